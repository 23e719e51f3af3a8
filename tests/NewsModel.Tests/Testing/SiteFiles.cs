namespace NewsModel.Tests.Testing;

/// <summary>The folder of files of other people's sites that <c>NEWSMODEL_FRONTMATTER</c> names.</summary>
public static class SiteFiles
{
    public const string Variable = "NEWSMODEL_FRONTMATTER";

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>Every file that begins with some line.</summary>
    public static List<(string Name, byte[] Bytes)> Beginning(string line)
    {
        byte[] beginning = System.Text.Encoding.UTF8.GetBytes(line + "\n");
        List<(string, byte[])> files = [];
        foreach (string path in Directory.EnumerateFiles(Folder!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            byte[] bytes = File.ReadAllBytes(path);
            if (bytes.AsSpan().StartsWith(beginning))
            {
                files.Add((Path.GetRelativePath(Folder!, path), bytes));
            }
        }

        return files;
    }
}

/// <summary>A test over the files of other people's sites; skipped where there are none.</summary>
public sealed class SiteFactAttribute : FactAttribute
{
    public SiteFactAttribute()
    {
        if (SiteFiles.Folder is null)
        {
            Skip = $"{SiteFiles.Variable} is not set.";
        }
    }
}
