namespace NewsModel.Testing;

/// <summary>A file with other line ends, and with other beginnings and ends.</summary>
internal static class Variants
{
    public static IEnumerable<TestFile> Of(TestFile file)
    {
        byte[] utf8 = file.Utf8;
        byte[] lf = WithLineEnds(utf8, _ => "\n");
        byte[] trimmed = utf8.AsSpan().TrimEnd("\r\n"u8).ToArray();
        yield return file;
        yield return new($"{file.Name} with LF", lf);
        yield return new($"{file.Name} with CRLF", WithLineEnds(utf8, _ => "\r\n"));
        yield return new($"{file.Name} with CR", WithLineEnds(utf8, _ => "\r"));
        string[] lineEnds = ["\n", "\r\n", "\r"];
        yield return new($"{file.Name} with LF, CRLF and CR in turn", WithLineEnds(utf8, line => lineEnds[line % lineEnds.Length]));
        yield return new($"{file.Name} with spaces at the end of each line", WithLineEnds(utf8, _ => "  \n"));
        yield return new($"{file.Name} with a tab at the end of each line", WithLineEnds(utf8, _ => "\t\n"));
        yield return new($"{file.Name} with two line ends for one", WithLineEnds(utf8, _ => "\n\n"));
        yield return new($"{file.Name} on one line", WithLineEnds(utf8, _ => " "));
        yield return new($"{file.Name} without a final line end", trimmed);
        yield return new($"{file.Name} with a final LF more", [.. utf8, (byte)'\n']);
        yield return new($"{file.Name} with a final CR more", [.. utf8, (byte)'\r']);
        yield return new($"{file.Name} with final spaces", [.. utf8, .. "  \t"u8]);
        yield return new($"{file.Name} with an empty line before it", [(byte)'\n', .. utf8]);
        yield return new($"{file.Name} with a byte order mark", [.. "\uFEFF"u8, .. utf8]);
        yield return new($"{file.Name} with two byte order marks", [.. "\uFEFF\uFEFF"u8, .. utf8]);
        yield return new($"{file.Name} with a byte order mark at its end", [.. utf8, .. "\uFEFF"u8]);
        yield return new($"{file.Name} twice", [.. utf8, .. utf8]);
        yield return new($"{file.Name} with a NUL at its end", [.. utf8, 0]);
        yield return new($"{file.Name} with half a character at its end", [.. utf8, 0xF0, 0x9F]);
    }

    /// <summary>The bytes with other line ends; LF, CRLF and a lone CR each are one.</summary>
    private static byte[] WithLineEnds(ReadOnlySpan<byte> utf8, Func<int, string> lineEnd)
    {
        List<byte> bytes = [];
        int line = 0;
        for (int i = 0; i < utf8.Length; i++)
        {
            if (utf8[i] is not ((byte)'\n' or (byte)'\r'))
            {
                bytes.Add(utf8[i]);
                continue;
            }

            i += utf8[i..].StartsWith("\r\n"u8) ? 1 : 0;
            foreach (char c in lineEnd(line++))
            {
                bytes.Add((byte)c);
            }
        }

        return [.. bytes];
    }
}
