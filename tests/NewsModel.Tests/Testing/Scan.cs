using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Schema;
using NewsModel.Yaml;

namespace NewsModel.Tests.Testing;

/// <summary>What a scanner made of a document, as text that can be compared.</summary>
public static class Scan
{
    internal static YamlLimits Limits => ReadOptions.Default.YamlLimits;

    /// <summary>The rows that the block scanner gives, or <see langword="null"/> if it declines.</summary>
    public static string? Block(byte[] utf8, int start, int end)
    {
        YamlIndex index = new(SchemaNames.Table);
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
        YamlIndex index = new(SchemaNames.Table);
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

    private static string Describe(ReadOnlySpan<byte> utf8, in YamlIndex index)
    {
        StringBuilder text = new();
        Stack<(int End, YamlKind Kind)> open = new();
        for (int i = 0; i < index.Count; i++)
        {
            while (open.Count > 0 && i >= open.Peek().End)
            {
                open.Pop();
            }

            YamlRow row = index.Rows[i];
            text.Append($"{i}+{row.Size} {row.Kind} @{row.ValueStart}");
            if (open.Count > 0 && open.Peek().Kind == YamlKind.Mapping)
            {
                text.Append($" key {row.KeyStyle} @{row.KeyStart}+{row.KeyLength} <{index.Key(utf8, i)}> {SchemaNames.NameOf(row.Name)}");
            }

            if (row.Kind == YamlKind.Scalar)
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
