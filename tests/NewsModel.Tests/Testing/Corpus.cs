using System.Text;

namespace NewsModel.Tests.Testing;

/// <summary>The folder of real files that <c>NEWSMODEL_CORPUS</c> names.</summary>
public static class Corpus
{
    public const string Variable = "NEWSMODEL_CORPUS";

    public static string? Folder { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } folder ? folder : null;

    /// <summary>Files that begin with a fence, whatever their extension; all of them in a long run.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> FrontMatterFiles() =>
        from path in LongRun.Sample(Directory.EnumerateFiles(Folder!, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        let bytes = File.ReadAllBytes(path)
        where bytes.AsSpan().StartsWith("---"u8)
        select (Path.GetRelativePath(Folder!, path), bytes);

    /// <summary>Files whose content is JSON; all of them in a long run.</summary>
    public static IEnumerable<(string Name, byte[] Bytes)> JsonFiles() =>
        from path in LongRun.Sample(Directory.EnumerateFiles(Folder!, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        let bytes = File.ReadAllBytes(path)
        where ArticleSerializer.Default.Detect(bytes, path) is JsonFormat
        select (Path.GetRelativePath(Folder!, path), bytes);

    public static bool IsNews(string name) => name.StartsWith("news-", StringComparison.Ordinal);

    /// <summary>The problems of many files in one message.</summary>
    public static string Report(IEnumerable<string> problems)
    {
        StringBuilder report = new();
        foreach (string problem in problems.Take(20))
        {
            report.Append(problem).Append('\n');
        }

        return report.ToString();
    }
}

/// <summary>A test over the corpus; skipped where there is none.</summary>
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Folder is null)
        {
            Skip = $"{Corpus.Variable} is not set.";
        }
    }
}
