using System.Buffers;
using System.Text;
using Xunit;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    /// <summary>All ways to read agree: bytes, text, and streams, which may return one byte at a time and stay open.</summary>
    [Fact]
    public async Task All_methods_of_reading_return_the_same_article()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles().Concat(DamagedFiles(Cases / 10)))
        {
            ReadResult<Article> expected = Read(format, file);
            CheckSame(expected, await FromStream(file, stream => format.ParseAsync(stream)), "ParseAsync", file);
            CheckRead(expected, () => format.Read(file.Utf8), "Read(bytes)", file);
            if (ValidUtf8.TryDecode(file.Utf8, out string? text))
            {
                CheckSame(expected, ParseText(format, text, file), "Parse(text)", file);
                CheckRead(expected, () => format.Read(text), "Read(text)", file);
            }
        }
    }

    /// <summary>
    /// Reading all articles of a file returns at least one for a sample; a single article equals that of the other overloads. Damaged files do not
    /// cause exceptions.
    /// </summary>
    [Fact]
    public async Task Reading_all_articles_returns_at_least_one_and_throws_nothing()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles())
        {
            List<ReadResult<Article>> all = await FromStream(file, stream => ReadAll(format, stream));
            if (all.Count == 0)
            {
                throw Failure($"ParseAllAsync returns no article.\n{file}");
            }

            if (all.Count == 1)
            {
                CheckSame(Read(format, file), all[0], "ParseAllAsync", file);
            }
        }

        foreach (TestFile file in DamagedFiles(Cases / 10))
        {
            foreach (ReadResult<Article> result in await FromStream(file, stream => ReadAll(format, stream)))
            {
                if (ReadResults.Problem(result, file.Utf8) is { } problem)
                {
                    throw Failure($"ParseAllAsync returns {problem}.\n{file}");
                }
            }
        }
    }

    /// <summary>All ways to write agree: bytes, text, buffers, and streams, which stay open.</summary>
    [Fact]
    public async Task All_methods_of_writing_produce_the_same_bytes()
    {
        ArticleFormat format = Format;
        foreach ((string name, Article article) in Articles(Cases / 10))
        {
            if (!TryWrite(article, name, out byte[]? expected))
            {
                continue;
            }

            ArrayBufferWriter<byte> buffer = new();
            format.Write(article, buffer);
            SlowStream stream = new(new byte[expected.Length]);
            format.Write(article, stream);
            SlowStream asyncStream = new(new byte[expected.Length]);
            await format.WriteAsync(article, asyncStream);
            bool agree = buffer.WrittenSpan.SequenceEqual(expected)
                && stream.ToArray().AsSpan().SequenceEqual(expected)
                && asyncStream.ToArray().AsSpan().SequenceEqual(expected)
                && format.Write(article) == Encoding.UTF8.GetString(expected);
            if (!agree || stream.IsClosed || asyncStream.IsClosed)
            {
                throw Failure(agree ? $"Writing {name} closes the stream." : $"The overloads that write {name} produce different bytes.");
            }
        }
    }

    /// <summary>A cancelled token stops all asynchronous methods with an <see cref="OperationCanceledException"/>.</summary>
    [Fact]
    public async Task Cancelling_a_token_stops_reading_and_writing()
    {
        ArticleFormat format = Format;
        CancellationToken cancelled = new(canceled: true);
        TestFile sample = SampleFiles()[0];
        Article article = Read(format, sample).Value;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => format.ParseAsync(new SlowStream(sample.Utf8), null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => format.ReadAsync(new SlowStream(sample.Utf8), null, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReadAll(format, new SlowStream(sample.Utf8), cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => format.WriteAsync(article, new MemoryStream(), cancelled));
    }

    /// <summary>The result does not change when the input's memory is reused, and does not depend on what that memory held before.</summary>
    [Fact]
    public void The_input_memory_is_not_retained()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles().Concat(DamagedFiles(Cases / 10)))
        {
            byte[] changed = [.. file.Utf8.Select(b => b is >= (byte)'a' and < (byte)'z' ? (byte)(b + 1) : b)];
            ReadResult<Article> expected = Read(format, new(file.Name, [.. file.Utf8]));
            ReadResult<Article> expectedOfChanged = Read(format, new($"{file.Name} with the next letter for each", [.. changed]));

            byte[] memory = [.. file.Utf8];
            ReadResult<Article> result = format.Parse(memory);
            changed.CopyTo(memory, 0);
            ReadResult<Article> second = format.Parse(memory);
            Array.Clear(memory);

            CheckSame(expected, result, "Parse from memory that was reused afterwards", file);
            CheckSame(expectedOfChanged, second, "Parse from memory that held another file before", file);
        }
    }

    /// <summary>Calls a method with a stream that is past bytes of something else, and looks whether it stays open.</summary>
    private static async Task<T> FromStream<T>(TestFile file, Func<Stream, Task<T>> read)
    {
        SlowStream stream = new([.. "\u2028 before"u8, .. file.Utf8]);
        stream.Position = stream.Length - file.Utf8.Length;
        T result;
        try
        {
            result = await read(stream);
        }
        catch (Exception exception)
        {
            throw Failure($"Reading from a stream throws, which it must never do: {exception}\n{file}");
        }

        return stream.IsClosed ? throw Failure($"Reading closes the stream.\n{file}") : result;
    }

    private static async Task<List<ReadResult<Article>>> ReadAll(ArticleFormat format, Stream stream, CancellationToken cancellationToken = default)
    {
        List<ReadResult<Article>> results = [];
        await foreach (ReadResult<Article> result in format.ParseAllAsync(stream, null, cancellationToken))
        {
            results.Add(result);
        }

        return results;
    }

    private static void CheckSame(ReadResult<Article> expected, ReadResult<Article> found, string what, TestFile file)
    {
        if (!ReadResults.AreEqual(expected, found))
        {
            throw Failure(
                $"{what} does not return what Parse(bytes) returns: {Differences.Of(expected.Value, found.Value)}\n{expected.Diagnostics}\n"
                + $"{found.Diagnostics}\n{file}");
        }
    }

    /// <summary>The throwing shortcut throws exactly where there are errors, and has them all.</summary>
    private static void CheckRead(ReadResult<Article> expected, Func<Article> read, string what, TestFile file)
    {
        try
        {
            Article article = read();
            if (expected.HasErrors || article != expected.Value)
            {
                throw Failure($"{what} does not throw, or returns a different article, although Parse returns {expected.Diagnostics}\n{file}");
            }
        }
        catch (NewsModel.NewsFormatException exception) when (expected.HasErrors && exception.Diagnostics == expected.Diagnostics)
        {
            // As it must be.
        }
    }
}
