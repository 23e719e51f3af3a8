using System.Globalization;
using System.Text;

namespace NewsModel.Yaml;

/// <summary>
/// A document as the UTF-16 text that YamlDotNet takes, with the way back to bytes. YamlDotNet breaks lines as YAML 1.1 does and stops
/// at NUL; those characters travel as stand-ins, so it reads them as YAML 1.2 does, as any other character (section 5.4).
/// </summary>
internal sealed class Utf16Source
{
    private const int CheckpointDistance = 256;
    private const string Special = "\0\u0085\u2028\u2029";

    // What stands for a line feed, and what for nothing, in quoted text whose lines YamlDotNet does not take.
    private const int FoldStandIns = 2;

    // So many nodes may be repeated in the shortest of documents.
    private const int LeastRepeatedNodes = 10_000;

    private readonly int _start;
    private readonly List<(int Index, int Offset)> _checkpoints = [(0, 0)];
    private readonly byte[] _utf8;
    private readonly string? _standIns;
    private string? _foldStandIns;
    private HashSet<long>? _folded;

    // Most are asked for in order.
    private (int Index, int Offset) _last;

    /// <param name="utf8">The document.</param>
    /// <param name="start">Its offset in the file.</param>
    public Utf16Source(ReadOnlySpan<byte> utf8, int start)
    {
        _start = start;
        _utf8 = utf8.ToArray();
        string text = Encoding.UTF8.GetString(utf8);
        IsFaithful = true;
        if (text.AsSpan().ContainsAny(Special))
        {
            _standIns = FindStandIns(text, Special.Length);
            IsFaithful = _standIns is not null;
            for (int i = 0; i < _standIns?.Length; i++)
            {
                text = text.Replace(Special[i], _standIns[i]);
            }
        }

        Text = text;
        FindCheckpoints();
    }

    public string Text { get; private set; }

    /// <summary>Puts the characters back that stand-ins travelled for.</summary>
    public string Restore(string text)
    {
        for (int i = 0; i < _standIns?.Length; i++)
        {
            text = text.Replace(_standIns[i], Special[i]);
        }

        return _foldStandIns is null ? text
            : text.Replace(_foldStandIns[0], '\n').Replace(_foldStandIns[1..], "", StringComparison.Ordinal);
    }

    /// <summary>
    /// Puts quoted text on one line, so YamlDotNet does not ask how its lines are indented. Stand-ins take the places of its line breaks; all
    /// else stays where it is.
    /// </summary>
    /// <param name="start">The opening quote.</param>
    /// <returns>Whether it could be done.</returns>
    public bool TryFoldQuoted(int start)
    {
        int end = QuotedLines.FindEnd(Text, start);
        _foldStandIns ??= end < 0 ? null : FindStandIns(Text + _standIns, FoldStandIns);
        if (end < 0 || _foldStandIns is null)
        {
            return false;
        }

        char[] text = Text.ToCharArray();
        QuotedLines.Fold(text.AsSpan(start..end), _foldStandIns[0], _foldStandIns[1]);
        Text = new(text);
        return (_folded ??= []).Add(start);
    }

    /// <summary>Whether the quoted text that begins here was put on one line.</summary>
    public bool IsFolded(long start) => _folded?.Contains(start) ?? false;

