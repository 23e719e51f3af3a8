using System.Globalization;
using System.Text;

namespace NewsModel.Tests.Toml;

/// <summary>Makes documents at random, with the values that they have: tables in any order, and each value written in one of its ways.</summary>
internal sealed class TomlGenerator(int seed)
{
    private static readonly string[] Names = ["a", "b", "c-d", "e_f", "1", "title", "related", "images", "x y", "\u00E9", "", "q\"", "p.q", "long-key-of-more-than-thirty-two-bytes-in-all"];
    private static readonly string[] Texts = ["", "x", "a b", "it's", "say \"hi\"", "C:\\", "\u00E9\U0001F600", "tab\t", "two\nlines", "\n", "'''", "\"\"\"", "# no", "[x]", "1", "true", "1979-05-27", " ", "a\rb", "\u0007"];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _toml = new();
    private int _count;

    /// <summary>A document, and its values in the text of <see cref="TomlScan"/>.</summary>
    public (string Toml, string Values) Document()
    {
        List<(string Header, Node Table)> sections = [];
        Node root = Table(depth: 0, "", sections);
        foreach ((string header, Node table) in Shuffled(sections))
        {
            Blank();
            _toml.Append(header).Append(LineEnd());
            Pairs(table);
        }

        string prefix = _toml.ToString();
        _toml.Clear();
        Pairs(root);
        return (_toml + prefix, Describe(root));
    }

    /// <summary>Headers in any order, but those of an array of tables in theirs, with what belongs to each behind it.</summary>
    private List<(string Header, Node Table)> Shuffled(List<(string Header, Node Table)> sections)
    {
        if (sections.Exists(s => s.Header.StartsWith("[[", StringComparison.Ordinal)))
        {
            return sections;
        }

        return [.. sections.OrderBy(_ => _random.Next())];
    }

    private Node Table(int depth, string path, List<(string Header, Node Table)> sections)
    {
        Node table = new();
        for (int i = _random.Next(depth == 0 ? 6 : 4); i > 0; i--)
        {
            string name = Names[_random.Next(Names.Length)];
            if (table.Members.Any(m => m.Key == name) || table.Headers.Any(m => m.Key == name))
            {
                continue;
            }

            if (depth < 3 && _random.Next(4) == 0)
            {
                AddTables(table, depth, name, path, sections);
            }
            else
            {
                table.Members.Add(new(name, Value(depth)));
            }
        }

        return table;
    }

    private void AddTables(Node table, int depth, string name, string path, List<(string Header, Node Table)> sections)
    {
        string header = path.Length == 0 ? Key(name) : $"{path}{Dot()}{Key(name)}";
        if (_random.Next(2) == 0)
        {
            List<(string, Node)> inner = [];
            Node below = Table(depth + 1, header, inner);
            sections.Add(($"[{Space()}{header}{Space()}]", below));
            sections.AddRange(inner);
            table.Headers.Add(new(name, below));
            return;
        }

        Node list = new() { Items = [] };
        for (int i = _random.Next(1, 4); i > 0; i--)
        {
            List<(string, Node)> inner = [];
            Node item = Table(depth + 1, header, inner);
            sections.Add(($"[[{header}]]", item));
            sections.AddRange(inner);
            list.Items.Add(item);
        }

        table.Headers.Add(new(name, list));
    }

