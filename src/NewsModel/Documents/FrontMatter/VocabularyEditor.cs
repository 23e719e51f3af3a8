using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter.Vocabularies;

namespace NewsModel.Documents.FrontMatter;

/// <summary>
/// Finds the replacements in a file with the keys of a vocabulary. What the wanted article says is put among the keys as they stand, and the editors
/// of front matter write what differs, as for a file whose keys are all extensions.
/// </summary>
internal static class VocabularyEditor
{
    /// <summary>Plans an edit.</summary>
    /// <param name="plan">The edit.</param>
    /// <param name="source">The text.</param>
    /// <param name="untyped">All keys of the text.</param>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="isRecognized">Whether the keys showed the vocabulary, so new ones are called as in the software that uses such.</param>
    /// <param name="proof">What may prove the edit while the source is there; <see langword="null"/> where the whole text is read again.</param>
    /// <returns>Why it cannot be done; empty if it can.</returns>
    public static ValueList<Diagnostic> Plan(
        EditPlan plan,
        FrontMatterSource source,
        ReadResult<Article> untyped,
        FrontMatterVocabulary vocabulary,
        bool isRecognized,
        out IEditProof? proof)
    {
        proof = null;
        ReadOptions options = plan.Options;
        Article wanted = plan.Wanted;
        ExtensionData keys = untyped.Value.Extensions;
        VocabularyReading reading = VocabularyReading.Of(vocabulary, keys, options.FilePath);
        if (reading.HasDateOfFileName && !Equals(DateOf(wanted), DateOf(reading.Article)) && !(plan.Edit.AddDate && DateOf(wanted) is not null))
        {
            return [Problems.DateInFileName.At(FrontMatterVocabulary.DateInFileName.Name)];
        }

        FrontMatterVocabulary dialect = isRecognized
            ? VocabularyDetection.Dialect(source.Form, keys.Select(static pair => pair.Key).ToHashSet(StringComparer.Ordinal), options.FilePath)
            : vocabulary;
        ExtensionData written = new VocabularyWriting(vocabulary, reading).Write(keys, wanted, dialect);
        Article found = VocabularyReading.Of(vocabulary, written, options.FilePath).Article with { Content = wanted.Content };
        if (found != wanted)
        {
            return VocabularyWriter.WhyNot(vocabulary, wanted, found);
        }

        Article keysAndBody = UntypedArticle.Of(written, wanted.Content);
        ValueList<Diagnostic> refusals = FrontMatterEditor.Plan(source, options, plan.Path, untyped, keysAndBody, plan.Script, out proof);
        proof = proof is null ? null : new UntypedProof(proof);
        return refusals;
    }

    private static object? DateOf(Article article) => FrontMatterVocabulary.DateInFileName.ValueOf(article);

    /// <summary>A proof of the keys as they stand: what it knows of the new text is not the article.</summary>
    private sealed class UntypedProof(IEditProof proof) : IEditProof
    {
        public bool Holds(ReadOnlySpan<byte> utf8, out KnownText known)
        {
            bool holds = proof.Holds(utf8, out known);
            known = new(Read: null, known.Index);
            return holds;
        }
    }
}
