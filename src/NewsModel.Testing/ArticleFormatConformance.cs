using System.Diagnostics.CodeAnalysis;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using NewsModel.Formats;
using Xunit;
using Xunit.Sdk;

namespace NewsModel.Testing;

/// <summary>
/// What every <see cref="ArticleFormat"/> must keep to, as xunit tests: derive a public class from this one, say which format it is, and the tests
/// run with your own.
/// </summary>
/// <remarks>
/// <para>
/// The tests hold the format to the three laws (a document gives its bytes back; reading gives what was written; an edit changes what it must and
/// no more, or is refused), to its limits, to sound diagnostics for hostile input, to agreement of all overloads, and to independence of threads
/// and cultures.
/// </para>
/// <para>
/// All that is random begins with <see cref="Seed"/>, so that a failure comes again; its message names the seed and shows the beginning of the input.
/// xunit makes an instance for each test; the class itself has no state and is thread-safe as far as the overrides are.
/// </para>
/// </remarks>
public abstract partial class ArticleFormatConformance
{
    private const int GeneratedSamples = 3;

    /// <summary>The format to test.</summary>
    protected abstract ArticleFormat Format { get; }

    /// <summary>
    /// A few files in this form that read without errors, best of all real ones: most tests start from these. Unless overridden, they are what the
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
    /// Whether <see cref="ArticleFormat.Matches"/> knows all files of this form. Override it for a form without marks, such as plain text.
    /// </summary>
    protected virtual bool IsRecognizable => true;

    /// <summary>Where the random numbers begin.</summary>
    protected virtual int Seed => 1;

    /// <summary>How many random cases there are of each kind: generated articles, and damaged files. Edits, which cost more, are a quarter.</summary>
    protected virtual int Cases => 1000;

    /// <summary>
    /// What the form can hold of an article: what reading gives after writing it. Unless overridden it is the article itself, for a form that holds
    /// everything; a form that has no place for images gives <c>article with { Images = [] }</c>.
    /// </summary>
    /// <param name="article">An article that the format does not refuse to write.</param>
    protected virtual Article Expected(Article article) => article;

    /// <summary>
    /// Whether an edited text holds the wanted article. Unless overridden, the two are equal; a form that sets the order of some keys itself may let
    /// these come in another one.
    /// </summary>
    /// <param name="wanted">The article that was wanted.</param>
    /// <param name="found">The article of the edited text.</param>
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

        Assert.True(files.Count > 0, "The format writes none of the articles that it is given.");
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
                throw Failure($"A document does not give its bytes back.\n{file}");
            }

            if (ReadResults.Problem(result, file.Utf8) is { } problem)
            {
                throw Failure($"Reading gives {problem}.\n{file}");
            }

            return result;
        }
        catch (Exception exception) when (exception is not XunitException)
        {
            throw Failure($"Reading throws, which it must not for any bytes: {exception}\n{file}");
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
            throw Failure($"{what} is refused without an error that says why: {diagnostics}");
        }
    }

    private static FailException Failure(string message) => FailException.ForFailure(message);
}
