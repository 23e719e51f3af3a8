using System.Buffers;
using System.Text;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Tests.Testing;

namespace NewsModel.Tests.Formats.FrontMatter;

/// <summary>The writer's lines of the model and the rows of the schemas are one and the same.</summary>
public class FrontMatterWriterRowsTests
{
    [Fact]
    public void The_lines_are_made_from_the_rows() =>
        Assert.All(
            FrontMatterWriterRows.MakeSources(),
            static file => MadeSource.IsUpToDate(file.Source, "src", "NewsModel", "Formats", "FrontMatter", file.Name));

    [Fact]
    public void A_loop_over_the_rows_writes_the_same_lines()
    {
        ArticleGenerator generator = new(seed: 7_405);
        for (int i = 0; i < 400; i++)
        {
            Article article = generator.Article();
            foreach (FrontMatterStyle style in (FrontMatterStyle[])[FrontMatterStyle.Default, new() { QuoteUrls = false, LineEnding = LineEnding.CrLf }])
            {
                ArrayBufferWriter<byte> looped = new();
                FrontMatterWriter.Write(Article.Schema, article, style, looped);
                string file = new FrontMatterFormat(style).Write(article);
                Assert.Equal(KeysOf(file), Encoding.UTF8.GetString(looped.WrittenSpan));
            }
        }
    }

    // Between the fences; no line of the keys begins with three dashes.
    private static string KeysOf(string file)
    {
        int start = file.IndexOf('\n', StringComparison.Ordinal) + 1;
        return file[start..(file.IndexOf("\n---", start - 1, StringComparison.Ordinal) + 1)];
    }
}
