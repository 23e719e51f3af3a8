using NewsModel.Archives.Manifests;
using NewsModel.Archives.Sources;
using NewsModel.Diagnostics;
using NewsModel.Formats.Json;

namespace NewsModel.Archives.Reading;

/// <summary>Turns items into entries; its buffer serves all files.</summary>
/// <param name="serializer">The formats.</param>
/// <param name="isSketch">
/// Whether of the articles no more is wanted than an <see cref="ArchiveCheck"/> has: problems, and what is counted. Their texts are not made then.
/// </param>
internal sealed class EntryReader(ArticleSerializer serializer, bool isSketch = false) : IItemReader<ArchiveEntry>
{
    // Of a file that is longer, it is seen first whether it is an article at all.
    private const int LongHead = 64 * 1024;
    private const int HeadLength = 4 * 1024;

    private ArchiveProgress _progress;
    private readonly FileBuffer _buffer = new(serializer.Options.MaxInputLength);

    /// <summary>What the last file held, until the next is read; empty if it was not read to its end.</summary>
    public ReadOnlySpan<byte> LastFile => _buffer.Last;

    public void Read(SourceItem item, List<ArchiveEntry> results)
    {
        int first = results.Count;
        ReadItem(item.Seen(), results);
        for (int i = first; i < results.Count; i++)
        {
            ArchiveEntry entry = results[i];
            _progress = new(_progress.Entries + 1, _progress.Bytes + entry.Size, _progress.Failures + (entry.HasErrors ? 1 : 0));
        }
    }

    /// <summary>The hash of a file, if it can be read and is within the limit.</summary>
    public bool TryHash(SourceItem item, out string hash)
    {
        hash = "";
        try
        {
            bool isRead = _buffer.TryRead(item.FullPath!, item.Length, out ReadOnlySpan<byte> utf8);
            hash = isRead ? ManifestFormat.HashOf(utf8) : "";
            return isRead;
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            // Reading it will show.
            return false;
        }
    }

    public ArchiveProgress TakeProgress()
    {
        ArchiveProgress progress = _progress;
        _progress = default;
        return progress;
    }

    private void ReadItem(SourceItem item, List<ArchiveEntry> entries)
    {
        _buffer.Forget();
        if (item.Problem is not null || item.SkipReason != ArchiveSkipReason.None)
        {
            entries.Add(new(item, serializer.Options));
        }
        else if (item.IsTooLong)
        {
            entries.Add(TooLong(item));
        }
        else if (item.Utf8 is { } utf8)
        {
            Read(item, utf8, utf8.Length, entries);
        }
        else
        {
            ReadFile(item, entries);
        }
    }

    public void Dispose() => _buffer.Dispose();

    private void ReadFile(SourceItem item, List<ArchiveEntry> entries)
    {
        ReadOnlySpan<byte> utf8;
        try
        {
            if (item is { Length: > LongHead, IsNamed: false }
                && ArticleGate.WhyNot(_buffer.ReadHead(item.FullPath!, HeadLength), item, serializer, out _)
                    is not ArchiveSkipReason.None and var reason)
            {
                entries.Add(new(item, serializer.Options) { SkipReason = reason });
                return;
            }

            if (!_buffer.TryRead(item.FullPath!, item.Length, out utf8))
            {
                entries.Add(TooLong(item));
                return;
            }
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            entries.Add(new(item, serializer.Options) { Problem = FileProblems.Of(e, item.Path) });
            return;
        }

        Read(item, utf8, utf8.Length, entries);
    }

    private void Read(SourceItem item, ReadOnlySpan<byte> utf8, long size, List<ArchiveEntry> entries)
    {
        if (item.Number > 0)
        {
            entries.Add(ReadLine(item, utf8));
            return;
        }

        ArchiveSkipReason reason = ArticleGate.WhyNot(utf8, item, serializer, out ArticleFormat format);
        if (reason != ArchiveSkipReason.None)
        {
            entries.Add(new(item, serializer.Options) { SkipReason = reason, Size = size });
            return;
        }

        // The name of a post may hold its date.
        ReadOptions options = format is FrontMatterFormat ? serializer.Options.OfFile(item.Path) : serializer.Options;
        ReadResult<Article> result = isSketch ? format.Sketch(utf8, options) : format.Parse(utf8, options);
        if (format is JsonFormat)
        {
            if (result.HasErrors && IsPage(result))
            {
                ReadPage(item, utf8, format, entries);
                return;
            }

            if (!item.IsNamed && ArticleGate.IsForeign(utf8, result.Value))
            {
                entries.Add(new(item, serializer.Options) { SkipReason = ArchiveSkipReason.Json, Size = size });
                return;
            }
        }

        entries.Add(new(item, serializer.Options) { Format = format, Result = result.InFile(item.Path), Size = size });
    }

    private ArchiveEntry ReadLine(SourceItem item, ReadOnlySpan<byte> utf8)
    {
        ReadResult<Article> result = JsonLinesFormat.ReadLine(utf8, item.Number, item.Start, serializer.Options, isSketch);
        return !item.IsNamed && !result.HasErrors && ArticleGate.IsForeign(utf8, result.Value)
            ? new(item, serializer.Options) { SkipReason = ArchiveSkipReason.Json }
            : new(item, serializer.Options) { Format = JsonLinesFormat.Default, Result = result.InFile(item.Path) };
    }

    private void ReadPage(SourceItem item, ReadOnlySpan<byte> utf8, ArticleFormat format, List<ArchiveEntry> entries)
    {
        int number = 0;
        foreach (ReadResult<Article> article in JsonReader.ReadAll(utf8, serializer.Options, out _, out _))
        {
            long size = number == 0 ? utf8.Length : 0;
            number++;
            entries.Add(new(item, serializer.Options) { Number = number, Format = format, Result = article.InFile(item.Path), Size = size });
        }
    }

    private ArchiveEntry TooLong(SourceItem item)
    {
        ReadOptions options = serializer.Options;
        ReadResult<Article> result = item.Number > 0 ? JsonLinesFormat.TooLongLine(item.Number, item.Start, options) : ArticleFormat.TooLong(options);
        return new(item, options) { Result = result.InFile(item.Path) };
    }

    private static bool IsPage(ReadResult<Article> result)
    {
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            if (diagnostic.Code == DiagnosticCode.MultipleArticles)
            {
                return true;
            }
        }

        return false;
    }
}
