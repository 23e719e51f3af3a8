using System.Text;
using NewsModel.Formats;

namespace NewsModel.Docs.Tests;

/// <summary>The page about site generators.</summary>
public class SiteGeneratorsPageTests
{
    [Fact]
    public void The_tables_are_the_vocabularies()
    {
        string page = Repository.Text("docs", "site-generators.md");
        StringBuilder expected = new("<!-- vocabularies -->\n");
        foreach (FrontMatterVocabulary vocabulary in FrontMatterVocabulary.BuiltIn.Where(static it => !it.Mappings.IsEmpty))
        {
            expected.Append($"\n### {char.ToUpperInvariant(vocabulary.Name[0])}{vocabulary.Name[1..]}\n\n| property | keys |\n|---|---|\n");
            foreach (FrontMatterMapping mapping in vocabulary.Mappings)
            {
                expected.Append($"| `{mapping.Property}` | {string.Join(", ", mapping.Names.Select(KeyOf)) switch { "" => "none", var keys => keys }} |\n");
            }
        }

        string found = page[page.IndexOf("<!-- vocabularies -->", StringComparison.Ordinal)..];
        Assert.Equal(expected.ToString(), found);
    }

    private static string KeyOf(FrontMatterName name) => name.Shape switch
    {
        FrontMatterShape.Opposite => $"`{name}` (means the opposite)",
        FrontMatterShape.MonthFirst => $"`{name}` (month first)",
        FrontMatterShape.Known => $"`{name}` (if it is a known type)",
        _ => $"`{name}`",
    };
}
