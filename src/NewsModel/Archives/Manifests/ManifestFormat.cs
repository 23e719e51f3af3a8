using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsModel.Formats;

namespace NewsModel.Archives.Manifests;

/// <summary>What a manifest is made of: a head, a line for each file in the order of paths, and an end. All are JSON.</summary>
internal static class ManifestFormat
{
    public const int Version = 1;

    /// <summary>The length of the end of a line: a comma, sixteen digits in quotes, and a bracket.</summary>
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
        text.Append(VersionOf(typeof(ManifestFormat)));
        ReadOptions reading = options.Serializer.Options;
        text.Append(CultureInfo.InvariantCulture, $"\n{reading.MaxInputLength} {reading.MaxDepth} {reading.MaxNodes} {reading.MaxAliasExpansions}");
        text.Append(CultureInfo.InvariantCulture, $"\n{reading.WarnOfMisspelledKeys} {reading.FilePath}");
        foreach (ExtensionKey key in reading.ExtensionKeys)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{key.Name} {key.GetType()}");
            key.Rule.AppendTo(text);
        }

        foreach (ArticleFormat format in options.Serializer.Formats)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{format.Name} {format.GetType()} {VersionOf(format.GetType())}");
            if (format is PlainTextFormat pages)
            {
                text.Append('\n').AppendJoin('\n', pages.Profiles);
            }
            else if (format is FrontMatterFormat frontMatter)
            {
                text.Append(CultureInfo.InvariantCulture, $"\n{frontMatter.RecognizesVocabulary} ");
                Append(text, frontMatter.Style.Vocabulary);
            }
        }

        text.Append('\n').Append(options.ManifestVersion);
        return HashOf(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Append(StringBuilder text, FrontMatterVocabulary vocabulary)
    {
        text.Append(CultureInfo.InvariantCulture, $"{vocabulary.HasDateInFileName} {vocabulary.Extras} {vocabulary.KnownKeys} ");
        text.Append(CultureInfo.InvariantCulture, $"{vocabulary.DateOrder} {vocabulary.TimeZone?.Id}");
        foreach (FrontMatterMapping mapping in vocabulary.Mappings)
        {
            text.Append('\n').Append(mapping.Property);
            foreach (FrontMatterName name in mapping.Names)
            {
                text.Append(CultureInfo.InvariantCulture, $" {name.Path}:{name.Shape}");
            }
        }
    }

    /// <summary>What changes whenever the code of a type may have: each compilation has another.</summary>
    private static string VersionOf(Type type)
    {
        try
        {
            return type.Module.ModuleVersionId.ToString();
        }
        catch (Exception e) when (e is NotSupportedException or InvalidOperationException)
        {
            // Where the runtime has none, the version of the assembly must do.
            return type.Assembly.FullName ?? "";
        }
    }
}
