namespace NewsModel.Formats;

/// <content>
/// The built-in profiles. Advertisement labels are not furniture here, although most sites have them: they occur between paragraphs, and everything
/// after a furniture marker is excluded from the article.
/// </content>
public sealed partial record PageProfile
{
    /// <summary>Gets the profile of sites in English.</summary>
    public static PageProfile English { get; } = new()
    {
        Locale = "en",
        ImageMarkers = ["Article top image", "Article image", "Top image", "Featured image", "Main image", "Lead image", "Hero image"],
        RelatedMarkers =
        [
            "Read also:", "Also read:", "Read more:", "Read next:", "See also:", "Related:", "Related articles", "Related stories",
            "Related news", "Related content", "Related topics", "More on this story", "More on this topic", "More from this section",
            "You may also like", "You might also like", "You may also be interested in",
        ],
        FurnitureMarkers =
        [
            "Most read", "Most popular", "Most viewed", "Most shared", "Most commented", "Trending", "Trending now", "Popular now",
            "Now reading", "Read right now", "Top stories", "Latest news", "Latest stories", "Editor's picks", "Recommended for you",
            "Sign up for our newsletter", "Subscribe to our newsletter", "Share this article", "Share this story", "Leave a comment", "Comments",
        ],
    };

    /// <summary>Gets the profile of sites in Danish.</summary>
    public static PageProfile Danish { get; } = new()
    {
        Locale = "da",
        ImageMarkers = ["Artikel top billede", "Artiklens topbillede", "Artikelbillede", "Topbillede", "Hovedbillede"],
        RelatedMarkers =
        [
            "Læs også:", "Læs mere:", "Læs videre:", "Se også:", "Hør også:", "Mere om emnet", "Mere om samme emne", "Relaterede artikler",
            "Relaterede nyheder", "Relaterede historier", "Relateret indhold", "Relateret:", "Måske er du også interesseret i",
        ],
        FurnitureMarkers =
        [
            "Læses lige nu", "Mest læste", "Mest læst", "Mest læste artikler", "Mest læst lige nu", "Mest populære", "Populært lige nu",
            "Seneste nyt", "Seneste nyheder", "Seneste artikler", "Andre læser", "Anbefalet til dig", "Tilmeld nyhedsbrev",
            "Tilmeld dig vores nyhedsbrev", "Få vores nyhedsbrev", "Del artiklen", "Del denne artikel", "Skriv en kommentar", "Kommentarer",
            "Ledige job",
        ],
    };

    /// <summary>Gets the profile of sites in German.</summary>
    public static PageProfile German { get; } = new()
    {
        Locale = "de",
        ImageMarkers = ["Artikelbild", "Aufmacherbild", "Titelbild", "Beitragsbild", "Hauptbild", "Aufmacherfoto"],
        RelatedMarkers =
        [
            "Lesen Sie auch:", "Lesen Sie mehr:", "Lesen Sie hierzu:", "Lesen Sie dazu auch:", "Lies auch:", "Auch interessant:", "Siehe auch:",
            "Mehr dazu:", "Mehr zum Thema", "Zum Thema", "Lesetipp:", "Verwandte Artikel", "Verwandte Themen", "Ähnliche Artikel",
            "Weitere Artikel zum Thema", "Das könnte Sie auch interessieren", "Das könnte dich auch interessieren",
        ],
        FurnitureMarkers =
        [
            "Meistgelesen", "Meistgelesene Artikel", "Am meisten gelesen", "Meistkommentiert", "Beliebteste Artikel", "Beliebt", "Im Trend",
            "Jetzt im Trend", "Gerade gelesen", "Neueste Artikel", "Neueste Nachrichten", "Aktuelle Nachrichten", "Empfehlungen der Redaktion",
            "Newsletter abonnieren", "Newsletter bestellen", "Artikel teilen", "Diesen Artikel teilen", "Kommentar schreiben", "Kommentare",
            "Stellenangebote", "Zur Startseite",
        ],
    };

    /// <summary>Gets the profile of sites in French.</summary>
    public static PageProfile French { get; } = new()
    {
        Locale = "fr",
        ImageMarkers =
        [
            "Image principale", "Image à la une", "Image d'illustration", "Photo d'illustration", "Photo principale", "Image de l'article",
        ],
        RelatedMarkers =
        [
            "À lire aussi :", "A lire aussi :", "Lire aussi :", "À lire également :", "Lire également :", "À lire :", "Lire la suite :",
            "À voir aussi :", "Voir aussi :", "Sur le même sujet", "À lire sur le même sujet", "Articles liés", "Articles similaires",
            "Articles associés", "En lien avec cet article", "Pour aller plus loin", "Vous aimerez aussi", "Cela pourrait vous intéresser",
        ],
        FurnitureMarkers =
        [
            "Les plus lus", "Les articles les plus lus", "Les plus consultés", "Les plus partagés", "Les plus commentés", "Les plus populaires",
            "Tendances", "En ce moment", "À la une", "Dernières actualités", "Les dernières actualités", "Dernières nouvelles",
            "Recommandé pour vous", "Inscrivez-vous à notre newsletter", "Abonnez-vous à notre newsletter", "Recevez notre newsletter",
            "Partager cet article", "Partager l'article", "Laisser un commentaire", "Commentaires", "Offres d'emploi",
        ],
    };

