using System.Buffers;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace NewsModel.Aot;

/// <summary>The library as services, with a format of one's own.</summary>
internal static class ServiceChecks
{
    public static async Task RunAsync(Transcript transcript, string root)
    {
        transcript.Begin("Services");
        await using ServiceProvider services = new ServiceCollection()
            .AddNewsModel(news => news
                .AddFormat<TitleFormat>()
                .Configure(options => options with { Json = options.Json with { Indented = true }, Read = options.Read with { MaxInputLength = 5000 } }))
            .AddSingleton<Reader>()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        IArticleSerializer serializer = services.GetRequiredService<IArticleSerializer>();
        transcript.Add("formats", string.Join(", ", serializer.Formats.Select(format => $"{format.Name} {format.MediaType}")));
        transcript.Add("all formats", services.GetServices<ArticleFormat>().SequenceEqual(serializer.Formats));
        transcript.Add("by name", services.GetRequiredKeyedService<ArticleFormat>("json").Write(new Article { Title = "T" }));
        transcript.Add("by media type", serializer.TryGetFormatByMediaType("text/markdown; charset=utf-8", out ArticleFormat? markdown) ? markdown.Name : "none");
        transcript.Add("of one's own", serializer.Parse("Title: Five\n"u8).Value.ToString());
        transcript.Add("limit", serializer.Parse(new byte[5001]).Diagnostics);

        await using FileStream sample = File.OpenRead(Path.Combine(root, "docs", "samples", "xiaomi.md"));
        transcript.Add("by a service", await services.GetRequiredService<Reader>().TitleOfAsync(sample));
    }
}

/// <summary>A service that asks for another.</summary>
internal sealed class Reader(IArticleSerializer serializer)
{
    public async Task<string> TitleOfAsync(Stream file) => (await serializer.ParseAsync(file)).GetValueOrThrow().Title ?? "none";
}

/// <summary>Articles that are a title and nothing more.</summary>
internal sealed class TitleFormat : ArticleFormat
{
    public override string Name => "title";

    public override string MediaType => "text/vnd.example.title";

    public override ValueList<string> FileExtensions { get; } = [".title"];

    public override bool Matches(ReadOnlySpan<byte> head) => head.StartsWith("Title: "u8);

    protected override ReadResult<Article> ParseCore(ReadOnlySpan<byte> utf8, ReadOptions options) =>
        new(new Article { Title = Encoding.UTF8.GetString(utf8[7..]).TrimEnd('\n') });

    protected override void WriteCore(Article article, IBufferWriter<byte> utf8) => utf8.Write(Encoding.UTF8.GetBytes($"Title: {article.Title}\n"));
}
