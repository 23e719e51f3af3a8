namespace NewsModel.Html.Pages;

/// <summary>The words of class names that say what an element holds, in the languages that people name their classes in.</summary>
internal static class HintTable
{
    public static ReadOnlySpan<(Hints Hints, string Words)> Rows => AllRows;

    private static readonly (Hints, string)[] AllRows =
    [
        (Hints.Navigation, "nav navi navigation navbar menu menus submenu breadcrumb breadcrumbs crumbs crumb pagination pager pagenav skip "
            + "skiplink skipnav masthead topbar sitenav "
            + "toolbar jumplinks prevnext postnav"),
        (Hints.Footer, "footer foot bottombar colophon sitefooter"),
        (Hints.Header, "header siteheader"),
        (Hints.Sidebar, "sidebar aside rail sidecolumn secondary rightcol leftcol marginalia marginal infobox"),
        (Hints.Related, "related relatedposts relatednews relatedarticles recommended recommend recommendation recommendations recirc "
            + "recirculation readmore readnext morenews alsoread seealso similar suggested suggestions outbrain taboola trending popular mostread "
            + "latest upnext nextup more onward linkbox teaserlist weitere verwandte "
            + "lire linklist linkliste keepreading moreon yarpp zergnet interlinks crosslinks inlineteaser"),
        (Hints.Comments, "comment comments disqus kommentar kommentare respond commentlist discussion forum livefyre replies commentform "
            + "commentaires comentarios"),
        (Hints.Share, "share sharing shares sharebar sharebuttons social socials socialmedia sharer addtoany addthis followus follow socialshare "
            + "sharethis teilen shariff sharedaddy "
            + "jp"),
        (Hints.Advert, "ad ads advert adverts advertisement advertising adslot adbox adunit adcontainer adsense adwrapper banner banners sponsor "
            + "sponsored sponsors dfp gpt "
            + "anzeige werbung commercial reklame publicidad publicite pubblicita adv"),
        (Hints.Consent, "cookie cookies consent gdpr cmp onetrust cookiebot privacy ccpa"),
        (Hints.Newsletter, "newsletter newsletters subscribe subscription signup optin mailchimp mailinglist abo nlsignup leadform"),
        (Hints.Author, "author authors authorname bylinename byline bylines writer autor autoren auteur auteurs autore reporter contributor "
            + "contributors creator vcard forfatter verfasser redakteur"),
        (Hints.Biography, "bio biography aboutauthor authorbio authorbox aboutme authorinfo authordesc"),
        (Hints.Date, "date dates time datetime timestamp pubdate dateline datum fecha datepublished publishdate postdate entrydate publicationdate"),
        (Hints.Published, "published publish pubdate publication datepublished publishdate posted created"),
        (Hints.Updated, "updated modified lastmod lastmodified dateupdated datemodified update aktualisiert"),
        (Hints.Topics, "tag tags taglist keywords keyword topics topic categories category kicker eyebrow hashtags cat themen rubrik schlagworte"),
        (Hints.Kicker, "kicker eyebrow overline overtitle dachzeile roofline topline pretitle supertitle spitzmarke overhead superheader"),
        (Hints.Caption, "caption captions figcaption legend bildunterschrift imagecaption photocaption bildtext"),
        (Hints.Credit, "credit credits copyright photocredit photographer imagecredit bildquelle attribution"),
        (Hints.Paywall, "paywall paywalled regwall piano offer offers premium metered"),
        (Hints.Dialog, "modal popup overlay lightbox dialog tooltip toast snackbar drawer offcanvas flyout dropdown"),
        (Hints.Contents, "toc tableofcontents contents inhaltsverzeichnis ez"),
        (Hints.Promotion, "promo promos promotion promobox cta callout upsell marketing donate donation app apps appstore bookmark bookmarks "
            + "print printfriendly "
            + "feedback rating ratings rate stars"),
        (Hints.Teaser, "teaser teasers card cards tile tiles thumb thumbnail thumbnails"),
        (Hints.Player, "player video audio videoplayer jwplayer podcast listen speech readspeaker vorlesen"),
        (Hints.Meta, "meta metadata postmeta entrymeta info infos postinfo articleinfo details"),
        (Hints.Article, "article story post entry hentry articles artikel articulo blog news page content nota noticia blogpost"),
        (Hints.Body, "body content text copy richtext contents main paragraphs prose wysiwyg cuerpo inhalt corps contenido txt"),
        (Hints.ArticleBody | Hints.Body, "articlebody storybody postbody entrycontent postcontent articlecontent articletext storycontent "
            + "blogcontent bodytext bodycopy articlecopy "
            + "blogbody storytext postarticle richtext"),
        (Hints.Lead, "lead lede standfirst dek deck subtitle subhead subheadline subheading summary intro introduction abstract excerpt "
            + "description sinopsis chapo chapeau vorspann "
            + "teasertext ingress leadtext leadin tagline sapo entradilla bajada manchet resume underrubrik sommario occhiello perex"),
        (Hints.Headline, "headline title heading titel titulo titre titolo overskrift rubrik headlines"),
        (Hints.Gallery, "gallery slideshow slider carousel swiper galerie slick lightgallery"),
        (Hints.Form, "form forms searchform search suche login register signin"),
        (Hints.ReadingTime, "readtime readingtime minread lesezeit"),
        (Hints.Button, "button buttons btn btns"),
        (Hints.Product, "product products shop price pricing"),
        (Hints.Embed, "embed embedded twitter tweet instagram iframe youtube facebook tiktok"),
        (Hints.Question, "faq faqs accordion"),
        (Hints.Copyright, "copyright disclaimer imprint impressum legal"),
    ];
}
