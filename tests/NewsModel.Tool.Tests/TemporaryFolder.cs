using System.Text;

namespace NewsModel.Tool.Tests;

/// <summary>A folder of a test's own, which goes away with it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("newsmodel-").FullName;

    public string PathOf(string name) => Path.Combine(_path, name);

    /// <summary>Writes a file as UTF-8 without a byte order mark, and gives its path.</summary>
    public string Write(string name, string text)
    {
        string path = PathOf(name);
        File.WriteAllBytes(path, Encoding.UTF8.GetBytes(text));
        return path;
    }

    /// <summary>What the tool said, with plain names instead of this folder's paths.</summary>
    public string Relative(string text) => text.Replace(_path + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
