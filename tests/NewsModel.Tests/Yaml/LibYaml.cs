using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NewsModel.Tests.Yaml;

/// <summary>Another reader of YAML, libyaml, by way of <c>tests/yaml/load.py</c>, where there is a Python that can run it.</summary>
internal static class LibYaml
{
    private const string Python = "python3";

    /// <summary>Why it cannot run here, or <see langword="null"/>.</summary>
    public static string? Missing { get; } = CanImport() ? null : $"Needs {Python} with PyYAML and libyaml (on Debian: apt-get install python3-yaml).";

    /// <summary>What it reads from documents: each as compact JSON with all scalars as text, or <see langword="null"/> for one that it refuses.</summary>
    public static string?[] Load(params IEnumerable<string> documents)
    {
        using TempFolder folder = new();
        string file = folder.Write("documents.json", JsonSerializer.SerializeToUtf8Bytes(documents));
        (int exitCode, string output) = Start(Path.Combine(Repository.Root, "tests", "yaml", "load.py"), file);
        Assert.Equal(0, exitCode);
        using JsonDocument results = JsonDocument.Parse(output);
        return [.. results.RootElement.EnumerateArray().Select(result => result.TryGetProperty("value", out JsonElement value) ? Compact(value) : null)];
    }

    /// <summary>JSON without white space and with the same escapes.</summary>
    public static string Compact(JsonElement json) => JsonSerializer.Serialize(json);

    private static bool CanImport()
    {
        try
        {
            return Start("-c", "import yaml; yaml.CBaseLoader").ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static (int ExitCode, string Output) Start(params string[] arguments)
    {
        ProcessStartInfo start = new(Python, arguments) { RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

/// <summary>A test with libyaml; skipped where it cannot run.</summary>
public sealed class LibYamlFactAttribute : FactAttribute
{
    public LibYamlFactAttribute() => Skip = LibYaml.Missing;
}
