using NewsModel.Text;

namespace NewsModel.Archives.Sources;

/// <summary>The lines of a file of JSON, each an item. Blank lines are none.</summary>
internal sealed class LineItems : ItemSequence
{
    private readonly Stream _stream;
    private readonly SourceItem _file;
    private readonly bool _isFile;
    private readonly ReadingPlan _plan;
    private readonly Utf8LineReader _lines;
    private bool _isDone;

    /// <param name="stream">The content of the file; disposed of with this.</param>
    /// <param name="file">The file.</param>
    /// <param name="isFile">Whether the stream is the file as it is.</param>
    /// <param name="plan">What to read.</param>
    public LineItems(Stream stream, SourceItem file, bool isFile, ReadingPlan plan)
    {
        _stream = stream;
        _file = file;
        _isFile = isFile;
        _plan = plan;
        _lines = new(stream, plan.ReadOptions.MaxInputLength);
    }

    public override SourceItem? Next()
    {
        try
        {
            while (!_isDone && _lines.TryRead())
            {
                if ((_lines.IsTooLong || !JsonLinesFormat.IsBlank(_lines.Line)) && _plan.Takes(ArchiveEntry.NameOf(_file.Path, _lines.Number)))
                {
                    return Make();
                }
            }

            _isDone = true;
            return null;
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            _isDone = true;
            return _plan.Takes(_file.Path)
                ? new(_file.Path) { FullPath = _isFile ? _file.FullPath : null, Problem = FileProblems.Of(e, _file.Path) }
                : null;
        }
    }

    public override void Dispose()
    {
        _lines.Dispose();
        _stream.Dispose();
    }

    private SourceItem Make() => new(_file.Path)
    {
        Number = _lines.Number,
        FullPath = _isFile ? _file.FullPath : null,
        Utf8 = _lines.IsTooLong ? [] : _lines.Line.ToArray(),
        Length = _lines.Line.Length,
        LastWriteTime = _file.LastWriteTime,
        IsTooLong = _lines.IsTooLong,
        Start = _lines.Start,
        IsNamed = _file.IsNamed,
    };
}
