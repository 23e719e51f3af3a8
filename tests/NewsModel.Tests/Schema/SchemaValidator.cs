using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace NewsModel.Tests.Schema;

/// <summary><c>tests/schema/validate.py</c>, where there is a Python that can run it.</summary>
internal static class SchemaValidator
{
    private const string Python = "python3";

    /// <summary>Why it cannot run here, or <see langword="null"/>.</summary>
    public static string? Missing { get; } =
        CanImport() ? null : $"Needs {Python} with PyYAML and jsonschema (on Debian: apt-get install python3-yaml python3-jsonschema).";

    /// <summary>What is wrong in a file, or in those of a folder that have front matter: the file, and the path in it.</summary>
    public static (string File, string Path)[] Run(string fileOrFolder) =>
        Run(Path.Combine(Repository.Root, "docs", "schema", "article.schema.json"), fileOrFolder);

    /// <summary>The same by another schema.</summary>
    public static (string File, string Path)[] Run(string schema, string fileOrFolder)
    {
        string script = Path.Combine(Repository.Root, "tests", "schema", "validate.py");
        (int exitCode, string output) = Start(script, schema, fileOrFolder);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (string, string)[] problems = [.. lines[..^1].Select(line => line.Split(": ")).Select(parts => (parts[0], parts[1]))];

        Assert.EndsWith(" not valid", lines[^1], StringComparison.Ordinal);
        Assert.Equal(problems.Length == 0 ? 0 : 1, exitCode);
        return problems;
    }

    private static bool CanImport()
    {
        try
        {
            return Start("-c", "import yaml, jsonschema; jsonschema.Draft202012Validator").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static (int ExitCode, string Output) Start(params string[] arguments)
    {
        // Errors come out on the other stream, and fail the test by the missing totals.
        ProcessStartInfo start = new(Python, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

/// <summary>A test with the validator; skipped where it cannot run.</summary>
public sealed class ValidatorFactAttribute : FactAttribute
{
    public ValidatorFactAttribute() => Skip = SchemaValidator.Missing;
}

/// <summary>A test with the validator over the corpus; skipped where one of them is missing.</summary>
public sealed class ValidatorCorpusFactAttribute : FactAttribute
{
    public ValidatorCorpusFactAttribute() => Skip = SchemaValidator.Missing ?? (Corpus.Folder is null ? $"{Corpus.Variable} is not set." : LongRun.SkipReason);
}
