namespace NewsModel.Benchmarks;

/// <summary>A folder of generated small files, among the temporary ones, that goes when this is disposed.</summary>
internal sealed class NewsFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmodel-benchmarks-");

    public NewsFolder(int count)
    {
        Files = new string[count];
        int next = 0;
        foreach (byte[] file in NewsGenerator.Small(count))
        {
            string path = Path.Combine(_folder.FullName, $"{next:D5}.md");
            File.WriteAllBytes(path, file);
            Files[next++] = path;
        }
    }

    /// <summary>The paths of the files.</summary>
    public string[] Files { get; }

    public void Dispose() => _folder.Delete(recursive: true);
}
