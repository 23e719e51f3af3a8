using NewsModel.Formats;

namespace NewsModel.Tests.Formats.PlainText;

/// <summary>Lines in front of the body that are bylines and dates, in seven languages.</summary>
public class HeadLineTests
{
    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("By Jane Doe and John Roe", "Jane Doe|John Roe")]
    [InlineData("Written by: Jane Doe, John Roe & Max Moe", "Jane Doe|John Roe|Max Moe")]
    [InlineData("By Jane Doe, News Reporter", null)]
    [InlineData("By Jane Doe, MD", null)]
    [InlineData("Posted in Home Safety", null)]
    [InlineData("By Lesotho Times", null)]
    [InlineData("AF JANE HANSEN", "JANE HANSEN")]
    [InlineData("Af Jane Hansen og Åse Ørsted-Holm", "Jane Hansen|Åse Ørsted-Holm")]
    [InlineData("Von Hans von der Heide und Ute Müller", "Hans von der Heide|Ute Müller")]
    [InlineData("Par Élise d’Aubigné et Jean Dupont", "Élise d’Aubigné|Jean Dupont")]
    [InlineData("Por Ana de la Torre y José Pérez", "Ana de la Torre|José Pérez")]
    [InlineData("Av Åsa Berg och J. R. Ström", "Åsa Berg|J. R. Ström")]
    [InlineData("Skrevet av Kari Nordmann og Ola Nordmann", "Kari Nordmann|Ola Nordmann")]
    [InlineData("By Reuters", null)]
    [InlineData("By handling routine tasks", null)]
    [InlineData("By Jane Doe, who lives here", null)]
    [InlineData("By Jane Doe,", null)]
    [InlineData("By Jane Doe 3", null)]
    [InlineData("Jane Doe", null)]
    [InlineData("Bye Jane Doe", null)]
    public void Bylines(string line, string? names)
    {
        Article article = PlainTextFormat.Default.Read($"T\n\nL\n\n{line}\n\nB");

        Assert.Equal(names?.Split('|') ?? [], article.Authors.Select(a => a.Name));
        Assert.Equal(names is null ? $"{line}\n\nB" : "B", article.Content);
    }

    [Theory]
    [InlineData("2024-05-03T10:15:00+02:00", "2024-05-03T10:15:00+02:00", null)]
    [InlineData("Published 3 May 2024, 10:15", "2024-05-03T10:15:00Z", "NM1211")]
    [InlineData("Friday, May 3rd, 2024 at 3:47 pm EST", "2024-05-03T15:47:00-05:00", null)]
    [InlineData("3. maj 2024 kl. 10.15", "2024-05-03T10:15:00Z", "NM1211")]
    [InlineData("fredag d. 3. maj 2024", "2024-05-03T00:00:00Z", "NM1207")]
    [InlineData("Veröffentlicht am 3. Mai 2024 um 10:15 Uhr", "2024-05-03T10:15:00Z", "NM1211")]
    [InlineData("Publié le 3 mai 2024 à 10h15", "2024-05-03T10:15:00Z", "NM1211")]
    [InlineData("3 de mayo de 2024", "2024-05-03T00:00:00Z", "NM1207")]
    [InlineData("Publicerad 3 maj 2024", "2024-05-03T00:00:00Z", "NM1207")]
    [InlineData("Publisert 03.05.2024", "2024-05-03T00:00:00Z", "NM1207")]
    [InlineData("13/05/2024", "2024-05-13T00:00:00Z", "NM1207")]
    [InlineData("03/04/2024", null, null)]
    [InlineData("May 2024", null, null)]
    [InlineData("3 May 2024 in London", null, null)]
    [InlineData("In London on 3 May 2024", null, null)]
    [InlineData("31 April 2024", null, null)]
    [InlineData("3 May 1824", null, null)]
    [InlineData("٣ 2024-05-03", null, null)]
    public void Dates(string line, string? value, string? code)
    {
        ReadResult<Article> read = PlainTextFormat.Default.Parse($"T\n\nL\n\n{line}\n\nB");

        Assert.Equal(value is null ? null : DateTimeOffset.Parse(value, System.Globalization.CultureInfo.InvariantCulture), read.Value.PublishedDateTime);
        Assert.Equal(code is null ? [] : [code], read.Diagnostics.Select(d => d.Code.ToString()));
        Assert.Equal(value is null ? $"{line}\n\nB" : "B", read.Value.Content);
    }

    [Theory]
    [InlineData("Read also: x", 3)]
    [InlineData("Læs også: x", 4)]
    public void A_day_in_numbers_is_read_in_the_order_of_the_language(string marker, int month) =>
        Assert.Equal(month, PlainTextFormat.Default.Read($"T\n\n03/04/2024\n\nB\n\n{marker}").PublishedDateTime!.Value.Month);

    [Theory]
    [InlineData("Updated 3 May 2024")]
    [InlineData("Opdateret: 3. maj 2024")]
    [InlineData("Aktualisiert am 3. Mai 2024")]
    [InlineData("Mis à jour le 3 mai 2024")]
    [InlineData("Actualizado el 3 de mayo de 2024")]
    [InlineData("Uppdaterad 3 maj 2024")]
    [InlineData("Sist oppdatert 3. mai 2024")]
    public void Updates(string line)
    {
        Article article = PlainTextFormat.Default.Read($"T\n\n{line}\n\nB");

        Assert.Equal((null, new DateTimeOffset(2024, 5, 3, 0, 0, 0, TimeSpan.Zero)), (article.PublishedDateTime, article.UpdatedDateTime));
    }

    [Fact]
    public void They_are_written_in_the_language_of_the_markers_and_come_back()
    {
        foreach (PageProfile profile in PageProfile.BuiltIn)
        {
            Article article = new()
            {
                Title = "T",
                Excerpt = "L",
                Authors = ["Jane Doe", "Åse de Vries"],
                PublishedDateTime = new DateTimeOffset(2024, 5, 3, 10, 15, 0, TimeSpan.FromHours(2)),
                UpdatedDateTime = new DateTimeOffset(2024, 5, 4, 0, 0, 0, TimeSpan.Zero),
                Images = [new() { Title = "x" }],
                Content = "B",
                Locale = profile.Locale,
            };

            ReadResult<Article> read = PlainTextFormat.Default.Parse(PlainTextFormat.Default.Write(article));

            Assert.Equal(article, read.Value);
            Assert.Empty(read.Diagnostics);
        }

        Assert.StartsWith(
            "T\n\nAf Jane Doe\n\nPubliceret: 2024-05-03T10:15:00Z\n\nArtikel top billede: x\n",
            PlainTextFormat.Default.Write(new() { Title = "T", Authors = ["Jane Doe"], PublishedDateTime = new DateTimeOffset(2024, 5, 3, 10, 15, 0, default), Images = [new() { Title = "x" }], Locale = "da" }),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_be_read_as_one_is_not_written_as_one()
    {
        Article article = new() { Title = "By Jane Doe", Excerpt = "By Jane Doe", Content = "3 May 2024\n\nBy Jane Doe" };

        Assert.Equal("By Jane Doe\n\nBy Jane\nDoe\n\n3 May\n2024\n\nBy Jane Doe\n", PlainTextFormat.Default.Write(article));
        Assert.Equal("T\n\n\n2024-05-03.\n", PlainTextFormat.Default.Write(new() { Title = "T", Content = "2024-05-03" }));
        Assert.Equal("T\n", PlainTextFormat.Default.Write(new() { Title = "T", Authors = ["Reuters"] }));
        Assert.Equal("T\n", PlainTextFormat.Default.Write(new() { Title = "T", Authors = [new() { Name = "Jane Doe", Url = "https://example.com" }] }));
    }

    [Fact]
    public void Long_lines_and_many_of_them_take_no_time()
    {
        string many = string.Concat(Enumerable.Repeat("By Jane Doe\n\n3 May 2024\n\n", 200_000));
        string wide = "By " + string.Concat(Enumerable.Repeat("Jane Doe and ", 300_000)) + "John Roe";

        Assert.Equal(["Jane Doe"], PlainTextFormat.Default.Read("T\n\n" + many).Authors.Select(a => a.Name));
        Assert.Empty(PlainTextFormat.Default.Read("T\n\n" + wide).Authors);
    }
}
