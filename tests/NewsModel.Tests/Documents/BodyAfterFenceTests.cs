using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>
/// The line break of the closing fence and the beginning of the body, in all combinations: a carriage return and a line feed that come to stand side
/// by side are one line break, and the body would lose its own.
/// </summary>
public class BodyAfterFenceTests
{
    private static readonly string[] Breaks = ["\n", "\r", "\r\n"];
    private static readonly string[] Beginnings = ["", "\n", "\r", "\r\n", "\n\n", "\n\r", "\r\r", "\r\r\n", "\n\r\n", "---\n", "...\r", " \n", "\uFEFF"];
    private static readonly string?[] Bodies = [null, .. Beginnings, .. Beginnings.Select(b => b + "body"), .. Beginnings.Select(b => b + "body\r")];

    public static TheoryData<string, string> Fences { get; } = new()
    {
        { "---", "" }, { "---", "\n" }, { "---", "\r" }, { "---", "\r\n" }, { "--- \t", "\r" }, { "...", "\n" }, { "...", "\r" }, { "...", "\r\n" }, { "...", "" },
    };

    [Theory]
    [MemberData(nameof(Fences))]
    public void Every_body_can_follow_every_fence(string fence, string fenceBreak)
    {
        foreach (string lineBreak in Breaks)
        {
            string head = $"---{lineBreak}title: a{lineBreak}{fence}{fenceBreak}";
            foreach (string? old in fenceBreak.Length == 0 ? [""] : Bodies)
            {
                ArticleDocument document = ArticleDocument.Parse(Encoding.UTF8.GetBytes(head + (old ?? lineBreak)), FrontMatterFormat.Default);
                foreach (string? body in Bodies)
                {
                    AssertEdit(document, a => a with { Content = body }, head);
                    AssertEdit(document, a => a with { Content = body, Heat = 5 }, head: null);
                    AssertEdit(document, a => a with { Content = body, Title = null }, head: null);
                }
            }
        }
    }

    /// <summary>What is handed out says what was asked for, whoever reads it, and what is before the body is as it was.</summary>
    private static void AssertEdit(ArticleDocument document, Func<Article, Article> edit, string? head)
    {
        Article wanted = edit(document.Article);
        string where = $"{Show(document.ToString())} with {Show(wanted.Content)}";

        bool isMade = document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics);

        Assert.True(isMade, $"{where}: {diagnostics}");
        ReadResult<Article> read = FrontMatterFormat.Default.Parse(edited!.ToUtf8Bytes());
        Assert.True(read.Value == wanted, $"{where}: {Show(edited.ToString())}");
        Assert.Empty(read.Diagnostics);
        if (head is not null)
        {
            Assert.StartsWith(head, edited.ToString(), StringComparison.Ordinal);
        }
    }

    private static string Show(string? text) => text is null ? "null" : text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: a\n---\rbody\r", "\nbody", "---\ntitle: a\n---\r\n\nbody")]
    [InlineData("---\ntitle: a\n...\rbody\r", "\nbody", "---\ntitle: a\n...\r\n\nbody")]
    [InlineData("---\ntitle: a\n---\rbody\r", null, "---\ntitle: a\n---\r\n\n")]
    [InlineData("---\ntitle: a\n---\r\nbody\r", "\nbody", "---\ntitle: a\n---\r\n\nbody")]
    [InlineData("---\ntitle: a\n---\rbody\r", "\rbody", "---\ntitle: a\n---\r\rbody")]
    public void The_body_keeps_its_line_feed(string text, string? body, string expected) =>
        Assert.Equal(expected, ArticleDocument.Parse(text, FrontMatterFormat.Default).Edit(a => a with { Content = body }).ToString());
}
