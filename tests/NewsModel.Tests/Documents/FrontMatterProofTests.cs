using System.Text;
using NewsModel.Documents;
using NewsModel.Formats;

namespace NewsModel.Tests.Documents;

/// <summary>What the proof from a part accepts, a reading of the whole text accepts too; and typical edits need no more than the part.</summary>
public class FrontMatterProofTests
{
    private const int RandomEdits = 60_000;

    private static readonly string[] Pieces =
    [
        "", "\n", "title: x\n", "heat: 5\n", "heat: 6\n", "  - x\n", "- x\n", "  - title: x\n", "    quality: 7\n", "topics:\n", "topics:\n  - AI\n", "x_y: 1\n", "x_z:\n  a: b\n",
        "# c\n", "---\n", "...\n", "  ", " ", "'", "\"", "x", "9", "null", ": ", ":\n", "images:\n", "\r\n", "\r", "\t", "&a ", "*a", "|\n", "[", "é", "locale: da\n\n", "related:\n  - title: \"y\"\n",
    ];

    [Fact]
    public void It_accepts_only_what_is_right()
    {
        byte[][] files = [Repository.Seed, .. Enumerable.Range(0, 60).Select(i => new FileDecorator(i).Decorate(Repository.Seed)), .. Enumerable.Range(0, 60).Select(i => FrontMatterFormat.Default.WriteToUtf8Bytes(new ArticleGenerator(i).Article()))];
        int accepted = 0;
        int right = 0;
        int count = FuzzCases.Count(RandomEdits);
        Parallel.For(0, count, seed =>
        {
            Random random = new(seed);
            byte[] file = files[random.Next(files.Length)];
            ReadResult<Article> old = FrontMatterFormat.Default.Parse(file);
            EditScript script = RandomScript(random, file);
            if (!old.Diagnostics.IsEmpty || !script.TryApply(file, out byte[] edited, out _))
            {
                return;
            }

            // Most often what the text says is what is wanted; else nothing, or nearly.
            ReadResult<Article> read = FrontMatterFormat.Default.Parse(edited);
            Article wanted = random.Next(4) switch { 0 => old.Value, 1 => new ArticleGenerator(seed).Change(random.Next(2) == 0 ? old.Value : read.Value), _ => read.Value };
            using FrontMatterSource source = FrontMatterSource.Scan(file, ReadOptions.Default);
            FrontMatterProof? proof = ProofOf(script, source, old.Value, wanted);
            bool isRight = read.Diagnostics.IsEmpty && read.Value == wanted;
            if (proof?.Holds(edited) == true)
            {
                Interlocked.Increment(ref accepted);
                Assert.True(isRight, $"seed {seed}\n{Encoding.UTF8.GetString(file)}\n== edited\n{Encoding.UTF8.GetString(edited)}\n{read.Diagnostics}");
            }

            if (isRight)
            {
                Interlocked.Increment(ref right);
            }
        });

        Assert.InRange(accepted, right / 3, right);
        Assert.True(right > count / 20, $"{right} right");
    }

    [Fact]
    public void One_field_of_the_seed_is_proven_from_its_part()
    {
        ReadResult<Article> old = FrontMatterFormat.Default.Parse(Repository.Seed);
        foreach ((string path, Article wanted) in ScalarChanges.Of(old.Value))
        {
            AssertProven(path, old, wanted);
        }

        AssertProven("body", old, old.Value with { Content = "x" });
        AssertProven("body and key", old, old.Value with { Content = "x", Heat = 5 });
        AssertProven("topic", old, old.Value with { Topics = [.. old.Value.Topics, "x"] });
        AssertProven("first topic", old, old.Value with { Topics = ["x", .. old.Value.Topics] });
        AssertProven("no topics", old, old.Value with { Topics = [] });
        AssertProven("related", old, old.Value with { Related = [old.Value.Related[1]] });
        AssertProven("swapped", old, old.Value with { Related = [old.Value.Related[1], old.Value.Related[0]] });
        AssertProven("new key", old, old.Value with { Locale = "da", Extensions = [new("price", 5)] });
        AssertProven("all new", old, new() { Title = "x", Extensions = [new("price", 5)] });
    }

    private static void AssertProven(string what, ReadResult<Article> old, Article wanted)
    {
        EditScript script = new();
        using FrontMatterSource source = FrontMatterSource.Scan(Repository.Seed, ReadOptions.Default);
        Assert.Empty(FrontMatterEditor.Plan(source, ReadOptions.Default, old, wanted, script, out IEditProof? proof));
        Assert.True(script.TryApply(Repository.Seed, out byte[] edited, out _));
        Assert.NotNull(proof);
        Assert.True(proof.Holds(edited), what);
    }

    /// <summary>The proof that the editor would give for an edit that is not its own.</summary>
    private static FrontMatterProof? ProofOf(EditScript script, FrontMatterSource source, Article old, Article wanted)
    {
        Assert.NotEqual(-1, source.BodyStart);
        bool changesKeys = old with { Content = null } != wanted with { Content = null };
        return source.IsOfBlockScanner
            ? new(script, source, ReadOptions.Default, ArticleNode.Of(old), ArticleNode.Of(wanted), wanted.Content, changesKeys, old.Content != wanted.Content)
            : null;
    }

    private static EditScript RandomScript(Random random, byte[] file)
    {
        EditScript script = new();
        int position = 0;
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            // Often at the beginning of a line, and to the end of one.
            int start = position + random.Next(file.Length - position);
            start = random.Next(3) > 0 ? file.AsSpan(0, start).LastIndexOf((byte)'\n') + 1 : start;
            if (start < position)
            {
                break;
            }

            int end = Math.Min(file.Length, start + random.Next(3) switch { 0 => 0, 1 => random.Next(5), _ => random.Next(120) });
            int line = file.AsSpan(end).IndexOf((byte)'\n');
            end = random.Next(2) == 0 && line >= 0 && end > start ? end + line + 1 : end;
            string text = string.Concat(Enumerable.Range(0, random.Next(3)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            script.Replace(start, end, Encoding.UTF8.GetBytes(text), "");
            position = end;
        }

        return script;
    }
}
