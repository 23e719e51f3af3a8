using System.IO.Compression;

namespace NewsModel.Packages.Tests;

/// <summary>What packing does elsewhere: in another folder, and on a system with less.</summary>
[Collection(PackageFeedGroup.Name)]
public class PackingTests(PackageFeed feed)
{
    [LongFact]
    public async Task The_same_source_packs_the_same_packages()
    {
        string again = feed.CreateFolder("again");

        // What the build writes is compiled too, so its place has to be the same.
        Directory.Delete(PackageFeed.Artifacts("package-tests"), recursive: true);
        await feed.PackAsync([], "src/Packages.slnf", "package-tests", again);

        string[] names = [.. Directory.GetFiles(feed.Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
        Assert.Equal(names, Directory.GetFiles(again).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => !IsSame(Path.Combine(feed.Folder, name), Path.Combine(again, name)));
    }

    [LongFact]
    public async Task Without_a_linker_the_tool_is_only_portable()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string programs = feed.CreateFolder("programs");
        foreach (string program in new[] { CommandLine.Dotnet, "git", "sh" })
        {
            File.CreateSymbolicLink(Path.Combine(programs, Path.GetFileName(program)), Real(program));
        }

        string output = feed.CreateFolder("portable");

        string printed = await feed.PackAsync([("PATH", programs)], "src/NewsModel.Tool", "package-tests-portable", output);

        string[] expected = [.. new[] { ".V.nupkg", ".any.V.nupkg", ".any.V.snupkg" }
            .Select(end => "NewsModel.Tool" + end.Replace("V", feed.Version, StringComparison.Ordinal))];
        Assert.Equal(expected, Directory.GetFiles(output).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        Assert.Single(printed.Split('\n'), line => line.Contains("there is no native linker", StringComparison.Ordinal));
        Assert.DoesNotContain(PackageFeed.NativeSystem, Settings(Path.Combine(output, expected[0])), StringComparison.Ordinal);
        Assert.Contains(PackageFeed.NativeSystem, Settings(Path.Combine(feed.Folder, expected[0])), StringComparison.Ordinal);
    }

    private static bool IsSame(string path, string other) => File.ReadAllBytes(path).AsSpan().SequenceEqual(File.ReadAllBytes(other));

    private static string Real(string program) => Path.IsPathFullyQualified(program)
        ? program
        : Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program)).First(File.Exists);

    /// <summary>What the package that names the others says of them.</summary>
    private static string Settings(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(package);
        using StreamReader settings = new(archive.GetEntry("tools/any/any/DotnetToolSettings.xml")!.Open());
        return settings.ReadToEnd();
    }
}
