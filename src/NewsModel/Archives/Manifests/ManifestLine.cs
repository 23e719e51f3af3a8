using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsModel.Text;

namespace NewsModel.Archives.Manifests;

/// <summary>A line of a manifest: path, length, time, hash of the content, the entries of the file, and a check sum.</summary>
internal static class ManifestLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes the line of a file.</summary>
    public static byte[] Write(string path, long length, long time, string hash, List<ArchiveCheck> entries)
    {
        using PooledBuffer buffer = PooledBuffer.Rent();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            json.WriteStartArray();
            json.WriteStringValue(path);
            json.WriteNumberValue(length);
            json.WriteNumberValue(time);
            json.WriteStringValue(hash);
            json.WriteStartArray();
            foreach (ArchiveCheck entry in entries)
            {
                Write(json, entry);
            }

            json.WriteEndArray();
        }

        ulong sum = ManifestFormat.SumOf(buffer.Written);
        Span<byte> seal = buffer.GetSpan(ManifestFormat.SealLength);
        ",\""u8.CopyTo(seal);
        bool isWritten = Utf8Formatter.TryFormat(sum, seal[2..], out int written, new('x', 16));
        System.Diagnostics.Debug.Assert(isWritten && written == 16, "A number has sixteen digits.");
        "\"]"u8.CopyTo(seal[18..]);
        buffer.Advance(ManifestFormat.SealLength);
        return buffer.Written.ToArray();
    }

    /// <summary>The hash of the content and the entries of a line; <see langword="null"/> if it is damaged.</summary>
    public static (string Hash, List<ArchiveCheck> Entries)? Read(KnownFile file)
    {
        ReadOnlySpan<byte> line = file.Line;
        if (line.Length <= ManifestFormat.SealLength || !line[^ManifestFormat.SealLength..].StartsWith(",\""u8) || !line.EndsWith("\"]"u8)
            || !Utf8Parser.TryParse(line[^(ManifestFormat.SealLength - 2)..^2], out ulong sum, out int read, 'x') || read != 16
            || line[^(ManifestFormat.SealLength - 2)..^2].ContainsAnyInRange((byte)'A', (byte)'F')
            || sum != ManifestFormat.SumOf(line[..^ManifestFormat.SealLength]))
        {
            return null;
        }

        try
        {
            Utf8JsonReader json = new(line);
            const int TokensBeforeHash = 5;
            for (int i = 0; i < TokensBeforeHash; i++)
            {
                json.Read();
            }

            string hash = json.GetString()!;
            json.Read();
            List<ArchiveCheck> entries = [];
            while (json.Read() && json.TokenType == JsonTokenType.StartArray)
            {
                entries.Add(ReadEntry(ref json, file.Path));
            }

            return (hash, entries);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static void Write(Utf8JsonWriter json, ArchiveCheck entry)
    {
        json.WriteStartArray();
        json.WriteNumberValue(entry.Number);
        json.WriteNumberValue(entry.Size);
        json.WriteNumberValue((int)entry.Status);
        json.WriteNumberValue((int)entry.SkipReason);
        json.WriteStringValue(entry.FormatName);
        json.WriteNumberValue(entry.Fields);
        json.WriteNumberValue(entry.Month);
        Write(json, entry.Type);
        Write(json, entry.Category);
        Write(json, entry.Locale);
        Write(json, entry.Provider);
        Write(json, entry.Topics);
        Write(json, entry.Extensions);
        json.WriteStartArray();
        foreach (Diagnostic diagnostic in entry.Diagnostics)
        {
            Write(json, diagnostic);
        }

        json.WriteEndArray();
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartArray();
        json.WriteStringValue(diagnostic.Code.Id);
        json.WriteNumberValue((int)diagnostic.Severity);
        Write(json, diagnostic.Message);
        Write(json, diagnostic.Path);
        SourceLocation location = diagnostic.Location ?? new(-1, 0, 0);
        json.WriteNumberValue(location.Offset);
        json.WriteNumberValue(location.Line);
        json.WriteNumberValue(location.Column);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string[] texts)
    {
        json.WriteStartArray();
        foreach (string text in texts)
        {
            Write(json, text);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes a text; one with half of a surrogate pair, which JSON cannot hold, as it is in a report.</summary>
    private static void Write(Utf8JsonWriter json, string? text)
    {
        bool isWhole = text is null || !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
        json.WriteStringValue(isWhole ? text : Reporting.NameCounter.Whole(text));
    }

    private static ArchiveCheck ReadEntry(ref Utf8JsonReader json, string path)
    {
        int number = (int)Number(ref json);
        long size = Number(ref json);
        ArchiveEntryStatus status = (ArchiveEntryStatus)Number(ref json);
        ArchiveSkipReason reason = (ArchiveSkipReason)Number(ref json);
        string? format = Text(ref json);
        json.Read();
        ulong fields = json.GetUInt64();
        int month = (int)Number(ref json);
        string? type = Text(ref json);
        string? category = Text(ref json);
        string? locale = Text(ref json);
        string? provider = Text(ref json);
        string[] topics = Texts(ref json);
        string[] extensions = Texts(ref json);
        ValueList<Diagnostic> diagnostics = ReadDiagnostics(ref json, path);
        json.Read();
        bool hasErrors = false;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            hasErrors |= diagnostic.Severity == DiagnosticSeverity.Error;
        }

        return new(path, number, size)
        {
            Status = status,
            SkipReason = reason,
            FormatName = format,
            Fields = fields,
            Month = month,
            Type = type,
            Category = category,
            Locale = locale,
            Provider = provider,
            Topics = topics,
            Extensions = extensions,
            Diagnostics = diagnostics,
            HasErrors = hasErrors,
            IsReused = true,
        };
    }

    private static ValueList<Diagnostic> ReadDiagnostics(ref Utf8JsonReader json, string path)
    {
        json.Read();
        List<Diagnostic>? diagnostics = null;
        while (json.Read() && json.TokenType == JsonTokenType.StartArray)
        {
            DiagnosticCode code = new(Text(ref json)!);
            DiagnosticSeverity severity = (DiagnosticSeverity)Number(ref json);
            string message = Text(ref json)!;
            string property = Text(ref json)!;
            (int offset, int line, int column) = ((int)Number(ref json), (int)Number(ref json), (int)Number(ref json));
            json.Read();
            diagnostics ??= [];
            diagnostics.Add(new(code, severity, message)
            {
                Path = property,
                File = path,
                Location = offset < 0 ? null : new SourceLocation(offset, line, column),
            });
        }

        return diagnostics is null ? default : new([.. diagnostics]);
    }

    private static long Number(ref Utf8JsonReader json)
    {
        json.Read();
        return json.GetInt64();
    }

    private static string? Text(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.Null ? null
            : json.ValueIsEscaped || !Ascii.IsValid(json.ValueSpan) ? json.GetString()
            : json.TokenType == JsonTokenType.String ? StringCache.Get(json.ValueSpan)
            : throw new JsonException();
    }

    private static string[] Texts(ref Utf8JsonReader json)
    {
        json.Read();
        List<string>? texts = null;
        while (json.Read() && json.TokenType == JsonTokenType.String)
        {
            texts ??= [];
            texts.Add(json.ValueIsEscaped || !Ascii.IsValid(json.ValueSpan) ? json.GetString()! : StringCache.Get(json.ValueSpan));
        }

        return texts is null ? [] : [.. texts];
    }
}
