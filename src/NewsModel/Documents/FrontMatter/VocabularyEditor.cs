using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>
/// Finds the replacements in a file with the keys of a vocabulary. What the wanted article says is put among the keys as they stand, and the editors
/// of
/// front matter write what differs, as for a file whose keys are all extensions.
/// </summary>
internal static class VocabularyEditor
{
    /// <summary>Plans an edit.</summary>
    /// <param name="plan">The edit.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="isRecognized">Whether the vocabulary was found out from the keys, which it has to be from the new ones too.</param>
    public static void Plan(EditPlan plan, FrontMatterVocabulary vocabulary, bool isRecognized)
    {
        plan.Refusals = Plan(plan, vocabulary, isRecognized, out IEditProof? proof);
        plan.Proof = proof;
    }

    private static ValueList<Diagnostic> Plan(EditPlan plan, FrontMatterVocabulary vocabulary, bool isRecognized, out IEditProof? proof)
    {
        proof = null;
        ReadOptions options = plan.Options;
        Article wanted = plan.Wanted;
        FrontMatterSource source = FrontMatterSource.ReadUntyped(plan.Utf8, options, out ReadResult<Article> old);
        try
        {
            ExtensionData keys = old.Value.Extensions;
            VocabularyReading reading = VocabularyReading.Of(vocabulary, keys, options.FilePath);
            if (reading.HasDateOfFileName && !Equals(DateOf(wanted), DateOf(reading.Article)) && !(plan.Edit.AddDate && DateOf(wanted) is not null))
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
                FrontMatterEditor.Plan(source, options, plan.Path, old, UntypedArticle.Of(written, wanted.Content), plan.Script, out proof);
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
        public bool Holds(ReadOnlySpan<byte> utf8, out KnownText known)
        {
            using (source)
            {
                // What is known is the front matter as it stands, and not the article.
                bool holds = proof.Holds(utf8, out _);
                known = default;
                return holds && (recognizedWith is null || IsRecognized(utf8.ToArray(), recognizedWith));
            }
        }

        private static bool IsRecognized(byte[] utf8, ReadOptions options)
        {
            using FrontMatterSource edited = FrontMatterSource.Scan(utf8, options);
            return !edited.Recognize(options.FilePath).IsHouse;
        }
    }
}
