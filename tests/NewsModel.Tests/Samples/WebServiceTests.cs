using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NewsModel.Tests.Samples;

/// <summary>The sample of a web service, in a process of its own.</summary>
public sealed class WebServiceTests(WebServiceProcess service) : IClassFixture<WebServiceProcess>
{
    private const string HeadersType = "text/vnd.example.headers";
    private const string HeadersText = "Title: T\nTopics: AI\n\nbody\n";
    private const string Markdown = "---\ntitle: \"T\"\n\ntopics:\n  - AI\n---\nbody\n";

    private static readonly Uri Convert = new("/convert", UriKind.Relative);

    [Theory]
    [InlineData(null, "text/markdown")]
    [InlineData("*/*", "text/markdown")]
    [InlineData("text/*", "text/markdown")]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("nonsense", "text/markdown")]
    [InlineData(HeadersType, HeadersType)]
    [InlineData("TEXT/VND.example.Headers; charset=UTF-8", HeadersType)]
    [InlineData("text/vnd.example.headers, text/markdown", "text/markdown")]
    [InlineData("text/markdown;q=0.2, text/vnd.example.headers;q=0.9", HeadersType)]
    [InlineData("text/vnd.example.headers;q=0.2, text/*;q=0.1", HeadersType)]
    [InlineData("text/*;q=0.3, text/vnd.example.headers;q=0.1, */*;q=0.2", "text/markdown")]
    [InlineData("*/*, text/markdown;q=0.1, text/vnd.example.headers;q=0.2, text/*;q=0, application/*;q=0", HeadersType)]
    [InlineData("text/markdown;q=0.1, text/markdown;charset=utf-8;q=0.9, text/vnd.example.headers;q=0.5", "text/markdown")]
    [InlineData("application/pdf, text/vnd.example.headers;q=0.001", HeadersType)]
    [InlineData("application/pdf, */*;q=0.1", "text/markdown")]
    public async Task The_response_is_in_the_format_that_the_client_prefers(string? accept, string mediaType)
    {
        using HttpResponseMessage response = await PostAsync(HeadersText, accept);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal($"{mediaType}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(["Accept"], response.Headers.Vary);
        Assert.Equal(mediaType == HeadersType ? HeadersText : Markdown, await response.Content.ReadAsStringAsync());
        Assert.False(response.Headers.Contains("NewsModel-Losses"));
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("*/*;q=0")]
    [InlineData("text/markdown;charset=iso-8859-1")]
    [InlineData("*/*;q=0, image/png, application/pdf;q=0.5")]
    public async Task An_unsupported_format_is_answered_with_the_supported_ones(string accept)
    {
        using HttpResponseMessage response = await PostAsync(HeadersText, accept);

        JsonElement problem = await ProblemAsync(response, HttpStatusCode.NotAcceptable);
        Assert.StartsWith($"Accept one of {HeadersType}, text/markdown", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_determines_its_format_whatever_the_client_states()
    {
        using HttpResponseMessage markdown = await PostAsync(Markdown, HeadersType, contentType: HeadersType);
        using HttpResponseMessage headers = await PostAsync(HeadersText, HeadersType, contentType: "text/markdown");

        Assert.Equal(HeadersText, await markdown.Content.ReadAsStringAsync());
        Assert.Equal(HeadersText, await headers.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_clients_content_type_is_used_if_the_content_is_ambiguous()
    {
        using HttpResponseMessage response = await PostAsync("\nbody", accept: null, contentType: HeadersType + "; charset=utf-8");

        Assert.Equal("---\n---\nbody", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Losses_are_reported_in_a_header()
    {
        using HttpResponseMessage response = await PostAsync("---\ntitle: \"T\"\nheat: 4\nø å: 1\n---\nbody", HeadersType);

        Assert.Equal("Title: T\n\nbody", await response.Content.ReadAsStringAsync());
        Assert.Equal("2; heat, %5B%22%C3%B8%20%C3%A5%22%5D", response.Headers.GetValues("NewsModel-Losses").Single());
    }

    [Fact]
    public async Task Of_many_losses_the_first_are_listed()
    {
        string file = "---\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"key{i}: x\n")) + "---\n";

        using HttpResponseMessage response = await PostAsync(file, HeadersType);

        string[] losses = response.Headers.GetValues("NewsModel-Losses").Single().Split(", ");
        Assert.Equal("500; key0", losses[0]);
        Assert.Equal(20, losses.Length);
    }

    [Fact]
    public async Task All_errors_are_returned_as_problem_details()
    {
        using HttpResponseMessage response = await PostAsync("---\nheat: hot\npublished: yes\nimages:\n  - width: wide\n---\n", accept: null);

        JsonElement problem = await ProblemAsync(response, HttpStatusCode.UnprocessableEntity);
        Assert.Equal("The article has errors.", problem.GetProperty("detail").GetString());
        Assert.Equal(
            ["NM1202 error heat 2 7", "NM1205 warning published 3 12", "NM1202 error images[0].width 5 12"],
            problem.GetProperty("diagnostics").EnumerateArray().Select(d =>
                $"{d.GetProperty("code")} {d.GetProperty("severity")} {d.GetProperty("path")} {d.GetProperty("line")} {d.GetProperty("column")}"));
        Assert.StartsWith("'hot' is not a whole number", problem.GetProperty("diagnostics")[0].GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_too_long_is_not_read(bool hasLength)
    {
        byte[] file = new byte[1024 * 1024 + 1];
        using HttpContent content = hasLength ? new ByteArrayContent(file) : new StreamContent(new UnseekableStream(file));

        using HttpResponseMessage response = await service.Client.PostAsync(Convert, content);

        JsonElement problem = await ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge);
        Assert.Equal("NM1301", problem.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_is_just_short_enough_is_read()
    {
        using HttpResponseMessage response = await PostAsync("---\n---\n" + new string('x', 1024 * 1024 - 8), accept: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(1024 * 1024, response.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task A_client_that_goes_away_does_no_harm()
    {
        using (TcpClient client = new(service.Client.BaseAddress!.Host, service.Client.BaseAddress.Port))
        {
            await client.GetStream().WriteAsync("POST /convert HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n---\nheat: 1\n"u8.ToArray());
            client.LingerState = new LingerOption(enable: true, seconds: 0);
        }

        using HttpResponseMessage response = await PostAsync(HeadersText, accept: null);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task OpenAPI_describes_an_article()
    {
        string json = await service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        using JsonDocument api = JsonDocument.Parse(json);
        JsonElement article = api.RootElement.GetProperty("components").GetProperty("schemas").GetProperty(nameof(Article));

        Assert.Equal("A news article: the value that every format reads and writes.", article.GetProperty("description").GetString());
        Assert.Equal(
            Article.Schema.Keys.Select(key => key.Name == "category" ? "categories" : key.Name).Append("content").Order(StringComparer.Ordinal),
            article.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
        Assert.Equal("int32", article.GetProperty("properties").GetProperty("heat").GetProperty("format").GetString());
    }

    [Fact]
    public async Task All_else_is_a_problem_too()
    {
        using HttpResponseMessage get = await service.Client.GetAsync(Convert);
        using HttpResponseMessage elsewhere = await service.Client.GetAsync(new Uri("/", UriKind.Relative));

        await ProblemAsync(get, HttpStatusCode.MethodNotAllowed);
        await ProblemAsync(elsewhere, HttpStatusCode.NotFound);
    }

    private async Task<HttpResponseMessage> PostAsync(string file, string? accept, string? contentType = null)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, Convert) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(file)) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        if (accept is not null)
        {
            Assert.True(request.Headers.TryAddWithoutValidation("Accept", accept));
        }

        return await service.Client.SendAsync(request);
    }

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode status)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        JsonElement problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    private sealed class UnseekableStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
