using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsModel.Tool.Tests;

/// <summary>The rules notice what the schema of SARIF forbids, wherever it is in a log.</summary>
public sealed class SarifRulesTests : IDisposable
{
    private static readonly string[] Required = ["version", "runs", "tool", "driver", "name", "executionSuccessful", "message", "text", "artifactLocation"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_wrong_value_and_missing_or_unknown_property_is_found()
    {
        string article = _folder.Write("a.md", "---\nheat: hot\n---\n");
        string log = (await ToolRun.Of("check", "-o", "sarif", article, _folder.PathOf("missing.md"))).Output;
        Assert.Empty(ProblemsOf(JsonNode.Parse(log)!));

        int changes = 0;
        for (int i = 0; Change(JsonNode.Parse(log)!, i, out string what) is { } changed; i++)
        {
            Assert.True(ProblemsOf(changed).Count > 0, $"{what} is not noticed.");
            changes++;
        }

        Assert.InRange(changes, 60, 200);
    }

    /// <summary>Makes the change of a number; <see langword="null"/> if there are not so many.</summary>
    private static JsonNode? Change(JsonNode root, int number, out string what)
    {
        foreach (JsonObject node in Objects(root))
        {
            foreach (string name in node.Select(property => property.Key).ToArray())
            {
                what = $"{node.GetPath()}.{name}, a value of another type,";
                if (number-- == 0)
                {
                    node[name] = node[name]!.GetValueKind() is JsonValueKind.Number or JsonValueKind.Null ? "x" : 5;
                    return root;
                }

                what = $"{node.GetPath()}.{name}, which is missing,";
                if (Required.Contains(name) && number-- == 0)
                {
                    node.Remove(name);
                    return root;
                }
            }

            what = $"{node.GetPath()}.unknown";
            if (number-- == 0)
            {
                node["unknown"] = "x";
                return root;
            }
        }

        what = "";
        return null;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode node) => node switch
    {
        JsonObject value => value.Select(property => property.Value).OfType<JsonNode>().SelectMany(Objects).Prepend(value),
        JsonArray array => array.OfType<JsonNode>().SelectMany(Objects),
        _ => [],
    };

    private static List<string> ProblemsOf(JsonNode log) => SarifRules.ProblemsOf(JsonSerializer.SerializeToElement(log));
}
