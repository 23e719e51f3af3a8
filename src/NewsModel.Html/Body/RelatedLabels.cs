namespace NewsModel.Html.Body;

/// <summary>The words in front of links to other articles, in the languages that the core has profiles for and some more.</summary>
internal static class RelatedLabels
{
    private static readonly string[] Labels =
    [
        "read more", "read also", "also read", "read next", "see also", "related", "more on this", "more from", "more:", "recommended",
        "you may also like", "you might also like", "up next", "don't miss", "further reading", "watch:", "listen:", "read:", "see more",
        "related articles", "related posts", "most read", "trending", "editor's picks", "keep reading", "continue reading", "click here", "subscribe",
        "sign up", "follow us", "share this", "lesen sie auch", "lesen sie mehr", "lesen sie hier", "mehr zum thema", "mehr dazu", "auch interessant",
        "das könnte sie auch interessieren", "weiterlesen", "siehe auch", "mehr:", "hier lesen", "lesetipp", "zum thema", "passend dazu", "læs også",
        "læs mere", "se også", "les også", "les mer", "läs också", "läs mer", "lue myös", "lire aussi", "à lire aussi", "à lire", "lire la suite",
        "voir aussi", "sur le même sujet", "notre dossier", "à voir aussi", "lea también", "lee también", "leer más", "ver también",
        "te puede interesar", "más información", "también te puede interesar", "noticias relacionadas", "leggi anche", "vedi anche", "lees ook",
        "lees meer", "leia também", "leia mais", "saiba mais", "czytaj też", "czytaj także",
    ];

    /// <summary>Whether a text begins with such words.</summary>
    public static bool Begins(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().TrimStart();
        while (trimmed.Length > 0 && !char.IsLetter(trimmed[0]))
        {
            trimmed = trimmed[1..];
        }

        foreach (string label in Labels)
        {
            if (trimmed.StartsWith(label, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
