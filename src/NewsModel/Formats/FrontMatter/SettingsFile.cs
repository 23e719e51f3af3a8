using NewsModel.Diagnostics;
using NewsModel.Text;

namespace NewsModel.Formats.FrontMatter;

/// <summary>
/// A small file of settings in YAML or JSON, read like front matter: its keys, and where each is, for errors with a place.
/// </summary>
internal sealed class SettingsFile : IDisposable
{
    private static readonly byte[] Fence = "---\n"u8.ToArray();
    private static readonly byte[] JsonFence = "---json\n"u8.ToArray();

    private readonly byte[] _text;
    private readonly int _added;
    private readonly FrontMatterIndex _index;
    private readonly List<Diagnostic> _diagnostics = [];

    private SettingsFile(byte[] text, int added, ReadResult<Article> read, FrontMatterIndex index)
    {
        (_text, _added, _index) = (text, added, index);
        Keys = read.Value.Extensions;
        _diagnostics.AddRange(read.Diagnostics.Select(Moved));
    }

    /// <summary>The keys, as far as they could be read.</summary>
    public ExtensionData Keys { get; }

    /// <summary>The problems so far.</summary>
    public ValueList<Diagnostic> Diagnostics => [.. _diagnostics];

    /// <summary>Reads a file.</summary>
    /// <param name="utf8">The file. In YAML, the first line may be <c>---</c>.</param>
    public static SettingsFile Read(ReadOnlySpan<byte> utf8)
    {
        utf8 = utf8[Utf8Codec.BomLength(utf8)..];
        utf8 = utf8.StartsWith(Fence) ? utf8[Fence.Length..] : utf8;
        byte[] opening = utf8.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] ? JsonFence : Fence;
        byte[] text = [.. opening, .. utf8, (byte)'\n', .. Fence];
        ReadResult<Article> read =
            FrontMatterReader.Read(text, ReadOptions.Default, FrontMatterVocabulary.News, isUntyped: true, out FrontMatterIndex index);
        return new(text, opening.Length, read, index);
    }

    /// <summary>Adds a problem.</summary>
    /// <param name="path">The key that it is about; empty for the whole file.</param>
    /// <param name="problem">What is wrong.</param>
    public void Add(string path, Problem problem)
    {
        int row = path.Length == 0 || _index.Yaml.Count == 0 ? 0 : Math.Max(0, _index.Yaml.RowAt(_text, path));
        int offset = _index.Yaml.Count == 0 ? _added : _index.Yaml.Rows[row].ValueStart;
        _diagnostics.Add(Moved(problem.At(path) with { Location = new LineCounter(_text).LocationOf(offset) }));
    }

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    /// <summary>The place in the file that was given: the fence before it is ours.</summary>
    private Diagnostic Moved(Diagnostic diagnostic) => diagnostic.Location is { } location
        ? diagnostic with { Location = location with { Line = Math.Max(1, location.Line - 1), Offset = Math.Max(0, location.Offset - _added) } }
        : diagnostic;
}
