using System.Text.Json;

namespace NewsModel.Tool.Tests;

/// <summary>
/// What the schema of SARIF 2.1.0 (OASIS, errata 01) asks of the parts that the tool writes: their properties and no others, the required ones, the types,
/// and the words of an enumeration. Read off the schema by hand, since it cannot be fetched in a test.
/// </summary>
internal static class SarifRules
{
    private static readonly Dictionary<string, (string[] Required, Dictionary<string, string> Properties)> Objects = new()
    {
        ["log"] = (["version", "runs"], new() { ["$schema"] = "string", ["version"] = "=2.1.0", ["runs"] = "[run]" }),
        ["run"] = (["tool"], new()
        {
            ["tool"] = "tool", ["invocations"] = "[invocation]", ["columnKind"] = "=utf16CodeUnits|unicodeCodePoints", ["results"] = "[result]",
        }),
        ["tool"] = (["driver"], new() { ["driver"] = "toolComponent" }),
        ["toolComponent"] = (["name"], new()
        {
            ["name"] = "string", ["semanticVersion"] = "string", ["version"] = "string", ["informationUri"] = "uri", ["rules"] = "[rule]",
        }),
        ["rule"] = (["id"], new() { ["id"] = "string", ["helpUri"] = "uri" }),
        ["invocation"] = (["executionSuccessful"], new()
        {
            ["executionSuccessful"] = "boolean", ["toolExecutionNotifications"] = "[notification]",
        }),
        ["notification"] = (["message"], new() { ["level"] = "=none|note|warning|error", ["message"] = "message", ["locations"] = "[location]" }),
        ["message"] = (["text"], new() { ["text"] = "string" }),
        ["result"] = (["message"], new()
        {
            ["ruleId"] = "string", ["ruleIndex"] = "integer", ["level"] = "=none|note|warning|error", ["message"] = "message", ["locations"] = "[location]",
        }),
        ["location"] = ([], new() { ["physicalLocation"] = "physicalLocation" }),
        ["physicalLocation"] = (["artifactLocation"], new() { ["artifactLocation"] = "artifactLocation", ["region"] = "region" }),
        ["artifactLocation"] = ([], new() { ["uri"] = "uri-reference" }),
        ["region"] = ([], new() { ["startLine"] = "positive", ["startColumn"] = "positive" }),
    };

    /// <summary>All that is wrong with a log.</summary>
    public static List<string> ProblemsOf(JsonElement log)
    {
        List<string> problems = [];
        Check(log, "log", "$", problems);
        if (problems.Count > 0)
        {
            return problems;
        }

        JsonElement run = log.GetProperty("runs")[0];
        JsonElement rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        foreach (JsonElement result in run.GetProperty("results").EnumerateArray())
        {
            int index = result.GetProperty("ruleIndex").GetInt32();
            if (index < 0 || index >= rules.GetArrayLength() || rules[index].GetProperty("id").GetString() != result.GetProperty("ruleId").GetString())
            {
                problems.Add($"rule {index} is not {result.GetProperty("ruleId")}");
            }
        }

        return problems;
    }

    private static void Check(JsonElement value, string type, string path, List<string> problems)
    {
        JsonValueKind kind = type.StartsWith('[') ? JsonValueKind.Array : Objects.ContainsKey(type) ? JsonValueKind.Object : value.ValueKind;
        if (value.ValueKind != kind)
        {
            problems.Add($"{path} is not of the kind {kind}");
        }
        else if (type.StartsWith('['))
        {
            int i = 0;
            foreach (JsonElement item in value.EnumerateArray())
            {
                Check(item, type[1..^1], $"{path}[{i++}]", problems);
            }
        }
        else if (Objects.TryGetValue(type, out (string[] Required, Dictionary<string, string> Properties) rule))
        {
            problems.AddRange(rule.Required.Where(name => !value.TryGetProperty(name, out _)).Select(name => $"{path}.{name} is missing"));
            foreach (JsonProperty property in value.EnumerateObject())
            {
                if (rule.Properties.TryGetValue(property.Name, out string? inner))
                {
                    Check(property.Value, inner, $"{path}.{property.Name}", problems);
                }
                else
                {
                    problems.Add($"{path}.{property.Name} is not in the schema");
                }
            }
        }
        else if (!IsOf(value, type))
        {
            problems.Add($"{path} is not {type}");
        }
    }

    private static bool IsOf(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        "positive" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out int number) && number >= 1,
        _ when value.ValueKind != JsonValueKind.String => false,
        "uri" => Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
        "uri-reference" => value.GetString() is { } text && Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        _ => type.StartsWith('=') && type[1..].Split('|').Contains(value.GetString()),
    };
}
