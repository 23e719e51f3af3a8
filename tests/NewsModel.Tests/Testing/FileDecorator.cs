using System.Text;
using System.Text.RegularExpressions;

namespace NewsModel.Tests.Testing;

/// <summary>
/// Rewrites a front-matter file of the house style in odd but valid ways, the same for the same seed: comments, blank lines, other quotes,
/// indentation, order of keys, flow style, block scalars, unknown keys, anchors, line ends. What it says stays the same, but for keys that are added.
/// </summary>
public sealed partial class FileDecorator(int seed)
{
    private readonly Random _random = new(seed);
    private int _comments;

    /// <summary>Whether something was written in brackets or braces.</summary>
    public bool HasFlow { get; private set; }

    /// <summary>The keys whose values have an anchor.</summary>
    public List<string> Anchored { get; } = [];

    /// <summary>The comments that stand on lines of their own above keys of the article.</summary>
    public List<string> Comments { get; } = [];

    public byte[] Decorate(byte[] file)
    {
        string text = Encoding.UTF8.GetString(file);
        bool hasBom = text.StartsWith('\uFEFF');
        text = text[(hasBom ? 1 : 0)..];
        Match match = FrontMatter().Match(text);
        if (!match.Success)
        {
            return file;
        }

        bool crlf = match.Groups["break"].Value == "\r\n";
        List<List<string>> blocks = Blocks(match.Groups["yaml"].Value.Replace("\r\n", "\n", StringComparison.Ordinal));
        if (Chance(3))
        {
            AddUnknownKeys(blocks);
        }

        foreach (List<string> block in blocks)
        {
            DecorateBlock(block);
        }

        if (Chance(4))
        {
            Shuffle(blocks);
        }

        // Deeper than a block scalar, a comment would be its text.
        bool mayIndent = blocks.TrueForAll(b => !b[0].Contains(": |", StringComparison.Ordinal));
        StringBuilder yaml = new();
        foreach (List<string> block in blocks)
        {
            Separate(yaml, mayIndent);
            yaml.Append(string.Join('\n', block)).Append('\n');
        }

        string result = yaml.ToString();
        crlf = Chance(4) ? !crlf : crlf;
        string fence = crlf ? "---\r\n" : "---\n";
        string close = Chance(12) ? fence.Replace("---", "...", StringComparison.Ordinal) : Chance(12) ? fence.Replace("---", "--- ", StringComparison.Ordinal) : fence;
        result = crlf ? result.Replace("\n", "\r\n", StringComparison.Ordinal) : result;
        return Encoding.UTF8.GetBytes((hasBom || Chance(10) ? "\uFEFF" : "") + fence + result + close + match.Groups["body"].Value);
    }

    /// <summary>The lines of each key of the article, without blank lines.</summary>
    private static List<List<string>> Blocks(string yaml)
    {
        List<List<string>> blocks = [];
        foreach (string line in yaml.Split('\n').Where(l => l.Trim(' ').Length > 0))
        {
            if (blocks.Count == 0 || (line[0] is not (' ' or '-') && !line.StartsWith(": ", StringComparison.Ordinal) && line != ":"))
            {
                blocks.Add([]);
            }

            blocks[^1].Add(line);
        }

        return blocks;
    }

