using System.Globalization;
using NewsModel.Documents;
using Xunit;
using Xunit.Sdk;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    private const int Threads = 4;
    private const int Rounds = 20;

    /// <summary>One instance of the format reads and writes the same on many threads at once as on one.</summary>
    [Fact]
    public void Threads_that_share_a_format_get_the_same_results()
    {
        ArticleFormat format = Format;
        List<TestFile> files = [.. SampleFiles(), .. DamagedFiles(Cases / 20)];
        List<ReadResult<Article>> results = [.. files.Select(file => Read(format, file))];
        List<(TestFile File, Article Article)> written = WrittenFiles(Cases / 20);
        OnThreads(thread =>
        {
            for (int round = 0; round < Rounds; round++)
            {
                for (int i = 0; i < files.Count; i++)
                {
                    int at = (i + (thread * files.Count / Threads)) % files.Count;
                    CheckSame(results[at], Read(format, files[at]), "Parse on several threads at once", files[at]);
                }

                for (int i = 0; i < written.Count && round < Rounds / 4; i++)
                {
                    (TestFile file, Article article) = written[(i + (thread * written.Count / Threads)) % written.Count];
                    if (!format.WriteToUtf8Bytes(article).AsSpan().SequenceEqual(file.Utf8))
                    {
                        throw Failure($"Writing on several threads at once produces different bytes.\n{file}");
                    }
                }
            }
        });
    }

    /// <summary>One document that has not been read yet yields the same article and edits on many threads.</summary>
    [Fact]
    public void Threads_that_share_a_document_get_the_same_results()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles())
        {
            Article expected = Read(format, file).Value;
            Article wanted = WithOneFieldChanged(expected);
            byte[]? edited = With(ArticleDocument.Parse(file.Utf8, format), wanted, file, "one with another field")?.ToUtf8Bytes();
            ArticleDocument document = ArticleDocument.Parse(file.Utf8, format);
            OnThreads(_ =>
            {
                byte[]? found = With(document, wanted, file, "one with another field on several threads at once")?.ToUtf8Bytes();
                if (document.Article != expected || !ReferenceEquals(document.Article, document.Article) || !found.AsSpan().SequenceEqual(edited))
                {
                    throw Failure($"One document returns different articles or edits on several threads.\n{file}");
                }
            });
        }
    }

    /// <summary>Reading and writing do not depend on the culture, whatever its rules for numbers, dates and case.</summary>
    [Fact]
    public void The_current_culture_does_not_change_the_results()
    {
        ArticleFormat format = Format;
        List<TestFile> files = [.. SampleFiles(), .. DamagedFiles(Cases / 10)];
        List<(string Name, Article Article)> articles = [.. Articles(Cases / 10)];
        (List<ReadResult<Article>> results, List<byte[]?> bytes) = In(CultureInfo.InvariantCulture);
        foreach (CultureInfo culture in Cultures.All)
        {
            (List<ReadResult<Article>> otherResults, List<byte[]?> otherBytes) = In(culture);
            for (int i = 0; i < files.Count; i++)
            {
                CheckSame(results[i], otherResults[i], $"Parse in the culture '{culture}'", files[i]);
            }

            for (int i = 0; i < articles.Count; i++)
            {
                if (!bytes[i].AsSpan().SequenceEqual(otherBytes[i]))
                {
                    throw Failure(
                        $"In culture '{culture}' the format writes different bytes for {articles[i].Name}.{Differences.Of(bytes[i], otherBytes[i])}");
                }
            }
        }

        (List<ReadResult<Article>>, List<byte[]?>) In(CultureInfo culture) => Cultures.Run(culture, () => (
            files.ConvertAll(file => Read(format, file)),
            articles.ConvertAll(article => TryWrite(article.Article, article.Name, out byte[]? utf8) ? utf8 : null)));
    }

    /// <summary>Runs the same on several threads, which begin together; a failure or an exception of one is that of the test.</summary>
    private static void OnThreads(Action<int> action)
    {
        Exception? first = null;
        using Barrier barrier = new(Threads);
        Thread[] threads = new Thread[Threads];
        for (int i = 0; i < Threads; i++)
        {
            int number = i;
            threads[i] = new(() =>
            {
                try
                {
                    barrier.SignalAndWait();
                    action(number);
                }
                catch (Exception exception)
                {
                    Interlocked.CompareExchange(ref first, exception, null);
                }
            });
            threads[i].Start();
        }

        foreach (Thread thread in threads)
        {
            thread.Join();
        }

        if (first is not null)
        {
            throw first as XunitException ?? Failure($"Using one format on several threads at once throws: {first}");
        }
    }

    /// <summary>An article that differs in one field that the format holds, or the same one if there is none.</summary>
    private Article WithOneFieldChanged(Article article)
    {
        Article other = new ArticleGenerator(Seed).Article();
        return ArticleFields.All
            .SelectMany(field => (Article[])[field.Copy(article, ArticleFields.Ordinary), field.Copy(article, other)])
            .Where(changed => TryWrite(changed, "a sample with another field", out _))
            .Select(Expected)
            .FirstOrDefault(changed => changed != article, article);
    }
}
