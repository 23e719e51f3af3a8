using System.Formats.Tar;

namespace NewsModel.Archives.Sources;

/// <summary>The files in a tar file, in its order. Nothing is extracted, so their names are names and no more.</summary>
internal sealed class TarItems : ItemSequence
{
    private const int BlockLength = 512;

    private readonly Stream _stream;
    private readonly SourceItem _file;
    private readonly string _folder;
    private readonly ReadingPlan _plan;
    private readonly TarReader _tar;
    private ItemSequence? _inner;
    private bool _isDone;

    /// <param name="stream">The content of the tar file; disposed of with this.</param>
    /// <param name="file">The tar file.</param>
    /// <param name="folder">What comes before the names in it.</param>
    /// <param name="plan">What to read.</param>
    public TarItems(Stream stream, SourceItem file, string folder, ReadingPlan plan)
    {
        _stream = stream;
        _file = file;
        _folder = folder;
        _plan = plan;
        _tar = new(stream, leaveOpen: true);
    }

    public override SourceItem? Next()
    {
        try
        {
            while (!_isDone)
            {
                if (_inner?.Next() is { } inner)
                {
                    return inner;
                }

                _inner?.Dispose();
                _inner = null;
                if (_tar.GetNextEntry() is not { } entry)
                {
                    RequireEnd();
                    break;
                }

                if (Read(entry) is { } item)
                {
                    return item;
                }
            }

            _isDone = true;
            return null;
        }
        catch (Exception e) when (FileProblems.IsOne(e))
        {
            _isDone = true;
            return _plan.Takes(_file.Path) ? new(_file.Path) { Problem = FileProblems.Of(e, _file.Path) } : null;
        }
    }

    public override void Dispose()
    {
        _inner?.Dispose();
        _tar.Dispose();
        _stream.Dispose();
    }

    /// <summary>Sees to it that the end is one, and not a cut between two entries.</summary>
    /// <exception cref="InvalidDataException">The file is cut off.</exception>
    private void RequireEnd()
    {
        if (_stream is not FileStream file)
        {
            return;
        }

        Span<byte> last = stackalloc byte[BlockLength];
        file.Position = Math.Max(0, file.Length - BlockLength);
        file.ReadExactly(last[..(int)Math.Min(file.Length, BlockLength)]);
        if (last.ContainsAnyExcept((byte)0))
        {
            throw new InvalidDataException("It is truncated.");
        }
    }

    private SourceItem? Read(TarEntry entry)
    {
        string name = entry.Name.StartsWith("./", StringComparison.Ordinal) ? entry.Name[2..] : entry.Name;
        string path = _folder + name;
        bool isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;
        if (!isFile || name.Length == 0 || !_plan.Choice.TakesPath(path))
        {
            // Links are not followed; what they lead to is an entry of its own.
            return null;
        }

        if (_plan.IsOfLines(path) && entry.DataStream is { } lines)
        {
            _inner = new LineItems(lines, new(path) { LastWriteTime = entry.ModificationTime, IsNamed = false }, isFile: false, _plan);
            return null;
        }

        return !_plan.Takes(path) ? null
            : entry.DataStream is { } data ? WholeItems.Read(data, path, entry.ModificationTime, isNamed: false, _plan)
            : new(path) { SkipReason = ArchiveSkipReason.Empty, LastWriteTime = entry.ModificationTime };
    }
}
