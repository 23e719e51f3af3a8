namespace NewsModel.Packages.Tests;

/// <summary>
/// What CONTRIBUTING says of a new key, tried on a copy of the sources: with a property and a row, and the code that is made from the rows, everything
/// knows the key.
/// </summary>
public sealed class RecipeTests : IDisposable
{
    private const string Row = "        .Number(\"heat\",";

    private const string Property = "    /// <summary><c>heat</c>:";

    private const string File = "---\ntitle: \"T\"\nheat: 4\n---\n\n";

    private static readonly string[] Parts =
        ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", ".editorconfig", "LICENSE", "src"];

    // They make the writers' code from the rows.
    private const string FrontMatterRows = "tests/NewsModel.Tests/Formats/FrontMatter/FrontMatterWriterRows.cs";
    private const string JsonRows = "tests/NewsModel.Tests/Formats/Json/JsonWriterRows.cs";

    private readonly string _folder = Directory.CreateTempSubdirectory("newsmodel-recipe-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [LongFact]
    public async Task A_property_and_a_row_are_all_that_a_key_needs()
    {
        Array.ForEach(Parts, part => Copy(Path.Combine(PackageFeed.Repository, part), Path.Combine(_folder, part)));
        string model = Path.Combine(_folder, "src", "NewsModel", "Article.cs");
        await WriteAsync(model, AddKey(await System.IO.File.ReadAllTextAsync(model)));
        string project = Path.Combine(_folder, "tests", "Recipe");
        await WriteAsync(Path.Combine(project, "Recipe.csproj"), Project);
        await WriteAsync(Path.Combine(project, "Program.cs"), Program);
        Copy(Path.Combine(PackageFeed.Repository, FrontMatterRows), Path.Combine(project, "FrontMatterWriterRows.cs"));
        Copy(Path.Combine(PackageFeed.Repository, JsonRows), Path.Combine(project, "JsonWriterRows.cs"));
        string formats = Path.Combine(_folder, "src", "NewsModel", "Formats");
        await CommandLine.RunAsync(_folder, CommandLine.Dotnet, "run", "--project", project, "--", "make", formats);
        await CommandLine.RunAsync(_folder, CommandLine.Dotnet, "build", project);

        string[] output = (await CommandLine.RunAsync(_folder, CommandLine.Dotnet, "run", "--no-build", "--project", project)).Split('\n');
        Assert.Equal(
            [
                "as extension: False",
                "read: Ann",
                "house order: title byline heat",
                "JSON: {\"title\":\"T\",\"heat\":4,\"byline\":\"Ann\"}",
                "JSON read: Ann",
                "edited: 1 line",
                "generated: True",
                "changed: True",
                "compared: byline: expected \"Ann\", found null",
                "described: Who wrote it.",
                "exported: True",
                "lost: byline",
            ],
            output[..^1]);

        string file = Path.Combine(_folder, "a.md");
        await WriteAsync(file, File);
        await ToolAsync("set", file, "byline=Ann");
        Assert.Equal(File.Replace("heat", "byline: Ann\nheat", StringComparison.Ordinal), await System.IO.File.ReadAllTextAsync(file));
        Assert.Contains("\nByline     Ann\n", await ToolAsync("show", file), StringComparison.Ordinal);
        Assert.Equal("{\n  \"title\": \"T\",\n  \"byline\": \"Ann\",\n  \"heat\": 4\n}\n", await ToolAsync("show", file, "--output", "json"));
        Assert.Contains("\"byline\": {\n      \"description\": \"Who wrote it.\",", await ToolAsync("schema"), StringComparison.Ordinal);
        Assert.Contains("\"byline\": \"Ann\"", await ToolAsync("convert", file, "--to", "json"), StringComparison.Ordinal);
    }

    private Task<string> ToolAsync(params string[] arguments)
    {
        string tool = Path.Combine(_folder, "tests", "Recipe", "bin", "Debug", "net10.0", "NewsModel.Tool.dll");
        return CommandLine.RunAsync(_folder, CommandLine.Dotnet, [tool, .. arguments]);
    }

    private static string AddKey(string source)
    {
        const string NewRow =
            """
                    .Text("byline", static it => it._byline, static (it, value) => it._byline = value)
                        .Describe("Who wrote it.")

            """;
        const string NewProperty =
            """
                internal string? _byline;

                /// <summary><c>byline</c>: who wrote it.</summary>
                public string? Byline { get => _byline; init => _byline = value; }


            """;
        Assert.Contains(Row, source, StringComparison.Ordinal);
        Assert.Contains(Property, source, StringComparison.Ordinal);
        return source.Replace(Row, NewRow + Row, StringComparison.Ordinal).Replace(Property, NewProperty + Property, StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        if (System.IO.File.Exists(from))
        {
            System.IO.File.Copy(from, to);
            return;
        }

        Directory.CreateDirectory(to);
        foreach (string entry in Directory.EnumerateFileSystemEntries(from).Where(entry => Path.GetFileName(entry) is not ("bin" or "obj")))
        {
            Copy(entry, Path.Combine(to, Path.GetFileName(entry)));
        }
    }

    private static async Task WriteAsync(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await System.IO.File.WriteAllTextAsync(path, text);
    }

    private const string Project =
        """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <!-- The friend of the kit, whose generator of records of any schema is internal. -->
            <AssemblyName>NewsModel.Tests</AssemblyName>
            <NoWarn>$(NoWarn);CA1305</NoWarn>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../../src/NewsModel/NewsModel.csproj" />
            <ProjectReference Include="../../src/NewsModel.Testing/NewsModel.Testing.csproj" />
            <ProjectReference Include="../../src/NewsModel.Tool/NewsModel.Tool.csproj" />
          </ItemGroup>
        </Project>
        """;

    private const string Program =
        """
        using System.Text.Json;
        using NewsModel;
        using NewsModel.Documents;
        using NewsModel.Formats;
        using NewsModel.Schema;
        using NewsModel.Testing;
        using NewsModel.Tests.Formats.FrontMatter;
        using NewsModel.Tests.Formats.Json;

        if (args is ["make", string formats])
        {
            foreach ((string name, string source) in FrontMatterWriterRows.MakeSources())
            {
                File.WriteAllText(Path.Combine(formats, "FrontMatter", name), source);
            }

            File.WriteAllText(Path.Combine(formats, "Json", "JsonWriter.Rows.cs"), JsonWriterRows.MakeSource());
            return;
        }

        ArticleDocument document = ArticleDocument.Parse("---\ntitle: \"T\"\nbyline: Ann\nheat: 4\n---\n\n");
        Article article = document.Article;
        Console.WriteLine($"as extension: {article.Extensions.ContainsKey("byline")}");
        Console.WriteLine($"read: {article.Byline}");
        string written = FrontMatterFormat.Default.Write(article);
        IEnumerable<string> keys = written.Split('\n').Where(line => line.Contains(':')).Select(line => line.Split(':')[0]);
        Console.WriteLine($"house order: {string.Join(' ', keys)}");
        string json = JsonSerializer.Serialize(article);
        Console.WriteLine($"JSON: {json}");
        Console.WriteLine($"JSON read: {JsonFormat.Default.Read(json).Byline}");
        Console.WriteLine($"edited: {document.Edit(a => a with { Byline = "Bob" }).Changes.Count} line");
        Console.WriteLine($"generated: {Enumerable.Range(0, 50).Any(seed => new ArticleGenerator(seed).Article().Byline is not null)}");
        Console.WriteLine($"changed: {Enumerable.Range(0, 500).Any(seed => new ArticleGenerator(seed).Change(new()).Byline is not null)}");
        Console.WriteLine($"compared: {Differences.Of(article, article with { Byline = null }).Trim()}");
        Console.WriteLine($"described: {Article.Schema.Find("byline")!.Description}");
        Console.WriteLine($"exported: {NewsModelJsonSchema.OfFrontMatter(Article.Schema)["properties"]!["byline"] is not null}");
        ConversionResult page = ArticleSerializer.Default.Convert(new Article { Title = "T", Byline = "Ann" }, PlainTextFormat.Default);
        Console.WriteLine($"lost: {string.Join(' ', page.Losses.Select(loss => loss.Path))}");
        """;
}
