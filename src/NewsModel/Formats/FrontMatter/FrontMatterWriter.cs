using System.Buffers;
using NewsModel.Diagnostics;
using NewsModel.Formats.Tree;
using NewsModel.Schema;
using NewsModel.Yaml;

namespace NewsModel.Formats.FrontMatter;

/// <summary>Writes an article in house style: the keys in house order, absent ones left out, groups set apart by a blank line.</summary>
internal ref partial struct FrontMatterWriter
{
    private const int IndentWidth = 2;

    private readonly bool _quoteUrls;
    private YamlWriter _yaml;
    private List<Diagnostic>? _problems;
    private WriterPath _path;
    private int _depth;
    private bool _isFirstLine;
    private bool _opensEntry;

    private FrontMatterWriter(FrontMatterStyle style, IBufferWriter<byte> utf8)
    {
        _quoteUrls = style.QuoteUrls;
        _yaml = new(utf8, style.LineEnding == LineEnding.CrLf);
        _isFirstLine = true;
    }

    /// <exception cref="NewsFormatException">The article holds what no file can hold; what was written so far is of no use.</exception>
    public static void Write(Article article, FrontMatterStyle style, IBufferWriter<byte> utf8)
    {
        FrontMatterWriter writer = new(style, utf8);
        if (style.ByteOrderMark)
        {
            writer._yaml.Raw("\uFEFF"u8);
        }

        writer.WriteFile(article);
        writer.Complete();
    }

    /// <summary>Writes a file with the keys of any schema, by a loop over its rows.</summary>
    /// <exception cref="NewsFormatException">The article holds what no file can hold; what was written so far is of no use.</exception>
    public static void WriteFile(RecordSchema<Article> schema, Article article, FrontMatterStyle style, IBufferWriter<byte> utf8)
    {
        if (schema == Article.Schema)
        {
            Write(article, style, utf8);
            return;
        }

        FrontMatterWriter writer = new(style, utf8);
        if (style.ByteOrderMark)
        {
            writer._yaml.Raw("\uFEFF"u8);
        }

        writer.Fence();
        writer._depth = 1;
        writer.WriteMembers(schema, article, 0);
        writer.WriteBody(article);
        writer.Complete();
    }

    /// <summary>Writes the lines of any record, by a loop over its rows.</summary>
    /// <exception cref="NewsFormatException">The record holds what no file can hold; what was written so far is of no use.</exception>
    public static void Write<T>(RecordSchema<T> schema, T record, FrontMatterStyle style, IBufferWriter<byte> utf8)
        where T : class
    {
        FrontMatterWriter writer = new(style, utf8) { _depth = 1 };
        writer.WriteMembers(schema, record, 0);
        writer.Complete();
    }

    private void WriteFile(Article article)
    {
        Fence();
        _depth = 1;
        WriteLines(article, 0);
        WriteBody(article);
    }

    private void WriteBody(Article article)
    {
        Fence();
        if (article.Content is null)
        {
            _yaml.LineEnd();
        }
        else
        {
            Check(_yaml.Text(article.Content), Article.Schema.Body!);
        }
    }

    private readonly void Complete()
    {
        if (_problems is not null)
        {
            throw new NewsFormatException(new(_problems.ToArray()));
        }

        _yaml.Complete();
    }

    private void Fence()
    {
        _yaml.Raw("---"u8);
        _yaml.LineEnd();
    }

    /// <summary>The keys of a record that are present, in house order, and the extensions in their place.</summary>
    private void WriteMembers<T>(RecordSchema<T> schema, T record, int indent)
        where T : class
    {
        ReadOnlySpan<RecordKey<T>> keys = schema.OwnKeys;
        WriteKeys(keys[..schema.ExtensionsAt], record, indent);
        WriteExtensions(schema, record, indent);
        WriteKeys(keys[schema.ExtensionsAt..], record, indent);
    }

    private void WriteKeys<T>(ReadOnlySpan<RecordKey<T>> keys, T record, int indent)
        where T : class
    {
        foreach (RecordKey<T> key in keys)
        {
            if (!key.IsPresent(record))
            {
                continue;
            }

            if (key.BeginsGroup)
            {
                BlankLine();
            }

            key.Write(ref this, record, indent);
        }
    }

    /// <summary>A list of strings.</summary>
    public void WriteTexts(RecordKey key, ValueList<string> texts, int indent)
    {
        OpenList(key, indent);
        for (int i = 0; i < texts.Count; i++)
        {
            WriteListed(texts[i], ScalarRule.Text, indent, i);
        }

        Leave();
    }

    /// <summary>A text that is an entry of a list.</summary>
    private void WriteListed(string text, ScalarRule rule, int indent, int position)
    {
        _yaml.Spaces(indent + IndentWidth);
        _yaml.Raw("- "u8);
        int invalid = rule == ScalarRule.Quoted ? _yaml.DoubleQuoted(text) : _yaml.PlainOrQuoted(text);
        if (invalid >= 0)
        {
            _path.MoveTo(position);
            Report(Problems.LoneSurrogate(invalid));
        }

        _yaml.LineEnd();
    }

    /// <summary>A map with keys of its own.</summary>
    public void WriteRecord<T>(RecordKey key, RecordSchema<T> schema, T record, int indent)
        where T : class
    {
        if (OpenRecord(key, schema.IsEmpty(record), indent))
        {
            WriteMembers(schema, record, indent + IndentWidth);
            Leave();
        }
    }

    /// <summary>A list of maps with keys of their own; with a key of theirs, those that have nothing else are texts.</summary>
    public void WriteRecords<T>(RecordKey key, RecordSchema<T> schema, ValueList<T> records, int indent, RecordKey<T>? textKey)
        where T : class
    {
        OpenList(key, indent);
        for (int i = 0; i < records.Count; i++)
        {
            T record = records[i];
            if (textKey is not null && schema.OnlyText(record, textKey) is { } text)
            {
                WriteListed(text, textKey.Rule, indent, i);
                continue;
            }

            int inner = OpenEntry(indent, i, schema.IsEmpty(record));
            WriteMembers(schema, record, inner);
            _depth--;
        }

        Leave();
    }
}
