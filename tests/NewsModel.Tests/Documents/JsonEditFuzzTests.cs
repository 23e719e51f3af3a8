using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Documents;
using Xunit.Abstractions;

namespace NewsModel.Tests.Documents;

/// <summary>Edits of JSON that nobody should write, with errors in it: right and touching no more than they must, or refused.</summary>
public class JsonEditFuzzTests(ITestOutputHelper output)
{
    private static readonly int Cases = FuzzCases.Count(20_000);

    [Fact]
    public void An_edit_of_any_JSON_keeps_what_it_does_not_touch_or_is_refused()
    {
        List<string> wrong = [];
        List<string> refusals = [];
        Parallel.For(0, Cases, number =>
        {
            byte[] json = new JsonFuzz(number).Next(isBroken: number % 10 == 0);
            ArticleFormat format = number % 7 == 0 ? JsonLinesFormat.Default : JsonFormat.Default;
            ArticleDocument document = ArticleDocument.Parse(json, format);
            Article wanted = new ArticleChanger(number).Change(document.Article);
            string? problem = null;
            try
            {
                if (document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics))
                {
                    problem = Problem(document, edited, wanted);
                }
                else if (!document.HasErrors)
                {
                    lock (refusals)
                    {
                        refusals.Add($"{diagnostics}\n{document}\n--- wanted\n{JsonFormat.Default.Write(wanted)}");
                    }
                }
            }
            catch (Exception exception)
            {
                problem = exception.ToString();
            }

            if (problem is not null)
            {
                lock (wrong)
                {
                    wrong.Add($"{number}: {problem}\n{document}\n--- wanted\n{JsonFormat.Default.Write(wanted)}");
                }
            }
        });

        output.WriteLine($"{refusals.Count} without errors refused\n" + string.Join("\n=======\n", refusals.OrderBy(r => r.Length).Take(20)));
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n" + string.Join("\n=======\n", wrong.OrderBy(w => w.Length).Take(5)));
    }

    private static string? Problem(ArticleDocument document, ArticleDocument edited, Article wanted)
    {
        byte[] before = document.ToUtf8Bytes();
        byte[] after = edited.ToUtf8Bytes();
        if (edited.Format.Parse(after).Value != wanted)
        {
            return "not the wanted article";
        }

        _ = edited.ToUnifiedDiff("a.json");
        return ReferenceEquals(edited, document)
            ? null
            : JsonWitness.Touched(before, after, JsonFormat.Default.WriteToUtf8Bytes(document.Article), JsonFormat.Default.WriteToUtf8Bytes(wanted)) is { } touched
                ? $"touched {touched}\n{edited}"
                : null;
    }
}
