using NewsModel.Documents;

namespace NewsModel.Testing;

/// <summary>The lines of files; LF, CRLF and a lone CR each end one.</summary>
internal static class Lines
{
    public static IEqualityComparer<byte[]> Comparer { get; } =
        EqualityComparer<byte[]>.Create((left, right) => left.AsSpan().SequenceEqual(right), line => line.Length);

    /// <summary>The lines that no change names, each with its line end.</summary>
    public static List<byte[]> Untouched(byte[] utf8, ValueList<ArticleChange> changes, Func<ArticleChange, LineRange> range)
    {
        List<byte[]> lines = Split(utf8);
        bool[] isTouched = new bool[lines.Count];
        foreach (ArticleChange change in changes)
        {
            LineRange touched = range(change);
            for (int line = touched.Start - 1; line < touched.Start - 1 + touched.Count && line < lines.Count; line++)
            {
                isTouched[line] = true;
            }
        }

        return [.. lines.Where((_, line) => !isTouched[line])];
    }

    private static List<byte[]> Split(byte[] utf8)
    {
        List<byte[]> lines = [];
        int start = 0;
        for (int i = 0; i < utf8.Length; i++)
        {
            bool endsLine = utf8[i] == '\n' || (utf8[i] == '\r' && (i + 1 == utf8.Length || utf8[i + 1] != '\n'));
            if (endsLine || i + 1 == utf8.Length)
            {
                lines.Add(utf8[start..(i + 1)]);
                start = i + 1;
            }
        }

        return lines;
    }
}
