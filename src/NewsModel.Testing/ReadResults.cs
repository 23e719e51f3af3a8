using System.Text;
using System.Text.Unicode;
using NewsModel.Diagnostics;

namespace NewsModel.Testing;

/// <summary>What holds for the result of reading any file.</summary>
internal static class ReadResults
{
    /// <summary>Whether two results say the same: the article, and each problem with its place and wording.</summary>
    public static bool AreEqual(ReadResult<Article> left, ReadResult<Article> right) =>
        left.Value == right.Value && left.Diagnostics == right.Diagnostics;

    /// <summary>What is wrong with the diagnostics of a result; <see langword="null"/> if nothing is.</summary>
    public static string? Problem(ReadResult<Article> result, ReadOnlySpan<byte> utf8)
    {
        Places places = new(utf8);
        int last = 0;
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            if (diagnostic.Code == default || string.IsNullOrWhiteSpace(diagnostic.Message))
            {
                return $"a diagnostic without a code or a message: '{diagnostic}'";
            }

            if (diagnostic.Location is not { } location)
            {
                return $"a diagnostic without a location: '{diagnostic}'";
            }

            if (location.Offset < 0 || location.Offset > utf8.Length)
            {
                return $"a diagnostic at byte {location.Offset} of a file of {utf8.Length}: '{diagnostic}'";
            }

            if (location.Offset < last)
            {
                return $"a diagnostic at byte {location.Offset} after one at byte {last}: '{diagnostic}'";
            }

            last = location.Offset;
            if (!places.Agree(location, out SourceLocation right))
            {
                return $"a diagnostic at byte {location.Offset}, which is {right}: '{diagnostic}'";
            }
        }

        return null;
    }

    /// <summary>Lines and columns for offsets that do not decrease.</summary>
    private ref struct Places(ReadOnlySpan<byte> utf8)
    {
        private readonly ReadOnlySpan<byte> _utf8 = utf8;
        private int _position;
        private int _line = 1;
        private int _lineStart = utf8.StartsWith("\uFEFF"u8) ? 3 : 0;

        /// <summary>
        /// Whether line and column are those of the offset. A place within a character, and a column among bytes that are no UTF-8, may be either
        /// side.
        /// </summary>
        public bool Agree(SourceLocation location, out SourceLocation right)
        {
            for (; _position < location.Offset; _position++)
            {
                bool isReturn = _utf8[_position] == '\r' && (_position + 1 == _utf8.Length || _utf8[_position + 1] != '\n');
                if (isReturn || _utf8[_position] == '\n')
                {
                    _line++;
                    _lineStart = _position + 1;
                }
            }

            ReadOnlySpan<byte> before = location.Offset < _lineStart ? default : _utf8[_lineStart..location.Offset];
            if (before.EndsWith("\r"u8))
            {
                // Between the two bytes of a CRLF.
                before = before[..^1];
            }

            bool isExact = Utf8.IsValid(before);
            right = new(location.Offset, _line, isExact ? Encoding.UTF8.GetCharCount(before) + 1 : location.Column);
            return right == location && location.Column >= 1;
        }
    }
}
