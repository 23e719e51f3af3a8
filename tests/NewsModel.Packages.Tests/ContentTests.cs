using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Text;

namespace NewsModel.Packages.Tests;

/// <summary>What is in the packages, and what they say of themselves.</summary>
[Collection(PackageFeedGroup.Name)]
public class ContentTests(PackageFeed feed)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    public static TheoryData<string, string> Assemblies { get; } = new()
    {
        { "NewsModel", "lib/net10.0/NewsModel" },
        { "NewsModel.Html", "lib/net10.0/NewsModel.Html" },
        { "NewsModel.Testing", "lib/net10.0/NewsModel.Testing" },
        { "NewsModel.Tool.any", "tools/net10.0/any/NewsModel.Tool" },
        { "NewsModel.Tool.any", "tools/net10.0/any/NewsModel" },
    };

    public static TheoryData<string> Packages { get; } = ["NewsModel", "NewsModel.Html", "NewsModel.Testing", "NewsModel.Tool"];

    [LongFact]
    public async Task NewsModel_is_as_approved() => await Verify(Describe("NewsModel"));

    [LongFact]
    public async Task Html_is_as_approved() => await Verify(Describe("NewsModel.Html"));

    [LongFact]
    public async Task Testing_is_as_approved() => await Verify(Describe("NewsModel.Testing"));

    [LongFact]
    public async Task Tool_is_as_approved() => await Verify(Describe("NewsModel.Tool"));

    [LongFact]
    public async Task Tool_for_a_system_is_as_approved() => await Verify(Describe($"NewsModel.Tool.{PackageFeed.NativeSystem}"));

    [LongFact]
    public async Task Tool_for_any_system_is_as_approved() => await Verify(Describe("NewsModel.Tool.any"));

    // Of these, 1.8 MB read web pages.
    [LongFact]
    public void Tool_for_a_system_is_small() => Assert.InRange(feed.SizeOf($"NewsModel.Tool.{PackageFeed.NativeSystem}"), 1, 7_500_000);

    [LongTheory]
    [MemberData(nameof(Packages))]
    public void The_readme_and_the_icon_are_those_of_the_repository(string id)
    {
        using ZipArchive package = feed.Open(id, "nupkg");

        string[] ours = ["src", id, "README.md"];
        Assert.Equal(File.ReadAllBytes(Path.Combine([PackageFeed.Repository, .. ours])), Read(package, "README.md"));
        Assert.Equal(File.ReadAllBytes(Path.Combine(PackageFeed.Repository, "docs", "icon.png")), Read(package, "icon.png"));
    }

    [LongTheory]
    [MemberData(nameof(Assemblies))]
    public void A_debugger_finds_the_symbols_and_the_source(string id, string assembly)
    {
        using ZipArchive package = feed.Open(id, "nupkg");
        using ZipArchive symbolPackage = feed.Open(id, "snupkg");
        using PEReader code = new(ImmutableArray.Create(Read(package, assembly + ".dll")));
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. Read(symbolPackage, assembly + ".pdb")]);
        MetadataReader symbols = provider.GetMetadataReader();

        DebugDirectoryEntry entry = code.ReadDebugDirectory().Single(e => e.Type == DebugDirectoryEntryType.CodeView);
        Assert.Equal(code.ReadCodeViewDebugDirectoryData(entry).Guid, new BlobContentId(symbols.DebugMetadataHeader!.Id).Guid);

        string raw = PackageFeed.RepositoryUrl.Replace("https://github.com/", "https://raw.githubusercontent.com/", StringComparison.Ordinal);
        Assert.Equal($"{{\"documents\":{{\"/_/*\":\"{raw}/{feed.Commit}/*\"}}}}", SourceLinkOf(symbols));

        // What is no file of the repository, because the build wrote it, is in the symbols itself.
        string[] unknown = [.. symbols.Documents
            .Where(document => CustomInformation(symbols, document, EmbeddedSource).Length == 0)
            .Select(document => symbols.GetString(symbols.GetDocument(document).Name))
            .Where(name => !name.StartsWith("/_/", StringComparison.Ordinal) || !File.Exists(Path.Combine(PackageFeed.Repository, name[3..])))];
        Assert.Empty(unknown);
    }

    [LongTheory]
    [MemberData(nameof(Assemblies))]
    public void The_same_source_builds_the_same_bytes(string id, string assembly)
    {
        using ZipArchive package = feed.Open(id, "nupkg");
        using PEReader code = new(ImmutableArray.Create(Read(package, assembly + ".dll")));

        Assert.Contains(code.ReadDebugDirectory(), entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }

    private static string SourceLinkOf(MetadataReader symbols) =>
        Encoding.UTF8.GetString(CustomInformation(symbols, EntityHandle.ModuleDefinition, SourceLink));

    private static byte[] CustomInformation(MetadataReader symbols, EntityHandle of, Guid kind) =>
        symbols.GetCustomDebugInformation(of).Select(symbols.GetCustomDebugInformation)
            .Where(information => symbols.GetGuid(information.Kind) == kind)
            .Select(information => symbols.GetBlobBytes(information.Value))
            .SingleOrDefault([]);

    /// <summary>The files of a package and of its symbols, and what it says of itself.</summary>
    private string Describe(string id)
    {
        using ZipArchive package = feed.Open(id, "nupkg");
        string symbols = "";
        if (feed.Has(id, "snupkg"))
        {
            using ZipArchive symbolPackage = feed.Open(id, "snupkg");
            symbols = $"\nsnupkg\n{Files(symbolPackage)}";
        }

        string nuspec = Encoding.UTF8.GetString(Read(package, id + ".nuspec")).TrimStart('\uFEFF').ReplaceLineEndings("\n")
            .Replace(feed.Version, "VERSION", StringComparison.Ordinal)
            .Replace(feed.Commit, "COMMIT", StringComparison.Ordinal);
        return $"nupkg\n{Files(package)}{symbols}\n{WithoutBranch(nuspec)}\n".Replace(PackageFeed.NativeSystem, "SYSTEM", StringComparison.Ordinal);
    }

    // The rest is how every package is packed, with names that differ from time to time.
    private static string Files(ZipArchive package) => string.Concat(package.Entries
        .Select(entry => entry.FullName)
        .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
        .Order(StringComparer.Ordinal)
        .Select(name => $"  {name}\n"));

    // A clone may be on any branch, or on none.
    private static string WithoutBranch(string nuspec)
    {
        int start = nuspec.IndexOf(" branch=\"", StringComparison.Ordinal);
        return start < 0 ? nuspec : nuspec.Remove(start, nuspec.IndexOf('"', start + " branch=\"".Length) + 1 - start);
    }

    private static byte[] Read(ZipArchive package, string name)
    {
        using Stream entry = package.GetEntry(name)!.Open();
        using MemoryStream bytes = new();
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
