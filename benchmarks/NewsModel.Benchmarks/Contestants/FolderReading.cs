using NewsModel.Documents;

namespace NewsModel.Benchmarks;

/// <summary>Ways to read all files of a folder, two at a time.</summary>
internal static class FolderReading
{
    private static readonly ParallelOptions TwoAtATime = new() { MaxDegreeOfParallelism = 2 };

    /// <summary>The floor: the bytes.</summary>
    public static void Bytes(string[] paths) => Parallel.ForEach(paths, TwoAtATime, path => GC.KeepAlive(File.ReadAllBytes(path)));

    /// <summary>The bytes, parsed.</summary>
    public static void Articles(string[] paths) =>
        Parallel.ForEach(paths, TwoAtATime, path => GC.KeepAlive(FrontMatterFormat.Default.Parse(File.ReadAllBytes(path))));

    /// <summary>Documents, with their articles.</summary>
    public static void Documents(string[] paths) =>
        Parallel.ForEach(paths, TwoAtATime, path => GC.KeepAlive(ArticleDocument.Load(path).Article));
}
