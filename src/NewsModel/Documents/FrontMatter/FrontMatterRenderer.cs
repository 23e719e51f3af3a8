using NewsModel.Documents.PlainText;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;
using NewsModel.Yaml;

namespace NewsModel.Documents.FrontMatter;

/// <summary>Writes values as text for a file: in the house style, but with the file's own habits where it shows some.</summary>
/// <remarks>Texts have no indentation before their first line and no line break after their last one.</remarks>
internal sealed class FrontMatterRenderer(FrontMatterSource source) : IDisposable
{
    /// <summary>No row to take after.</summary>
    public const int NoModel = -1;

    private const string FlowIndicators = ",[]{}";

    private readonly PooledBuffer _output = new();
    private FrontMatterLayout? _layout;

    /// <summary>How lines end: as the first one of the file, or as those beside the new ones.</summary>
    public byte[] LineBreak { get; set; } =
        SourceLines.Break(source.Utf8, SourceLines.End(source.Utf8, 0)) is { IsEmpty: false } first ? first.ToArray() : [(byte)'\n'];

    private FrontMatterLayout Layout => _layout ??= FrontMatterLayout.Of(source);

    public void Dispose() => _output.Dispose();

    /// <summary>A pair of a map.</summary>
    /// <param name="member">The pair.</param>
    /// <param name="column">How far its key is indented.</param>
    public byte[] Pair(in ArticleMember member, int column)
    {
        YamlWriter yaml = Begin();
        WritePair(ref yaml, member, column, NoModel);
        return Finish(ref yaml);
    }

    /// <summary>An entry of a list.</summary>
    /// <param name="value">The value.</param>
    /// <param name="column">How far its dash is indented.</param>
    /// <param name="model">The row of an entry to take after in quoting, or <see cref="NoModel"/>.</param>
    public byte[] Item(ArticleNode value, int column, int model)
    {
        YamlWriter yaml = Begin();
        WriteItem(ref yaml, value, column, model);
        return Finish(ref yaml);
    }

    /// <summary>The lines below the key or dash of an entry, of a list or map that is not empty.</summary>
    /// <param name="value">The value.</param>
    /// <param name="entry">The entry.</param>
    public byte[] Below(ArticleNode value, in SourceEntry entry)
    {
        // A list at the column of its dash would be the same list.
        int step = value.Kind == SyntaxKind.Mapping
            ? (entry.IsPair ? Layout.MapStep : Layout.ItemStep)
            : (entry.IsPair ? Layout.ListStep : Layout.MapStep);
        YamlWriter yaml = Begin();
        yaml.Spaces(entry.Column + step);
        if (value.Kind == SyntaxKind.Sequence && source.Rows[entry.Row].Kind == SyntaxKind.Scalar)
        {
            // One text becomes a list, most often with that text in it.
            WriteItems(ref yaml, value, entry.Column + step, entry.Row);
        }
        else
        {
            WriteLines(ref yaml, value, entry.Column + step, NoModel);
        }

        return Finish(ref yaml);
    }

    /// <summary>A scalar, or an empty list or map.</summary>
    /// <param name="value">The value.</param>
    /// <param name="style">How to quote it if possible; <see langword="null"/> for the habit of the house.</param>
    /// <param name="isFlow">Whether it is to be inside brackets or braces.</param>
    public byte[] Inline(ArticleNode value, SyntaxStyle? style, bool isFlow)
    {
        YamlWriter yaml = Begin();
        if (value.Kind == SyntaxKind.Scalar)
        {
            WriteScalar(ref yaml, value, style ?? StyleFor(value.Rule, null, NoModel), isFlow);
        }
        else
        {
            WriteFlow(ref yaml, value);
        }

        return Finish(ref yaml);
    }

    /// <summary>An entry of a list in brackets.</summary>
    /// <param name="value">The value.</param>
    /// <param name="model">The row of an entry to take after in quoting, or <see cref="NoModel"/>.</param>
    public byte[] FlowItem(ArticleNode value, int model) =>
        Inline(value, value.Kind == SyntaxKind.Scalar ? StyleFor(value.Rule, null, model) : null, isFlow: true);

    /// <summary>Whether a row shows how to quote its neighbours: it is text that could also be quoted otherwise.</summary>
    public bool ShowsQuotes(int row) => Layout.ChoiceOf(row) is not null;

    /// <summary>A pair of a map in braces.</summary>
    public byte[] FlowPair(in ArticleMember member)
    {
        YamlWriter yaml = Begin();
        WriteFlowPair(ref yaml, member);
        return Finish(ref yaml);
    }

