using NewsModel.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the formats of articles and what reads, writes and converts them.</summary>
public static class NewsModelServiceCollectionExtensions
{
    /// <summary>
    /// Registers the formats of this library, all as <see cref="AddNewsModel(IServiceCollection, Action{NewsModelBuilder})"/> does.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddNewsModel(this IServiceCollection services) => services.AddNewsModel(static _ => { });

    /// <summary>
    /// Registers the formats of this library and others:
    /// <c>services.AddNewsModel(news => news.AddFormat&lt;MyFormat&gt;().Configure(options => options with { … }))</c>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds formats and sets options. It runs at once, and everything is checked at once.</param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// <para>
    /// All services are singletons, immutable and safe for concurrent use: <see cref="NewsModel.Formats.IArticleSerializer"/> and
    /// <see cref="NewsModel.Formats.ArticleSerializer"/>, which are one instance; each <see cref="NewsModel.Formats.ArticleFormat"/>, keyed by its
    /// name and as an element of the sequence of all, in the order in which they are tried; <see cref="NewsModelOptions"/>.
    /// </para>
    /// <para>
    /// Formats of one's own are tried before those of this library, in the order in which they were added. One that has the name of a format of
    /// this library takes that one's place. What no format knows is read as <c>frontmatter</c>, whatever was added.
    /// </para>
    /// <para>
    /// A second call goes on from the first: its formats come after the earlier ones, and its options begin with the earlier ones. An
    /// <see cref="NewsModel.Formats.IArticleSerializer"/> that others have registered before the first call stays.
    /// </para>
    /// </remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// A format is not as it should be, or has the name of another that was added; nothing is registered then.
    /// </exception>
    /// <exception cref="InvalidOperationException">A function for the options gave <see langword="null"/>; nothing is registered then.</exception>
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
