using System.Buffers;
using System.Collections.Frozen;

namespace NewsModel.Text.PageLines;

/// <summary>The words that bylines begin with, in the languages that the core has profiles for and some more.</summary>
internal static class Bylines
{
    // The longer in front of the shorter that it begins with.
    private static readonly string[] Openings =
    [
        "Words and photos by", "Photos and story by", "Story and photos by", "Medically reviewed by", "Reviewed by", "Fact checked by", "Edited by",
        "Written and directed by", "Article written by", "This article was written by", "Posted in", "Written by", "Posted by", "Published by",
        "Reported by", "Authored by", "Created by", "Contributed by", "Story by", "Article by", "Analysis by", "Opinion by", "Review by", "Words by",
        "Text by", "Words", "Post author", "Post by", "Updated by", "Reporting by", "By", "Geschrieben von", "Ein Artikel von", "Ein Kommentar von",
        "Eine Analyse von", "Kommentar von", "Gastbeitrag von", "Interview von", "Von", "Text", "Skrevet af", "Af", "Skriven av", "Av", "Skrevet av",
        "Tekst", "Écrit par", "Publié par", "Propos recueillis par", "Rédigé par", "Article de", "Par", "Escrito por", "Publicado por", "Por",
        "Scritto da", "Pubblicato da", "Di", "A cura di", "Door", "Tekst van", "Autor", "Author", "Authors", "Autorin", "Auteur", "Autore",
        "Forfatter", "Verfasst von", "Teksti", "Kirjoittanut",
    ];

    private static readonly SearchValues<char> FirstLetters =
        SearchValues.Create(string.Concat(Openings.Select(static o => $"{char.ToUpperInvariant(o[0])}{char.ToLowerInvariant(o[0])}")));

    // The first words, to pass over nearly all texts without a comparison with each opening.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords =
        Openings.Select(static o => o.Split(' ')[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> NoNames = new[]
    {
        "admin", "administrator", "author", "autor", "auteur", "editor", "editors", "staff", "unknown", "n/a", "none", "null", "anonymous", "guest",
        "user", "webmaster", "by", "von", "por", "par", "team", "root", "post", "share", "follow", "undefined", "true", "false", "about the author",
        "view all posts", "read more", "more", "twitter", "facebook", "linkedin", "instagram", "email", "e-mail", "website", "twitter facebook",
        "updated", "published", "posted", "date", "agencies", "in news", "news", "read time", "min read", "bio", "profile", "reviewed",
        "contributors", "our team", "home", "comments", "no comments", "leave a comment", "view profile", "full bio", "writer", "contributor",
        "guest author", "guest contributor", "super user", "the author", "online", "see all posts", "about the authors", "company", "blog",
        "recent posts", "author name", "author names", "related posts", "latest posts", "popular posts", "my account", "log in", "sign in",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a text begins as a byline does; <paramref name="rest"/> is what comes after the words.</summary>
    public static bool IsByline(string text, out string rest)
    {
        if (text.Length < 3 || !FirstLetters.Contains(text[0]) || !MayBegin(text))
        {
            rest = text;
            return false;
        }

        foreach (string opening in Openings)
        {
            if (text.Length > opening.Length && text.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && text[opening.Length] is ' ' or ':' or '\n' or '\u00A0')
            {
                rest = text[(opening.Length + 1)..].TrimStart(' ', ':', '\n', '\u00A0');
                return rest.Length > 0;
            }
        }

        rest = text;
        return false;
    }

    /// <summary>Whether a text may begin as a byline does, by its first word.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(" :\n\u00A0");
        return FirstWords.Contains((end < 0 ? text : text[..end]).TrimEnd());
    }

    /// <summary>Whether a text is a word for an author and not the name of one.</summary>
    public static bool IsNoName(string name) => NoNames.Contains(name.Trim('.', ' ', ':'));
}
