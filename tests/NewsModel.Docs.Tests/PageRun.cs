using System.Text.RegularExpressions;

namespace NewsModel.Docs.Tests;

/// <summary>
/// Does what a page tells to do, from its first block to its last, in a folder of its own, and finds where the page does not say what comes of it. The folder
/// has the samples in <c>docs/samples</c>, and <c>article.md</c>, a copy of the sample article.
/// </summary>
internal sealed partial class PageRun : IDisposable
{
    /// <summary>The folders whose code is built and run.</summary>
    private static readonly string[] Built = ["docs/samples/", "tests/"];

    private readonly Page _page;
    private readonly TempFolder _folder = new();
    private readonly List<(Fence Code, Fence? Output)> _program = [];
    private readonly List<string> _problems = [];

    private PageRun(Page page)
    {
        _page = page;
        Directory.CreateDirectory(_folder.At("docs", "samples", "CustomFormat"));
        string[] samples = ["xiaomi.md", "xiaomi-danish.txt", "CustomFormat/article.headers"];
        foreach (string sample in samples)
        {
            File.Copy(Path.Combine(Repository.Root, "docs", "samples", sample), _folder.At("docs", "samples", sample));
        }

        File.Copy(_folder.At("docs", "samples", "xiaomi.md"), _folder.At("article.md"));
    }

    /// <summary>Commands that cannot run in a test, since they build, install or measure, or need a repository.</summary>
    public static IReadOnlySet<string> NotRun { get; } = new HashSet<string>
    {
        "dotnet add package NewsModel",
        "dotnet add package NewsModel.Html",
        "dotnet add package NewsModel.Testing",
        "dotnet add package Microsoft.Extensions.DependencyInjection",
        "dotnet tool install -g NewsModel.Tool",
        "dotnet new console -o news",
        "cd news",
        "dotnet run --project docs/samples/WebService -- --urls http://localhost:5000",
        "curl -i --data-binary @docs/samples/xiaomi.md -H 'Accept: application/json' http://localhost:5000/convert",
        "dotnet run",
        "dotnet test",
        ".ci/site",
        "dotnet docfx serve artifacts/site",
        ".ci/release",
        "dotnet build NewsModel.sln -c Release",
        "dotnet run -c Release --project benchmarks/NewsModel.Benchmarks -- ratios",
        "dotnet new nugetconfig",
        "dotnet nuget add source ~/newsmodel/artifacts/packages --name newsmodel --configfile nuget.config",
        "dotnet pack src/Packages.slnf -o artifacts/packages",
        "dotnet publish src/NewsModel.Tool -c Release -p:PublishAot=true -o artifacts/newsmodel",
        "dotnet tool install -g NewsModel.Tool --add-source ~/newsmodel/artifacts/packages",
        "NEWSMODEL_TOOL=artifacts/newsmodel/NewsModel.Tool dotnet test tests/NewsModel.Tool.Tests",
        "NEWSMODEL_TOOL=artifacts/newsmodel/NewsModel.Tool dotnet run -c Release --project benchmarks/NewsModel.Benchmarks -- ratios --output json > artifacts/ratios.json",
        "dotnet run -c Release --project benchmarks/NewsModel.Benchmarks -- publish artifacts/ratios.json",
        "dotnet format NewsModel.sln",
        "NEWSMODEL_LONG=1 dotnet test tests/NewsModel.Packages.Tests",
        "dotnet publish tests/NewsModel.Aot -c Release -o artifacts/trimmed",
        "artifacts/trimmed/NewsModel.Aot .",
        "dotnet run --project src/NewsModel.Tool -- schema > docs/schema/article.schema.json",
        "python3 tests/schema/validate.py docs/schema/article.schema.json docs/samples",
        "dotnet test tests/NewsModel.Tests -c Release --collect \"XPlat Code Coverage\" --settings tests/coverage.runsettings --results-directory artifacts/coverage",
        "dotnet tool install -g dotnet-reportgenerator-globaltool --version 5.6.0",
        "dotnet tool install -g dotnet-stryker --version 5.1.0",
        "cd tests",
        "dotnet stryker --mutate \"**/Yaml/ScalarDecoder.cs\" --output ../artifacts/mutation",
        "reportgenerator -reports:artifacts/coverage/*/coverage.cobertura.xml -targetdir:artifacts/coverage/pages",
        "NEWSMODEL_CORPUS=/path/to/files dotnet test",
        "seq 0 7 | parallel newsmodel check articles --shard {}/8 --output ndjson '>' results-{}.ndjson",
        "sort results-*.ndjson > all.ndjson",
        "python3 check_with_dask.py tcp://scheduler:8786 /articles 64",
        "sbatch slurm.sbatch /articles /results",
        "duckdb -c \"SELECT topic, count(*), avg(heat) FROM (SELECT unnest(topics) AS topic, heat FROM 'articles.ndjson') GROUP BY topic ORDER BY 2 DESC\"",
        "python3 -c \"import pandas; print(pandas.read_json('articles.ndjson', lines=True).explode('topics').groupby('topics').heat.mean())\"",
        "dotnet test tests/NewsModel.Tests --filter FullyQualifiedName~NewsModel.Tests.Yaml",
        "NEWSMODEL_LONG=1 dotnet test",
        "NEWSMODEL_FUZZ=50 dotnet test --filter FullyQualifiedName~Fuzz",
        "find tests -name '*.received.txt' -exec sh -c 'for f; do mv \"$f\" \"${f%.received.txt}.verified.txt\"; done' sh {} +",
    };

