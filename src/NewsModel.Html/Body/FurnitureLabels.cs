using System.Collections.Frozen;

namespace NewsModel.Html.Body;

/// <summary>Lines that belong to the page, whole: labels of advertisements and players, of tables of contents, and calls to subscribe.</summary>
internal static class FurnitureLabels
{
    private const int Longest = 120;

    private static readonly FrozenSet<string> Whole = new[]
    {
        "advertisement", "ad", "advertising", "sponsored", "article content", "table of contents", "contents", "share", "share this",
        "share this article", "comments", "close", "back to top", "skip to content", "print", "save", "listen", "play", "pause", "loading", "caption",
        "copy link", "copied", "link copied", "email", "tweet", "subscribe", "sign up", "log in", "sign in", "menu", "search", "follow us",
        "story continues below advertisement", "story continues below", "learn more", "see more", "show more", "anzeige", "werbung", "teilen",
        "drucken", "inhaltsverzeichnis", "artikel anhören", "zur startseite", "merken", "nach oben", "annonce", "del", "del artikel", "reklame",
        "indhold", "publicité", "partager", "sommaire", "publicidad", "compartir", "índice", "comparte", "annons", "dela", "annonse", "pubblicità",
        "advertentie", "publicidade", "reklam", "dieser artikel ist frei verfügbar", "kommentare", "commentaires", "comentarios",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Openings =
    [
        "this content is reserved for", "register / sign in", "create an account or sign in", "subscribe now to", "subscribe to our",
        "sign up for our", "sign up to our", "sign up for the", "get the latest news", "already a subscriber", "last updated",
        "story continues below", "enable javascript", "please enable javascript", "your email address will not be published", "jetzt newsletter",
        "hier geht es zum newsletter", "abonnez-vous", "inscrivez-vous", "suscríbete", "tilmeld dig", "support local journalism",
    ];

    /// <summary>Whether a block is such a line.</summary>
    public static bool Is(string text)
    {
        if (text.Length > Longest)
        {
            return false;
        }

        if (Whole.Contains(text.Trim(' ', ':', '.', '-', '–', '—', '↓', '▼', '>')))
        {
            return true;
        }

        foreach (string opening in Openings)
        {
            if (text.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
