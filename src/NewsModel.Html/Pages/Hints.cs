namespace NewsModel.Html.Pages;

/// <summary>What the class, the id, the role and similar attributes of an element reveal about its content.</summary>
[Flags]
internal enum Hints : long
{
    None = 0,
    Navigation = 1L << 0,
    Footer = 1L << 1,
    Header = 1L << 2,
    Sidebar = 1L << 3,
    Related = 1L << 4,
    Comments = 1L << 5,
    Share = 1L << 6,
    Advert = 1L << 7,
    Consent = 1L << 8,
    Newsletter = 1L << 9,
    Author = 1L << 10,
    Biography = 1L << 11,
    Date = 1L << 12,
    Topics = 1L << 13,
    Caption = 1L << 14,
    Paywall = 1L << 15,
    Dialog = 1L << 16,
    Contents = 1L << 17,
    Promotion = 1L << 18,
    Teaser = 1L << 19,
    Player = 1L << 20,
    Meta = 1L << 21,
    Credit = 1L << 22,
    Article = 1L << 23,
    Body = 1L << 24,
    Lead = 1L << 25,
    Headline = 1L << 26,
    Hidden = 1L << 27,
    ArticleBody = 1L << 28,
    Gallery = 1L << 29,
    Form = 1L << 30,
    Updated = 1L << 31,
    Published = 1L << 32,
    ReadingTime = 1L << 33,
    Button = 1L << 34,
    Product = 1L << 35,
    Embed = 1L << 36,
    Question = 1L << 37,
    Copyright = 1L << 38,

    Kicker = 1L << 39,

    /// <summary>Furniture of the page and not of the article, whatever is in it.</summary>
    Furniture = Navigation | Footer | Sidebar | Related | Comments | Share | Advert | Consent | Newsletter | Dialog | Promotion | Hidden | Form,
}
