namespace NewsModel.Docs.Tests;

/// <summary>A page that is not true is told, at the line of the block.</summary>
public class PageRunTests
{
    public static TheoryData<string, string> Untrue { get; } = new()
    {
        // What is told, without its end; the page.
        { "page.md(3): CS0103: The name 'x' does not exist", "```csharp\nConsole.WriteLine(1);\nConsole.WriteLine(x);\n```\n" },
        { "page.md(2): CS8600: ", "```csharp\nstring text = null;\nConsole.WriteLine(text);\n```\n" },
        { "page.md(6): CS0103: The name 'y' does not exist", "```csharp\nint x = 1;\n```\n\n```csharp\ny = x;\n```\n" },
        { "page.md(2): System.InvalidOperationException: no", "```csharp\nthrow new InvalidOperationException(\"no\");\n```\n" },
        { "page.md(2): the page tells another output", "```csharp\nConsole.WriteLine(1);\n```\n" },
        { "page.md(2): the page tells another output", "```csharp\nConsole.WriteLine(1); // 2\n```\n" },
        { "page.md(2): the page tells another output", "```csharp\nConsole.Write(\"\");\n```\n\n```text output\n1\n```\n" },
        { "page.md(6): the page tells another output", "```csharp\nint x = 1;\n```\n\n```csharp\nConsole.WriteLine(x);\n```\n\n```text output\n2\n```\n" },
        { "page.md(2): its output stands in comments and in a block", "```csharp\nConsole.WriteLine(1); // 1\n```\n\n```text output\n1\n```\n" },
        { "page.md(2): the page tells another output", "```console\n$ echo 1\n2\n```\n" },
        { "page.md(2): the page tells another output", "```sh\necho 1\n```\n\n```text output\n2\n```\n" },
        { "page.md(2): the page tells another output", "```console\n$ newsmodel show article.md | head -n 1\nTitle      Xiaomi\n```\n" },
        { "page.md(2): 'newsmodel show x.md' ends with exit code 1", "```console\n$ newsmodel show x.md\nnewsmodel: x.md: no such file\n```\n" },
        { "page.md(2): 'dotnet publish' ends with exit code 127", "```sh\ndotnet publish\n```\n" },
        { "page.md(2): there is nothing before this output", "```text output\n1\n```\n" },
        { "page.md(2): the tests cannot tell what this block is", "```\n1\n```\n" },
        { "page.md(2): the tests cannot tell what this block is", "```yaml\na: 1\n```\n" },
        { "page.md(2): the tests cannot tell what this block is", "```csharp norun\nx\n```\n" },
        { "page.md(3): the tests cannot tell what this block is", "* A list\n  ```python\n  x\n```\n" },
        { "page.md(2): these lines do not stand in", "```csharp from=docs/samples/QuickStart/Program.cs\nusing NewsModel;\n```\n" },
        { "page.md(2): 'src/NewsModel/Url.cs' is no source of a sample or a test", "```csharp from=src/NewsModel/Url.cs\nnamespace NewsModel;\n```\n" },
        { "page.md(2): 'docs/samples/x.md' is no source of a sample or a test", "```markdown from=docs/samples/x.md\n---\n```\n" },
    };

    [UnixTheory]
    [MemberData(nameof(Untrue))]
    public async Task Untrue_statements_are_reported(string problem, string page) =>
        Assert.Contains(await PageRun.ProblemsOfAsync(Page.Parse(page)), told => told.StartsWith(problem, StringComparison.Ordinal));

    public static TheoryData<string> True { get; } =
    [
        "```csharp\nint x = 1;\n```\n\n```csharp\nConsole.WriteLine(x + Two.Value);\n```\n\n```text output\n3\n```\n\n```csharp\nstatic class Two { public const int Value = 2; }\n```\n",
        "```csharp\nusing System.Text;\nint x = 1;\nConsole.WriteLine(x); // 1\n```\n\n```csharp\nusing System.Text;\nint x = 2;\nConsole.WriteLine(x); // 2\n```\n",
        "```csharp\nint x = 1;\n```\n\n```sh\ndotnet test\n```\n\n```csharp\nConsole.WriteLine(x); // 1\n```\n",
        "```csharp\nawait File.WriteAllTextAsync(\"a.txt\", \"é\");\n```\n\n```console\n$ cat a.txt; echo\né\n```\n",
        "```text file=a.txt\nb\n```\n\n```csharp\nConsole.Write(File.ReadAllText(\"a.txt\"));\n```\n\n```text output\nb\n```\n",
        "```console\n$ newsmodel show x.md\nnewsmodel: x.md: no such file\n$ echo $?\n1\n\n$ echo 2 # sets it apart\n2\n```\n",
        "```console\n$ dotnet run --project src/NewsModel.Tool -- show article.md | grep Heat\nHeat       -1\n```\n",
        "```sh\ndotnet run --project docs/samples/CustomFormat\n```\n",
        "```text\n1 -> 2\n```\n",
    ];

    [UnixTheory]
    [MemberData(nameof(True))]
    public async Task True_statements_are_not_reported(string page) => PageTests.AssertNone(await PageRun.ProblemsOfAsync(Page.Parse(page)));

    [Fact]
    public void Headings_have_the_anchors_of_GitHub() =>
        Assert.Equal(["a-b", "a-b-1", "get_set", "what-is-c"], Page.Parse("# A, b!\n## What *is* `c`?\n```text\n# no heading\n```\n### A b\n# `Get_Set`\n").Anchors.Order(StringComparer.Ordinal));
}
