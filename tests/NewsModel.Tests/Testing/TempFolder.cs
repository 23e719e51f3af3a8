namespace NewsModel.Tests.Testing;

/// <summary>A folder of a test's own, deleted at its end.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmodel-");

    public string FullName => _folder.FullName;

    /// <summary>The names of all that is in it, sorted.</summary>
    public string[] Names => [.. _folder.EnumerateFileSystemInfos().Select(entry => entry.Name).Order(StringComparer.Ordinal)];

    public string At(params string[] names) => Path.Combine([FullName, .. names]);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(At(name), bytes);
        return At(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
