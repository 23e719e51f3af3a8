using NewsModel.Diagnostics;
using NewsModel.Documents.FrontMatter;
using NewsModel.Documents.Json;
using NewsModel.Documents.PlainText;
using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>Defines how the text of a format is edited, in the one place that distinguishes formats. Immutable.</summary>
internal abstract class FormatEditor
{
    private static readonly OfFrontMatter FrontMatter = new();
    private static readonly OfJson Json = new();
    private static readonly OfPages Pages = new();
    private static readonly OfOwnFormats Own = new();

    public static FormatEditor Of(ArticleFormat format) => format switch
    {
        FrontMatterFormat => FrontMatter,
        JsonFormat or JsonLinesFormat => Json,
        PlainTextFormat => Pages,
        _ => Own,
    };

    /// <summary>Reads the article of a text within the limit of length, and keeps what <see cref="Plan"/> needs to know of the text.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="format">Its format.</param>
    /// <param name="options">The limits.</param>
    /// <param name="source">What is where, if that is kept.</param>
    public virtual ReadResult<Article> Read(byte[] utf8, ArticleFormat format, ReadOptions options, out FrontMatterSource? source)
    {
        source = null;
        return format.Parse(utf8, options);
    }

    /// <summary>Whether an edited text is certain to be in the same format, so detection can be skipped.</summary>
    public virtual bool IsSurelyOf(ArticleFormat format, byte[] utf8) => false;

    /// <summary>Why a text is none of the format's and has to be left alone; <see langword="null"/> if it may be edited.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="path">The file that it was loaded from or saved to; <see langword="null"/> if there is none.</param>
    /// <param name="options">What the edit may do.</param>
    public virtual Diagnostic? WhyLeftAlone(byte[] utf8, ReadResult<Article> old, string? path, EditOptions options) => null;

    /// <summary>Finds the replacements, or why there are none.</summary>
    /// <param name="plan">The edit.</param>
    /// <param name="source">What <see cref="Read"/> kept; determined here if that was not called; the caller then disposes of it.</param>
    public abstract void Plan(EditPlan plan, ref FrontMatterSource? source);

    /// <summary>Why an edited text is not right: it yields a different article from the wanted one.</summary>
    public virtual Diagnostic WhyNot(Article wanted, Article found) => EditProof.WhyNot(wanted, found);

    private sealed class OfFrontMatter : FormatEditor
    {
        public override ReadResult<Article> Read(byte[] utf8, ArticleFormat format, ReadOptions options, out FrontMatterSource? source)
        {
            source = FrontMatterSource.Read(utf8, options, ((FrontMatterFormat)format).GivenVocabulary, out ReadResult<Article> result);
            return result;
        }

        public override bool IsSurelyOf(ArticleFormat format, byte[] utf8) => format.Matches(utf8);

        public override Diagnostic? WhyLeftAlone(byte[] utf8, ReadResult<Article> old, string? path, EditOptions options) =>
            EditGate.OfFrontMatter(utf8, path, options);

        public override void Plan(EditPlan plan, ref FrontMatterSource? source)
        {
            FrontMatterFormat format = (FrontMatterFormat)plan.Format;
            source ??= FrontMatterSource.Scan(plan.Utf8, plan.Options);
            FrontMatterVocabulary vocabulary = format.GivenVocabulary ?? source.Recognize(plan.Options.FilePath);
            IEditProof? proof;
            if (vocabulary.IsHouse)
            {
                plan.Refusals = FrontMatterEditor.Plan(source, plan.Options, plan.Path, plan.Old, plan.Wanted, plan.Script, out proof);
            }
            else
            {
                source.Dispose();
                source = FrontMatterSource.ReadUntyped(plan.Utf8, plan.Options, out ReadResult<Article> untyped);
                plan.Refusals = VocabularyEditor.Plan(plan, source, untyped, vocabulary, format.RecognizesVocabulary, out proof);
            }

            plan.Proof = proof is not null && format.RecognizesVocabulary ? new RecognizedProof(proof, vocabulary, plan.Options) : proof;
        }

        public override Diagnostic WhyNot(Article wanted, Article found)
        {
            foreach (KeyValuePair<string, ExtensionValue> extension in wanted.Extensions)
            {
                // A file without a key that only the house has is read as another site's as soon as it has one of theirs.
                if (!found.Extensions.ContainsKey(extension.Key) && FrontMatterVocabulary.Common.PropertyOf(extension.Key) is { } property)
                {
                    return Problems.KeyOfProperty(extension.Key, property, FrontMatterVocabulary.Common.Name)
                        .At(DiagnosticPath.Key("", extension.Key));
                }
            }

            return base.WhyNot(wanted, found);
        }
    }

    private sealed class OfJson : FormatEditor
    {
        public override Diagnostic? WhyLeftAlone(byte[] utf8, ReadResult<Article> old, string? path, EditOptions options) =>
            EditGate.OfJson(utf8, old, path);

        public override void Plan(EditPlan plan, ref FrontMatterSource? source) =>
            plan.Refusals = JsonEditor.Plan(plan.Utf8, plan.Options, plan.Old, plan.Wanted, plan.Script);
    }

    private sealed class OfPages : FormatEditor
    {
        public override Diagnostic? WhyLeftAlone(byte[] utf8, ReadResult<Article> old, string? path, EditOptions options) => EditGate.OfPage(utf8);

        public override void Plan(EditPlan plan, ref FrontMatterSource? source) =>
            plan.Refusals = PlainTextEditor.Plan(plan.Utf8, (PlainTextFormat)plan.Format, plan.Options, plan.Old, plan.Wanted, plan.Script);

        public override Diagnostic WhyNot(Article wanted, Article found) => PageRefusal.Why(wanted, found);
    }

    /// <summary>Asks the format. If it cannot make the edit, the text is rewritten where nothing would be lost.</summary>
    private sealed class OfOwnFormats : FormatEditor
    {
        public override void Plan(EditPlan plan, ref FrontMatterSource? source)
        {
            ArticleEdit edit = new(plan.Utf8, plan.Options, plan.Old, plan.Wanted);
            try
            {
                plan.Format.Edit(edit);
            }
            catch (NewsFormatException exception)
            {
                plan.Refusals = exception.Diagnostics;
                return;
            }

            if (edit.IsRewritten)
            {
                plan.Refusals = RewritingEditor.Plan(plan.Utf8, plan.Format, plan.Old, plan.Wanted, plan.Script);
                return;
            }

            foreach ((int start, int end, byte[] text, string path) in edit.Replacements)
            {
                plan.Script.Replace(start, end, text, path);
            }

            plan.Refusals = [.. edit.Refusals];
        }
    }
}
