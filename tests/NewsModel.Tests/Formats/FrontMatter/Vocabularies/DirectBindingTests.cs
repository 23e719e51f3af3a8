using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.FrontMatter.Vocabularies;

namespace NewsModel.Tests.Formats.FrontMatter.Vocabularies;

/// <summary>Files are bound straight from their rows, and give what the keys as they stand give.</summary>
public class DirectBindingTests(Xunit.Abstractions.ITestOutputHelper output)
{
    /// <summary>Keys of sites and of the house, and values of all kinds and of none.</summary>
    private static readonly string[] Lines =
    [
        "title: A", "Title: B", "title:", "title: ''", "title: [a]", "title: [a, b]", "title: {a: b}", "date: 2020-01-02T03:04:05Z", "date: 2020-01-02", "date: soon",
        "date: {{ now }}", "date: '2020-01-02 03:04'", "publishDate: 2020-01-02T03:04:05Z", "publishDate: 2021-01-02", "published: true", "published: 2020-01-02",
        "published: yes", "draft: true", "draft: 'false'", "draft: maybe", "tags: [a, b]", "tags: a b", "tags: a, b", "tags: []", "tags:", "tags: [a, ~]",
        "tags:\n  - a\n  - b", "tags:\n  - label: A\n  - b", "tags: [[a]]", "categories: [a]", "categories: [a, b]", "categories: a", "category: b", "category: a",
        "keywords: [a, b]", "keywords: false", "author: Jane", "author:", "authors: [Jane, '']", "authors:\n  - name: Jane\n    url: /j\n  - Joe", "authors: {name: Jane}",
        "authors:\n  - url: /j", "authors:\n  - [a]", "authors:\n  - name: [a]", "image: /a.png", "image: false", "image: ''", "image: {src: /a.png, alt: b}",
        "images: [/a.png, /b.png]", "images:\n  - url: /a.png\n    width: 3", "images:\n  - url: /a.png\n    width: wide", "images:\n  - src: /a.png",
        "images:\n  - url: /a.png\n    url: /b.png", "images: /a.png", "provider: {name: P}", "provider:\n  name: P\n  x: 1", "provider: P", "provider: {name: [a]}",
        "related:\n  - title: R\n    heat: 1", "related:\n  - title: R\n    type: video", "related:\n  - quality: high", "related: [a]", "heat: 5", "heat: -1",
        "heat: '5'", "heat: hot", "heat: [1]", "quality: 007", "heat: 99999999999", "featuredContent: true", "featuredContent: True", "featuredContent: on",
        "isCached: true", "link: https://a.example/", "link: not a link", "link: ''", "webUrl: https://a.example/", "url: /:title/", "permalink: /a/", "type: posts",
        "type: video", "type: [video]", "locale: da", "lang: en", "lang: ''", "excerpt: x", "description: y", "description: |\n  a\n  b", "summary: \"a\\nb\"",
        "weight: 1", "weight: 2", "slug: a", "a: {b: c}", "x: &x [1]", "y: *x", "extra: {a: b, lang: en}", "extra: a", "cover: /a.png", "cover: {image: /a.png}",
        "last_update: {date: 2020-01-02}", "lastmod: 2020-01-02 10:00:00 +0200", "updated: 01/05/2026", "ms.date: 01/05/2026", "secured: abc", "content: x",
    ];

    [Fact]
    public void Whatever_stands_there_gives_what_the_keys_as_they_stand_give()
    {
        Random random = new(15);
        int direct = 0;
        int count = FuzzCases.Count(40_000);
        for (int i = 0; i < count; i++)
        {
            StringBuilder file = new("---\n");
            for (int line = random.Next(1, 9); line > 0; line--)
            {
                file.Append(Lines[random.Next(Lines.Length)]).Append('\n');
            }

            byte[] utf8 = Encoding.UTF8.GetBytes(file.Append("---\nb\n").ToString());
            direct += HoldsFor(utf8, FrontMatterVocabulary.BuiltIn[1 + random.Next(7)], path: random.Next(2) == 0 ? "2020-01-31-a.md" : null, file.ToString()) ? 1 : 0;
        }

        output.WriteLine($"{direct} of {count} without an error");
        Assert.True(direct > count / 4, $"{direct} of {count}");
    }

    [SiteFact]
    public void Files_of_sites_give_what_their_keys_as_they_stand_give()
    {
        foreach (string path in Directory.EnumerateFiles(SiteFiles.Folder!, "*", SearchOption.AllDirectories))
        {
            byte[] utf8 = File.ReadAllBytes(path);
            foreach (FrontMatterVocabulary vocabulary in FrontMatterVocabulary.BuiltIn)
            {
                HoldsFor(utf8, vocabulary, path, path);
            }
        }
    }

    /// <summary>Compares the two ways.</summary>
    /// <returns>Whether there is no error.</returns>
    private static bool HoldsFor(byte[] utf8, FrontMatterVocabulary vocabulary, string? path, string name)
    {
        ReadOptions options = ReadOptions.Default with { FilePath = path, WarnOfMisspelledKeys = true };
        if (vocabulary.IsHouse || !FrontMatterFences.TryOpen(utf8, out _, out _))
        {
            return false;
        }

        ReadResult<Article> found = new FrontMatterFormat(new() { Vocabulary = vocabulary }).Parse(utf8, options);
        ReadResult<Article> untyped = FrontMatterReader.Read(utf8, options, vocabulary, isUntyped: true, out FrontMatterIndex index);
        index.Dispose();
        VocabularyReading expected = VocabularyReading.Of(vocabulary, untyped.Value.Extensions, path);

        Assert.True(found.Value == expected.Article with { Content = untyped.Value.Content }, $"{vocabulary}: {name}\n{found.Value}\n{expected.Article}");
        IEnumerable<string> problems = untyped.Diagnostics.Select(static it => $"{it.Path} {it.Message}")
            .Concat(expected.Problems.Select(static it => $"{it.Path} {it.Problem.Message}"));
        Assert.Equal(problems.Order(StringComparer.Ordinal), found.Diagnostics.Select(static it => $"{it.Path} {it.Message}").Order(StringComparer.Ordinal));
        return !found.HasErrors;
    }
}
