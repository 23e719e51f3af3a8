using System.Text.Json;
using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.FrontMatter;
using NewsModel.Text;

namespace NewsModel.Documents;

/// <summary>Whether a text may be edited at all. What is not an article is left alone, whatever the edit would be.</summary>
internal static class EditGate
{
    /// <summary>Why front matter may not be edited; <see langword="null"/> if it may.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="path">The file that it was loaded from or saved to; <see langword="null"/> if there is none.</param>
    /// <param name="options">What the edit may do.</param>
    public static Diagnostic? OfFrontMatter(byte[] utf8, string? path, EditOptions options)
    {
        if (HasExtension(path, ".yaml") || HasExtension(path, ".yml"))
        {
            // It may begin with the same line as front matter, and even be two documents.
            return NotAnArticle("a YAML file", "leave it out");
        }

        if (FrontMatterFences.TryOpen(utf8, out FrontMatterForm _, out _))
        {
            return null;
        }

        TextKind kind = TextSniffer.KindOf(utf8);
        if (TextSniffer.IsOtherFrontMatter(kind))
        {
            return Refusal(OtherFrontMatter(kind));
        }

        if (kind != TextKind.Plain)
        {
            return NotAnArticle(kind);
        }

        if (!Utf8.IsValid(utf8))
        {
            return NotAnArticle("text that is not UTF-8", "save it as UTF-8 if it is text");
        }

        return path is not null && !options.AddFrontMatter ? Refusal(Problems.NoFrontMatterToEdit) : null;
    }

    /// <summary>Why plain text may not be edited; <see langword="null"/> if it may.</summary>
    public static Diagnostic? OfPage(byte[] utf8)
    {
        TextKind kind = TextSniffer.KindOf(utf8);
        return TextSniffer.IsForeign(kind) && !TextSniffer.IsOtherFrontMatter(kind) ? NotAnArticle(kind) : null;
    }

    /// <summary>Why JSON may not be edited; <see langword="null"/> if it may.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="old">What was read from it.</param>
    /// <param name="path">The file that it was loaded from or saved to; <see langword="null"/> if there is none.</param>
    public static Diagnostic? OfJson(byte[] utf8, ReadResult<Article> old, string? path)
    {
        try
        {
            return old.HasErrors && JsonFrontMatter.HasBody(utf8) ? Refusal(OtherFrontMatter(TextKind.JsonFrontMatter))
                : path is not null && old.Diagnostics.IsEmpty && IsForeignJson(utf8, old.Value)
                    ? NotAnArticle("JSON without any key of an article", "add one by hand, such as \"title\"")
                : null;
        }
        catch (JsonException)
        {
            // What is wrong with it is reported anyway.
            return null;
        }
    }

    /// <summary>Whether an object of JSON, as far as it can be read, has no key of the model besides the type, so it is not an article.</summary>
    /// <exception cref="JsonException">It cannot be read, and nothing before that place is of the model.</exception>
    internal static bool IsForeignJson(ReadOnlySpan<byte> utf8, Article article) => !SaysAnything(article) && !NamesAnyKey(utf8);

    /// <summary>Whether an article has more than a type, which configuration files have too, and unknown keys.</summary>
    private static bool SaysAnything(Article article) => article with { Type = null, Extensions = default } != new Article();

    /// <summary>Whether an object has a key of the model besides the type; its value may be null.</summary>
    private static bool NamesAnyKey(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8[Utf8Codec.BomLength(utf8)..]);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1
                && Article.Schema.Find(reader.GetString()!) is { Name: not "type" })
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasExtension(string? path, string extension) => path?.EndsWith(extension, StringComparison.OrdinalIgnoreCase) == true;

    private static Problem OtherFrontMatter(TextKind kind)
    {
        (string what, string toDo) = TextSniffer.Describe(kind);
        return Problems.OtherFrontMatter(what, toDo);
    }

    private static Diagnostic NotAnArticle(TextKind kind)
    {
        (string what, string toDo) = TextSniffer.Describe(kind);
        return NotAnArticle(what, toDo);
    }

    private static Diagnostic NotAnArticle(string what, string toDo) => Refusal(Problems.NotAnArticle(what, toDo));

    private static Diagnostic Refusal(in Problem problem) => new(problem.Code, problem.Severity, problem.Message);
}
