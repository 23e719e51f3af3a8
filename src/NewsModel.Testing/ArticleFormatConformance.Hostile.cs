using System.Text;
using Xunit;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    private static readonly byte[][] HostilePieces =
    [
        [0], [0, 0, 0], [0x01], [0x1B], [0x7F], [0xFF], [0xFE, 0xFF], [0xC0, 0x80],
        [0xC3], [0x80], [0xE2, 0x80], [0xF0, 0x9F, 0x98], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF4, 0x90, 0x80, 0x80],
        .. new[]
        {
            "\uFEFF", "\u0085", "\u2028", "\u2029", "\u202E", "\uFFFE", "\uFFFF", "\uE000", "e\u0301\u0301\u0301", "\U0010FFFF", "\r", "\n\r",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    /// <summary>
    /// Invalid UTF-8, NULs, and characters that control terminals and editors, anywhere in a sample, cause valid diagnostics and no exception.
    /// </summary>
    [Fact]
    public void Reading_hostile_bytes_throws_nothing_and_reports_valid_locations()
    {
        const int Places = 24;
        ArticleFormat format = Format;
        foreach (TestFile sample in SampleFiles())
        {
            foreach (byte[] piece in HostilePieces)
            {
                for (int place = 0; place <= Places; place++)
                {
                    int at = (int)((long)sample.Utf8.Length * place / Places);
                    string name = $"{sample.Name} with {Convert.ToHexString(piece)} at byte {at}";
                    Read(format, new(name, [.. sample.Utf8.AsSpan(0, at), .. piece, .. sample.Utf8.AsSpan(at)]));
                }
            }
        }

        foreach (byte[] piece in HostilePieces)
        {
            Read(format, new($"nothing but {Convert.ToHexString(piece)}", piece));
        }
    }

    /// <summary>Half of a surrogate pair in a string reads like the three bytes that encode it, which are not valid UTF-8.</summary>
    [Fact]
    public void Half_a_surrogate_pair_in_a_string_is_read_like_invalid_UTF_8()
    {
        ArticleFormat format = Format;
        foreach (TestFile sample in SampleFiles())
        {
            if (!ValidUtf8.TryDecode(sample.Utf8, out string? text))
            {
                continue;
            }

            int[] places = [0, text.Length / 3, text.Length / 2, text.Length];
            foreach (int at in places.Where(i => i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                byte[] bytes = [.. Encoding.UTF8.GetBytes(text[..at]), 0xED, 0xA0, 0xBD, .. Encoding.UTF8.GetBytes(text[at..])];
                TestFile file = new($"{sample.Name} with half of a surrogate pair at character {at}", bytes);
                CheckSame(Read(format, file), ParseText(format, text.Insert(at, "\uD83D"), file), "Parse(text)", file);
            }
        }
    }

    /// <summary>Reading a file again yields the same result, down to the wording of the diagnostics, whatever was read in between.</summary>
    [Fact]
    public void Reading_the_same_bytes_again_returns_an_equal_result()
    {
        ArticleFormat format = Format;
        List<TestFile> files = [.. SampleFiles(), .. DamagedFiles(Cases / 4)];
        List<ReadResult<Article>> first = [.. files.Select(file => Read(format, file))];
        for (int i = files.Count - 1; i >= 0; i--)
        {
            if (!ReadResults.AreEqual(first[i], Read(format, files[i])))
            {
                throw Failure(
                    $"Reading a file again returns a different result.{Differences.Of(first[i].Value, Read(format, files[i]).Value)}\n{files[i]}");
            }
        }
    }

    private static ReadResult<Article> ParseText(ArticleFormat format, string text, TestFile file)
    {
        try
        {
            return format.Parse(text);
        }
        catch (Exception exception)
        {
            throw Failure($"Reading a string throws, which it must never do: {exception}\n{file}");
        }
    }
}
