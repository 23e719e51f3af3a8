namespace NewsModel.Benchmarks;

/// <summary>
/// What real files are like: shares in percent, lengths in bytes of UTF-8 without quotes and escapes. All of these files have quoted URLs, an
/// English text, a provider, and a sealed payload at the end.
/// </summary>
internal sealed record NewsStatistics
{
    /// <summary>Of 240 files without related entries, 1,548 bytes on average; most of them announce a video.</summary>
    public static NewsStatistics Small { get; } = new()
    {
        CrLf = 4, // 1,104 of 25,506 files of all kinds
        Video = 60, // `type: video`; the others are articles
        Title = new(28, 31, 50, 59, 83),
        TitleNotAscii = 2,
        Excerpt = new(66, 198, 300, 304, 309),
        ExcerptNotAscii = 24,
        ExcerptEscaped = 5, // nearly always \"
        OriginalUrl = 100,
        Url = new(73, 92, 98, 110, 141),
        Amp = 14, // 5% of all files, and only articles have one
        Quality = new(37, 87, 137, 154, 189),
        HeatIsQuality = 87, // the others have one of their own
        HeatIsMinusOne = 0,
        Published = 90,
        ProviderName = new(9, 9, 9, 9, 10),
        ProviderDomain = new(12, 13, 13, 13, 13),
        ProviderImage = 91, // one picture: `url` of 91 bytes, `width` and `height` of 50
        Topics = [54, 46], // one topic, two
        Topic = new(7, 10, 10, 10, 17),
        Image = 97, // one picture
        ImageUrl = new(52, 52, 52, 81, 96),
        ImageUrlUpperCase = 37,
        ImageUrlUnderscore = 11,
        ImageUrlQuery = 1,
        ImageTitle = 0,
        SecuredBlocks = new(17, 17, 21, 21, 22),
        NotAscii = "•••••••’–",
    };

    /// <summary>Of 60 files with 3,822 related entries, 785 bytes each. A file has up to 179; one of the sites gives 69 on average.</summary>
    public static NewsStatistics Large { get; } = new()
    {
        CrLf = 0, // no file with related entries has CRLF
        Video = 0,
        Title = new(35, 55, 65, 79, 110), // of the related entries, as far as they have the key; the articles hardly differ
        TitleNotAscii = 11,
        Excerpt = new(121, 173, 200, 252, 304),
        ExcerptNotAscii = 25,
        ExcerptEscaped = 4,
        OriginalUrl = 87, // of the articles; related entries have `webUrl` alone
        Url = new(63, 89, 104, 122, 167),
        Amp = 27, // `ampWebUrl`, and `cdnAmpWebUrl` with it
        Quality = new(8, 32, 37, 57, 97),
        HeatIsQuality = 3,
        HeatIsMinusOne = 85,
        Published = 12,
        ProviderName = new(3, 9, 11, 15, 21),
        ProviderDomain = new(7, 11, 13, 16, 22),
        ProviderImage = 37, // of the articles; the providers of related entries have none
        Topics = [78, 17, 5],
        Topic = new(5, 5, 5, 5, 9),
        Image = 74, // one picture each
        ImageUrl = new(43, 67, 86, 111, 166),
        ImageUrlUpperCase = 54,
        ImageUrlUnderscore = 36,
        ImageUrlQuery = 11,
        ImageTitle = 14, // of the pictures of articles; those of related entries have none
        SecuredBlocks = new(16, 17, 17, 25, 25),
        NotAscii = "’’’’’’’’’“““”“\u00A0\u00A0–®—™ã",
    };

    /// <summary>How many files have CRLF; the others have LF.</summary>
    public required int CrLf { get; init; }

    /// <summary>How many articles are videos. These have a short URL, none to show, and a player as `featuredContent`.</summary>
    public required int Video { get; init; }

    public required Quantiles Title { get; init; }

    /// <summary>How many titles have a character that is not ASCII.</summary>
    public required int TitleNotAscii { get; init; }

    public required Quantiles Excerpt { get; init; }

    /// <summary>How many excerpts have a character that is not ASCII, most of them one or two.</summary>
    public required int ExcerptNotAscii { get; init; }

    /// <summary>How many excerpts have a character that is written as an escape, most of them two.</summary>
    public required int ExcerptEscaped { get; init; }

    /// <summary>How many articles have `originalUrl`.</summary>
    public required int OriginalUrl { get; init; }

    /// <summary>The length of `originalUrl`, `webUrl` and `ampWebUrl`; `cdnAmpWebUrl` is 40 bytes longer.</summary>
    public required Quantiles Url { get; init; }

    /// <summary>How many items that have `webUrl` have AMP pages too.</summary>
    public required int Amp { get; init; }

    /// <summary>The values of `quality`.</summary>
    public required Quantiles Quality { get; init; }

    /// <summary>How many articles have a heat that equals their quality.</summary>
    public required int HeatIsQuality { get; init; }

    /// <summary>How many articles have a heat of -1.</summary>
    public required int HeatIsMinusOne { get; init; }

    /// <summary>How many articles are published.</summary>
    public required int Published { get; init; }

    public required Quantiles ProviderName { get; init; }

    public required Quantiles ProviderDomain { get; init; }

    /// <summary>How many providers of articles have a picture.</summary>
    public required int ProviderImage { get; init; }

    /// <summary>How many articles have one topic, two, and so on.</summary>
    public required IReadOnlyList<int> Topics { get; init; }

    public required Quantiles Topic { get; init; }

    /// <summary>How many items have a picture: `url`, `width`, `height`, `isCached: true`.</summary>
    public required int Image { get; init; }

    public required Quantiles ImageUrl { get; init; }

    /// <summary>How many URLs of pictures have capital letters; one in ten of other URLs does.</summary>
    public required int ImageUrlUpperCase { get; init; }

    /// <summary>How many URLs of pictures have an underscore; hardly any other URL does.</summary>
    public required int ImageUrlUnderscore { get; init; }

    /// <summary>How many URLs of pictures have a query, of 17 bytes most often.</summary>
    public required int ImageUrlQuery { get; init; }

    /// <summary>How many pictures of articles have a title.</summary>
    public required int ImageTitle { get; init; }

    /// <summary>The cipher text of `secured` in blocks of 16 bytes; the initialization vector has 16 bytes, and both are written in Base64.</summary>
    public required Quantiles SecuredBlocks { get; init; }

    /// <summary>The characters that are not ASCII, the frequent ones several times.</summary>
    public required string NotAscii { get; init; }
}
