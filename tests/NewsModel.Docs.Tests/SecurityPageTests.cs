using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using NewsModel.Documents;

namespace NewsModel.Docs.Tests;

/// <summary>The page about security.</summary>
public partial class SecurityPageTests
{
    private const string Payload = "c2VjcmV0c2VjcmV0;AAAAAAAAAAAAAAAAAAAAAA==";

    private static readonly string Text = Repository.Text("docs", "security.md").ReplaceLineEndings("\n");

    [Fact]
    public void The_table_has_the_limits_and_their_defaults()
    {
        IEnumerable<string> listed = Limit().Matches(Text).Select(row => $"{row.Groups["name"].Value}: {row.Groups["default"].Value}");
        IEnumerable<string> limits = typeof(ReadOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static option => option.PropertyType == typeof(int))
            .Select(limit => string.Create(CultureInfo.InvariantCulture, $"{limit.Name}: {limit.GetValue(ReadOptions.Default):N0}"));

        Assert.Equal(limits.Order(), listed.Order());
    }

    [Theory]
    [InlineData("MaxInputLength", 0, 1_073_741_824)]
    [InlineData("MaxDepth", 1, 64)]
    [InlineData("MaxNodes", 1, int.MaxValue)]
    [InlineData("MaxAliasExpansions", 0, int.MaxValue)]
    public void The_table_has_the_ranges(string name, int least, int most)
    {
        string range = Limit().Matches(Text).Single(row => row.Groups["name"].Value == name).Groups["range"].Value;
        PropertyInfo limit = typeof(ReadOptions).GetProperty(name)!;

        string expected = most == int.MaxValue ? $"{least} and more" : string.Create(CultureInfo.InvariantCulture, $"{least} to {most:N0}");
        Assert.StartsWith(expected, range, StringComparison.Ordinal);
        limit.SetValue(new ReadOptions(), least);
        limit.SetValue(new ReadOptions(), most);
        Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<TargetInvocationException>(() => limit.SetValue(new ReadOptions(), least - 1)).InnerException);
        if (most < int.MaxValue)
        {
            Assert.IsType<ArgumentOutOfRangeException>(Assert.Throws<TargetInvocationException>(() => limit.SetValue(new ReadOptions(), most + 1)).InnerException);
        }
    }

    [Fact]
    public void The_library_refers_to_nothing_that_connects_starts_processes_or_logs() =>
        Assert.DoesNotContain(
            typeof(Article).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!),
            name => name.StartsWith("System.Net", StringComparison.Ordinal)
                || name.Contains("Process", StringComparison.Ordinal)
                || name.Contains("Tracing", StringComparison.Ordinal)
                || name.Contains("Logging", StringComparison.Ordinal)
                || name.Contains("Loader", StringComparison.Ordinal));

    [Theory]
    [InlineData($"---\nsecured: [\"{Payload}\"]\n---\n")]
    [InlineData($"---\nsecured: \"{Payload}\"\nsecured: \"{Payload}\"\n---\n")]
    [InlineData($"---\nsecured: \"{Payload}\n---\n")]
    [InlineData($"---\nsecured: '{Payload}'x\n---\n")]
    [InlineData($"---\nsecured: \"\\q{Payload}\"\n---\n")]
    [InlineData($"---\nsecured: {{{Payload}: 1\n---\n")]
    [InlineData($"---\nsecured: !!binary {Payload}\n---\n")]
    [InlineData($"{{\"secured\": [\"{Payload}\"]}}")]
    [InlineData($"{{\"secured\": \"{Payload}\" x}}")]
    [InlineData($"{{\"secured\": \"{Payload}\\q\"}}")]
    [InlineData($"{{\"secured\": \"{Payload}")]
    public void No_message_reveals_the_payload(string file)
    {
        ArticleFormat format = ArticleSerializer.Default.Detect(System.Text.Encoding.UTF8.GetBytes(file));
        ReadResult<Article> result = format.Parse(file);
        ArticleDocument document = ArticleDocument.Parse(file, format);
        document.TryWith(document.Article with { Secured = new(Payload + "\uD800") }, out _, out ValueList<Diagnostic> refusal);

        Assert.NotEmpty(result.Diagnostics);
        Assert.NotEmpty(refusal);
        Assert.DoesNotContain(result.Diagnostics.Concat(refusal), d => d.ToString().Contains(Payload[..6], StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\| `(?<name>Max\w+)` \| (?<default>[\d,]+)[^|]* \| (?<range>[^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Limit();
}
