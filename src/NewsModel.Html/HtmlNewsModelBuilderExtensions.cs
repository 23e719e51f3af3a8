using NewsModel.DependencyInjection;
using NewsModel.Html;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds web pages to the formats of <c>AddNewsModel</c>.</summary>
public static class HtmlNewsModelBuilderExtensions
{
    /// <summary>Adds the <c>html</c> format: <c>services.AddNewsModel(news => news.AddHtml())</c>.</summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static NewsModelBuilder AddHtml(this NewsModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddFormat<HtmlFormat>();
    }

    /// <summary>Adds the <c>html</c> format with publisher rules.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="options">The rules.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The format has already been added.</exception>
    public static NewsModelBuilder AddHtml(this NewsModelBuilder builder, HtmlReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddFormat(new HtmlFormat(options));
    }
}
