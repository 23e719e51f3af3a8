using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsModel.Text;

namespace NewsModel.Archives.Editing;

/// <summary>
/// What an edit of many files has done and is about to do: a head with the name of the edit, and for each file the hashes of what it held and of what
/// it is to hold. Lines are on the disk before the first of their files is changed, so whoever finds a journal knows of every file whether it was.
/// </summary>
internal sealed class EditJournal : IDisposable
{
    private const string VersionName = "newsmodelJournal";
    private const int Version = 1;

    private static ReadOnlySpan<byte> Begin => "{\"newsmodelJournal\":"u8;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _path;
    private readonly FileStream _file;
    private readonly Dictionary<string, (string Before, string After)> _earlier = new(StringComparer.Ordinal);
    private bool _saysAnything;
    private bool _isOpen = true;

    private EditJournal(string path, FileStream file)
    {
        _path = path;
        _file = file;
    }

    /// <summary>Opens the journal of an edit: a new one, or the one that it left behind when it was interrupted.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The name of the edit.</param>
    /// <exception cref="InvalidOperationException">There is one of another edit, or a file that is not a journal.</exception>
    /// <exception cref="IOException">It cannot be read or written, or another process has it open; or what derives from it.</exception>
    public static EditJournal Open(string path, string name)
    {
        EditJournal journal = new(path, new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        try
        {
            journal.Load(name);
            return journal;
        }
        catch
        {
            // It is not this edit's.
            journal._saysAnything = true;
            journal.Dispose();
            throw;
        }
    }

    /// <summary>Opens a new journal, where there was none when the edit began.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="name">The name of the edit.</param>
    /// <exception cref="EditJournalException">There is one by now, of an edit that was interrupted meanwhile.</exception>
    /// <exception cref="IOException">It cannot be written, or another process has it open; or what derives from it.</exception>
    public static EditJournal Create(string path, string name)
    {
        EditJournal journal = Open(path, name);
        if (journal._earlier.Count == 0)
        {
            return journal;
        }

        journal.Dispose();
        throw new EditJournalException(
            $"The journal '{path}' belongs to another run of the same edit, which has been interrupted in the meantime. Run it again.");
    }

    /// <summary>What an interrupted run was about to do to a file: the hashes of its content before and after.</summary>
    public (string Before, string After)? Find(string path) => _earlier.TryGetValue(path, out (string Before, string After) hashes) ? hashes : null;

    /// <summary>Records what is about to be done, so it is known after a crash.</summary>
    public void Add(IEnumerable<(string Path, string Before, string After)> changes)
    {
        using PooledBuffer lines = new();
        foreach ((string path, string before, string after) in changes)
        {
            using (Utf8JsonWriter json = new(lines, Options))
            {
                json.WriteStartArray();
                json.WriteStringValue(path);
                json.WriteStringValue(before);
                json.WriteStringValue(after);
                json.WriteEndArray();
            }

            lines.GetSpan()[0] = (byte)'\n';
            lines.Advance(1);
        }

        _saysAnything = true;
        _file.Write(lines.Written);
        _file.Flush(flushToDisk: true);
    }

    /// <summary>Deletes the journal: all is done.</summary>
    public void Complete()
    {
        _saysAnything = false;
        Dispose();
    }

    /// <summary>Closes the journal, which stays if it says that anything was changed.</summary>
    public void Dispose()
    {
        if (_isOpen)
        {
            _isOpen = false;
            _file.Dispose();
            if (!_saysAnything)
            {
                File.Delete(_path);
            }
        }
    }

    private void Load(string name)
    {
        byte[] content = new byte[_file.Length];
        _file.ReadExactly(content);

        // A line that was not written to its end belongs to files that were not touched yet.
        int length = content.AsSpan().LastIndexOf((byte)'\n') + 1;
        ReadOnlySpan<byte> rest = content.AsSpan(0, length);
        if (length == 0 && !content.AsSpan().StartsWith(Begin) && !Begin.StartsWith(content))
        {
            throw NotAJournal();
        }

        // Where nothing is said but of which edit it is, nothing was changed.
        _saysAnything = rest.IndexOf((byte)'\n') + 1 < length;
        for (bool isHead = true; !rest.IsEmpty; isHead = false)
        {
            int end = rest.IndexOf((byte)'\n');
            ReadLine(rest[..end], name, isHead);
            rest = rest[(end + 1)..];
        }

        _file.SetLength(_saysAnything ? length : 0);
        _file.Position = _file.Length;
        if (!_saysAnything)
        {
            _file.Write(Head(name));
            _file.Flush(flushToDisk: true);
        }
    }

    private void ReadLine(ReadOnlySpan<byte> line, string name, bool isHead)
    {
        try
        {
            Utf8JsonReader json = new(line);
            using JsonDocument document = JsonDocument.ParseValue(ref json);
            JsonElement root = document.RootElement;
            if (!isHead)
            {
                _earlier[root[0].GetString()!] = (root[1].GetString()!, root[2].GetString()!);
                return;
            }

            int version = root.GetProperty(VersionName).GetInt32();
            string? other = root.GetProperty("edit").GetString();
            if (version != Version || (other != name && _saysAnything))
            {
                throw new EditJournalException(
                    $"The journal '{_path}' belongs to the edit '{other}', which was interrupted. "
                    + "Run that edit again to complete it, or delete the journal to abandon it.");
            }
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException
            && e is not EditJournalException)
        {
            throw NotAJournal();
        }
    }

    private static byte[] Head(string name)
    {
        using PooledBuffer head = new();
        using (Utf8JsonWriter json = new(head, Options))
        {
            json.WriteStartObject();
            json.WriteNumber(VersionName, Version);
            json.WriteString("edit", name);
            json.WriteEndObject();
        }

        return [.. head.Written, (byte)'\n'];
    }

    private EditJournalException NotAJournal() => new($"'{_path}' is not an edit journal, or it is damaged. Use another path, or delete the file.");
}