    /// <summary>All that is wrong with the blocks of a page, each with its line.</summary>
    /// <param name="page">The page.</param>
    public static async Task<IReadOnlyList<string>> ProblemsOfAsync(Page page)
    {
        using PageRun run = new(page);
        string folder = Environment.CurrentDirectory;
        Environment.CurrentDirectory = run._folder.FullName;
        try
        {
            await run.RunAsync();
        }
        finally
        {
            Environment.CurrentDirectory = folder;
        }

        return run._problems;
    }

    /// <summary>The commands of a block: each line, or in a console those behind a <c>$</c>.</summary>
    /// <param name="block">The block.</param>
    public static string[] CommandsOf(Fence block) => block.Language == "console"
        ? [.. Prompt().Matches(block.Text).Select(match => match.Groups["command"].Value)]
        : block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public void Dispose() => _folder.Dispose();

    private async Task RunAsync()
    {
        for (int i = 0; i < _page.Fences.Count; i++)
        {
            Fence block = _page.Fences[i];
            Fence? output = i + 1 < _page.Fences.Count && _page.Fences[i + 1].Role == FenceRole.Output ? _page.Fences[i + 1] : null;
            switch (block.Role)
            {
                case FenceRole.Run when block.IsShell && CommandsOf(block).All(NotRun.Contains):
                    break;
                case FenceRole.Run when block.IsShell:
                    await EndProgramAsync();
                    await RunShellAsync(block, output);
                    break;
                case FenceRole.Run:
                    if (CSharpProgram.IsBeginning(block))
                    {
                        await EndProgramAsync();
                    }

                    _program.Add((block, output));
                    break;
                case FenceRole.File:
                    await EndProgramAsync();
                    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(block.Path))!);
                    await File.WriteAllTextAsync(block.Path, block.Text);
                    break;
                case FenceRole.Excerpt:
                    CheckExcerpt(block);
                    break;
                case FenceRole.Output when i == 0 || _page.Fences[i - 1].Role != FenceRole.Run:
                    Complain(block, "there is nothing before this output that could print it");
                    break;
                case FenceRole.Unknown:
                    Complain(block, "the tests cannot tell what this block is; CONTRIBUTING lists what may stand behind a fence");
                    break;
            }
        }

        await EndProgramAsync();
    }

    private async Task EndProgramAsync()
    {
        if (_program.Count == 0)
        {
            return;
        }

        (string[] outputs, string[] problems) = await CSharpProgram.RunAsync(_page.Name, [.. _program.Select(step => step.Code)]);
        _problems.AddRange(problems);
        for (int i = 0; i < outputs.Length; i++)
        {
            (Fence code, Fence? output) = _program[i];
            string[] comments = [.. PrintedComment().Matches(code.Text).Select(match => match.Groups["output"].Value)];
            if (comments.Length > 0 && output is not null)
            {
                Complain(code, "its output stands in comments and in a block; one is enough");
            }

            Compare(code, comments.Length > 0 ? string.Join('\n', comments) : output?.Text ?? "", outputs[i]);
        }

        _program.Clear();
    }

    private async Task RunShellAsync(Fence block, Fence? output)
    {
        string[] commands = CommandsOf(block);
        (string Output, int ExitCode)[] runs = await ShellScript.RunAsync(commands, _folder.FullName);
        for (int i = 0; i < runs.Length; i++)
        {
            if (runs[i].ExitCode != 0 && (i + 1 == runs.Length || commands[i + 1] != "echo $?"))
            {
                Complain(block, $"'{commands[i]}' ends with exit code {runs[i].ExitCode}, and no 'echo $?' tells so: {runs[i].Output}");
            }
        }

        if (block.Language == "console")
        {
            // An empty line before a command sets it apart.
            Compare(block, block.Text, string.Concat(runs.Select((run, i) => $"{(IsSetApart(block, i) ? "\n" : "")}$ {commands[i]}\n{run.Output}")));
        }
        else if (output is not null)
        {
            Compare(block, output.Text, string.Concat(runs.Select(run => run.Output)));
        }
    }

    private static bool IsSetApart(Fence block, int command)
    {
        int at = Prompt().Matches(block.Text)[command].Index;
        return at > 0 && block.Text.AsSpan(0, at).EndsWith("\n\n");
    }

    private void CheckExcerpt(Fence block)
    {
        // Code must be of a program that is built and run.
        bool isRun = block.Language != "csharp" || Built.Any(folder => block.Path.StartsWith(folder, StringComparison.Ordinal));
        string source = Path.Combine(Repository.Root, block.Path);
        if (!isRun || !File.Exists(source))
        {
            Complain(block, $"'{block.Path}' is no source of a sample or a test");
        }
        else if (!$"\n{Unindented(File.ReadAllText(source))}\n".Contains($"\n{Unindented(block.Text)}\n", StringComparison.Ordinal))
        {
            Complain(block, $"these lines do not stand in {block.Path}");
        }
    }

    /// <summary>Lines without their indentation, which differs from page to source.</summary>
    private static string Unindented(string text) => string.Join('\n', text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.Trim()));

    private void Compare(Fence block, string told, string printed)
    {
        if (told.TrimEnd('\n') != printed.TrimEnd('\n'))
        {
            Complain(block, $"the page tells another output than this block prints, which is:\n{printed}");
        }
    }

    private void Complain(Fence block, string problem) => _problems.Add(FormattableString.Invariant($"{_page.Name}({block.Line}): {problem}"));

    [GeneratedRegex(@"^\$ (?<command>.*)$", RegexOptions.Multiline)]
    private static partial Regex Prompt();

    [GeneratedRegex(@"^ *Console\.WriteLine\(.*\); // (?<output>.*)$", RegexOptions.Multiline)]
    private static partial Regex PrintedComment();
}
