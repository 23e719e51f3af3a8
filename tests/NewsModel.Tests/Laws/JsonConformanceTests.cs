using NewsModel.Formats;

namespace NewsModel.Tests.Laws;

/// <summary>JSON keeps to what every format must; from the seed and, where there is a corpus, files of single articles.</summary>
public class JsonConformanceTests : ArticleFormatConformance
{
    private const int CorpusSamples = 4;

    protected override ArticleFormat Format => JsonFormat.Default;

    protected override IEnumerable<byte[]> Samples =>
    [
        new JsonFormat(new() { Indented = true, LineEnding = LineEnding.CrLf, Nulls = JsonNulls.Page, NoContent = "\r\n" })
            .WriteToUtf8Bytes(FrontMatterFormat.Default.Read(Repository.Seed)),
        JsonFormat.Default.WriteToUtf8Bytes(new ArticleGenerator(3).Article()),
        .. Corpus.Folder is null ? [] : Corpus.JsonFiles().Select(f => f.Bytes).Where(b => !JsonFormat.Default.Parse(b).HasErrors).Take(CorpusSamples),
    ];
}

/// <summary>Another style keeps to it, too.</summary>
public class IndentedJsonConformanceTests : ArticleFormatConformance
{
    protected override ArticleFormat Format { get; } =
        new JsonFormat(new() { Indented = true, LineEnding = LineEnding.CrLf, ByteOrderMark = true, FinalLineBreak = true, Nulls = JsonNulls.Item });

    protected override int Cases => 300;
}

/// <summary>Lines of JSON keep to it, one article at a time.</summary>
public class JsonLinesConformanceTests : ArticleFormatConformance
{
    protected override ArticleFormat Format => JsonLinesFormat.Default;

    protected override IEnumerable<byte[]> Samples => [JsonLinesFormat.Default.WriteToUtf8Bytes(FrontMatterFormat.Default.Read(Repository.Seed))];
}