    /// <summary>Gets the profile of sites in Spanish.</summary>
    public static PageProfile Spanish { get; } = new()
    {
        Locale = "es",
        ImageMarkers = ["Imagen principal", "Imagen destacada", "Imagen de portada", "Imagen del artículo", "Foto principal", "Foto de portada"],
        RelatedMarkers =
        [
            "Lee también:", "Lea también:", "Leer también:", "Lee además:", "Lea además:", "Lee más:", "Leer más:", "Ver también:",
            "Vea también:", "Te puede interesar:", "Le puede interesar:", "También te puede interesar:", "Te podría interesar:",
            "Más información:", "Noticias relacionadas", "Artículos relacionados", "Notas relacionadas", "Contenido relacionado",
            "Más sobre este tema",
        ],
        FurnitureMarkers =
        [
            "Lo más leído", "Las más leídas", "Los más leídos", "Lo más visto", "Lo más compartido", "Lo más comentado", "Más leídas",
            "Tendencias", "Lo último", "Últimas noticias", "Últimos artículos", "Recomendado para ti", "Recomendados",
            "Suscríbete a nuestro boletín", "Suscríbete a nuestra newsletter", "Comparte este artículo", "Compartir este artículo",
            "Compartir esta noticia", "Deja un comentario", "Comentarios", "Ofertas de empleo",
        ],
    };

    /// <summary>Gets the profile of sites in Swedish.</summary>
    public static PageProfile Swedish { get; } = new()
    {
        Locale = "sv",
        ImageMarkers = ["Artikelns toppbild", "Toppbild", "Huvudbild", "Bild till artikeln"],
        RelatedMarkers =
        [
            "Läs också:", "Läs även:", "Läs mer:", "Läs vidare:", "Läs mer om:", "Se även:", "Se också:", "Mer om ämnet", "Mer i ämnet",
            "Relaterade artiklar", "Relaterade nyheter", "Relaterat innehåll", "Relaterat:", "Fler artiklar om ämnet", "Du kanske också gillar",
        ],
        FurnitureMarkers =
        [
            "Mest läst", "Mest lästa", "Mest läst just nu", "Mest lästa artiklar", "Just nu läser andra", "Mest delat", "Populärt just nu",
            "Trendar just nu", "Senaste nytt", "Senaste nyheterna", "Senaste artiklarna", "Rekommenderat för dig",
            "Prenumerera på vårt nyhetsbrev", "Anmäl dig till vårt nyhetsbrev", "Få vårt nyhetsbrev", "Dela artikeln", "Dela den här artikeln",
            "Skriv en kommentar till artikeln", "Kommentarer till artikeln", "Lediga jobb",
        ],
    };

    /// <summary>Gets the profile of sites in Norwegian Bokmål.</summary>
    public static PageProfile Norwegian { get; } = new()
    {
        Locale = "nb",
        ImageMarkers = ["Artikkelens toppbilde", "Artikkelbilde", "Toppbilde", "Hovedbilde"],
        RelatedMarkers =
        [
            "Les også:", "Les mer:", "Les videre:", "Se også:", "Hør også:", "Mer om saken", "Mer om temaet", "Relaterte artikler",
            "Relaterte saker", "Relaterte nyheter", "Relatert innhold", "Relatert:", "Flere saker om", "Kanskje du også liker",
        ],
        FurnitureMarkers =
        [
            "Mest lest", "Mest leste", "Mest lest akkurat nå", "Mest leste saker", "Leses akkurat nå", "Leses nå", "Mest delt",
            "Populært akkurat nå", "Populært nå", "Siste nytt", "Siste nyheter", "Siste saker", "Anbefalt for deg",
            "Meld deg på vårt nyhetsbrev", "Meld deg på nyhetsbrevet", "Få vårt nyhetsbrev på e-post", "Del artikkelen", "Del saken",
            "Skriv en kommentar", "Kommentarer", "Ledige stillinger",
        ],
    };

    /// <summary>Gets all built-in profiles, English first. If a page fits several equally well, the first of them is used.</summary>
    public static ValueList<PageProfile> BuiltIn { get; } = [English, Danish, German, French, Spanish, Swedish, Norwegian];
}
