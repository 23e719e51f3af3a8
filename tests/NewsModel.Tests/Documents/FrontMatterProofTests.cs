using System.Text;
using NewsModel.Documents;
using NewsModel.Documents.FrontMatter;
using NewsModel.Formats.FrontMatter;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Testing;
using NewsModel.Text;

namespace NewsModel.Tests.Documents;

/// <summary>What the proof from a part accepts, a reading of the whole text accepts too; and typical edits need no more than the part.</summary>
public class FrontMatterProofTests
{
    private static readonly int RandomEdits = FuzzCases.Count(60_000);

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
        int count = RandomEdits;
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
            FrontMatterProof? proof = ProofOf(script, source, old.Value, wanted, ReadOptions.Default);
            bool isRight = read.Diagnostics.IsEmpty && read.Value == wanted;
            if (proof is not null && proof.Holds(edited, out KnownText known))
            {
                Interlocked.Increment(ref accepted);
                AssertSame(edited, read, known);
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

    /// <summary>
    /// One edit for each thing that the proof must see: <c>«old|new»</c> is what is replaced. What is wanted is given as a text that says it; where
    /// nothing is given, it is what the edited text says.
    /// </summary>
    [Theory]
    [InlineData("a value", "---\ntitle: «x|y»\nheat: 5\n---\n\n")]
    [InlineData("a key that comes", "---\ntitle: x\n«|heat: 5\n»---\n\n")]
    [InlineData("a key that goes", "---\ntitle: x\n«heat: 5\n|»---\n\n")]
    [InlineData("a key in the place of another", "---\n«title: x|heat: 5»\n---\n\n")]
    [InlineData("keys apart", "---\ntitle: «x|y»\nlocale: da\nheat: «5|6»\n---\n\n")]
    [InlineData("the first of keys that are wanted elsewhere, too", "---\ntitle: «x|y»\nheat: 5\nquality: 6\n---\n\n")]
    [InlineData("the last of extensions", "---\nx_a: 1\nx_b: 2\nx_c: «3|4»\n---\n\n")]
    [InlineData("the first of extensions", "---\nx_a: «1|4»\nx_b: 2\nx_c: 3\n---\n\n")]
    [InlineData("an extension between", "---\nx_a: 1\n«|x_b: 2\n»x_c: 3\n---\n\n")]
    [InlineData("extensions that change places", "---\n«x_a: 1\nx_b: 2|x_b: 2\nx_a: 1»\nx_c: 3\n---\n\n")]
    [InlineData("an entry", "---\ntopics:\n  - a\n  - «b|x»\n  - c\n---\n\n")]
    [InlineData("an entry that comes last", "---\ntopics:\n  - a\n«|  - b\n»heat: 5\n---\n\n")]
    [InlineData("an entry that goes", "---\ntopics:\n«  - a\n|»  - b\n  - c\n---\n\n")]
    [InlineData("all entries, with their key", "---\n«topics:\n  - a\n|»heat: 5\n---\n\n")]
    [InlineData("an entry of an extension", "---\nx_a:\n  - 1\n  - «2|3»\n---\n\n")]
    [InlineData("a comment", "---\n«|# c\n»title: x\n---\n\n")]
    [InlineData("the body", "---\ntitle: x\n---\n«a|b»")]
    [InlineData("no body", "---\ntitle: x\n---\n«a|\n»")]
    [InlineData("no body, in CRLF", "---\r\ntitle: x\r\n---\r\n«a|\r\n»")]
    [InlineData("an empty body", "---\ntitle: x\n---\n«a|»")]
    [InlineData("a value and the body", "---\ntitle: «x|longer»\n---\n«a|b»")]
    public void A_right_edit_is_proven_from_its_part(string about, string edit) => Assert.True(IsProven(edit, wanted: null, ReadOptions.Default), about);

    [Theory]
    [InlineData("another value", "---\ntitle: «x|y»\n---\n\n", "---\ntitle: z\n---\n\n")]
    [InlineData("no value", "---\ntitle: x\n«heat: 5\n|»---\n\n", "---\ntitle: x\nheat: 5\n---\n\n")]
    [InlineData("a value that is not wanted", "---\ntitle: x\n«|heat: 5\n»---\n\n", "---\ntitle: x\n---\n\n")]
    [InlineData("a value elsewhere that should be another", "---\ntitle: «x|y»\nheat: 5\n---\n\n", "---\ntitle: y\nheat: 6\n---\n\n")]
    [InlineData("a key that stands elsewhere", "---\ntitle: x\n«|heat: 6\n»locale: da\nheat: 5\n---\n\n", "---\ntitle: x\nheat: 6\nlocale: da\n---\n\n")]
    [InlineData("a key that stands elsewhere, with the same value", "---\ntitle: x\n«|heat: 5\n»locale: da\nheat: 5\n---\n\n", null)]
    [InlineData("an extension that stands elsewhere", "---\nx_a: 1\n«|x_c: 3\n»x_b: 2\nx_c: 3\n---\n\n", null)]
    [InlineData("an extension too few", "---\nx_a: 1\n«x_b: 2\n|»x_c: 3\n---\n\n", "---\nx_a: 1\nx_b: 2\nx_c: 3\n---\n\n")]
    [InlineData("an extension before that should be another", "---\nx_a: 1\nx_b: «2|3»\nx_c: 3\n---\n\n", "---\nx_a: 2\nx_b: 3\nx_c: 3\n---\n\n")]
    [InlineData("an extension behind that should be another", "---\nx_a: 1\nx_b: «2|3»\nx_c: 3\n---\n\n", "---\nx_a: 1\nx_b: 3\nx_c: 4\n---\n\n")]
    [InlineData("extensions around that should be gone", "---\nx_a: 1\ntitle: «x|y»\nx_b: 2\n---\n\n", "---\nx_a: 1\ntitle: y\n---\n\n")]
    [InlineData("another extension", "---\nx_a: 1\nx_b: «2|3»\nx_c: 3\n---\n\n", "---\nx_a: 1\nx_b: 4\nx_c: 3\n---\n\n")]
    [InlineData("extensions in another order", "---\nx_a: 1\n«|x_b: 2\n»x_c: 3\n---\n\n", "---\nx_a: 1\nx_c: 3\nx_b: 2\n---\n\n")]
    [InlineData("an indented key", "---\ntitle: x\n«|  heat: 5\n»locale: da\n---\n\n", "---\ntitle: x\nheat: 5\nlocale: da\n---\n\n")]
    [InlineData("a key that is not at the beginning of its line", "---\ntitle: x«\n| »heat: 5\n---\n\n", "---\nheat: 5\n---\n\n")]
    [InlineData("a value that cannot be read", "---\ntitle: x\n«|heat: hot\n»---\n\n", "---\ntitle: x\n---\n\n")]
    [InlineData("blank lines behind that a value takes for its own", "---\n«title: a|title: |+\n  x»\n\nheat: 5\n---\n\n", "---\ntitle: \"x\\n\"\nheat: 5\n---\n\n")]
    [InlineData("a fence too many", "---\ntitle: x\n«heat: 5\n|---\n»locale: da\n---\n\n", "---\ntitle: x\nlocale: da\n---\n\n")]
    [InlineData("a fence of dots too many", "---\ntitle: x\n«heat: 5\n|...\n»locale: da\n---\n\n", "---\ntitle: x\nlocale: da\n---\n\n")]
    [InlineData("no opening fence", "«---\n|***\n»title: x\n---\n\n", "---\ntitle: x\n---\n\n")]
    [InlineData("no closing fence", "---\ntitle: x\n«---\n|***\n»\n", "---\ntitle: x\n---\n\n")]
    [InlineData("no line break before the closing fence", "---\ntitle: x«\n|»---\n\n", "---\ntitle: x\n---\n\n")]
    [InlineData("from the keys into the body", "---\ntitle: x\n«---\na|---\nb»", null)]
    [InlineData("another entry", "---\ntopics:\n  - a\n  - «b|x»\n---\n\n", "---\ntopics:\n  - a\n  - y\n---\n\n")]
    [InlineData("an entry before that should be another", "---\ntopics:\n  - a\n  - «b|x»\n  - c\n---\n\n", "---\ntopics:\n  - y\n  - x\n  - c\n---\n\n")]
    [InlineData("an entry behind that should be another", "---\ntopics:\n  - a\n  - «b|x»\n  - c\n---\n\n", "---\ntopics:\n  - a\n  - x\n  - y\n---\n\n")]
    [InlineData("an entry too few", "---\ntopics:\n  - a\n«  - b\n|»  - c\n---\n\n", "---\ntopics:\n  - a\n  - b\n  - c\n---\n\n")]
    [InlineData("an entry too many", "---\ntopics:\n  - a\n«|  - b\n»  - c\n---\n\n", "---\ntopics:\n  - a\n  - c\n---\n\n")]
    [InlineData("all entries, but not their key", "---\ntopics:\n«  - a\n|»heat: 5\n---\n\n", "---\ntopics:\n  - a\nheat: 5\n---\n\n")]
    [InlineData("a key elsewhere than the list that should be another", "---\ntopics:\n  - «a|b»\nheat: 5\n---\n\n", "---\ntopics:\n  - b\nheat: 6\n---\n\n")]
    [InlineData("the key of a list", "---\ntopi«c|k»s:\n  - a\nheat: 5\n---\n\n", "---\ntopics:\n  - a\nheat: 5\n---\n\n")]
    [InlineData("an entry behind the last one", "---\ntopics:\n  - a\n  «#|-» b\nheat: 5\n---\n\n", "---\ntopics:\n  - a\nheat: 5\n---\n\n")]
    [InlineData("an indented entry", "---\ntopics:\n  - a\n«|    - b\n»  - c\n---\n\n", "---\ntopics:\n  - a\n  - b\n  - c\n---\n\n")]
    [InlineData("an indented entry, alone", "---\ntopics:\n  - a\n«|    - b\n»---\n\n", "---\ntopics:\n  - a\n  - b\n---\n\n")]
    [InlineData("a key behind a list", "---\ntopics:\n  - a\n«|locale: da\n»heat: 5\n---\n\n", "---\ntopics:\n  - a\nheat: 5\n---\n\n")]
    [InlineData("an entry of another extension", "---\nx_a:\n  - 1\nx_b:\n  - «2|1»\n---\n\n", "---\nx_a:\n  - 1\nx_b:\n  - 2\n---\n\n")]
    [InlineData("another body", "---\ntitle: x\n---\n«a|b»", "---\ntitle: x\n---\nc")]
    [InlineData("a body that should be the old one", "---\ntitle: x\n---\n«a|b»", "---\ntitle: x\n---\na")]
    [InlineData("the old body", "---\ntitle: «x|y»\n---\na", "---\ntitle: y\n---\nb")]
    [InlineData("the old body, and nothing else", "---\ntitle: x\n---\na", "---\ntitle: x\n---\nb")]
    [InlineData("a body too many", "---\ntitle: x\n---\n«a|b»", "---\ntitle: x\n---\n\n")]
    [InlineData("an empty body for none", "---\ntitle: x\n---\n«a|»", "---\ntitle: x\n---\n\n")]
    [InlineData("a body alone, where a key should be another", "---\ntitle: x\n---\n«a|b»", "---\ntitle: y\n---\nb")]
    public void A_wrong_edit_is_not_proven_from_its_part(string about, string edit, string? wanted) => Assert.False(IsProven(edit, wanted, ReadOptions.Default), about);

    [Fact]
    public void Half_of_a_surrogate_pair_in_the_body_is_not_proven()
    {
        string body = new('\uD800', 1);

        Assert.False(IsProven($"---\ntitle: x\n---\n«a|{body}»", $"---\ntitle: x\n---\n{body}", ReadOptions.Default));
    }

    [Theory]
    [InlineData(24, true)]
    [InlineData(23, false)]
    public void The_new_text_stays_within_the_length_limit(int maxInputLength, bool expected) =>
        Assert.Equal(expected, IsProven("---\ntitle: «x|xyz»\n---\nbody\n", wanted: null, new() { MaxInputLength = maxInputLength }));

    /// <summary>They are counted for the old text and for the part, which is no larger than it must be.</summary>
    [Theory]
    [InlineData("---\ntitle: «x|y»\n---\n\n", 2 + 2)]
    [InlineData("---\ntitle: x\nheat: «5|6»\nlocale: da\nquality: 5\n---\n\n", 5 + 2)]
    [InlineData("---\ntitle: «x|y»\nheat: 5\nlocale: da\nquality: 5\n---\n\n", 5 + 2)]
    [InlineData("---\ntitle: x\nheat: 5\nlocale: da\nquality: «5|6»\n---\n\n", 5 + 2)]
    [InlineData("---\ntitle: x\n«|heat: 5\n»locale: da\n---\n\n", 3 + 2)]
    [InlineData("---\n«|title: x\n»heat: 5\nlocale: da\n---\n\n", 3 + 2)]
    [InlineData("---\nheat: 5\nlocale: da\n«|title: x\n»---\n\n", 3 + 2)]
    [InlineData("---\ntopics:\n  - a\n  - «b|x»\n  - c\n---\n\n", 5 + 3)]
    [InlineData("---\ntopics:\n«  - a|  - x»\n  - b\n  - c\n---\n\n", 5 + 3)]
    [InlineData("---\ntopics:\n  - a\n  - b\n  - «c|x»\n---\n\n", 5 + 3)]
    [InlineData("---\ntopics:\n  - a\n  - b\n«|  - x\n»  - c\n---\n\n", 5 + 3)]
    public void The_number_of_nodes_stays_within_the_limit(string edit, int nodes)
    {
        Assert.True(IsProven(edit, wanted: null, new() { MaxNodes = nodes }));
        Assert.False(IsProven(edit, wanted: null, new() { MaxNodes = nodes - 1 }));
    }

    [Theory]
    [InlineData("as it should be", "---\ntitle: x\n---\n\n", true)]
    [InlineData("a problem in it", "---\ntitle: x\nheat: hot\n---\n\n", false)]
    [InlineData("not of the block scanner", "---\ntitle: x\ny: [1]\n---\n\n", false)]
    public void Only_some_texts_can_be_proven_from_a_part(string about, string file, bool expected)
    {
        ReadResult<Article> old = FrontMatterFormat.Default.Parse(file);
        using FrontMatterSource source = FrontMatterSource.Scan(Encoding.UTF8.GetBytes(file), ReadOptions.Default);

        Assert.Empty(FrontMatterEditor.Plan(source, ReadOptions.Default, path: null, old, old.Value with { Title = "y" }, new(), out IEditProof? proof));

        Assert.True(expected == proof is not null, about);
    }

    [Fact]
    public void There_is_no_proof_from_a_part_for_a_text_without_a_closing_fence()
    {
        const string File = "---\ntitle: x\n";
        ReadResult<Article> old = FrontMatterFormat.Default.Parse(File);
        using FrontMatterSource source = FrontMatterSource.Scan(Encoding.UTF8.GetBytes(File), ReadOptions.Default);

        Assert.Empty(FrontMatterEditor.Plan(source, ReadOptions.Default, path: null, old, old.Value with { Content = "y" }, new(), out IEditProof? proof));

        Assert.Null(proof);
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
        Assert.Empty(FrontMatterEditor.Plan(source, ReadOptions.Default, path: null, old, wanted, script, out IEditProof? proof));
        Assert.True(script.TryApply(Repository.Seed, out byte[] edited, out _));
        Assert.NotNull(proof);
        Assert.True(proof.Holds(edited, out KnownText known), what);
        AssertSame(edited, FrontMatterFormat.Default.Parse(edited), known);
    }

    /// <summary>Whether an edit, given with the text that it is made in, is proven to give what is wanted.</summary>
    private static bool IsProven(string edit, string? wanted, ReadOptions options)
    {
        EditScript script = new();
        StringBuilder text = new();
        string[] parts = edit.Split('«', '»');
        for (int i = 0; i < parts.Length; i++)
        {
            // Every other part is one that is replaced.
            int bar = i % 2 == 0 ? parts[i].Length : parts[i].IndexOf('|', StringComparison.Ordinal);
            int start = Utf8Codec.Encode(text.ToString()).Length;
            text.Append(parts[i].AsSpan(0, bar));
            if (i % 2 == 1)
            {
                script.Replace(start, Utf8Codec.Encode(text.ToString()).Length, Utf8Codec.Encode(parts[i][(bar + 1)..]), "");
            }
        }

        byte[] file = Utf8Codec.Encode(text.ToString());
        Assert.True(script.TryApply(file, out byte[] edited, out _));
        ReadResult<Article> read = FrontMatterFormat.Default.Parse(edited);
        Article wantedArticle = wanted is null ? read.Value : FrontMatterFormat.Default.Parse(wanted).Value;
        ReadResult<Article> old = FrontMatterFormat.Default.Parse(file);
        Assert.Empty(old.Diagnostics);
        using FrontMatterSource source = FrontMatterSource.Scan(file, options);
        FrontMatterProof? proof = ProofOf(script, source, old.Value, wantedArticle, options);
        Assert.NotNull(proof);
        return proof.Holds(edited, out _);
    }

    /// <summary>What was put together is what reading gives, quotes and offsets included, which equality leaves out.</summary>
    private static void AssertSame(byte[] edited, ReadResult<Article> read, KnownText known)
    {
        Assert.NotNull(known.Read);
        Assert.Equal(read.Diagnostics, known.Read.Diagnostics);
        Assert.Equal(FrontMatterFormat.Default.Write(read.Value), FrontMatterFormat.Default.Write(known.Read.Value));
        Assert.Equal(JsonFormat.Default.Write(read.Value), JsonFormat.Default.Write(known.Read.Value));
        if (known.Index is { } index)
        {
            using FrontMatterSource scanned = FrontMatterSource.Scan(edited, ReadOptions.Default);
            Assert.Equal((scanned.YamlStart, scanned.BodyStart), (index.YamlStart, index.BodyStart));
            using SyntaxIndex kept = new(SchemaNames.Table, index.Rows);
            Assert.Equal(Rows(edited), IndexRows.Of(kept));
        }
    }

    private static IndexRows Rows(byte[] utf8)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        NewsModel.Diagnostics.DiagnosticSink ignored = default;
        Assert.True(FrontMatterFences.TryOpen(utf8, out FrontMatterForm _, out int start));
        Assert.True(FrontMatterScanner.TryScan(utf8, start, ReadOptions.Default, ref index, ref ignored, out _));
        IndexRows rows = IndexRows.Of(index);
        index.Dispose();
        return rows;
    }

    /// <summary>The proof that the editor would give for an edit that is not its own.</summary>
    private static FrontMatterProof? ProofOf(EditScript script, FrontMatterSource source, Article old, Article wanted, ReadOptions options)
    {
        Assert.NotEqual(-1, source.BodyStart);
        bool changesKeys = old with { Content = null } != wanted with { Content = null };
        return source.IsOfBlockScanner
            ? new(script, source, options, old, wanted, changesKeys, old.Content != wanted.Content)
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
