using System.Text;
using NewsModel.Formats;
using NewsModel.Formats.PlainText;

namespace NewsModel.Tests.Formats.PlainText;

public class ProfileTests
{
    public static TheoryData<string, string, string, string> Pages { get; } = new()
    {
        // Locale, page with | for a blank line, the related titles, the first words of the body.
        { "en", "Rates stay put|The bank left its key rate unchanged on Thursday.|Featured image|“We are in no hurry,” the governor said.|Read also: Inflation slows|Markets had expected it.|Most read|1. Storm hits coast", "Inflation slows", "“We are" },
        { "da", "Renten bliver, hvor den er|Nationalbanken holder renten i ro.|Artikelbillede|Det kommer ikke bag på nogen.|LÆS OGSÅ:|Inflationen falder|Boligpriser stiger|Mest læste|Vejret i dag", "Inflationen falder|Boligpriser stiger", "Det kommer" },
        { "de", "Zinsen bleiben unverändert|Die Notenbank lässt den Leitzins, wie er ist.|Aufmacherbild|Das war erwartet worden.|Lesen Sie auch:|Inflation sinkt|Das könnte Sie auch interessieren|Mieten steigen|Meistgelesen|Wetter", "Inflation sinkt|Mieten steigen", "Das war" },
        { "fr", "Les taux ne bougent pas|La banque centrale maintient son taux directeur.|Photo d’illustration|C’était attendu.|À lire aussi\u202F: L’inflation ralentit|Les marchés n’ont pas réagi.|Les plus lus|Météo", "L’inflation ralentit", "C’était" },
        { "es", "Los tipos no se mueven|El banco central mantiene los tipos.|Imagen principal|Era lo esperado.|LEE TAMBIÉN|La inflación baja|Lo más leído|El tiempo", "La inflación baja", "Era lo" },
        { "sv", "Räntan ligger kvar|Riksbanken lämnar räntan oförändrad.|Det var väntat.|Läs också: Inflationen sjunker|Marknaden hade räknat med det.|Mest läst just nu|Väder", "Inflationen sjunker", "Det var" },
        { "nb", "Renten står stille|Norges Bank lar renten ligge.|Hovedbilde|Det var ventet.|Les også:|Prisveksten avtar|Relaterte saker|Boligprisene øker|Mest lest|Været", "Prisveksten avtar|Boligprisene øker", "Det var" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_of_each_language_is_recognized(string locale, string page, string related, string body)
    {
        string text = page.Replace("|", "\n\n", StringComparison.Ordinal);

        foreach (NormalizationForm form in (NormalizationForm[])[NormalizationForm.FormC, NormalizationForm.FormD])
        {
            Article article = PlainTextFormat.Default.Read(text.Normalize(form));

            Assert.Equal(locale, article.Locale);
            Assert.Equal(related.Normalize(form).Split('|'), article.Related.Select(r => r.Title));
            Assert.StartsWith(body.Normalize(form), article.Content, StringComparison.Ordinal);
            Assert.Equal(page.Normalize(form).Split('|')[0], article.Title);
            Assert.Equal(page.Normalize(form).Split('|')[1], article.Excerpt);
            Assert.Empty(article.Images);
            Assert.True(PlainTextFormat.Default.Matches(Encoding.UTF8.GetBytes(text.Normalize(form))));
        }
    }

    [Theory]
    [InlineData("en", "Featured image")]
    [InlineData("da", "Artikelbillede")]
    [InlineData("de", "Aufmacherbild")]
    [InlineData("fr", "Photo d’illustration")]
    [InlineData("es", "Imagen principal")]
    [InlineData("sv", "Toppbild")]
    [InlineData("nb", "Hovedbilde")]
    public void A_picture_of_each_language_is_recognized(string locale, string marker)
    {
        Article bare = PlainTextFormat.Default.Read($"T\n\nL\n\n{marker}\n\nB");
        Article titled = PlainTextFormat.Default.Read($"T\n\nL\n\n{marker}: P\n\nB");

        Assert.Equal(new() { Title = "T", Excerpt = "L", Content = "B", Locale = locale }, bare);
        Assert.Equal(bare with { Images = [new() { Title = "P" }] }, titled);
        Assert.True(PlainTextFormat.Default.Matches(Encoding.UTF8.GetBytes($"T\n\n{marker}: P")));
    }

    [Theory]
    [InlineData("Læs også:")]
    [InlineData("Læs også")]
    [InlineData("  LÆS OGSÅ :  ")]
    [InlineData("læs også\u00A0:")]
    [InlineData("læs \u00A0 også\u202F:")]
    [InlineData("læs ogsa\u030A:")]
    [InlineData("Lire aussi :")]
    [InlineData("Photo d’illustration")]
    [InlineData("PHOTO D'ILLUSTRATION")]
    public void A_marker_is_recognized_by_its_letters(string line) => Assert.NotNull(PlainTextDocument.Parse($"T\n\n{line}\n\nx").Profile);

    [Theory]
    [InlineData("Læs ogsaa:")]
    [InlineData("Læsogså:")]
    [InlineData("- Læs også:")]
    [InlineData("Læs også - x")]
    [InlineData("MOST READ\u0130")]
    public void Other_text_is_not_a_marker(string line) => Assert.Null(PlainTextDocument.Parse($"T\n\n{line}\n\nx").Profile);

    [Fact]
    public void The_profile_with_most_markers_is_taken_and_the_first_of_equals()
    {
        Assert.Equal("sv", PlainTextFormat.Default.Read("T\n\nRead also: x\n\nLäs också: y\n\nB\n\nMest läst").Locale);
        Assert.Equal("en", PlainTextFormat.Default.Read("T\n\nLäs också: x\n\nLäs också: y\n\nRead also: z").Locale);
        Assert.Equal("da", PlainTextFormat.Default.Read("T\n\nSe også: x").Locale);
        Assert.Equal("nb", new PlainTextFormat([PageProfile.Norwegian, PageProfile.Danish]).Read("T\n\nSe også: x").Locale);
    }

    [Fact]
    public void A_profile_of_ones_own_comes_first()
    {
        PageProfile mine = PageProfile.English with { Locale = "en-GB", ImageMarkers = ["Photo"], FurnitureMarkers = ["More from us"] };
        PlainTextFormat format = new([mine, .. PageProfile.BuiltIn]);

        PlainTextDocument document = PlainTextDocument.Parse("T\n\nL\n\nphoto: P\n\nB\n\nRead also: R\n\nMore from us\n\nx", format);

        Assert.Same(mine, document.Profile);
        Assert.Equal(new() { Title = "T", Excerpt = "L", Images = [new() { Title = "P" }], Content = "B", Related = [new() { Title = "R" }], Locale = "en-GB" }, document.Article);
        Assert.Equal("T\n\nL\n\nPhoto: P\n\nB\n\nRead also:\n\nR\n", format.Write(document.Article));
        Assert.Equal(mine, mine with { Locale = "en-GB" });
        Assert.Equal([mine, .. PageProfile.BuiltIn], format.Profiles);
    }

    [Fact]
    public void Without_profiles_there_are_title_lead_and_body()
    {
        PlainTextFormat format = new([]);

        Assert.Equal(new() { Title = "T", Excerpt = "Read also:", Content = "B" }, format.Read("T\n\nRead also:\n\nB"));
        Assert.Equal("T\n\nRead also:\n\nB\n", format.Write(new() { Title = "T", Excerpt = "Read also:", Content = "B", Related = [new() { Title = "R" }] }));
        Assert.False(format.Matches("T\n\nRead also:\n\nB"u8));
    }

    [Fact]
    public void Markers_are_lines_with_text_and_have_one_role()
    {
        string[] bad = ["", " ", ":", "\u00A0:", "a\nb", "a\rb", new('x', 101), "\uD83D"];

        Assert.All(bad, marker => Assert.Throws<ArgumentException>(() => new PageProfile { Locale = "en", ImageMarkers = [marker] }));
        Assert.All(bad, marker => Assert.Throws<ArgumentException>(() => new PageProfile { Locale = "en", RelatedMarkers = ["Read", marker] }));
        Assert.All(bad, marker => Assert.Throws<ArgumentException>(() => new PageProfile { Locale = "en", FurnitureMarkers = [marker] }));
        Assert.Throws<ArgumentException>(() => new PageProfile { Locale = " " });
        Assert.Throws<ArgumentException>(() => PageProfile.English with { ImageMarkers = ["read ALSO"] });
        Assert.Throws<ArgumentException>(() => PageProfile.English with { RelatedMarkers = ["Most read:"] });
        Assert.Throws<ArgumentException>(() => PageProfile.English with { FurnitureMarkers = ["Top image"] });
        Assert.Equal(["Photo", "Photo:"], new PageProfile { Locale = "en", ImageMarkers = ["Photo", "Photo:"] }.ImageMarkers);
    }

    [Fact]
    public void The_built_in_profiles_do_not_share_the_markers_that_are_written()
    {
        string[] written = [.. PageProfile.BuiltIn.SelectMany(p => p.ImageMarkers.Append(p.RelatedMarkers[0])).Select(m => PageMarkers.Key(m)!.ToUpperInvariant())];

        Assert.Equal(7, PageProfile.BuiltIn.Select(p => p.Locale).Distinct().Count());
        Assert.Equal(written.Distinct(), written);
        foreach (PageProfile profile in PageProfile.BuiltIn)
        {
            IEnumerable<string> all = [.. profile.ImageMarkers, .. profile.RelatedMarkers, .. profile.FurnitureMarkers];
            Assert.DoesNotContain(all.Select(m => PageMarkers.Key(m)!.ToUpperInvariant()), key => written.Contains(key) && PageProfile.BuiltIn.Any(p => p != profile && p.ImageMarkers.Append(p.RelatedMarkers[0]).Any(m => PageMarkers.KeyComparer.Equals(PageMarkers.Key(m), key))));
        }
    }
}
