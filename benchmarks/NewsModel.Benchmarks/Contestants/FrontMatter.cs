using System.Buffers;
using NewsModel.Documents;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Yaml;

namespace NewsModel.Benchmarks;

/// <summary>NewsModel on front-matter files.</summary>
internal static class FrontMatter
{
    private static readonly SyntaxLimits Limits = ReadOptions.Default.SyntaxLimits;
    private static readonly ArrayBufferWriter<byte> Buffer = new();

    /// <summary>The format that writes TOML.</summary>
    public static FrontMatterFormat Toml { get; } = new(new FrontMatterStyle { Syntax = FrontMatterSyntax.Toml });

    /// <summary>The format that reads and writes the keys of Hugo.</summary>
    public static FrontMatterFormat Hugo { get; } = new(new FrontMatterStyle { Vocabulary = FrontMatterVocabulary.Hugo });

    public static ReadResult<Article> Read(byte[] markdown) => FrontMatterFormat.Default.Parse(markdown);

    /// <summary>The article of a document.</summary>
    public static Article ReadDocument(byte[] markdown) => ArticleDocument.Parse(markdown).Article;

    /// <summary>Writes to a buffer that is used again each time, and gives the number of bytes.</summary>
    public static int Write(Article article)
    {
        Buffer.ResetWrittenCount();
        FrontMatterFormat.Default.Write(article, Buffer);
        return Buffer.WrittenCount;
    }

    public static byte[] WriteToArray(Article article) => FrontMatterFormat.Default.WriteToUtf8Bytes(article);

    /// <summary>Changes one field of a file, proof included.</summary>
    public static byte[] Edit(byte[] markdown) => EditAgain(ArticleDocument.Parse(markdown));

    /// <summary>Changes one field of a document, proof included.</summary>
    public static byte[] EditAgain(ArticleDocument document) => document.Edit(a => a with { Title = "Another title" }).ToUtf8Bytes();

    /// <summary>Changes one field at the end of a document, proof included.</summary>
    public static byte[] EditLastRelated(ArticleDocument document) => document.Edit(a =>
        a.Related.IsEmpty ? a with { Heat = 1000 } : a with { Related = [.. a.Related.Take(a.Related.Count - 1), a.Related[^1] with { Quality = 1000 }] }).ToUtf8Bytes();

    public static byte[] Rewrite(byte[] markdown, FrontMatterFormat format) =>
        format.WriteToUtf8Bytes(format.Read(markdown) with { Title = "Another title" });

    /// <summary>Indexes the front matter without binding it, and gives the number of nodes.</summary>
    public static int Index(byte[] markdown)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        try
        {
            return FrontMatterFences.TryOpen(markdown, out int start) && BlockScanner.TryScan(markdown, start, Limits, ref index, out _)
                ? index.Count
                : throw new InvalidOperationException("The block scanner declined the document.");
        }
        finally
        {
            index.Dispose();
        }
    }
}
