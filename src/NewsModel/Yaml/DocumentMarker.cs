namespace NewsModel.Yaml;

/// <summary>The lines <c>---</c> and <c>...</c> that end a document (YAML 1.2, section 9.1.2).</summary>
internal static class DocumentMarker
{
    /// <summary>Whether a marker is here, given that a line begins here.</summary>
    public static bool IsAt(ReadOnlySpan<byte> utf8, int position)
    {
        ReadOnlySpan<byte> line = utf8[position..];
        return (line.StartsWith("---"u8) || line.StartsWith("..."u8))
            && (line.Length == 3 || line[3] is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r');
    }
}
