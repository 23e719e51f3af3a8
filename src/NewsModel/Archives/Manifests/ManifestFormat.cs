using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using NewsModel.Formats;

namespace NewsModel.Archives.Manifests;

/// <summary>What a manifest is made of: a head, a line for each file in the order of paths, and an end. All are JSON.</summary>
internal static class ManifestFormat
{
    public const int Version = 1;

    /// <summary>The length of what ends a line: a comma, sixteen digits in quotes, and a bracket.</summary>
    public const int SealLength = 20;

    /// <summary>The beginning of a manifest of any version.</summary>
    public static ReadOnlySpan<byte> Begin => "{\"newsmodelManifest\":"u8;

    public static string HeadOf(ArchiveOptions options) =>
        string.Create(CultureInfo.InvariantCulture, $"{{\"newsmodelManifest\":{Version},\"options\":\"{DigestOf(options)}\"}}");

    /// <summary>The beginning of the last line; the number of files follows.</summary>
    public static ReadOnlySpan<byte> End => "{\"files\":"u8;

    /// <summary>A check sum of a line, which is there to notice damage.</summary>
    public static ulong SumOf(ReadOnlySpan<byte> line)
    {
        const ulong Factor = 0x9E37_79B9_7F4A_7C15;
        ulong sum = (ulong)line.Length;
        while (line.Length >= sizeof(ulong))
        {
            sum = (sum ^ BinaryPrimitives.ReadUInt64LittleEndian(line)) * Factor;
            sum ^= sum >> 29;
            line = line[sizeof(ulong)..];
        }

        foreach (byte b in line)
        {
            sum = (sum ^ b) * Factor;
        }

        return sum ^ (sum >> 32);
    }

    /// <summary>A hash of the content of a file.</summary>
    public static string HashOf(ReadOnlySpan<byte> content)
    {
        const int Length = 16;
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Convert.ToHexStringLower(hash[..Length]);
    }

    /// <summary>A digest of all that the result of reading a file depends on, but for the file.</summary>
    private static string DigestOf(ArchiveOptions options)
    {
        StringBuilder text = new();
        text.Append(typeof(ManifestFormat).Assembly.ManifestModule.ModuleVersionId);
        ReadOptions reading = options.Serializer.Options;
        text.Append(CultureInfo.InvariantCulture, $"\n{reading.MaxInputLength} {reading.MaxDepth} {reading.MaxNodes} {reading.MaxAliasExpansions}");
        foreach (ExtensionKey key in reading.ExtensionKeys)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{key.Name} {key.GetType()}");
        }

        foreach (ArticleFormat format in options.Serializer.Formats)
        {
            Module module = format.GetType().Module;
            text.Append(CultureInfo.InvariantCulture, $"\n{format.Name} {format.GetType()} {module.ModuleVersionId}");
        }

        return HashOf(Encoding.UTF8.GetBytes(text.ToString()));
    }
}
