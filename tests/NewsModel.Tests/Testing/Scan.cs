using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Yaml;

namespace NewsModel.Tests.Testing;

/// <summary>What a scanner made of a document, as text that can be compared.</summary>
public static class Scan
{
    internal static SyntaxLimits Limits => ReadOptions.Default.SyntaxLimits;

    /// <summary>The rows that the block scanner gives, or <see langword="null"/> if it declines.</summary>
    public static string? Block(byte[] utf8, int start, int end)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        try
        {
            bool accepted = BlockScanner.TryScan(utf8, start, Limits, ref index, out int stop);
            return accepted && stop == end ? Describe(utf8, index) : null;
        }
        finally
        {
            index.Dispose();
        }
    }

    /// <summary>The rows that the YamlDotNet scanner gives, and the codes of its problems.</summary>
    public static (string Rows, string Codes) YamlDotNet(byte[] utf8, int start, int end)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        DiagnosticSink sink = default;
        try
        {
            YamlDotNetScanner.Scan(utf8, start, end, Limits, ref index, ref sink);
            ValueList<Diagnostic> diagnostics = sink.ToDiagnostics(utf8, default);
            return (Describe(utf8, index), string.Join(' ', diagnostics.Select(d => d.Code)));
        }
        finally
        {
            index.Dispose();
        }
    }

    /// <summary>What the block scanner gives of a document with too many values, and where the first one is that is too many.</summary>
    public static (string Rows, int Excess) BlockUpTo(byte[] utf8, int start, int maxNodes)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        try
        {
            Assert.False(BlockScanner.TryScan(utf8, start, Limits with { MaxNodes = maxNodes }, ref index, out _, out int excess));
            return (Describe(utf8, index), excess);
        }
        finally
        {
            index.Dispose();
        }
    }

    /// <summary>The same of the YamlDotNet scanner.</summary>
    public static (string Rows, int Excess) YamlDotNetUpTo(byte[] utf8, int start, int end, int maxNodes)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        DiagnosticSink sink = default;
        try
        {
            YamlDotNetScanner.Scan(utf8, start, end, Limits with { MaxNodes = maxNodes }, ref index, ref sink);
            Diagnostic problem = Assert.Single(sink.ToDiagnostics(utf8, default));
            Assert.Equal(DiagnosticCode.TooManyNodes, problem.Code);
            return (Describe(utf8, index), problem.Location!.Value.Offset);
        }
        finally
        {
            index.Dispose();
        }
    }

    private static string Describe(ReadOnlySpan<byte> utf8, in SyntaxIndex index)
    {
        StringBuilder text = new();
        Stack<(int End, SyntaxKind Kind)> open = new();
        for (int i = 0; i < index.Count; i++)
        {
            while (open.Count > 0 && i >= open.Peek().End)
            {
                open.Pop();
            }

            SyntaxRow row = index.Rows[i];
            text.Append($"{i}+{row.Size} {row.Kind} @{row.ValueStart}");
            if (open.Count > 0 && open.Peek().Kind == SyntaxKind.Mapping)
            {
                text.Append($" key {row.KeyStyle} @{row.KeyStart}+{row.KeyLength} <{index.Key(utf8, i)}> {SchemaNames.NameOf(row.NameId)}");
            }

            if (row.Kind == SyntaxKind.Scalar)
            {
                text.Append($" {row.Style}+{row.ValueLength} <{index.Text(utf8, i)}>");
            }
            else
            {
                open.Push((i + row.Size, row.Kind));
            }

            text.Append('\n');
        }

        return text.ToString();
    }
}
