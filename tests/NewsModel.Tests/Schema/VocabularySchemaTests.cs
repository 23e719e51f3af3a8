using System.Text;
using NewsModel.Formats;

namespace NewsModel.Tests.Schema;

/// <summary>The schemas of other people's front matter.</summary>
public class VocabularySchemaTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [ValidatorFact]
    public void A_value_that_does_not_fit_is_wrong_and_one_that_fits_is_not()
    {
        string[] wrong = ["date: soon", "date: 01/05/2026", "draft: maybe", "tags: {a: b}", "title: {a: b}", "title: [a, b]", "lastmod: 2020-13-01", "authors: [[a]]"];
        string[] right =
        [
            "date: 2020-01-02", "date: 2017-04-05 16:16:01 -0800", "date: '{{ .Date }}'", "draft: true", "draft: 'yes'", "tags: [a, b]", "tags: a", "tags: [{label: A}]",
            "title: 5", "title: [a]", "lastmod: 2015-03-17 14:00:00 -4", "image: false", "images: [/a.png, {url: /b.png}]", "cover: {image: /a.png}", "type: posts", "weight: x",
            "heat: hot", "author: {name: Jane}", "authors: [Jane, {name: Joe}]", "published: 2020-01-02", "date:", "tags: []",
        ];
        using TemporarySchema schema = new(FrontMatterVocabulary.Hugo);
        Assert.All(wrong, line => Assert.Contains(Parse(line).Diagnostics, IsAboutType));
        Assert.All(right, line => Assert.DoesNotContain(Parse(line).Diagnostics, IsAboutType));
        schema.Write([.. wrong, .. right]);

        IEnumerable<string> invalid = SchemaValidator.Run(schema.Path, schema.Folder).Select(static it => Path.GetFileNameWithoutExtension(it.File)).Distinct();

        Assert.Equal(wrong, invalid.Select(int.Parse).Order().Select(number => number < wrong.Length ? wrong[number] : right[number - wrong.Length]));
    }

    [SiteFact]
    public void A_file_that_is_read_without_a_problem_is_valid()
    {
        if (SchemaValidator.Missing is { } missing)
        {
            output.WriteLine(missing);
            return;
        }

        using TemporarySchema schema = new(FrontMatterVocabulary.Common);
        HashSet<string> invalid = [.. SchemaValidator.Run(schema.Path, SiteFiles.Folder!).Where(static it => it.Path is not ("no YAML" or "no front matter")).Select(static it => it.File)];
        FrontMatterFormat common = new(new() { Vocabulary = FrontMatterVocabulary.Common });
        output.WriteLine($"{invalid.Count} invalid");
        Assert.All(invalid, file => Assert.Contains(common.Parse(File.ReadAllBytes(Path.Combine(SiteFiles.Folder!, file))).Diagnostics, IsAboutType));
    }

    private static ReadResult<Article> Parse(string line) =>
        new FrontMatterFormat(new() { Vocabulary = FrontMatterVocabulary.Hugo }).Parse(Encoding.UTF8.GetBytes($"---\n{line}\n---\n"));

    // That an offset is open, or a second key holds the same, is nothing that a schema could say.
    private static bool IsAboutType(Diagnostic problem) =>
        problem.Code != DiagnosticCode.SecondKey && problem.Code != DiagnosticCode.DateWithoutTime && problem.Code != DiagnosticCode.DateWithoutOffset;

    private sealed class TemporarySchema : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

        public TemporarySchema(FrontMatterVocabulary vocabulary)
        {
            Path = System.IO.Path.Combine(_folder.FullName, "schema.json");
            File.WriteAllText(Path, NewsModelJsonSchema.OfFrontMatter(vocabulary).ToJsonString());
        }

        public string Path { get; }

        /// <summary>Where files are, each called by its number.</summary>
        public string Folder => _folder.FullName;

        public void Write(string[] lines)
        {
            for (int i = 0; i < lines.Length; i++)
            {
                File.WriteAllText(System.IO.Path.Combine(Folder, $"{i}.md"), $"---\n{lines[i]}\n---\n");
            }
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
