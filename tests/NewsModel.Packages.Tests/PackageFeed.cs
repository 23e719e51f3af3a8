using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace NewsModel.Packages.Tests;

/// <summary>
/// All packages, packed once for all tests into a folder, which is also a feed; and projects outside of the repository that take NewsModel from
/// there and from nowhere else.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newsmodel-packages-");

    /// <summary>This system, for which the tool is packed as a native program.</summary>
    public static string NativeSystem { get; } = RuntimeInformation.RuntimeIdentifier;

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = FindRoot();

    /// <summary>Where the source is published, as the build has it.</summary>
    public static string RepositoryUrl { get; } = typeof(PackageFeed).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryUrl").Value!;

    /// <summary>The version of the packages. No other run has it, so that none can be found that was left in some cache.</summary>
    public string Version { get; } = $"0.1.0-test.{DateTime.UtcNow:yyyyMMddHHmmssfff}";

    /// <summary>The commit that they are made of.</summary>
    public string Commit { get; private set; } = "";

    /// <summary>The folder of the packages.</summary>
    public string Folder => Path.Combine(_folder.FullName, "feed");

    public async Task InitializeAsync()
    {
        // Also made for tests that are all skipped.
        if (!LongRun.IsOn)
        {
            return;
        }

        Commit = (await CommandLine.RunAsync(Repository, "git", "rev-parse", "HEAD")).Trim();
        await PackAsync([], "src/Packages.slnf", "package-tests", Folder);
        await WriteNuGetConfigAsync();
    }

    /// <summary>Packs a project or several.</summary>
    /// <param name="variables">Variables to set for it.</param>
    /// <param name="projects">The project or the solution.</param>
    /// <param name="artifacts">A name for what it builds, in a folder of its own: the same projects may be in use as they were built for other tests.</param>
    /// <param name="output">The folder for the packages.</param>
    /// <returns>What it printed.</returns>
    public Task<string> PackAsync((string Name, string Value)[] variables, string projects, string artifacts, string output) => CommandLine.RunAsync(
        variables,
        Repository,
        CommandLine.Dotnet,
        "pack",
        projects,
        "--configuration",
        "Release",
        "--artifacts-path",
        Artifacts(artifacts),
        $"-p:PackageOutputPath={output}",
        $"-p:PackageVersion={Version}",
        "-p:ContinuousIntegrationBuild=true");

    public Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The folder of what packing builds.</summary>
    /// <param name="name">Its name.</param>
    public static string Artifacts(string name) => Path.Combine(Repository, "artifacts", name);

    /// <summary>Opens a package.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="kind">Its extension: <c>nupkg</c>, or <c>snupkg</c> for the symbols.</param>
    public ZipArchive Open(string id, string kind) => ZipFile.OpenRead(PathOf(id, kind));

    /// <summary>Whether there is a package.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="kind">Its extension.</param>
    public bool Has(string id, string kind) => File.Exists(PathOf(id, kind));

    /// <summary>The bytes of a package.</summary>
    /// <param name="id">Its identity.</param>
    public long SizeOf(string id) => new FileInfo(PathOf(id, "nupkg")).Length;

    /// <summary>Makes an empty folder whose NuGet takes NewsModel from the feed.</summary>
    /// <param name="name">Its name.</param>
    public string CreateFolder(string name) => _folder.CreateSubdirectory(name).FullName;

    private string PathOf(string id, string kind) => Path.Combine(Folder, $"{id}.{Version}.{kind}");

    // What other packages a project needs, this machine has, or gets from where it always does.
    private async Task WriteNuGetConfigAsync()
    {
        string list = await CommandLine.RunAsync(_folder.FullName, CommandLine.Dotnet, "nuget", "locals", "global-packages", "--list");
        string cache = list[(list.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        string sources = await CommandLine.RunAsync(_folder.FullName, CommandLine.Dotnet, "nuget", "list", "source", "--format", "short");
        string[] others = [.. sources.Split('\n').Where(line => line.StartsWith("E ", StringComparison.Ordinal)).Select(line => line[2..].Trim())];

        XDocument config = new(new XElement(
            "configuration",
            new XElement("config", Add("globalPackagesFolder", Path.Combine(_folder.FullName, "cache"))),
            new XElement("fallbackPackageFolders", new XElement("clear"), Directory.Exists(cache) ? Add("machine", cache) : null),
            new XElement("packageSources", new XElement("clear"), Add("feed", Folder), others.Select((source, i) => Add($"other{i}", source))),
            new XElement(
                "packageSourceMapping",
                new XElement("clear"),
                Mapping("feed", "NewsModel*"),
                others.Select((_, i) => Mapping($"other{i}", "*")))));
        config.Save(Path.Combine(_folder.FullName, "nuget.config"));
    }

    private static XElement Add(string key, string value) => new("add", new XAttribute("key", key), new XAttribute("value", value));

    private static XElement Mapping(string source, string pattern) =>
        new("packageSource", new XAttribute("key", source), new XElement("package", new XAttribute("pattern", pattern)));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsModel.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
