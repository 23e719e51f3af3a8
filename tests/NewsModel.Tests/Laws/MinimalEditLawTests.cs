using System.Text;
using NewsModel.Documents;
using Xunit.Abstractions;

namespace NewsModel.Tests.Laws;

/// <summary>Law 3: an edit gives the wanted article and leaves every other byte alone, or it is refused.</summary>
public class MinimalEditLawTests(ITestOutputHelper output)
{
    private static readonly int Cases = FuzzCases.Count(20_000);

    [Fact]
    public void An_edit_is_right_and_minimal_or_refused()
    {
        byte[][] files = [Repository.Seed, .. Corpus.Folder is null ? [] : Corpus.FrontMatterFiles().Select(f => f.Bytes).Where(b => b.Length < 20_000)];
        Dictionary<string, int> refusals = [];
        List<string> wrong = [];
        Parallel.For(0, Cases, seed =>
        {
            if (Try(files, seed) is not { } problem)
            {
                return;
            }

            lock (refusals)
            {
                bool isRefusal = problem.StartsWith("NM", StringComparison.Ordinal);
                string what = isRefusal ? problem : "wrong";
                refusals[what] = refusals.GetValueOrDefault(what) + 1;
                if (!isRefusal)
                {
                    wrong.Add(problem);
                }
            }
        });

        output.WriteLine(string.Join("\n", refusals.OrderBy(r => r.Key).Select(r => $"{r.Key}: {r.Value}")));
        Assert.True(wrong.Count == 0, $"{wrong.Count} wrong\n" + string.Join("\n=======\n", wrong.OrderBy(w => w.Length).Take(3)));
    }

    private static string? Try(byte[][] files, int seed)
    {
        Random random = new(seed);
        ArticleGenerator generator = new(seed);
        byte[] file = random.Next(3) switch
        {
            0 => files[random.Next(files.Length)],
            1 => Repository.Seed,
            _ => FrontMatterFormat.Default.WriteToUtf8Bytes(generator.Article()),
        };
        FileDecorator decorator = new(seed);
        byte[] decorated = random.Next(6) == 0 ? file : decorator.Decorate(file);
        ArticleDocument document = ArticleDocument.Parse(decorated, FrontMatterFormat.Default);
        if (document.HasErrors)
        {
            return $"decoration {seed}: {document.Diagnostics}\n{document}";
        }

        Article wanted = random.Next(10) == 0 ? generator.Article()
            : random.Next(10) == 0 ? FrontMatterFormat.Default.Parse(files[random.Next(files.Length)]).Value
            : new ArticleGenerator(seed).Change(document.Article);
        if (!document.TryWith(wanted, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics))
        {
            bool mayRefuse = diagnostics.All(d => d.Code == DiagnosticCode.SharedValue && decorator.Anchored.Contains(d.Path.Split('.', '[')[0]))
                || decorator.HasFlow && diagnostics.All(d => d.Code == DiagnosticCode.UnsupportedLayout)
                || diagnostics.All(d => d.Code == DiagnosticCode.ReservedKey);
            return mayRefuse ? diagnostics[0].Code.Id : $"refused {seed}: {diagnostics}\n{document}\n--- wanted\n{Written(wanted)}";
        }

        string? problem = Check(document, edited, wanted, decorator);
        return problem is null ? null : $"{problem} {seed}\n{document}\n--- edited\n{edited}\n--- wanted\n{Written(wanted)}\n---\n{string.Join("\n", edited.Changes)}";
    }

    private static string Written(Article article) => FrontMatterFormat.Default.Write(article);

    private static string? Check(ArticleDocument document, ArticleDocument edited, Article wanted, FileDecorator decorator)
    {
        byte[] bytes = edited.ToUtf8Bytes();
        ReadResult<Article> read = FrontMatterFormat.Default.Parse(bytes);
        if (read.Value != wanted || read.HasErrors)
        {
            return "not the wanted article";
        }

        string text = edited.ToString();
        if (decorator.Comments.FirstOrDefault(c => !text.Contains(c, StringComparison.Ordinal)) is { } lost)
        {
            return $"lost {lost}";
        }

        if (!Untouched(Lines(document.ToString()), edited.Changes.Select(c => c.OldLines)).SequenceEqual(Untouched(Lines(text), edited.Changes.Select(c => c.NewLines))))
        {
            return "the changes do not say which lines changed";
        }

        return null;
    }

    private static List<string> Lines(string text)
    {
        List<string> lines = [];
        StringBuilder line = new();
        for (int i = 0; i < text.Length; i++)
        {
            line.Append(text[i]);
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                lines.Add(line.ToString());
                line.Clear();
            }
        }

        return line.Length == 0 ? lines : [.. lines, line.ToString()];
    }

    private static IEnumerable<string> Untouched(List<string> lines, IEnumerable<LineRange> touched)
    {
        bool[] isTouched = new bool[lines.Count];
        foreach (LineRange range in touched)
        {
            for (int i = 0; i < range.Count && range.Start - 1 + i < lines.Count; i++)
            {
                isTouched[range.Start - 1 + i] = true;
            }
        }

        return lines.Where((_, i) => !isTouched[i]);
    }
}