    private void AddUnknownKeys(List<List<string>> blocks)
    {
        string[][] choices =
        [
            ["x_rating: 4.5"], ["x_note: \"keep: me\""], ["x_empty:"], ["x_tags:", "  - one", "  - 'two'"], ["x_tags:", "- one", "- two"],
            ["x_map:", "    deep:", "      deeper: 1", "    other: two"], ["x_list:", "  - name: a", "    n: 1", "  - name: b"], ["x_text: |", "  first", "", "  second"],
            ["x_nested:", "  - - a", "    - b", "  - - c"], ["x_quoted: 'it''s'"],
        ];
        HashSet<string> keys = [];
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            List<string> block = [.. choices[_random.Next(choices.Length)]];
            if (keys.Add(block[0].Split(':')[0]) && blocks.TrueForAll(b => !b[0].StartsWith(block[0].Split(':')[0], StringComparison.Ordinal)))
            {
                blocks.Insert(_random.Next(blocks.Count + 1), block);
            }
        }
    }

    private void DecorateBlock(List<string> block)
    {
        OtherAuthors(block);
        bool isScalar = block.Count == 1;
        if (!isScalar && block[0].StartsWith("x_", StringComparison.Ordinal))
        {
            return;
        }

        if (Chance(14) && !isScalar && IsSimpleList(block))
        {
            // Quoted, so that no indicator of flow style is in the way.
            string[] items = [.. block.Skip(1).Select(l => Quoted(l.Trim()[2..]))];
            block.RemoveRange(1, block.Count - 1);
            block[0] += $" [{string.Join(Chance(4) ? "," : ", ", items)}]";
            HasFlow = true;
            return;
        }

        if (Chance(14) && block is ["provider:", _, ..] && block.Skip(1).All(l => SimplePair().IsMatch(l)))
        {
            string[] pairs = [.. block.Skip(1).Select(l => $"{l.Trim().Split(": ")[0]}: {Quoted(l.Trim()[(l.Trim().IndexOf(": ", StringComparison.Ordinal) + 2)..])}")];
            block.RemoveRange(1, block.Count - 1);
            block[0] += $" {{ {string.Join(", ", pairs)} }}";
            HasFlow = true;
            return;
        }

        if (Chance(14) && isScalar && BlockText(block[0]) is { } lines)
        {
            block.Clear();
            block.AddRange(lines);
            return;
        }

        if (Chance(40) && block[0] is ['t' or 'r' or 'p' or 'i', .. var rest] && rest.EndsWith(':'))
        {
            block[0] += " &a" + block[0][..1];
            Anchored.Add(block[0].Split(':')[0]);
        }

        if (!isScalar && Chance(5) && block[0].EndsWith(':'))
        {
            Reindent(block, Chance(2) && block[1].StartsWith("  - ", StringComparison.Ordinal) ? -2 : _random.Next(1, 4));
        }

        for (int i = 0; i < block.Count; i++)
        {
            block[i] = DecorateLine(block[i]);
        }

        if (!isScalar && Chance(3))
        {
            AddInnerLines(block);
        }
    }

    /// <summary>Authors in the other shapes that are read: one text, one map, maps with nothing but a name.</summary>
    private void OtherAuthors(List<string> block)
    {
        if (block is not ["authors:", _, ..] || !block.TrueForAll(line => line == block[0] || line.StartsWith("  - ", StringComparison.Ordinal)))
        {
            return;
        }

        if (block.Count == 2 && NameAlone().IsMatch(block[1]) && Chance(2))
        {
            block[0] += block[1][3..];
            block.RemoveAt(1);
            return;
        }

        for (int i = 1; i < block.Count; i++)
        {
            block[i] = NameAlone().IsMatch(block[i]) && Chance(3) ? "  - name:" + block[i][3..] : block[i];
        }

        if (block.Count == 2 && block[1].StartsWith("  - name:", StringComparison.Ordinal) && Chance(2))
        {
            block[1] = "  " + block[1][4..];
        }
    }

    private void AddInnerLines(List<string> block)
    {
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            int at = _random.Next(1, block.Count);
            int indent = block[at].Length - block[at].TrimStart(' ').Length;
            block.Insert(at, Chance(3) ? "" : new string(' ', Chance(4) ? _random.Next(6) : indent) + $"# inner {++_comments}");
        }
    }

    private string DecorateLine(string line)
    {
        Match scalar = ScalarLine().Match(line);
        if (!scalar.Success || line.StartsWith('?') || line.Contains('\t', StringComparison.Ordinal))
        {
            return line;
        }

        string head = scalar.Groups["head"].Value;
        string value = scalar.Groups["value"].Value;
        if (value.Length > 0 && Chance(6))
        {
            value = Requote(value);
        }

        string space = value.Length > 0 && Chance(12) ? new string(' ', _random.Next(2, 5)) : value.Length > 0 ? " " : "";
        string tail = Chance(12) ? $"{(Chance(2) ? " " : "   ")}# same line {++_comments}" : Chance(25) ? "  " : "";
        return head + space + value + tail;
    }

    private string Requote(string value)
    {
        if (value.StartsWith('"') && !value.Contains('\\', StringComparison.Ordinal))
        {
            return $"'{value[1..^1].Replace("'", "''", StringComparison.Ordinal)}'";
        }

        bool isPlainText = value[0] is not ('"' or '\'' or '{' or '[') && !value.Contains('\\', StringComparison.Ordinal) && !value.Contains('"', StringComparison.Ordinal);
        return isPlainText && Anchored.Count == 0 ? Quoted(value) : value;
    }

    private string Quoted(string value) =>
        value[0] is '"' or '\'' ? value
        : Chance(2) ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
        : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static List<string>? BlockText(string line)
    {
        Match match = QuotedText().Match(line);
        string text = match.Groups["text"].Value;
        return match.Success && text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && text.All(c => c >= ' ' && c is not ('\u0085' or '\u2028' or '\u2029' or '\uFEFF' or '\u007F') && c < '\uD800')
            ? [$"{match.Groups["key"].Value}: |-", $"  {text}"]
            : null;
    }

    private void Separate(StringBuilder yaml, bool mayIndent)
    {
        for (int i = Chance(3) ? _random.Next(1, 3) : 0; i > 0; i--)
        {
            if (Chance(2))
            {
                yaml.Append(Chance(6) ? "  \n" : "\n");
            }
            else
            {
                // A deeper one may belong to the list or map above it, and then goes with it.
                string comment = $"# comment {++_comments} \u00E9";
                bool isIndented = mayIndent && Chance(5);
                Comments.AddRange(isIndented ? [] : [comment]);
                yaml.Append(isIndented ? "  " : "").Append(comment).Append('\n');
            }
        }
    }

    private static bool IsSimpleList(List<string> block) =>
        block[0].EndsWith(':') && block.Skip(1).All(l => l.StartsWith("  - ", StringComparison.Ordinal) && l.Length > 4 && l[4] is not ('"' or '\'' or '-') && !SimplePair().IsMatch(l) && !l.EndsWith(':'));

    private static void Reindent(List<string> block, int by)
    {
        for (int i = 1; i < block.Count; i++)
        {
            block[i] = by > 0 ? new string(' ', by) + block[i] : block[i][-by..];
        }
    }

    private void Shuffle<T>(List<T> list)
    {
        for (int i = list.Count - 1; i > 0; i--)
        {
            int j = _random.Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    [GeneratedRegex(@"\A---(?<break>\r?\n)(?<yaml>(?:[^\r\n]*\r?\n)*?)---\r?\n(?<body>.*)\z", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex("""^(?<head>(?: *- )? *[A-Za-z_]+:|(?: *-))(?: (?<value>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[A-Za-z0-9/](?:(?!: )[^#])*[^# :]))?$""")]
    private static partial Regex ScalarLine();

    [GeneratedRegex("""^  - (?:"[^"\\]*"|[^"'\[\]{}#&*!|>%@`][^#"'\\:]*)$""")]
    private static partial Regex NameAlone();

    [GeneratedRegex("""^ *[a-zA-Z]+: (?:"[^"\\]*"|[^"'\[\]{}#&*!|>%@`][^#"'\\]*)$""")]
    private static partial Regex SimplePair();

    [GeneratedRegex("""^(?<key>title|excerpt|featuredContent): "(?<text>[^"\\]*)"$""")]
    private static partial Regex QuotedText();
}
