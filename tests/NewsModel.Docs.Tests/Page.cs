using System.Text;
using System.Text.RegularExpressions;

namespace NewsModel.Docs.Tests;

/// <summary>A page of the documentation.</summary>
internal sealed partial class Page
{
    private Page(string name, string text)
    {
        Name = name;
        StringBuilder prose = new();
        List<Fence> fences = [];
        string[] lines = text.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            Match opening = OpeningFence().Match(lines[i]);
            if (!opening.Success)
            {
                prose.Append(lines[i]).Append('\n');
                continue;
            }

            int end = Array.IndexOf(lines, opening.Groups["fence"].Value, i + 1);
            Assert.True(end > i, $"{name}({i + 1}): this block has no end.");
            fences.Add(Fence.Parse(opening.Groups["info"].Value, i + 2, string.Concat(lines[(i + 1)..end].Select(line => line + "\n"))));
            i = end;
        }

        Prose = prose.ToString();
        Fences = fences;
    }

    /// <summary>The pages that newcomers read, and those around them. An article among the samples is none, nor is a frame of the website.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "README.md",
        "CONTRIBUTING.md",
        "CHANGELOG.md",
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(name => !name.StartsWith("docs/samples/", StringComparison.Ordinal) && !name.StartsWith("docs/site/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The pages that packages have.</summary>
    public static IReadOnlyList<string> PackageReadmes { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "README.md", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The path within the repository, such as <c>docs/editing.md</c>.</summary>
    public string Name { get; }

    /// <summary>The text without its fenced blocks.</summary>
    public string Prose { get; }

    /// <summary>The fenced blocks, in their order.</summary>
    public IReadOnlyList<Fence> Fences { get; }

    /// <summary>Where its links lead.</summary>
    public IEnumerable<string> Links => Link().Matches(Prose).Select(match => match.Groups["target"].Value);

    /// <summary>What links to its headings end with, as GitHub makes it of their text.</summary>
    public IEnumerable<string> Anchors =>
        Heading().Matches(Prose)
            .Select(match => NoAnchor().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'))
            .GroupBy(anchor => anchor)
            .SelectMany(same => same.Select((anchor, i) => i == 0 ? anchor : $"{anchor}-{i}"));

    /// <summary>Reads a page.</summary>
    /// <param name="name">The path within the repository.</param>
    public static Page Load(string name) => new(name, Repository.Text(name.Split('/')).ReplaceLineEndings("\n"));

    /// <summary>A page that a test makes.</summary>
    /// <param name="text">The text.</param>
    public static Page Parse(string text) => new("page.md", text);

    // Indented fences too: a block in a list is checked like any other.
    [GeneratedRegex("^ *(?<fence>`{3,})(?<info>[^`]*)$")]
    private static partial Regex OpeningFence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoAnchor();
}
