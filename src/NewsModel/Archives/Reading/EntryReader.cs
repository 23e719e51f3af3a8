using NewsModel.Archives.Sources;
using NewsModel.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.Archives.Reading;

/// <summary>Turns items into entries. Used by one thread at a time; its buffer serves all files.</summary>
/// <param name="serializer">The formats.</param>
internal sealed class EntryReader(ArticleSerializer serializer) : IDisposable
{
    private readonly FileBuffer _buffer = new(serializer.Options.MaxInputLength);

    /// <summary>Reads an item.</summary>
    /// <param name="item">The item.</param>
    /// <param name="entries">Where its entries are added: one, or more if it is a page of articles.</param>
    public void Read(SourceItem item, List<ArchiveEntry> entries)
    {
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

        ReadResult<Article> result = format.Parse(utf8, serializer.Options);
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
        ReadResult<Article> result = JsonLinesFormat.ReadLine(utf8, item.Number, item.Start, serializer.Options);
        return !item.IsNamed && !result.HasErrors && ArticleGate.IsForeign(utf8, result.Value)
            ? new(item, serializer.Options) { SkipReason = ArchiveSkipReason.Json }
            : new(item, serializer.Options) { Format = JsonLinesFormat.Default, Result = result.InFile(item.Path) };
    }

    private void ReadPage(SourceItem item, ReadOnlySpan<byte> utf8, ArticleFormat format, List<ArchiveEntry> entries)
    {
        int number = 0;
        foreach (ReadResult<Article> article in JsonReader.ReadAll(utf8, serializer.Options))
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
            if (diagnostic.Code == DiagnosticCode.SeveralArticles)
            {
                return true;
            }
        }

        return false;
    }
}
