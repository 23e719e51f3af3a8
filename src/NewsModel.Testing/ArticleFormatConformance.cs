using System.Diagnostics.CodeAnalysis;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using Xunit;
using Xunit.Sdk;

namespace NewsModel.Testing;

/// <summary>
/// Tests what every <see cref="ArticleFormat"/> must comply with, as xunit tests. Derive a public class from this one and return your format; the
/// tests run along with your own.
/// </summary>
/// <remarks>
/// <para>
/// The tests check the three laws (a document returns its bytes unchanged; an article that was written reads back; an edit changes what it must and
/// no more, or is refused), the limits, valid diagnostics for hostile input, agreement of all overloads, and independence of threads and cultures.
/// </para>
/// <para>
/// All random numbers start from <see cref="Seed"/>, so failures can be repeated; the message of a failure contains the seed and the start of the
/// input. xunit creates an instance for each test. The class itself has no state and is as thread-safe as its overrides.
/// </para>
/// </remarks>
public abstract partial class ArticleFormatConformance
{
    private const int GeneratedSamples = 3;

    /// <summary>Gets the format to test.</summary>
    protected abstract ArticleFormat Format { get; }

    /// <summary>
    /// Gets a few files in this format that read without errors, preferably real ones: most tests start from these. By default, they are what the
    /// format writes for an ordinary article and some generated ones.
    /// </summary>
    protected virtual IEnumerable<byte[]> Samples
    {
        get
        {
            List<byte[]> samples = [];
            if (TryWrite(ArticleFields.Ordinary, "an ordinary article", out byte[]? ordinary))
            {
                samples.Add(ordinary);
            }

            for (int seed = Seed; seed < Seed + GeneratedSamples; seed++)
            {
                if (TryWrite(new ArticleGenerator(seed).Article(), $"new ArticleGenerator({seed}).Article()", out byte[]? written))
                {
                    samples.Add(written);
                }
            }

            return samples;
        }
    }

    /// <summary>
    /// Gets whether <see cref="ArticleFormat.Matches"/> recognizes all files of this format. Override it for a format without marks, such as plain
    /// text.
    /// </summary>
    protected virtual bool IsRecognizable => true;

    /// <summary>Gets the seed of the random numbers.</summary>
    protected virtual int Seed => 1;

    /// <summary>
    /// Gets the number of random cases of each kind: generated articles, and damaged files. Edits, which take longer, are a quarter.
    /// </summary>
    protected virtual int Cases => 1000;

    /// <summary>
    /// Returns what the format can hold of an article: what reading returns after writing it. By default it is the article itself, for a format that
    /// holds everything; a format that cannot hold images returns <c>article with { Images = [] }</c>.
    /// </summary>
    /// <param name="article">An article that the format does not refuse to write.</param>
    protected virtual Article Expected(Article article) => article;

    /// <summary>
    /// Returns whether an edited text holds the intended article. By default, the two must be equal; a format that determines the order of some keys
    /// itself may ignore that order.
    /// </summary>
    /// <param name="wanted">The intended article.</param>
    /// <param name="found">The article in the edited text.</param>
    protected virtual bool IsAsWanted(Article wanted, Article found) => wanted == found;

    /// <summary>The samples, with names.</summary>
    private List<TestFile> SampleFiles()
    {
        List<TestFile> files = [];
        foreach (byte[] sample in Samples)
        {
            files.Add(new($"sample {files.Count}", sample));
        }

        Assert.True(files.Count > 0, "There are no samples: override Samples, or let the format write an ordinary article.");
        return files;
    }

    /// <summary>Files that the format writes for articles that it can hold, and these articles.</summary>
    private List<(TestFile File, Article Article)> WrittenFiles(int count)
    {
        List<(TestFile, Article)> files = [];
        foreach ((string name, Article article) in Articles(count))
        {
            if (TryWrite(article, name, out _) && TryWrite(Expected(article), $"what is expected of {name}", out byte[]? utf8))
            {
                files.Add((new($"what the format writes for what is expected of {name}", utf8), Expected(article)));
            }
        }

        Assert.True(files.Count > 0, "The format refused to write every article it was given.");
        return files;
    }

    /// <summary>Nothing, everything, each field alone, all but one, nasty texts, and random articles, with names.</summary>
    private IEnumerable<(string Name, Article Article)> Articles(int generated)
    {
        yield return ("new Article()", new());
        yield return ("an ordinary article", ArticleFields.Ordinary);
        foreach (ArticleField field in ArticleFields.All)
        {
            yield return ($"an article with {field.Name} alone", field.Copy(new(), ArticleFields.Ordinary));
            yield return ($"an ordinary article without {field.Name}", field.Copy(ArticleFields.Ordinary, new()));
        }

        for (int seed = Seed; seed < Seed + generated; seed++)
        {
            yield return ($"new ArticleGenerator({seed}).Article()", new ArticleGenerator(seed).Article());
        }
    }

    /// <summary>Reads a file; what comes of it must be sound and the same each time, and the document must keep its bytes.</summary>
    private static ReadResult<Article> Read(ArticleFormat format, TestFile file, ReadOptions? options = null)
    {
        try
        {
            ArticleDocument document = ArticleDocument.Parse(file.Utf8, format, options);
            ReadResult<Article> result = new(document.Article, document.Diagnostics);
            if (!document.ToUtf8Bytes().AsSpan().SequenceEqual(file.Utf8))
            {
                throw Failure($"A document does not return its bytes unchanged.\n{file}");
            }

            if (ReadResults.Problem(result, file.Utf8) is { } problem)
            {
                throw Failure($"Reading returns {problem}.\n{file}");
            }

            return result;
        }
        catch (Exception exception) when (exception is not XunitException)
        {
            throw Failure($"Reading throws, which it must never do: {exception}\n{file}");
        }
    }

    /// <summary>Writes an article, unless the format refuses it in the way that it may: with diagnostics.</summary>
    private bool TryWrite(Article article, string name, [NotNullWhen(true)] out byte[]? utf8)
    {
        try
        {
            utf8 = Format.WriteToUtf8Bytes(article);
            return true;
        }
        catch (NewsFormatException exception)
        {
            CheckRefusal(exception.Diagnostics, $"Writing {name}");
            utf8 = null;
            return false;
        }
        catch (Exception exception)
        {
            throw Failure($"Writing {name} throws; to refuse an article, throw a NewsFormatException with diagnostics: {exception}");
        }
    }

    private static void CheckRefusal(ValueList<Diagnostic> diagnostics, string what)
    {
        bool hasError = false;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            hasError |= diagnostic.Severity == DiagnosticSeverity.Error;
            if (diagnostic.Code == default || string.IsNullOrWhiteSpace(diagnostic.Message))
            {
                throw Failure($"{what} is refused with a diagnostic without a code or a message: '{diagnostic}'");
            }
        }

        if (!hasError)
        {
            throw Failure($"{what} is refused without an error that explains why: {diagnostics}");
        }
    }

    private static FailException Failure(string message) => FailException.ForFailure(message);
}
