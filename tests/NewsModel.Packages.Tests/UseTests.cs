using System.IO.Compression;
using System.Xml.Linq;

namespace NewsModel.Packages.Tests;

/// <summary>The packages in the projects of those who use them.</summary>
[Collection(PackageFeedGroup.Name)]
public class UseTests(PackageFeed feed)
{
    private const string Title = "Xiaomi Plans To Invest Over $7B In 5G, Artificial Internet Of Things";

    private static string Sample => Path.Combine(PackageFeed.Repository, "docs", "samples", "xiaomi.md");

    private static string ShownSample => Path.Combine(PackageFeed.Repository, "tests", "NewsModel.Tool.Tests", "ShowTests.The_sample_is_printed.verified.txt");

    [LongFact]
    public async Task The_example_of_the_readme_runs_in_a_new_console_project()
    {
        string folder = feed.CreateFolder("Console");
        await CommandLine.RunAsync(folder, CommandLine.Dotnet, "new", "console", "--no-restore");
        await CommandLine.RunAsync(folder, CommandLine.Dotnet, "package", "add", "NewsModel", "--version", feed.Version);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), ExampleOf("NewsModel"));
        File.Copy(Sample, Path.Combine(folder, "article.md"));

        await CommandLine.RunAsync(folder, CommandLine.Dotnet, "build", "--no-restore", "-warnaserror");
        string output = await CommandLine.RunAsync(folder, CommandLine.Dotnet, "run", "--no-build");

        string before = await File.ReadAllTextAsync(Sample);
        string after = before
            .Replace("\nheat: -1\n", "\nheat: 40\n", StringComparison.Ordinal)
            .Replace("\n  - AI\n", "\n  - AI\n  - 5G\n", StringComparison.Ordinal);
        Assert.Equal(after, await File.ReadAllTextAsync(Path.Combine(folder, "article.md")));
        string[] lines = output.Split('\n');
        Assert.Equal([Title, "--- a/article.md", "+++ b/article.md"], lines[..3]);
        Assert.Equal(["-heat: -1", "+heat: 40", "+  - 5G"], lines[3..].Where(line => line.StartsWith('-') || line.StartsWith('+')));
    }

    [LongFact]
    public async Task A_new_test_project_checks_formats_of_its_own()
    {
        string folder = feed.CreateFolder("Formats.Tests");
        await File.WriteAllTextAsync(Path.Combine(folder, "Formats.Tests.csproj"), TestProject());
        await File.WriteAllTextAsync(Path.Combine(folder, "MyFormatTests.cs"), ExampleOf("NewsModel.Testing"));
        await File.WriteAllTextAsync(Path.Combine(folder, "MyFormat.cs"), MyFormat);
        foreach (string sample in new[] { "HeaderFormat.cs", "HeaderReader.cs" })
        {
            File.Copy(Path.Combine(PackageFeed.Repository, "docs", "samples", "CustomFormat", sample), Path.Combine(folder, sample));
        }

        string ours = Path.Combine(PackageFeed.Repository, "tests", "NewsModel.Tests", "Samples", "HeaderFormatConformanceTests.cs");
        File.Copy(ours, Path.Combine(folder, "HeaderFormatTests.cs"));

        string output = await CommandLine.RunAsync(folder, CommandLine.Dotnet, "test", "-warnaserror");

        // Each of the two formats has 37 tests.
        Assert.Matches(@"(?m)^Passed!  - Failed:     0, Passed:    74, Skipped:     0, Total:    74,", output);
    }

    [LongFact]
    public async Task The_tool_is_installed_and_shows_an_article()
    {
        string folder = feed.CreateFolder("Tool");
        await CommandLine.RunAsync(folder, CommandLine.Dotnet, "tool", "install", "NewsModel.Tool", "--version", feed.Version, "--tool-path", "bin");
        string tool = Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "newsmodel.exe" : "newsmodel");

        string shown = await CommandLine.RunAsync(folder, tool, "show", Sample);
        string version = await CommandLine.RunAsync(folder, tool, "--version");

        Assert.Equal(await File.ReadAllTextAsync(ShownSample), shown);
        Assert.Equal("0.1.0\n", version);
    }

    [LongFact]
    public async Task A_project_and_the_tool_get_the_packages_as_getting_started_says()
    {
        // Of a test's version NuGet must be told, and a tool for all the user's projects is not for tests.
        string[] commands = [.. Commands("getting-started.md")
            .Where(command => command is not ("dotnet run" or "dotnet pack src/Packages.slnf -o artifacts/packages"))
            .Select(command => command.Replace("~/newsmodel/artifacts/packages", $"'{feed.Folder}'", StringComparison.Ordinal)
                .Replace(" -g ", $" --tool-path tools --version {feed.Version} ", StringComparison.Ordinal)
                .Replace("package NewsModel", $"package NewsModel --version {feed.Version}", StringComparison.Ordinal))];

        // There, nothing but these commands says where packages come from.
        DirectoryInfo folder = Directory.CreateTempSubdirectory("newsmodel-start-");
        try
        {
            string cache = Path.Combine(folder.FullName, "cache");
            await CommandLine.RunAsync([("NUGET_PACKAGES", cache)], folder.FullName, "/bin/sh", "-ec", string.Join('\n', commands));
            string shown = await CommandLine.RunAsync(folder.FullName, Path.Combine(folder.FullName, "news", "tools", "newsmodel"), "show", Sample);

            Assert.Equal(6, commands.Length);
            Assert.Equal(await File.ReadAllTextAsync(ShownSample), shown);
            Assert.True(Directory.Exists(Path.Combine(cache, "newsmodel", feed.Version)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [LongFact]
    public async Task The_tool_for_this_system_runs_without_a_runtime()
    {
        string name = OperatingSystem.IsWindows() ? "NewsModel.Tool.exe" : "NewsModel.Tool";
        string tool = Path.Combine(feed.CreateFolder("Executable"), name);
        using (ZipArchive package = feed.Open($"NewsModel.Tool.{PackageFeed.NativeSystem}", "nupkg"))
        {
            package.GetEntry($"tools/any/{PackageFeed.NativeSystem}/{name}")!.ExtractToFile(tool);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        string shown = await CommandLine.RunAsync([("DOTNET_ROOT", "/none"), ("PATH", "/none")], feed.Folder, tool, "show", Sample);

        Assert.Equal(await File.ReadAllTextAsync(ShownSample), shown);
    }

    /// <summary>The lines of the shell in a page.</summary>
    private static IEnumerable<string> Commands(string page) => File.ReadAllText(Path.Combine(PackageFeed.Repository, "docs", page))
        .ReplaceLineEndings("\n").Split("```sh\n").Skip(1)
        .SelectMany(rest => rest[..rest.IndexOf("```", StringComparison.Ordinal)].Split('\n', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The example in the readme of a package.</summary>
    private static string ExampleOf(string id)
    {
        const string Start = "```csharp\n";
        string readme = File.ReadAllText(Path.Combine(PackageFeed.Repository, "src", id, "README.md")).ReplaceLineEndings("\n");
        string rest = readme[(readme.IndexOf(Start, StringComparison.Ordinal) + Start.Length)..];
        return rest[..rest.IndexOf("```", StringComparison.Ordinal)];
    }

    /// <summary>A project as <c>dotnet new xunit</c> makes it, with the versions of ours.</summary>
    private string TestProject()
    {
        XDocument versions = XDocument.Load(Path.Combine(PackageFeed.Repository, "Directory.Packages.props"));
        string[] references = [.. new[] { "Microsoft.NET.Test.Sdk", "xunit", "xunit.runner.visualstudio" }
            .Select(id => Reference(id, versions.Descendants("PackageVersion").Single(v => (string?)v.Attribute("Include") == id).Attribute("Version")!.Value))];
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
              </PropertyGroup>
              <ItemGroup>
                {string.Concat(references)}
                {Reference("NewsModel.Testing", feed.Version)}
                <Using Include="Xunit" />
                <Using Include="NewsModel" />
                <Using Include="NewsModel.Testing" />
              </ItemGroup>
            </Project>
            """;
    }

    private static string Reference(string id, string version) => $"<PackageReference Include=\"{id}\" Version=\"{version}\" />";

    private const string MyFormat = """
        using System.Buffers;
        using NewsModel.Formats;

        /// <summary>JSON under another name.</summary>
        public sealed class MyFormat : ArticleFormat
        {
            public override string Name => "mine";

            public override string MediaType => "application/vnd.example.mine+json";

            public override ValueList<string> FileExtensions { get; } = [".mine"];

            public override bool Matches(ReadOnlySpan<byte> head) => JsonFormat.Default.Matches(head);

            protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) => JsonFormat.Default.Parse(utf8, options);

            protected override void WriteCore(Article article, IBufferWriter<byte> utf8) => JsonFormat.Default.Write(article, utf8);
        }
        """;
}
