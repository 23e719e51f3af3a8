using System.Text.RegularExpressions;
using NewsModel.Queries;

namespace NewsModel.Docs.Tests;

/// <summary>The page about clusters: what its schedulers start, run without them, or with them where they are installed.</summary>
public sealed partial class ClusterPageTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public ClusterPageTests()
    {
        foreach (int i in Enumerable.Range(0, 40))
        {
            Directory.CreateDirectory(_folder.At("articles", $"{i % 4}"));
            File.WriteAllText(_folder.At("articles", $"{i % 4}", $"{i}.md"), $"---\ntitle: \"{i}\"\nheat: {(i % 10 == 0 ? "hot" : "1")}\n---\n\n");
        }
    }

    public void Dispose() => _folder.Dispose();

    [NeedsFact("command -v parallel")]
    public async Task GnuParallelRunsAllParts()
    {
        string command = Page.Load("docs/on-a-cluster.md").Fences.SelectMany(PageRun.CommandsOf).Single(c => c.Contains("| parallel ", StringComparison.Ordinal));

        (string output, int exitCode) = await Run($"{command}\ncode=$?; sort results-*.ndjson > all; newsmodel check articles -o ndjson | sort > whole; cmp all whole; (exit $code)");

        // It ends with the number of jobs that failed: those with errors.
        Assert.Equal("", output);
        Assert.InRange(exitCode, 1, 8);
    }

    [UnixFact]
    public async Task SlurmTasksAreTheWhole()
    {
        string script = Path.Combine(Repository.Root, "docs", "samples", "cluster", "slurm.sbatch");
        string tasks = string.Concat(Enumerable.Range(0, 16).Select(i => $"SLURM_ARRAY_TASK_ID={i} SLURM_ARRAY_TASK_COUNT=16 sh '{script}' articles results || echo \"task {i} failed\"\n"));

        (string output, _) = await Run($"{tasks}ls results | wc -l | tr -d ' '; sort results/*.ndjson > all; newsmodel check articles -o ndjson | sort > whole; cmp all whole");

        Assert.Equal("16\n", output);
    }

    [LongFact]
    public async Task KubernetesRunsTheSameCommandForEachIndex()
    {
        string yaml = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "samples", "cluster", "kubernetes-job.yaml"));

        // A mapping is a mapping: front matter reads it, and its keys are the job's.
        ReadResult<Article> job = FrontMatterFormat.Default.Parse($"---\n{yaml}---\n");
        Assert.Empty(job.Diagnostics);
        Assert.Equal(
            ["batch/v1", "Job", "check-articles", "Indexed", "16", "16", "Never", "newsmodel", "JOB_COMPLETIONS", "16", "/articles", "/results"],
            new[]
            {
                "apiVersion", "kind", "metadata.name", "spec.completionMode", "spec.completions", "spec.parallelism", "spec.template.spec.restartPolicy",
                "spec.template.spec.containers.name", "spec.template.spec.containers.env.name", "spec.template.spec.containers.env.value",
                "spec.template.spec.containers.volumeMounts[0].mountPath", "spec.template.spec.containers.volumeMounts[1].mountPath",
            }.Select(field => ValueOf(job.Value, field)));

        string command = ValueOf(job.Value, "spec.template.spec.containers.args[0]")
            .Replace("/articles", "articles", StringComparison.Ordinal).Replace("/results", "results", StringComparison.Ordinal);
        string pods = string.Concat(Enumerable.Range(0, 16).Select(i => $"JOB_COMPLETION_INDEX={i} JOB_COMPLETIONS=16 sh -c '{command}' || echo \"pod {i} failed\"\n"));
        (string output, _) = await Run($"mkdir results\n{pods}sort results/*.ndjson > all; newsmodel check articles -o ndjson | sort > whole; cmp all whole");

        Assert.Equal("", output);
    }

    [NeedsFact("python3 -c 'import distributed' || /usr/bin/python3 -c 'import distributed'", "python3-distributed")]
    public async Task DaskRunsTheTasksOnTwoWorkers()
    {
        string articles = Environment.GetEnvironmentVariable("NEWSMODEL_CORPUS") is { Length: > 0 } corpus ? corpus : _folder.At("articles");
        string sample = Path.Combine(Repository.Root, "docs", "samples", "cluster", "check_with_dask.py");

        // Standard error is not part of the result: on a busy machine, a client that closes sometimes logs a timeout of its own there.
        string script =
            $$"""
            python=python3; $python -c 'import distributed' 2> /dev/null || python=/usr/bin/python3
            "$python" -m distributed.cli.dask_scheduler --host 127.0.0.1 --port 0 --dashboard-address 127.0.0.1:0 --scheduler-file scheduler.json > scheduler.log 2>&1 & scheduler=$!
            "$python" -m distributed.cli.dask_worker --host 127.0.0.1 --nthreads 1 --no-dashboard --scheduler-file scheduler.json > first.log 2>&1 & first=$!
            "$python" -m distributed.cli.dask_worker --host 127.0.0.1 --nthreads 1 --no-dashboard --scheduler-file scheduler.json > second.log 2>&1 & second=$!
            trap 'kill $first $second $scheduler 2> /dev/null; wait' EXIT
            for i in $(seq 600); do [ -s scheduler.json ] && break; sleep 0.1; done
            address=$("$python" -c 'import json; print(json.load(open("scheduler.json"))["address"])')
            "$python" -c 'import sys; from distributed import Client; Client(sys.argv[1]).wait_for_workers(2, timeout=60)' "$address" 2> client.log
            "$python" '{{sample}}' "$address" '{{articles}}' 7 2>> client.log || { code=$?; cat client.log scheduler.log first.log second.log; (exit $code); }
            """;

        (string output, int exitCode) = await Run(script);
        (string whole, _) = await Run($"newsmodel check '{articles}' -o ndjson");

        Assert.True(exitCode == 0, output);
        string[] lines = whole.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string> counts = lines.SelectMany(l => DiagnosticCode().Matches(l)).GroupBy(m => m.Groups["code"].Value).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"\"{g.Key}\": {g.Count()}");
        Assert.Equal($"{{{string.Join(", ", counts.Append($"\"files\": {lines.Length}"))}}}", output.TrimEnd('\n'));
    }

    [UnixFact]
    public async Task WhatIsNotRunCanBeRead()
    {
        string folder = Path.Combine(Repository.Root, "docs", "samples", "cluster");
        (string output, int exitCode) = await Run(
            $"sh -n '{folder}/check-with-hadoop.sh' && sh -n '{folder}/slurm.sbatch'\n"
            + $"! command -v python3 > /dev/null || for f in check_with_dask convert_with_spark; do python3 -c 'import ast, sys; ast.parse(open(sys.argv[1]).read())' \"{folder}/$f.py\"; done");

        Assert.Equal(("", 0), (output, exitCode));
    }

    private static string ValueOf(Article article, string field) =>
        QueryField.Parse(field).ValuesOf(article) is [ExtensionValue value, ..] ? value.Text! : throw new InvalidOperationException($"{field} is missing");

    private async Task<(string Output, int ExitCode)> Run(string script)
    {
        (string output, int exitCode)[] runs = await ShellScript.RunAsync([$"{{ {script}\n}}"], _folder.FullName);
        return runs[0];
    }

    [GeneratedRegex("\"code\":\"(?<code>[A-Z0-9]+)\"")]
    private static partial Regex DiagnosticCode();
}
