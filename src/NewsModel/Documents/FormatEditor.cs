using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Documents;

/// <summary>How the texts of a format are edited: the one place that tells formats apart. Immutable.</summary>
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
    /// <param name="source">What stands where, if that is kept.</param>
    public virtual ReadResult<Article> Read(byte[] utf8, ArticleFormat format, ReadOptions options, out FrontMatterSource? source)
    {
        source = null;
        return format.Parse(utf8, options);
    }

    /// <summary>Whether an edited text is surely still of the format, so that it need not be asked which one it is of.</summary>
    public virtual bool IsSurelyOf(ArticleFormat format, byte[] utf8) => false;

    /// <summary>Why a text is none of the format's and has to be left alone; <see langword="null"/> if it may be edited.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="path">The file that it was loaded from or saved to; <see langword="null"/> if there is none.</param>
    /// <param name="options">What the edit may do.</param>
    public virtual Diagnostic? WhyLeftAlone(byte[] utf8, ReadResult<Article> old, string? path, EditOptions options) => null;

    /// <summary>Finds the replacements, or why there are none.</summary>
    /// <param name="plan">The edit.</param>
    /// <param name="source">What <see cref="Read"/> kept; found out here if it was not asked, and then to be disposed of by the caller.</param>
    public abstract void Plan(EditPlan plan, ref FrontMatterSource? source);

    /// <summary>Why an edited text is not right: it gives another article than the wanted one.</summary>
    public virtual Diagnostic WhyNot(Article wanted, Article found) => EditProof.WhyNot(wanted, found);

    private sealed class OfFrontMatter : FormatEditor
    {
        public override ReadResult<Article> Read(byte[] utf8, ArticleFormat format, ReadOptions options, out FrontMatterSource? source)
        {
            FrontMatterFormat frontMatter = (FrontMatterFormat)format;
            source = null;
            if (frontMatter.GivenVocabulary is { IsHouse: false })
            {
                return format.Parse(utf8, options);
            }

            FrontMatterSource read = FrontMatterSource.Read(utf8, options, out ReadResult<Article> result);
            if (frontMatter.GivenVocabulary is null && !read.Recognize(options.FilePath).IsHouse)
            {
                read.Dispose();
                return format.Parse(utf8, options);
            }

            source = read;
            return result;
        }

        public override bool IsSurelyOf(ArticleFormat format, byte[] utf8) => format.Matches(utf8);

        public override Diagnostic? WhyLeftAlone(byte[] utf8, ReadResult<Article> old, string? path, EditOptions options) =>
            EditGate.OfFrontMatter(utf8, path, options);

        public override void Plan(EditPlan plan, ref FrontMatterSource? source)
        {
            FrontMatterFormat format = (FrontMatterFormat)plan.Format;
            if (format.GivenVocabulary is not { IsHouse: false })
            {
                source ??= FrontMatterSource.Scan(plan.Utf8, plan.Options);
            }

            FrontMatterVocabulary vocabulary = format.GivenVocabulary ?? source!.Recognize(plan.Options.FilePath);
            if (source is null || !vocabulary.IsHouse)
            {
                VocabularyEditor.Plan(plan, vocabulary, format.RecognizesVocabulary);
                return;
            }

            plan.Refusals = FrontMatterEditor.Plan(source, plan.Options, plan.Path, plan.Old, plan.Wanted, plan.Script, out IEditProof? proof);
            plan.Proof = proof;
        }
    }

    private sealed class OfJson : FormatEditor
    {
        public override Diagnostic? WhyLeftAlone(byte[] utf8, ReadResult<Article> old, string? path, EditOptions options) => EditGate.OfJson(utf8, old, path);

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

    /// <summary>Asks the format. What it has no way for is written anew, where that loses nothing.</summary>
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
