// Turns an article from whatever form it is in into the one that the client asks for. In a clone of the repository:
//
//     dotnet run --project docs/samples/WebService -- --urls http://localhost:5000
//     curl -i --data-binary @docs/samples/CustomFormat/article.headers http://localhost:5000/convert
//     curl http://localhost:5000/openapi/v1.json
//     curl -i --data-binary @docs/samples/xiaomi.md -H 'Accept: text/vnd.example.headers' http://localhost:5000/convert
using CustomFormat;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using NewsModel;
using NewsModel.Formats;

const int MaxArticleLength = 1024 * 1024;
const int MaxLossesListed = 20;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddProblemDetails();
builder.Services.AddOpenApi(options => options.AddSchemaTransformer(DescribeModel));
builder.Services.AddNewsModel(news => news
    .AddFormat<HeaderFormat>()
    .Configure(options => options with { Read = options.Read with { MaxInputLength = MaxArticleLength } }));

// What is too long is told by the serializer, which reads no further.
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapOpenApi();
app.MapPost("/convert", ConvertAsync).Produces<Article>();
app.Run();

static async Task<IResult> ConvertAsync(
    HttpRequest request,
    HttpResponse response,
    IArticleSerializer serializer,
    [FromKeyedServices("frontmatter")] ArticleFormat usual,
    CancellationToken cancellationToken)
{
    response.Headers.Vary = HeaderNames.Accept;
    if (Choose(request.GetTypedHeaders().Accept, [usual, .. serializer.Formats]) is not { } target)
    {
        string known = string.Join(", ", serializer.Formats.Select(format => format.MediaType));
        return Results.Problem($"Accept one of {known}.", statusCode: StatusCodes.Status406NotAcceptable);
    }

    // The content tells its form. Only where it does not, the type that the client gives it does, as the extension of a file would.
    bool isKnown = serializer.TryGetFormatByMediaType(request.ContentType ?? "", out ArticleFormat? given);
    string? hint = isKnown && given!.FileExtensions is [string extension, ..] ? extension : null;
    ReadResult<Article> source = await serializer.ParseAsync(request.Body, hint, cancellationToken);
    if (source.HasErrors)
    {
        return Problem(source.Diagnostics);
    }

    try
    {
        ConversionResult result = serializer.Convert(source.Value, target);
        if (!result.Losses.IsEmpty)
        {
            IEnumerable<string> paths = result.Losses.Select(loss => Uri.EscapeDataString(loss.Path)).Take(MaxLossesListed);
            response.Headers["NewsModel-Losses"] = $"{result.Losses.Count}; {string.Join(", ", paths)}";
        }

        return Results.Bytes(result.Utf8, $"{target.MediaType}; charset=utf-8");
    }
    catch (NewsFormatException exception)
    {
        return Problem(exception.Diagnostics);
    }
}

// What the converters of the model write, which OpenAPI cannot see: without this, an article is {} there.
static Task DescribeModel(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
{
    if (NewsModelJsonSchema.Of(context.JsonTypeInfo.Type, context.JsonTypeInfo.Options) is { } json
        && new OpenApiJsonReader().ReadFragment<OpenApiSchema>(json, OpenApiSpecVersion.OpenApi3_1, new(), out _) is { } model)
    {
        (schema.Description, schema.Type, schema.AnyOf) = (model.Description, model.Type, model.AnyOf);
        (schema.Properties, schema.Items, schema.AdditionalProperties) = (model.Properties, model.Items, model.AdditionalProperties);
    }

    return Task.CompletedTask;
}

// The format of the highest quality (RFC 9110, section 12.5.1); of equal ones the first.
static ArticleFormat? Choose(IList<MediaTypeHeaderValue> accept, IEnumerable<ArticleFormat> formats)
{
    ArticleFormat best = formats.MaxBy(format => QualityOf(accept, format))!;
    return QualityOf(accept, best) > 0 ? best : null;
}

// That of the most specific range that the format is in.
static double QualityOf(IList<MediaTypeHeaderValue> accept, ArticleFormat format)
{
    MediaTypeHeaderValue type = new(format.MediaType) { Charset = "utf-8" };
    MediaTypeHeaderValue? range = accept
        .Where(type.IsSubsetOf)
        .MaxBy(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2 + range.Parameters.Count(parameter => parameter.Name != "q"));
    return accept.Count == 0 ? 1 : range is null ? 0 : range.Quality ?? 1;
}

// RFC 9457, with all that is wrong.
static IResult Problem(ValueList<Diagnostic> diagnostics) => Results.Problem(
    "The article has errors.",
    statusCode: diagnostics.Any(d => d.Code == DiagnosticCode.InputTooLong)
        ? StatusCodes.Status413PayloadTooLarge
        : StatusCodes.Status422UnprocessableEntity,
    extensions: new Dictionary<string, object?>
    {
        ["diagnostics"] = diagnostics.Select(d => new
        {
            Code = d.Code.Id,
            Severity = d.Severity == DiagnosticSeverity.Error ? "error" : "warning",
            d.Path,
            d.Location?.Line,
            d.Location?.Column,
            d.Message,
        }),
    });
