using System.Text;
using NewsModel.Documents;
using NewsModel.Documents.PlainText;
using NewsModel.Formats;

namespace NewsModel.Tests.Documents.PlainText;

/// <summary>An edit of a page gives the wanted article whenever a page can hold it, and touches the blocks that differ and no others.</summary>
public class EditLawTests
{
    private static readonly int Edits = FuzzCases.Count(20_000);

    /// <summary>A related title that has to come before the body, or leave it, is moved; a longest common subsequence of all blocks may know better.</summary>
    private static readonly int MostMoves = Edits / 1000;

    private static readonly PlainTextFormat Odd = new([new() { Locale = "en", ImageMarkers = ["Photo"] }, new() { Locale = "da", RelatedMarkers = ["A: b", "See"] }, PageProfile.Danish]);

    [Fact]
    public void Edits_of_decorated_pages()
    {
        PlainTextFormat format = PlainTextFormat.Default;
        int made = 0;
        int unholdable = 0;
        int moves = 0;
        Parallel.For(0, Edits, seed =>
        {
            byte[] page = new PageDecorator(seed).Decorate(new PageArticleGenerator(seed).Holdable(format), format);
            ReadResult<Article> old = format.Parse(page);
            Article wanted = new PageArticleChanger(seed, format).Change(old.Value);
            EditScript script = new();

            Assert.Empty(PlainTextEditor.Plan(page, format, ReadOptions.Default, old, wanted, script));
            Assert.True(script.TryApply(page, out byte[] edited, out ValueList<ArticleChange> changes), $"seed {seed}");
            if (format.Parse(edited).Value != wanted)
            {
                // Without its title, a page whose pictures stand behind the body begins with the body, which is read as the title.
                bool hasPicturesBehind = old.Value.Title is not null && wanted.Title is null && !wanted.Images.IsEmpty;
                Assert.True(hasPicturesBehind || format.Parse(format.Write(wanted)).Value != wanted, $"seed {seed}: {changes}\n{Encoding.UTF8.GetString(page)}\n-----\n{Encoding.UTF8.GetString(edited)}");
                Interlocked.Increment(ref unholdable);
                return;
            }

            Interlocked.Increment(ref made);
            PlainTextDocument before = PlainTextDocument.Parse(page);
            PlainTextDocument after = PlainTextDocument.Parse(edited);
            AssertSameFurniture(before, after);
            int same = SequenceDiff.Match(before.Blocks.Count, after.Blocks.Count, (i, j) => before.Blocks[i] with { Rule = default, Lines = default } == after.Blocks[j] with { Rule = default, Lines = default }).Count;
            int untouched = before.Blocks.Count(block => !changes.Any(change => change.OldText.Length > 0 && Overlap(change.OldLines, block.Lines)));

            // What a first line with a byte order mark loses is part of the next line, too.
            if (untouched < same && page[0] != 0xEF)
            {
                Interlocked.Increment(ref moves);
            }
        });
        Assert.InRange(made, Edits * 8 / 10, Edits);
        Assert.InRange(unholdable, 1, Edits / 5);
        Assert.InRange(moves, 0, MostMoves);
    }

    [Fact]
    public void Any_edit_of_a_damaged_page_is_planned_or_refused() => Parallel.For(0, Edits, seed =>
    {
        Random random = new(seed);
        PlainTextFormat format = random.Next(4) switch { 0 => Odd, 1 => new([]), _ => PlainTextFormat.Default };
        byte[] page = new Mutator(seed).Mutate(random.Next(2) == 0 ? Repository.Fixture("xiaomi-danish-page.txt") : new PageDecorator(seed).Decorate(new PageArticleGenerator(seed).Holdable(PlainTextFormat.Default), PlainTextFormat.Default));
        ReadResult<Article> old = format.Parse(page);
        Article wanted = random.Next(2) == 0 ? new PageArticleChanger(seed, PlainTextFormat.Default).Change(old.Value) : new PageArticleGenerator(seed).Any(PlainTextFormat.Default);
        EditScript script = new();

        ValueList<Diagnostic> refusals = PlainTextEditor.Plan(page, format, ReadOptions.Default, old, wanted, script);

        Assert.All(refusals, d => Assert.Equal((DiagnosticCode.NotRepresentableInText, DiagnosticSeverity.Error), (d.Code, d.Severity)));
        Assert.True(script.TryApply(page, out byte[] edited, out _), $"seed {seed}");
        Assert.NotNull(format.Parse(edited).Value);
        Assert.True(old.Value != wanted || script.IsEmpty);
    });

    private static bool Overlap(LineRange one, LineRange other) => one.Start < other.Start + other.Count && other.Start < one.Start + one.Count;

    private static void AssertSameFurniture(PlainTextDocument before, PlainTextDocument after)
    {
        static byte[] FromMarker(PlainTextDocument document)
        {
            byte[] page = document.ToUtf8Bytes();
            PageBlock? marker = document.Blocks.FirstOrDefault(b => b.Role == PageBlockRole.FurnitureMarker);
            int start = marker is null ? page.Length : 0;
            for (int line = 1; line < marker?.Lines.Start; line++)
            {
                start = SourceLines.Next(page, start);
            }

            return page[start..];
        }

        Assert.Equal(FromMarker(before), FromMarker(after));
    }
}
