using System.Text;

namespace NewsModel.Tests.Formats.FrontMatter;

public class SeedTests
{
    [Fact]
    public Task The_model_of_the_seed() => Verify(Describe(FrontMatterFormat.Default.Read(Repository.Seed)));

    [Fact]
    public Task The_seed_rewritten_in_the_other_style_after_typical_changes()
    {
        Article article = FrontMatterFormat.Default.Read(Repository.Seed);
        Article changed = article with
        {
            Title = "Xiaomi: \"AIoT\" \\ 5G",
            Heat = 40,
            Topics = [.. article.Topics, "5G", "Internet of Things: devices"],
            Related = [article.Related[1] with { Quality = null }, new() { Title = "New", WebUrl = "https://example.com/new" }],
            Extensions = [new("price", "Free"), new("ratings", ExtensionValue.FromMap([new("count", 3), new("average", 4.6)])), new("levels", ExtensionValue.FromList("Beginner"))],
            Secured = null,
            Content = "# Body\n",
        };
        return Verify(new FrontMatterFormat(new() { QuoteUrls = true }).Write(changed));
    }

    [Fact]
    public void The_sample_and_the_fixture_are_the_seed() =>
        Assert.Equal(Repository.Seed, File.ReadAllBytes(Path.Combine(Repository.Root, "docs", "samples", "xiaomi.md")));

    /// <summary>Every property of every record, one a line; the absent ones are left out.</summary>
    private static string Describe(object value)
    {
        StringBuilder text = new();
        Describe(text, value, 0);
        return text.ToString();
    }

    private static void Describe(StringBuilder text, object value, int indent)
    {
        foreach (System.Reflection.PropertyInfo property in value.GetType().GetProperties(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance).Where(p => p.Name != "EqualityContract").OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            object? item = property.GetValue(value);
            string prefix = new string(' ', indent) + property.Name;
            switch (item)
            {
                case null or ExtensionData { IsEmpty: true } or System.Collections.ICollection { Count: 0 }:
                    break;
                case ValueList<string> texts:
                    text.Append($"{prefix}: {texts}\n");
                    break;
                case SecuredPayload secured:
                    text.Append($"{prefix}: {secured.Text}\n");
                    break;
                case DateTimeOffset date:
                    text.Append($"{prefix}: {date:O}\n");
                    break;
                case System.Collections.IEnumerable list when item is not string:
                    int position = 0;
                    foreach (object entry in list)
                    {
                        text.Append($"{prefix}[{position++}]:\n");
                        Describe(text, entry, indent + 2);
                    }

                    break;
                case NewsItem or Provider or Image:
                    text.Append($"{prefix}:\n");
                    Describe(text, item, indent + 2);
                    break;
                default:
                    text.Append($"{prefix}: {item}\n");
                    break;
            }
        }
    }
}