    /// <summary>
    /// Whether a value can be inside brackets or braces: text that must be plain may hold what ends it there. After a quoted key YamlDotNet takes the
    /// colon in front of a plain value for one of its own.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="hasKey">Whether a key is before it. An entry of a list cannot be nothing.</param>
    public static bool CanBeFlow(ArticleNode value, bool hasKey) => value.Kind switch
    {
        SyntaxKind.Mapping => value.Members.TrueForAll(m => CanBeFlow(m.Value, hasKey: true)),
        SyntaxKind.Sequence => value.Items.TrueForAll(item => CanBeFlow(item, hasKey: false)),
        _ => value.Rule != ScalarRule.MustBePlain
            || (!value.Text.AsSpan().ContainsAny(FlowIndicators) && (hasKey ? !value.Text.StartsWith(':') : value.Text.Length > 0)),
    };

    /// <summary>Whether a value has an entry of a list that is nothing, or is one.</summary>
    public static bool HasEmptyEntry(ArticleNode value, bool hasKey) => value.Kind switch
    {
        SyntaxKind.Mapping => value.Members.Exists(m => HasEmptyEntry(m.Value, hasKey: true)),
        SyntaxKind.Sequence => value.Items.Exists(item => HasEmptyEntry(item, hasKey: false)),
        _ => !hasKey && value.Rule == ScalarRule.MustBePlain && value.Text.Length == 0,
    };

    private YamlWriter Begin()
    {
        _output.Clear();
        return new(_output, crlf: false);
    }

    private byte[] Finish(ref YamlWriter yaml)
    {
        yaml.Complete();
        return _output.Written.ToArray();
    }

    private void WritePair(ref YamlWriter yaml, in ArticleMember member, int column, int model)
    {
        WriteKey(ref yaml, member.Key, column);
        WriteValue(ref yaml, member.Value, column, member.Known, model);
    }

    private void WriteKey(ref YamlWriter yaml, string key, int column)
    {
        bool isExplicit = key.Length > FrontMatterWriter.MaxImplicitKeyLength;
        if (isExplicit)
        {
            yaml.Raw("? "u8);
        }

        yaml.Key(key);
        if (isExplicit)
        {
            Break(ref yaml, column);
        }

        yaml.Raw(":"u8);
    }

    /// <summary>A value after its colon or dash.</summary>
    private void WriteValue(ref YamlWriter yaml, ArticleNode value, int column, RecordKey? key, int model)
    {
        if (value.Kind == SyntaxKind.Scalar)
        {
            if (value.Text.Length > 0 || value.Rule != ScalarRule.MustBePlain)
            {
                yaml.Raw(" "u8);
                WriteScalar(ref yaml, value, StyleFor(value.Rule, key, model), isFlow: false);
            }
        }
        else if (value.IsEmpty)
        {
            yaml.Raw(value.Kind == SyntaxKind.Mapping ? " {}"u8 : " []"u8);
        }
        else
        {
            int step = model != NoModel && source.Rows[model].Kind == value.Kind ? source.StepOf(model) : -1;
            int below = column + (step >= 0 ? step : value.Kind == SyntaxKind.Mapping ? Layout.MapStep : Layout.ListStep);
            Break(ref yaml, below);
            WriteLines(ref yaml, value, below, model);
        }
    }

    private void WriteItem(ref YamlWriter yaml, ArticleNode value, int column, int model)
    {
        int step = model != NoModel && source.Rows[model].Kind == value.Kind ? source.ItemStepOf(model) : -1;
        yaml.Raw("-"u8);
        if (value.Kind == SyntaxKind.Mapping && !value.IsEmpty)
        {
            step = step > 0 ? step : Layout.ItemStep;
            yaml.Spaces(step - 1);
            WriteLines(ref yaml, value, column + step, model);
        }
        else if (value.Kind == SyntaxKind.Sequence && !value.IsEmpty)
        {
            // A list in a list is below its dash, deeper than it: at the dash's own column it would be the same list.
            Break(ref yaml, column + Layout.MapStep);
            WriteLines(ref yaml, value, column + Layout.MapStep, model);
        }
        else
        {
            if (value.Kind == SyntaxKind.Scalar && step > 2 && (value.Text.Length > 0 || value.Rule != ScalarRule.MustBePlain))
            {
                yaml.Spaces(step - 2);
            }

            WriteValue(ref yaml, value, column, null, model);
        }
    }

    /// <summary>The pairs or entries of a collection that is not empty, each but the first on a line of its own.</summary>
    private void WriteLines(ref YamlWriter yaml, ArticleNode value, int column, int model)
    {
        bool isMap = value.Kind == SyntaxKind.Mapping;
        int count = isMap ? value.Members.Count : value.Items.Count;
        for (int i = 0; i < count; i++)
        {
            if (i > 0)
            {
                Break(ref yaml, column);
            }

            if (isMap)
            {
                WritePair(ref yaml, value.Members[i], column, ModelBelow(model, value.Members[i].Key));
            }
            else
            {
                WriteItem(ref yaml, value.Items[i], column, ModelBelow(model, key: null));
            }
        }
    }

