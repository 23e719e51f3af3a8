using System.Text;

namespace NewsModel.Testing;

/// <summary>Damages files at random, the same for the same seed: with what YAML, JSON, markup and UTF-8 are sensitive to.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\n", "\r\n", "\r", "\t", " ", "  ", "    ", ":", ": ", "- ", "-", "#", " #", " # c", "\"", "'", "\\", "\\u2028", "\\ud83d\\ude00",
            "\\x4", "{", "}", "[", "]", ",", "&a ", "*a", "<<: *a\n", "!t ", "!!str ",
            "|", "|\n", ">-\n", "?", "? ", "%", "@", "`", "---", "---\n", "...\n", "\n---\n", "~", "null", "key: value\n", "title: x\n", "  - a\n",
            "- a\n", "-\n", "a b: c\n", "\"q\": x\n", "'q': x\n", "é", "😀", "\u2028", "\u0085", "\uFEFF", "\0", "\u0001",
            "{\"a\":1}", "\"title\":", "[[", "]]", "}}", "\\ud83d", "\\", "//", "/*", "-1e999", "1.5", "true", "</", "<p>", "<!--", "&amp;", "&#0;",
            ";", "=", "2020-01-02", "T25:61:61Z",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xE2, 0x80], [0xF0, 0x9F],
    ];

    private readonly Random _random = new(seed);

    public byte[] Mutate(byte[] original)
    {
        List<byte> bytes = [.. original];
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            int at = _random.Next(bytes.Count + 1);
            int length = Math.Min(_random.Next(1, 30), bytes.Count - at);
            switch (_random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(_random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(1, bytes.Count - at));
                    bytes.InsertRange(at, Piece());
                    break;
                case 3:
                    int line = bytes.IndexOf((byte)'\n', at);
                    bytes.InsertRange(line < 0 ? at : line + 1, Piece());
                    break;
                default:
                    bytes.InsertRange(at, Piece());
                    break;
            }
        }

        return [.. bytes];
    }

    private byte[] Piece() => Pieces[_random.Next(Pieces.Length)];
}
