using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>
/// Finds the replacements in a file with the keys of a vocabulary. What the wanted article says is put among the keys as they stand, and the editors of
/// front matter write what differs, as for a file whose keys are all extensions.
/// </summary>
internal static class VocabularyEditor
{
    /// <summary>Plans an edit.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="isRecognized">Whether the vocabulary was found out from the keys, which it has to be from the new ones too.</param>
    /// <param name="options">The limits.</param>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="script">Takes the replacements.</param>
    /// <param name="edit">What the edit may do.</param>
    /// <param name="proof">What proves them right; <see langword="null"/> where the whole text is read again.</param>
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public static ValueList<Diagnostic> Plan(
        byte[] utf8,
        FrontMatterVocabulary vocabulary,
        bool isRecognized,
        ReadOptions options,
        string? path,
        Article wanted,
        EditScript script,
        EditOptions edit,
        out IEditProof? proof)
    {
        proof = null;
        FrontMatterSource source = FrontMatterSource.ReadUntyped(utf8, options, out ReadResult<Article> old);
        try
        {
            ExtensionData keys = old.Value.Extensions;
            VocabularyReading reading = VocabularyReading.Of(vocabulary, keys, options.FilePath);
            if (reading.HasDateOfFileName && !Equals(DateOf(wanted), DateOf(reading.Article)) && !(edit.AddDate && DateOf(wanted) is not null))
            {
                return [Problems.DateInFileName.At(FrontMatterVocabulary.DateInFileName.Name)];
            }

            VocabularyWriting writing = new(vocabulary, reading);
            FrontMatterVocabulary dialect = isRecognized ? VocabularyDetection.Dialect(source.Form, keys, options.FilePath) : vocabulary;
            ExtensionData written = writing.Write(keys, wanted, dialect);
            Article found = VocabularyReading.Of(vocabulary, written, options.FilePath).Article with { Content = wanted.Content };
            if (found != wanted)
            {
                return VocabularyWriter.WhyNot(vocabulary, wanted, found);
            }

            ValueList<Diagnostic> refusals =
                FrontMatterEditor.Plan(source, options, path, old, UntypedArticle.Of(written, wanted.Content), script, out proof);
            if (proof is not null)
            {
                // New keys may be taken for those of another vocabulary.
                proof = new OwnedProof(proof, source, isRecognized && writing.ChangesKeys ? options : null);
                source = null!;
            }

            return refusals;
        }
        finally
        {
            source?.Dispose();
        }
    }

    private static object? DateOf(Article article) => FrontMatterVocabulary.DateInFileName.ValueOf(article);

    /// <summary>A proof that looks at the source, and is asked once.</summary>
    /// <param name="proof">What is to be proven of the keys as they stand.</param>
    /// <param name="source">The source.</param>
    /// <param name="recognizedWith">The options to recognize the vocabulary with; <see langword="null"/> if it is given, or no key is new.</param>
    private sealed class OwnedProof(IEditProof proof, FrontMatterSource source, ReadOptions? recognizedWith) : IEditProof
    {
        public bool Holds(ReadOnlySpan<byte> utf8)
        {
            using (source)
            {
                return proof.Holds(utf8) && (recognizedWith is null || IsRecognized(utf8.ToArray(), recognizedWith));
            }
        }

        private static bool IsRecognized(byte[] utf8, ReadOptions options)
        {
            using FrontMatterSource edited = FrontMatterSource.Scan(utf8, options);
            return !edited.Recognize(options.FilePath).IsHouse;
        }
    }
}
