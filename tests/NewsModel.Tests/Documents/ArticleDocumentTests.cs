using System.Buffers;
using System.Diagnostics.Contracts;
using System.Text;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

public class ArticleDocumentTests
{
    private static readonly ArticleDocument Document = ArticleDocument.Parse("---\ntitle: \"T\"\n---\n\nbody\n");

    [Fact]
    public void It_is_read_once()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed);

        Article article = document.Article;

        Assert.Same(article, document.Article);
        Assert.Same(article, document.Edit(a => ReferenceEquals(a, article) ? a : a with { Title = "read again" }).Article);
    }

    [Theory]
    [InlineData(typeof(ArticleDocument), nameof(ArticleDocument.With))]
    [InlineData(typeof(ArticleDocument), nameof(ArticleDocument.Edit))]
    [InlineData(typeof(ExtensionData), nameof(ExtensionData.Set))]
    [InlineData(typeof(ExtensionData), nameof(ExtensionData.Remove))]
    public void The_analyzers_of_the_sdk_know_that_a_result_must_be_used(Type type, string method) =>
        Assert.True(type.GetMethod(method)!.IsDefined(typeof(PureAttribute), inherit: false));

    [Fact]
    public void An_edit_can_be_tried()
    {
        ArticleDocument document = ArticleDocument.Parse("---\nheat: 1 # c\nprovider: &a {name: n}\nx: *a\n---\n");

        Assert.True(document.TryEdit(a => a with { Heat = 2 }, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics));
        Assert.Equal("---\nheat: 2 # c\nprovider: &a {name: n}\nx: *a\n---\n", edited.ToString());
        Assert.Empty(diagnostics);
        Assert.True(document.TryEdit(a => a, out edited, out _));
        Assert.Same(document, edited);
        Assert.False(document.TryEdit(a => a with { Provider = null }, out edited, out diagnostics));
        Assert.Null(edited);
        Assert.Equal(DiagnosticCode.SharedValue, diagnostics[0].Code);
        Assert.Throws<ArgumentNullException>("change", () => document.TryEdit(null!, out _, out _));
        Assert.Throws<ArgumentNullException>(() => document.TryEdit(_ => null!, out _, out _));
    }

    [Theory]
    [InlineData("topics: one", "a single value", "list of strings")]
    [InlineData("topics: [{a: b}]", "a list", "list of strings")]
    [InlineData("topics: {a: b}", "a map", "list of strings")]
    public void A_list_beside_what_the_file_has_in_its_place_is_refused_with_that_reason(string yaml, string found, string wanted)
    {
        ArticleDocument document = ArticleDocument.Parse($"---\n{yaml}\n---\n\n");

        Assert.False(document.TryEdit(a => a with { Topics = ["AI"] }, out _, out ValueList<Diagnostic> diagnostics));

        Assert.Equal(
            $"error NM2002: topics: The extensions contain {found} under 'topics', read from a file that has it in place of a {wanted}, so a new {wanted} "
            + "cannot be written; remove it from the extensions first.",
            Assert.Single(diagnostics).ToString());
        Assert.Equal("---\ntopics:\n  - AI\n---\n\n", document.Edit(a => a with { Topics = ["AI"], Extensions = a.Extensions.Remove("topics") }).ToString());
    }

    [Fact]
    public void An_edit_keeps_what_it_read()
    {
        ArticleDocument document = ArticleDocument.Parse(Repository.Seed);
        Article? read = null;

        _ = document.Edit(a => (read = a) with { Heat = 5 });

        Assert.Same(read, document.Article);
    }

    [Fact]
    public async Task Its_bytes_are_written_to_whatever_takes_them()
    {
        byte[] expected = Encoding.UTF8.GetBytes(Document.ToString());
        ArrayBufferWriter<byte> buffer = new();
        using MemoryStream stream = new();
        using MemoryStream asyncStream = new();

        Document.WriteTo(buffer);
        Document.WriteTo(stream);
        await Document.WriteToAsync(asyncStream);

        Assert.Equal(expected, buffer.WrittenSpan.ToArray());
        Assert.Equal(expected, stream.ToArray());
        Assert.Equal(expected, asyncStream.ToArray());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Document.WriteToAsync(asyncStream, new(canceled: true)));
    }

    [Theory]
    [InlineData("---\ntitle: a\n---\n", false)]
    [InlineData("---\nprovider: a\n---\n", false)]
    [InlineData("---\nheat: hot\n---\n", true)]
    public void A_warning_is_not_an_error(string text, bool expected) => Assert.Equal(expected, ArticleDocument.Parse(text).HasErrors);

    [Fact]
    public void It_is_in_the_format_that_is_given()
    {
        const string Text = "---\ntitle: a\n---\n";

        Assert.Same(PlainTextFormat.Default, ArticleDocument.Parse(Text, PlainTextFormat.Default).Format);
        Assert.Same(PlainTextFormat.Default, ArticleDocument.Parse(Encoding.UTF8.GetBytes(Text), PlainTextFormat.Default).Format);
        Assert.Same(FrontMatterFormat.Any, ArticleDocument.Parse(Text).Format);
        Assert.Same(FrontMatterFormat.Any, ArticleDocument.Parse(Encoding.UTF8.GetBytes(Text)).Format);
    }

    [Fact]
    public async Task Arguments_that_are_missing_are_named()
    {
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => ArticleDocument.Parse(""u8, format: null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => ArticleDocument.Parse((string)null!)).ParamName);
        Assert.Equal("text", Assert.Throws<ArgumentNullException>(() => ArticleDocument.Parse((string)null!, JsonFormat.Default)).ParamName);
        Assert.Equal("format", Assert.Throws<ArgumentNullException>(() => ArticleDocument.Parse("", format: null!)).ParamName);
        Assert.Equal("article", Assert.Throws<ArgumentNullException>(() => Document.With(null!)).ParamName);
        Assert.Equal("article", Assert.Throws<ArgumentNullException>(() => Document.Edit(_ => null!)).ParamName);
        Assert.Equal("change", Assert.Throws<ArgumentNullException>(() => Document.Edit(null!)).ParamName);
        Assert.Equal("name", Assert.Throws<ArgumentNullException>(() => Document.ToUnifiedDiff(null!)).ParamName);
        Assert.Equal("utf8", Assert.Throws<ArgumentNullException>(() => Document.WriteTo((IBufferWriter<byte>)null!)).ParamName);
        Assert.Equal("utf8", Assert.Throws<ArgumentNullException>(() => Document.WriteTo((Stream)null!)).ParamName);
        Assert.Equal("utf8", (await Assert.ThrowsAsync<ArgumentNullException>(() => Document.WriteToAsync(null!))).ParamName);
    }

    /// <summary>An edit may give the wanted article and be wrong all the same.</summary>
    [Theory]
    [InlineData("a", "b", true)]
    [InlineData("a", "b!", false)]
    [InlineData("a", "b?", true)]
    [InlineData("a?", "b!", false)]
    [InlineData("a??", "b", true)]
    [InlineData("a?", "b???", true)]
    public void An_edit_that_makes_an_error_is_refused_and_one_that_makes_a_warning_is_not(string old, string wanted, bool expected)
    {
        bool isMade = ArticleDocument.Parse(old, new ExclaimingFormat()).TryWith(new() { Title = wanted }, out ArticleDocument? edited, out ValueList<Diagnostic> diagnostics);

        Assert.Equal((expected, expected ? wanted : null), (isMade, edited?.ToString()));
        Assert.Equal(expected ? [] : ["NM3001", "NM1202"], diagnostics.Select(d => d.Code.Id));
    }

    [Theory]
    [InlineData(0, "The edit was refused.")]
    [InlineData(1, "error NM1103: first")]
    [InlineData(2, "error NM1103: first (and 1 more)")]
    [InlineData(3, "error NM1103: first (and 2 more)")]
    public void The_message_of_a_refusal_is_the_first_reason(int count, string expected)
    {
        Diagnostic[] diagnostics =
        [
            new(DiagnosticCode.DuplicateKey, DiagnosticSeverity.Error, "first"),
            new(DiagnosticCode.DuplicateKey, DiagnosticSeverity.Error, "second"),
            new(DiagnosticCode.DuplicateKey, DiagnosticSeverity.Error, "third"),
        ];

        NewsEditException exception = new(diagnostics.Take(count).ToValueList());

        Assert.Equal(expected, exception.Message);
        Assert.Equal(count, exception.Diagnostics.Count);
    }

    /// <summary>The text is the title. Each <c>!</c> in it is an error, and each <c>?</c> a warning.</summary>
    private sealed class ExclaimingFormat : ArticleFormat
    {
        public override string Name => "exclaiming";

        public override string MediaType => "text/x-exclaiming";

        public override ValueList<string> FileExtensions => [".exclaiming"];

        public override bool Matches(ReadOnlySpan<byte> head) => true;

        protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options)
        {
            string text = Encoding.UTF8.GetString(utf8);
            return new(new() { Title = text }, text.Where(c => c is '!' or '?').Select(ProblemOf).ToValueList());
        }

        protected override void WriteCore(Article article, IBufferWriter<byte> utf8) => Encoding.UTF8.GetBytes(article.Title, utf8);

        private static Diagnostic ProblemOf(char mark) => mark == '!'
            ? new(DiagnosticCode.InvalidInteger, DiagnosticSeverity.Error, "An exclamation mark.")
            : new(DiagnosticCode.IgnoredTag, DiagnosticSeverity.Warning, "A question mark.");
    }
}
