namespace NewsModel.Html.Collecting;

/// <summary>What the types of schema.org are to an article.</summary>
internal static class LdTypes
{
    /// <summary>Whether an item of this type is an article.</summary>
    public static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal)
        || type is "Report" or "NewsReport" or "Review" or "CreativeWork" or "OpinionNewsArticle" or "Blog" or "HowTo" or "Recipe"
        or "DiscussionForumPosting" or "ClaimReview";

    /// <summary>How much the type alone speaks for an item to be the article of the page.</summary>
    public static int Weight(LdValue item)
    {
        if (item.HasType(static t => t.EndsWith("NewsArticle", StringComparison.Ordinal) || t is "BlogPosting" or "LiveBlogPosting"))
        {
            return 10;
        }

        if (item.HasType(static t => t.EndsWith("Article", StringComparison.Ordinal) || t is "Report" or "SocialMediaPosting"))
        {
            return 9;
        }

        return item.HasType(static t => t is "HowTo" or "Recipe") ? 5 : item.HasType(IsArticle) ? 3 : 0;
    }

    public static string NameOf(string type) => LdValue.TypeName(type);

    public static bool IsPage(string type) => type.EndsWith("Page", StringComparison.Ordinal);

    public static bool IsOrganization(string type) => type.EndsWith("Organization", StringComparison.Ordinal)
        || type is "Corporation" or "WebSite" or "NewsMediaOrganization" or "Brand";
}
