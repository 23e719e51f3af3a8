using NewsModel;
using NewsModel.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers article formats and the services that read, write and convert them.</summary>
public static class NewsModelServiceCollectionExtensions
{
    /// <summary>
    /// Registers the formats of this library, as <see cref="AddNewsModel(IServiceCollection, Action{NewsModelBuilder})"/> does.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <returns>The service collection.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddNewsModel(this IServiceCollection services) => services.AddNewsModel(static _ => { });

    /// <summary>
    /// Registers the formats of this library and your own: <c>services.AddNewsModel(news => news.AddFormat&lt;MyFormat&gt;().Configure(options =>
    /// options with { … }))</c>.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="configure">Adds formats and sets options. Called immediately; everything is validated at once.</param>
    /// <returns>The service collection.</returns>
    /// <remarks>
    /// <para>
    /// All services are singletons, immutable and thread-safe: <see cref="IArticleSerializer"/> and <see
    /// cref="ArticleSerializer"/>, which are the same instance; each <see cref="ArticleFormat"/>, keyed by its
    /// name and in the sequence of all formats, in the order they are tried; and <see cref="NewsModelOptions"/>.
    /// </para>
    /// <para>
    /// Your own formats are tried before those of this library, in the order they were added. A format with the name of a built-in one replaces it.
    /// Files that no format recognizes are read as <c>frontmatter</c>, whichever formats were added.
    /// </para>
    /// <para>
    /// A second call continues where the first left off: its formats come after the earlier ones, and its options start from the earlier ones. An
    /// <see cref="IArticleSerializer"/> registered by others before the first call is kept.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A format is not valid, or has the same name as another that was added; nothing is registered then.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// A function for the options returned <see langword="null"/>; nothing is registered then.
    /// </exception>
    public static IServiceCollection AddNewsModel(this IServiceCollection services, Action<NewsModelBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        NewsModelRegistration? previous = NewsModelRegistration.Find(services);
        NewsModelBuilder builder = new(previous);
        configure(builder);
        builder.Build().Register(services, previous);
        return services;
    }
}
