using System.Buffers;
using Xunit;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    /// <summary>
    /// Law 2: an article that was written reads back as itself, or as <see cref="Expected"/> has it, and there is only one way to write it.
    /// </summary>
    [Fact]
    public void Reading_what_was_written_returns_the_expected_article()
    {
        ArticleFormat format = Format;
        int written = 0;
        foreach ((string name, Article article) in Articles(Cases))
        {
            written += IsReadBack(format, article, name) ? 1 : 0;
        }

        Assert.True(written > 0, "The format refused to write every article it was given.");
    }

    /// <summary>Law 2 for strings that often break readers and writers, in every place that holds text.</summary>
    [Fact]
    public void Reading_written_text_with_unusual_characters_returns_the_expected_article()
    {
        ArticleFormat format = Format;
        foreach (string text in ArticleGenerator.NastyTexts)
        {
            Article everywhere = Texts.Everywhere(text);
            IsReadBack(format, everywhere, $"{Excerpt.Of(text)} in all fields");
            IsReadBack(format, Texts.InKeys(text), $"{Excerpt.Of(text)} as a key");
            foreach (ArticleField field in ArticleFields.All)
            {
                IsReadBack(format, field.Copy(new(), everywhere), $"{Excerpt.Of(text)} in {field.Name} alone");
            }
        }
    }

    /// <summary>Law 2 for the samples: an article read from this format can be written in it.</summary>
    [Fact]
    public void Writing_and_reading_the_articles_of_the_samples_returns_the_expected_articles()
    {
        ArticleFormat format = Format;
        foreach (TestFile sample in SampleFiles())
        {
            if (!IsReadBack(format, Read(format, sample).Value, $"the article of {sample.Name}"))
            {
                throw Failure($"The format reads an article that it refuses to write.\n{sample}");
            }
        }
    }

    /// <summary>Equal articles are written as the same bytes, every time, even if they are different objects.</summary>
    [Fact]
    public void Equal_articles_are_written_as_equal_bytes()
    {
        IEnumerator<(string Name, Article Article)> twins = Articles(Cases).GetEnumerator();
        foreach ((string name, Article article) in Articles(Cases))
        {
            twins.MoveNext();
            Article twin = ReferenceEquals(article, twins.Current.Article) ? ArticleFields.MakeOrdinary() : twins.Current.Article;
            bool isWritten = TryWrite(article, name, out byte[]? first);
            bool isWrittenAgain = TryWrite(twin, name, out byte[]? second);
            if (isWritten != isWrittenAgain || !first.AsSpan().SequenceEqual(second))
            {
                throw Failure($"Equal articles are written differently: {name}{Differences.Of(first, second)}");
            }
        }
    }

    /// <summary>
    /// Text that UTF-8 cannot hold is refused with diagnostics before anything is written; or, if the format can represent it, it reads back as
    /// expected.
    /// </summary>
    [Fact]
    public async Task Half_a_surrogate_pair_is_refused_before_anything_is_written_or_is_preserved()
    {
        ArticleFormat format = Format;
        foreach (string text in (string[])["\uD83D", "\uDE00", "half \uD83D of a pair", "\uDE00\uD83D"])
        {
            Article everywhere = Texts.AtBeginning(Texts.Everywhere(text), new string('x', 100_000));
            await IsRefusedOrReadBack(format, everywhere, $"{Escaped(text)} in all fields");
            await IsRefusedOrReadBack(format, Texts.InKeys(text), $"{Escaped(text)} as a key");
            foreach (ArticleField field in ArticleFields.All)
            {
                await IsRefusedOrReadBack(format, field.Copy(new(), everywhere), $"{Escaped(text)} in {field.Name} alone");
            }
        }
    }

    private static string Escaped(string text) => string.Concat(text.Select(c => char.IsSurrogate(c) ? $"\\u{(int)c:X4}" : c.ToString()));

    /// <summary>Whether the format writes an article; if it does, reading it must give what is expected.</summary>
    private bool IsReadBack(ArticleFormat format, Article article, string name)
    {
        if (!TryWrite(article, name, out byte[]? utf8))
        {
            return false;
        }

        TestFile file = new($"what the format writes for {name}", utf8);
        Article expected = Expected(article);
        if (Expected(expected) != expected)
        {
            throw Failure(
                $"Expected is wrong for {name}: calling it on its own result changes the article.{Differences.Of(expected, Expected(expected))}");
        }

        if (format.HoldsAll && expected != article)
        {
            throw Failure($"HoldsAll is true, but Expected returns a different article for {name}.{Differences.Of(article, expected)}");
        }

        ReadResult<Article> result = Read(format, file);
        if (result.HasErrors)
        {
            throw Failure($"The format cannot read what it wrote itself for {name}.\n{result.Diagnostics}\n{file}");
        }

        if (result.Value != expected)
        {
            throw Failure($"Reading does not return what was written or expected: {name}{Differences.Of(expected, result.Value)}\n{file}");
        }

        if (!TryWrite(expected, $"what is expected of {name}", out byte[]? canonical)
            || !TryWrite(result.Value, $"what was read of {name}", out byte[]? again))
        {
            throw Failure($"The format writes {name}, but refuses to write what it reads back.\n{file}");
        }

        if (!again.AsSpan().SequenceEqual(canonical))
        {
            throw Failure($"The article that was read equals the expected one but is written differently: {name}{Differences.Of(canonical, again)}");
        }

        return true;
    }

    private async Task IsRefusedOrReadBack(ArticleFormat format, Article article, string name)
    {
        if (IsReadBack(format, article, name))
        {
            return;
        }

        ArrayBufferWriter<byte> buffer = new();
        MemoryStream stream = new();
        Assert.Throws<NewsFormatException>(() => format.Write(article, buffer));
        Assert.Throws<NewsFormatException>(() => format.Write(article, stream));
        Assert.Throws<NewsFormatException>(() => format.Write(article));
        await Assert.ThrowsAsync<NewsFormatException>(() => format.WriteAsync(article, stream));
        if (buffer.WrittenCount > 0 || stream.Length > 0)
        {
            throw Failure($"The format refuses to write {name}, but has already written part of it to the destination.");
        }
    }
}
