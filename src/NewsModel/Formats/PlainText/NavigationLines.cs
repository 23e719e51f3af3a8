using System.Collections.Frozen;

namespace NewsModel.Formats.PlainText;

/// <summary>Lines that pages begin with before anything of the article: links past the navigation, and the navigation itself.</summary>
internal static class NavigationLines
{
    private static readonly FrozenSet<string> Lines = new[]
    {
        "Skip to main content", "Skip to content", "Skip to the content", "Skip to main", "Skip to article", "Skip to navigation", "Skip navigation",
        "Jump to content", "Jump to main content", "Jump to navigation", "Go to content", "Go to main content", "Menu", "Main menu", "Open menu",
        "Toggle navigation", "Toggle menu", "Navigation", "Home", "Search", "Log in", "Login", "Sign in", "Subscribe",
        "Gå til indhold", "Gå til hovedindhold", "Spring til indhold", "Spring til hovedindhold", "Hop til indhold", "Forside", "Log ind", "Søg",
        "Zum Inhalt springen", "Zum Hauptinhalt springen", "Zum Inhalt", "Zum Hauptinhalt", "Direkt zum Inhalt", "Zur Navigation", "Menü",
        "Startseite",
        "Suche", "Anmelden",
        "Aller au contenu", "Aller au contenu principal", "Accéder au contenu", "Passer au contenu", "Accueil", "Rechercher", "Se connecter",
        "Saltar al contenido", "Ir al contenido", "Ir al contenido principal", "Pasar al contenido principal", "Menú", "Inicio", "Buscar",
        "Iniciar sesión",
        "Hoppa till innehåll", "Hoppa till huvudinnehåll", "Till innehållet", "Hoppa till innehållet", "Meny", "Logga in", "Sök",
        "Hopp til innhold", "Hopp til hovedinnhold", "Gå til innhold", "Gå til hovedinnhold", "Logg inn", "Søk", "Forsiden",
    }.Select(static line => PageMarkers.Key(line)!).ToFrozenSet(PageMarkers.KeyComparer);

    /// <summary>Whether the first line of a block is navigation.</summary>
    /// <param name="text">The text of the block.</param>
    public static bool Begin(string text)
    {
        int end = text.AsSpan().IndexOfAny('\r', '\n');
        return PageMarkers.Key(end < 0 ? text : text.AsSpan(0, end)) is { } key && Lines.Contains(key);
    }
}
