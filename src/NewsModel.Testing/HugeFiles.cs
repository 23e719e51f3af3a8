using System.Text;

namespace NewsModel.Testing;

/// <summary>Files of a few megabytes that stand out by repetition: what readers overflow their stack on, or never come back from.</summary>
internal static class HugeFiles
{
    private const int AloneLength = 2 * 1024 * 1024;
    private const int WithinLength = 256 * 1024;

    // These are also repeated for megabytes in a file of their own.
    private static readonly string[] Frequent = ["a", " ", "\n", "\r", "\0", "[", "{", "\"", "<", "- ", "\uFEFF", "{\"a\":", "a: ", "---\n"];

    private static readonly string[] Marks =
    [
        .. Frequent, "\t", "\r\n", "]", "}", "(", "'", "\\", "&", "#", "-", ":", ",", "*", ">", "|", "?", "`", "é", "😀", "9", "[\n",
        "[{", "- - ", "<b>", "> ", "a:\n", "# x\n",
    ];

    public static IEnumerable<TestFile> Of(TestFile sample)
    {
        foreach (string mark in Marks)
        {
            string name = $"{Excerpt.Of(mark)} repeated";
            if (Frequent.Contains(mark))
            {
                yield return new($"{name} for {AloneLength} bytes", Repeat(Encoding.UTF8.GetBytes(mark), AloneLength));
            }

            byte[] marks = Repeat(Encoding.UTF8.GetBytes(mark), WithinLength);
            foreach (int at in Places(sample.Utf8))
            {
                byte[] utf8 = [.. sample.Utf8.AsSpan(0, at), .. marks, .. sample.Utf8.AsSpan(at)];
                yield return new($"{sample.Name} with {name} for {WithinLength} bytes at byte {at}", utf8);
            }
        }

        yield return new("0xFF repeated", Repeat([0xFF], AloneLength));
        yield return new("half a character repeated", Repeat([0xF0, 0x9F], AloneLength));
        if (sample.Utf8.Length > 0)
        {
            yield return new($"{sample.Name} repeated", Repeat(sample.Utf8, AloneLength));
            foreach (Range line in LinesOf(sample.Utf8))
            {
                (byte[] before, byte[] after) = (sample.Utf8[..line.Start], sample.Utf8[line.Start..]);
                yield return new($"a line of {sample.Name} repeated within it", [.. before, .. Repeat(sample.Utf8[line], WithinLength), .. after]);
            }
        }
    }

    /// <summary>After the first line, after what may be a key, and in the middle.</summary>
    private static IEnumerable<int> Places(byte[] utf8)
    {
        int line = Array.IndexOf(utf8, (byte)'\n') + 1;
        int value = line + utf8.AsSpan(line).IndexOf(": "u8) + 2;
        return new[] { line, Math.Min(value, utf8.Length), utf8.Length / 2 }.Distinct();
    }

    /// <summary>A few of the lines, from all over the file.</summary>
    private static IEnumerable<Range> LinesOf(byte[] utf8)
    {
        const int Lines = 8;
        for (int i = 0; i < Lines; i++)
        {
            int start = Array.LastIndexOf(utf8, (byte)'\n', (utf8.Length - 1) * i / Lines) + 1;
            int end = Array.IndexOf(utf8, (byte)'\n', start) + 1;
            if (end > start)
            {
                yield return start..end;
            }
        }
    }

    private static byte[] Repeat(ReadOnlySpan<byte> piece, int length)
    {
        byte[] bytes = new byte[length / piece.Length * piece.Length];
        for (int i = 0; i < bytes.Length; i += piece.Length)
        {
            piece.CopyTo(bytes.AsSpan(i));
        }

        return bytes;
    }
}
