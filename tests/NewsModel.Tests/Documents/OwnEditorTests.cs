using NewsModel.Documents;
using NewsModel.Tests.DependencyInjection;

namespace NewsModel.Tests.Documents;

/// <summary>Formats of one's own that bring an editor: whatever it does, no wrong document comes of it.</summary>
public class OwnEditorTests
{
    private const string Text = "---\ntitle: old # a remark\n---\nbody";

    [Fact]
    public void Its_replacements_are_made_and_the_rest_stays()
    {
        ArticleDocument edited = Edit(edit => edit.Replace(11, 14, "new"u8, "title"));
        Assert.Equal(Text.Replace("old", "new", StringComparison.Ordinal), edited.ToString());
        Assert.Equal("title", Assert.Single(edited.Changes).Path);
    }

    [Fact]
    public void Insertions_at_one_place_keep_the_order_of_the_calls()
    {
        ArticleDocument edited = Edit(edit =>
        {
            edit.Replace(11, 14, default);
            edit.Replace(11, 11, "n"u8);
            edit.Replace(11, 11, "ew"u8);
        });
        Assert.Contains("title: new # a remark", edited.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_edit_is_refused()
    {
        Assert.Equal("NM3001", Refusal(edit => edit.Replace(11, 14, "wrong"u8)).Code.Id);
        Assert.Equal("NM3001", Refusal(static _ => { }).Code.Id);
        Assert.Equal("NM3001", Refusal(static edit =>
        {
            edit.Replace(10, 13, "x"u8);
            edit.Replace(12, 14, "y"u8);
        }).Code.Id);
    }

    [Fact]
    public void It_explains_refusals()
    {
        Diagnostic reason = new(new("OWN0001"), DiagnosticSeverity.Error, "No.") { Path = "title" };
        Assert.Equal(reason, Refusal(edit => edit.Refuse(reason)));
        Assert.Equal(reason, Refusal(edit => throw new NewsFormatException([reason])));
    }

    [Fact]
    public void It_can_hand_on_to_the_way_of_formats_without_editor() =>
        Assert.Equal("NM3005", Refusal(null).Code.Id);

    [Fact]
    public void A_part_that_is_not_of_the_text_is_a_mistake_of_the_caller()
    {
        foreach ((int start, int end) in ((int, int)[])[(-1, 0), (2, 1), (0, Text.Length + 1)])
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Edit(edit => edit.Replace(start, end, default)));
        }
    }

    [Fact]
    public void It_finds_the_structure()
    {
        ArticleDocument document = ArticleDocument.Parse(Text, new OwnFormat(null));
        Assert.Equal(new SourceLocation(11, 2, 8), document.Locate("title"));
        Assert.Null(document.Locate("heat"));
        Assert.Null(ArticleDocument.Parse("x", PlainTextFormat.Default).Locate("title"));
        Assert.Null(ArticleDocument.Parse(System.Text.Encoding.UTF8.GetBytes(Text), new OwnFormat(null), new ReadOptions { MaxInputLength = 5 }).Locate("title"));
    }

    private static ArticleDocument Edit(Action<ArticleEdit> editor) =>
        ArticleDocument.Parse(Text, new OwnFormat(editor)).Edit(article => article with { Title = "new" });

    private static Diagnostic Refusal(Action<ArticleEdit>? editor)
    {
        ArticleDocument document = ArticleDocument.Parse(Text, new OwnFormat(editor));
        Assert.False(document.TryEdit(article => article with { Title = "new" }, out _, out ValueList<Diagnostic> diagnostics));
        return Assert.Single(diagnostics);
    }

    private sealed class OwnFormat(Action<ArticleEdit>? editor) : DelegatingFormat(FrontMatterFormat.Default)
    {
        protected override void EditCore(ArticleEdit edit) => (editor ?? base.EditCore)(edit);

        protected override int LocateCore(ReadOnlySpan<byte> utf8, string path, ReadOptions options) => path == "title" ? 11 : -1;
    }
}