    /// <summary>The entries of a list, each after the same row.</summary>
    private void WriteItems(ref YamlWriter yaml, ArticleNode value, int column, int model)
    {
        for (int i = 0; i < value.Items.Count; i++)
        {
            if (i > 0)
            {
                Break(ref yaml, column);
            }

            WriteItem(ref yaml, value.Items[i], column, model);
        }
    }

    private void WriteFlow(ref YamlWriter yaml, ArticleNode value)
    {
        bool isMap = value.Kind == SyntaxKind.Mapping;
        int count = isMap ? value.Members.Count : value.Items.Count;
        yaml.Raw(isMap ? "{"u8 : "["u8);
        for (int i = 0; i < count; i++)
        {
            yaml.Raw(i == 0 ? ""u8 : ", "u8);
            if (isMap)
            {
                WriteFlowPair(ref yaml, value.Members[i]);
            }
            else
            {
                WriteFlowValue(ref yaml, value.Items[i], null);
            }
        }

        yaml.Raw(isMap ? "}"u8 : "]"u8);
    }

    private void WriteFlowPair(ref YamlWriter yaml, in ArticleMember member)
    {
        if (member.Key.Length > FrontMatterWriter.MaxImplicitKeyLength)
        {
            yaml.Raw("? "u8);
        }

        yaml.Key(member.Key);
        yaml.Raw(": "u8);
        WriteFlowValue(ref yaml, member.Value, member.Known);
    }

    private void WriteFlowValue(ref YamlWriter yaml, ArticleNode value, RecordKey? key)
    {
        if (value.Kind == SyntaxKind.Scalar)
        {
            WriteScalar(ref yaml, value, StyleFor(value.Rule, key, NoModel), isFlow: true);
        }
        else
        {
            WriteFlow(ref yaml, value);
        }
    }

    /// <summary>Writes a scalar in a style, if that can hold it, or else in double quotes. A lone surrogate ends it: no file can hold that.</summary>
    private static void WriteScalar(ref YamlWriter yaml, ArticleNode value, SyntaxStyle style, bool isFlow)
    {
        string text = value.Text;
        bool isPlain = value.Rule switch
        {
            ScalarRule.MustBePlain => true,
            ScalarRule.WasPlain => !isFlow || (!text.AsSpan().ContainsAny(FlowIndicators) && text[0] != ':'),
            ScalarRule.MustBeQuoted => false,
            ScalarRule.Typed => style is not (SyntaxStyle.SingleQuoted or SyntaxStyle.DoubleQuoted),
            _ => style == SyntaxStyle.Plain && PlainScalar.IsSafe(text) && !(isFlow && text.AsSpan().ContainsAny(FlowIndicators)),
        };
        _ = isPlain ? yaml.Text(text)
            : style == SyntaxStyle.SingleQuoted && YamlWriter.CanBeSingleQuoted(text) ? yaml.SingleQuoted(text)
            : yaml.DoubleQuoted(text);
    }

    /// <summary>How to quote: as the row that is taken after, or as the same key does elsewhere in the file, or as the house.</summary>
    private SyntaxStyle StyleFor(ScalarRule rule, RecordKey? key, int model)
    {
        if (rule is ScalarRule.Typed or ScalarRule.MustBePlain or ScalarRule.WasPlain)
        {
            return SyntaxStyle.Plain;
        }

        SyntaxStyle house = rule is ScalarRule.Quoted or ScalarRule.MustBeQuoted ? SyntaxStyle.DoubleQuoted : SyntaxStyle.Plain;
        return (model == NoModel ? null : Layout.ChoiceOf(model)) ?? (key is null ? null : Layout.StyleOf(key)) ?? house;
    }

    /// <summary>Of a row that is taken after, the row below it for a key, or for the entries of a list.</summary>
    private int ModelBelow(int model, string? key)
    {
        if (model == NoModel || source.Rows[model].Kind == SyntaxKind.Scalar)
        {
            return NoModel;
        }

        int end = model + source.Rows[model].Size;
        for (int row = model + 1; row < end; row += source.Rows[row].Size)
        {
            bool isIt = key is null ? source.Rows[model].Kind == SyntaxKind.Sequence
                : source.Rows[model].Kind == SyntaxKind.Mapping && source.Key(row) == key;
            if (isIt)
            {
                return row;
            }
        }

        return NoModel;
    }

    private void Break(ref YamlWriter yaml, int column)
    {
        yaml.Raw(LineBreak);
        yaml.Spaces(column);
    }
}
