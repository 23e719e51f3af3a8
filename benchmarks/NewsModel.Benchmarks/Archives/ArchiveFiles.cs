using System.Globalization;

namespace NewsModel.Benchmarks.Archives;

/// <summary>A folder of generated small files in folders of a thousand, among the temporary ones, that goes when this is disposed.</summary>
internal sealed class ArchiveFiles : IDisposable
{
    private const int InEachFolder = 1_000;
    private const int DifferentFiles = 4_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmodel-benchmarks-");

    /// <param name="count">How many there are; after some thousands they are repeated.</param>
    public ArchiveFiles(int count)
    {
        byte[][] files = [.. NewsGenerator.Small(Math.Min(count, DifferentFiles))];
        DateTime longAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        string below = "";
        for (int i = 0; i < count; i++)
        {
            if (i % InEachFolder == 0)
            {
                below = _folder.CreateSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{i / InEachFolder:D4}")).FullName;
            }

            string path = Path.Join(below, string.Create(CultureInfo.InvariantCulture, $"{i:D7}.md"));
            File.WriteAllBytes(path, files[i % files.Length]);
            File.SetLastWriteTimeUtc(path, longAgo);
        }
    }

    public string FullName => _folder.FullName;

    /// <summary>The floor: the bytes of all files.</summary>
    public void ReadBytes()
    {
        foreach (string path in Directory.EnumerateFiles(FullName, "*", SearchOption.AllDirectories))
        {
            GC.KeepAlive(File.ReadAllBytes(path));
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