    private Node Value(int depth)
    {
        switch (depth < 4 ? _random.Next(12) : _random.Next(3, 12))
        {
            case 0:
                return new() { Items = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth + 1))] };
            case 1:
                Node inline = new() { IsInline = true };
                foreach (string name in Names.OrderBy(_ => _random.Next()).Take(_random.Next(3)))
                {
                    inline.Members.Add(new(name, Value(4)));
                }

                return inline;
            case 2:
                Node dotted = new() { IsDotted = true };
                dotted.Members.Add(new(Names[_random.Next(Names.Length)], Value(4)));
                return dotted;
            default:
                (string written, string value) = Scalar();
                return new() { Written = written, Value = value };
        }
    }

    private (string Written, string Value) Scalar()
    {
        switch (_random.Next(8))
        {
            case 0:
                return _random.Next(2) == 0 ? ("true", "true") : ("false", "false");
            case 1:
                long number = _random.NextInt64(-1000, 100_000) * (_random.Next(3) == 0 ? 10_000_000_000L : 1);
                string digits = number.ToString(CultureInfo.InvariantCulture);
                string written = _random.Next(5) switch
                {
                    0 when number >= 0 => $"0x{number:x}",
                    1 when number >= 0 => $"0b{number:b}",
                    2 when number >= 0 => "+" + digits,
                    3 when digits.Length > 2 && number > 0 => $"{digits[..^1]}_{digits[^1]}",
                    _ => digits,
                };
                return (written, digits);
            case 2:
                double real = Math.Round((_random.NextDouble() - 0.5) * 1000, 3);
                string text = real.ToString("0.000", CultureInfo.InvariantCulture);
                text = _random.Next(2) == 0 ? text : text + "e2";
                return (text, TomlScan.Number(double.Parse(text, CultureInfo.InvariantCulture)));
            case 3:
                DateTimeOffset date = new(2000 + _random.Next(30), 1 + _random.Next(12), 1 + _random.Next(28), _random.Next(24), _random.Next(60), _random.Next(60), TimeSpan.FromMinutes(_random.Next(-600, 600)));
                string separator = _random.Next(3) switch { 0 => "T", 1 => "t", _ => " " };
                return ($"{date:yyyy-MM-dd}{separator}{date:HH:mm:sszzz}", TomlScan.Date(date, "offset"));
            case 4:
                DateTimeOffset day = new(2000 + _random.Next(30), 1 + _random.Next(12), 1 + _random.Next(28), 0, 0, 0, TimeSpan.Zero);
                return ($"{day:yyyy-MM-dd}", TomlScan.Date(day, "date"));
            default:
                string value = Texts[_random.Next(Texts.Length)];
                return (Quoted(value), TomlScan.Text(value));
        }
    }

    private string Quoted(string text)
    {
        bool isPlain = !text.Any(c => char.IsControl(c) && c != '\t');
        bool isBlockPlain = !text.Any(c => char.IsControl(c) && c is not ('\t' or '\n'));
        switch (_random.Next(4))
        {
            case 0 when isPlain && !text.Contains('\'', StringComparison.Ordinal):
                return $"'{text}'";
            case 1 when isBlockPlain && !text.Contains('\'', StringComparison.Ordinal):
                return $"'''\n{text}'''";
            case 2 when isBlockPlain && !text.Contains('"', StringComparison.Ordinal) && !text.Contains('\\', StringComparison.Ordinal):
                return $"\"\"\"{(text.StartsWith('\n') ? "\n" : _random.Next(2) == 0 ? "\r\n" : "")}{text.Replace("\n", _random.Next(2) == 0 ? "\r\n" : "\n", StringComparison.Ordinal)}\\\n  \"\"\"";
            default:
                StringBuilder escaped = new("\"");
                foreach (Rune rune in text.EnumerateRunes())
                {
                    _ = rune.Value is '"' or '\\' ? escaped.Append('\\').Append(rune)
                        : rune.Value < ' ' || _random.Next(10) == 0 ? escaped.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}")
                        : escaped.Append(rune);
                }

                return escaped.Append('"').ToString();
        }
    }

    private void Pairs(Node table)
    {
        foreach ((string key, Node value) in table.Members)
        {
            Blank();
            _toml.Append(Space()).Append(Pair(key, value)).Append(_random.Next(8) == 0 ? " # x" : "").Append(LineEnd());
        }
    }

    private string Pair(string key, Node value) => value.IsDotted
        ? $"{Key(key)}{Dot()}{Pair(value.Members[0].Key, value.Members[0].Value)}"
        : $"{Key(key)}{Space()}={Space()}{Written(value)}";

    private string Written(Node value)
    {
        if (value.Items is { } items)
        {
            string lineBreak = _random.Next(3) == 0 ? "\n  # x\n" : "";
            string end = items.Count > 0 && _random.Next(3) == 0 ? "," : "";
            return $"[{lineBreak}{string.Join($",{lineBreak}", items.Select(Written))}{end}{lineBreak}]";
        }

        return value.IsInline ? $"{{{string.Join(", ", value.Members.Select(m => Pair(m.Key, m.Value)))}}}"
            : value.IsDotted ? $"{{{Pair(value.Members[0].Key, value.Members[0].Value)}}}"
            : value.Written;
    }

    private string Key(string name)
    {
        bool isBare = name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
        return isBare && _random.Next(4) > 0 ? name
            : !name.Contains('\'', StringComparison.Ordinal) && _random.Next(2) == 0 ? $"'{name}'"
            : $"\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    private static string Describe(Node node)
    {
        if (node.Items is { } items)
        {
            return $"[{string.Concat(items.Select(i => Describe(i) + ","))}]";
        }

        return node.Value
            ?? $"{{{string.Join(',', node.Members.Concat(node.Headers).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{TomlScan.Text(m.Key)}={Describe(m.Value)}"))}}}";
    }

    private void Blank()
    {
        if (_random.Next(8) == 0)
        {
            _toml.Append(_random.Next(2) == 0 ? "" : "# [c]").Append(LineEnd());
        }
    }

    private string LineEnd() => (_count++ + seed) % 5 == 0 ? "\r\n" : "\n";

    private string Space() => _random.Next(3) switch { 0 => "", 1 => " ", _ => "\t " };

    private string Dot() => _random.Next(3) == 0 ? " . " : ".";

    private sealed class Node
    {
        public List<KeyValuePair<string, Node>> Members { get; } = [];

        public List<KeyValuePair<string, Node>> Headers { get; } = [];

        public List<Node>? Items { get; init; }

        public bool IsInline { get; init; }

        public bool IsDotted { get; init; }

        public string Written { get; init; } = "";

        public string? Value { get; init; }
    }
}