    /// <summary>Where a line begins in a stretch of the file, but for its first one, that has text in its first column; or -1.</summary>
    public int FindOutdented(int start, int length)
    {
        ReadOnlySpan<byte> rest = _utf8.AsSpan(start - _start, length);
        for (int line = rest.IndexOfAny((byte)'\n', (byte)'\r'); line >= 0; line = rest.IndexOfAny((byte)'\n', (byte)'\r'))
        {
            rest = rest[(line + 1)..];
            if (!rest.IsEmpty && rest[0] is not ((byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'))
            {
                return start + length - rest.Length;
            }
        }

        return -1;
    }

    /// <summary>
    /// Whether YamlDotNet reads the text as it is; not so if it holds a special character and also every character that could stand in for it.
    /// </summary>
    public bool IsFaithful { get; }

    /// <summary>How many nodes aliases and merge keys may repeat: about twice as many as a document of this length could hold written out.</summary>
    public int MaxRepeatedNodes => LeastRepeatedNodes + _utf8.Length;

    /// <summary>The byte offset in the file of a character of <see cref="Text"/>.</summary>
    public int OffsetOf(long index)
    {
        int checkpoint = (int)Math.Min(index / CheckpointDistance, _checkpoints.Count - 1);
        (int at, int offset) = _last.Index <= index && _last.Index > _checkpoints[checkpoint].Index ? _last : _checkpoints[checkpoint];
        while (at < index && offset < _utf8.Length)
        {
            Rune.DecodeFromUtf8(_utf8.AsSpan(offset), out Rune rune, out int consumed);
            offset += consumed;
            at += rune.Utf16SequenceLength;
        }

        _last = (at, offset);
        return _start + offset;
    }

    /// <summary>Whether there is a byte at an offset in the file.</summary>
    public bool IsAt(int offset, byte value) => offset - _start < _utf8.Length && _utf8[offset - _start] == value;

    /// <summary>The key of the plain text that goes on up to a place of the file, perhaps from a line above.</summary>
    public string? FindKeyOf(int offset)
    {
        ReadOnlySpan<byte> rest = _utf8.AsSpan(0, offset - _start);
        int indent = int.MaxValue;
        while (!rest.IsEmpty)
        {
            int start = rest.LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            ReadOnlySpan<byte> line = rest[start..].TrimStart(" -"u8);
            int colon = line.IndexOf(": "u8);
            int column = rest.Length - start - line.Length;
            if (colon > 0 && column < indent)
            {
                return Encoding.UTF8.GetString(line[..colon].Trim("\"' "u8));
            }

            indent = line.IsEmpty ? indent : Math.Min(indent, column);
            rest = rest[..Math.Max(start - 1, 0)];
        }

        return null;
    }

    /// <summary>
    /// Notes the byte offset at every so many characters. Where a surrogate pair spans that position, its first half counts, so that
    /// a checkpoint is never behind the character it is for.
    /// </summary>
    private void FindCheckpoints()
    {
        int index = 0;
        for (int offset = 0; offset < _utf8.Length;)
        {
            Rune.DecodeFromUtf8(_utf8.AsSpan(offset), out Rune rune, out int consumed);
            int next = index + rune.Utf16SequenceLength;
            if (next > _checkpoints.Count * CheckpointDistance)
            {
                _checkpoints.Add((index, offset));
            }

            offset += consumed;
            index = next;
        }
    }

    /// <summary>The characters that escapes in double quotes may stand for: they are in the text once it is decoded.</summary>
    private static List<char> EscapedCharacters(string text)
    {
        const int Digits = 4;
        List<char> escaped = [];
        for (int i = text.IndexOf('\\'); i >= 0 && i + 1 < text.Length; i = text.IndexOf('\\', i + 1))
        {
            // Of eight digits, the last four identify a character that one UTF-16 unit can hold.
            int start = text[i + 1] switch { 'u' => i + 2, 'U' => i + 2 + Digits, _ => text.Length };
            if (start + Digits <= text.Length
                && ushort.TryParse(text.AsSpan(start, Digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                escaped.Add((char)code);
            }
        }

        return escaped;
    }

    /// <summary>Finds characters that the text does not hold: private ones, or failing these, ideographs and syllables.</summary>
    private static string? FindStandIns(string text, int count)
    {
        HashSet<char> taken = [.. text.AsSpan(), .. EscapedCharacters(text)];
        StringBuilder found = new();
        foreach ((char first, char last) in (ReadOnlySpan<(char, char)>)[('\uE000', '\uF8FF'), ('\u3400', '\uD7A3')])
        {
            for (char c = first; c <= last && found.Length < count; c++)
            {
                if (!taken.Contains(c))
                {
                    found.Append(c);
                }
            }
        }

        return found.Length == count ? found.ToString() : null;
    }
}
