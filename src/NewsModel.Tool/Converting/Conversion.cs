using System.Globalization;
using NewsModel.Tool.Input;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Converting;

/// <summary>A file in another format, with its messages for standard error.</summary>
/// <param name="Input">The file.</param>
/// <param name="Utf8">What was written; <see langword="null"/> if it was not converted.</param>
/// <param name="Messages">Problems and losses, a line each.</param>
internal sealed record Conversion(CommandInput Input, byte[]? Utf8, IReadOnlyList<string> Messages)
{
    /// <summary>Converts a file.</summary>
    /// <param name="input">The file and its articles.</param>
    /// <param name="target">The format to write.</param>
    /// <param name="asPage">Whether several articles may become a page, which is a file of its own.</param>
    public static Conversion Of(CommandInput input, ConversionTarget target, bool asPage)
    {
        List<string> messages = [];
        InputFile file = input.File;
        if (file.Error is not null)
        {
            return new(input, null, [$"newsmodel: {file.Name}: {file.Error}"]);
        }

        string name = input.Number > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file.Name}[{input.Number - 1}]") : file.Name;
        messages.AddRange(input.Articles.SelectMany(r => r.Diagnostics).Select(d => ShellMessage.Of(d, file.Name)));
        if (input.Articles.Any(r => r.HasErrors))
        {
            messages.Add($"newsmodel: {name}: not converted, because the values with errors would be lost; fix the errors first");
            return new(input, null, messages);
        }

        try
        {
            return new(input, Convert(input, name, target, asPage, messages), messages);
        }
        catch (NewsFormatException e)
        {
            messages.AddRange(e.Diagnostics.Select(d => ShellMessage.Of(d, name)));
            return new(input, null, messages);
        }
    }

    private static byte[]? Convert(CommandInput input, string name, ConversionTarget target, bool asPage, List<string> messages)
    {
        ValueList<Article> articles = [.. input.Articles.Select(r => r.Value)];
        ArticlePage? source = input.MayBePage && input.Format is JsonFormat ? input.LoadFile().ReadPage() : null;
        bool isPage = asPage && target.Format is JsonFormat && (source is not null || articles.Count != 1);
        if (articles.Count != 1 && !isPage && !target.TakesLines)
        {
            messages.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"newsmodel: {name}: holds {articles.Count} articles, but a file in the format {target.Name} holds only one; "
                + $"convert it to json or ndjson"));
            return null;
        }

        using MemoryStream result = new();
        for (int i = 0; i < articles.Count; i++)
        {
            ConversionResult one = ArticleSerializer.Default.Convert(articles[i], target.Format);
            string entry = articles.Count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}[{i}]");
            messages.AddRange(one.Losses.Select(loss => ShellMessage.Of(loss, entry)));
            result.Write(one.Utf8.Span);
        }

        if (source is not null && !isPage)
        {
            messages.AddRange(LossesOf(source, target).Select(loss => ShellMessage.Of(loss, name)));
        }

        ArticlePage page = (source ?? new()) with { Articles = articles };
        return isPage ? ((JsonFormat)target.Format).WritePageToUtf8Bytes(page) : result.ToArray();
    }

    /// <summary>What a page holds besides its articles has no place anywhere else.</summary>
    private static IEnumerable<Diagnostic> LossesOf(ArticlePage page, ConversionTarget target)
    {
        string[] own = [.. page.Page is null ? [] : (string[])["page"], .. page.NextPage is null ? [] : (string[])["nextPage"]];
        string message = $"The format '{target.Name}' cannot hold this; keep the original.";
        return own.Concat(page.Extensions.Select(e => e.Key))
            .Select(path => new Diagnostic(DiagnosticCode.FieldNotRepresentable, DiagnosticSeverity.Warning, message) { Path = path });
    }
}
