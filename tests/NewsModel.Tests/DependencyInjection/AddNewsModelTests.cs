using Microsoft.Extensions.DependencyInjection;
using NewsModel.DependencyInjection;
using NewsModel.Formats;

namespace NewsModel.Tests.DependencyInjection;

public class AddNewsModelTests
{
    private static readonly ServiceProviderOptions Strict = new() { ValidateScopes = true, ValidateOnBuild = true };

    private static string[] BuiltIn => [.. ArticleSerializer.Default.Formats.Select(f => f.Name)];

    [Fact]
    public void Without_more_it_registers_the_formats_of_the_library()
    {
        using ServiceProvider provider = Build(services => Assert.Same(services, services.AddNewsModel()));

        IArticleSerializer serializer = provider.GetRequiredService<IArticleSerializer>();

        Assert.Same(serializer, provider.GetRequiredService<ArticleSerializer>());
        Assert.Equal(BuiltIn, serializer.Formats.Select(f => f.Name));
        Assert.Equal(serializer.Formats, provider.GetServices<ArticleFormat>());
        Assert.All(serializer.Formats, format => Assert.Same(format, provider.GetRequiredKeyedService<ArticleFormat>(format.Name)));
        Assert.Equal(new NewsModelOptions(), provider.GetRequiredService<NewsModelOptions>());
        Assert.Equal(Repository.Seed, provider.GetRequiredKeyedService<ArticleFormat>("frontmatter").WriteToUtf8Bytes(serializer.Parse(Repository.Seed).Value));
    }

    [Fact]
    public void Formats_of_ones_own_are_tried_before_those_of_the_library_in_the_order_in_which_they_were_added()
    {
        // Both know everything that begins with a fence.
        ToyFormat first = new("first") { Mark = "-" };
        ToyFormat second = new("second") { Mark = "---" };
        using ServiceProvider provider = Build(services => Assert.Same(services, services.AddNewsModel(news => news.AddFormat(first).AddFormat<Toy>().AddFormat(second))));

        IArticleSerializer serializer = provider.GetRequiredService<IArticleSerializer>();

        Assert.Equal(["first", "mini", "second", .. BuiltIn], serializer.Formats.Select(f => f.Name));
        Assert.Equal(serializer.Formats, provider.GetServices<ArticleFormat>());
        Assert.Same(first, serializer.Detect("---\n"u8));
        Assert.Same(first, provider.GetRequiredKeyedService<ArticleFormat>("first"));
        Assert.IsType<Toy>(provider.GetRequiredKeyedService<ArticleFormat>("mini"));
        Assert.Null(provider.GetKeyedService<ArticleFormat>("third"));
    }

    [Fact]
    public void What_no_format_knows_is_read_as_front_matter_whatever_was_added()
    {
        using ServiceProvider provider = Build(services => services.AddNewsModel(news => news.AddFormat(new ToyFormat())));

        Assert.Equal(ArticleSerializer.Default.Detect("\u0001"u8).Name, provider.GetRequiredService<IArticleSerializer>().Detect("\u0001"u8).Name);
    }

    [Fact]
    public void A_format_with_the_name_of_one_of_the_library_takes_its_place()
    {
        ToyFormat mine = new("frontmatter") { Mark = "+++\n" };
        using ServiceProvider provider = Build(services => services.AddNewsModel(news => news.AddFormat(mine).AddFormat(new ToyFormat())));

        IArticleSerializer serializer = provider.GetRequiredService<IArticleSerializer>();

        Assert.Equal(["toy", .. BuiltIn], serializer.Formats.Select(f => f.Name));
        Assert.Same(mine, provider.GetRequiredKeyedService<ArticleFormat>("frontmatter"));
        Assert.Same(mine, serializer.Detect("+++\n"u8));
        Assert.DoesNotContain(serializer.Formats, format => format is FrontMatterFormat);
    }

    [Fact]
    public void Options_reach_reading_and_writing()
    {
        FrontMatterStyle style = new() { QuoteUrls = true, LineEnding = LineEnding.CrLf };
        using ServiceProvider provider = Build(services => services.AddNewsModel(news => news
            .Configure(options => options with { Read = options.Read with { MaxInputLength = 10 } })
            .Configure(options => options with { FrontMatter = style })));

        IArticleSerializer serializer = provider.GetRequiredService<IArticleSerializer>();

        Assert.Equal("NM1301", Assert.Single(serializer.Parse(Repository.Seed).Diagnostics).Code.Id);
        Assert.Equal(style, Assert.IsType<FrontMatterFormat>(provider.GetRequiredKeyedService<ArticleFormat>("frontmatter")).Style);
        Assert.Equal(
            new NewsModelOptions { Read = new() { MaxInputLength = 10 }, FrontMatter = style },
            provider.GetRequiredService<NewsModelOptions>());
    }

    [Fact]
    public void A_second_call_goes_on_from_the_first()
    {
        ToyFormat first = new("first");
        ToyFormat second = new("second");
        using ServiceProvider provider = Build(services =>
        {
            services.AddNewsModel(news => news.AddFormat(first).AddFormat<Toy>().Configure(o => o with { Read = o.Read with { MaxDepth = 5 } }));
            services.AddSingleton("between");
            services.AddNewsModel(news => news.AddFormat<Toy>().AddFormat(second).AddFormat(first).Configure(o => o with { Read = o.Read with { MaxNodes = 7 } }));
            services.AddNewsModel();

            Assert.Equal(typeof(string), services[^1].ServiceType);
        });

        Assert.Equal(["first", "mini", "second", .. BuiltIn], Assert.Single(provider.GetServices<IArticleSerializer>()).Formats.Select(f => f.Name));
        Assert.Same(provider.GetRequiredService<IArticleSerializer>(), Assert.Single(provider.GetServices<ArticleSerializer>()));
        Assert.Equal(provider.GetRequiredService<IArticleSerializer>().Formats, provider.GetServices<ArticleFormat>());
        Assert.Single(provider.GetKeyedServices<ArticleFormat>("frontmatter"));
        Assert.Equal(new ReadOptions { MaxDepth = 5, MaxNodes = 7 }, Assert.Single(provider.GetServices<NewsModelOptions>()).Read);
    }

    [Fact]
    public void A_serializer_that_others_registered_before_stays_and_one_after_takes_over()
    {
        ArticleSerializer theirs = new([new ToyFormat()]);
        using ServiceProvider before = Build(services =>
        {
            services.AddSingleton<IArticleSerializer>(theirs);
            services.AddNewsModel();
            services.AddNewsModel(news => news.AddFormat(new ToyFormat("second")));
        });
        using ServiceProvider after = Build(services =>
        {
            services.AddNewsModel();
            services.AddSingleton<IArticleSerializer>(theirs);
            services.AddNewsModel(news => news.AddFormat(new ToyFormat("second")));
        });

        Assert.Same(theirs, before.GetRequiredService<IArticleSerializer>());
        Assert.Equal(["second", .. BuiltIn], before.GetRequiredService<ArticleSerializer>().Formats.Select(f => f.Name));
        Assert.Same(theirs, after.GetRequiredService<IArticleSerializer>());
    }

    [Fact]
    public void Services_removed_in_between_are_created_again()
    {
        ServiceCollection services = [];
        services.AddNewsModel(news => news.AddFormat<Toy>());
        services.Remove(services.Single(d => d.ServiceType == typeof(ArticleSerializer)));

        using ServiceProvider provider = services.AddNewsModel().BuildServiceProvider(Strict);

        Assert.Equal(["mini", .. BuiltIn], provider.GetRequiredService<ArticleSerializer>().Formats.Select(f => f.Name));
    }

    [Fact]
    public void All_services_are_singletons()
    {
        ServiceCollection services = [];
        services.AddNewsModel(news => news.AddFormat<Toy>());
        services.AddScoped<Consumer>();
        using ServiceProvider provider = services.BuildServiceProvider(Strict);
        using IServiceScope one = provider.CreateScope();
        using IServiceScope two = provider.CreateScope();

        Consumer first = one.ServiceProvider.GetRequiredService<Consumer>();
        Consumer second = two.ServiceProvider.GetRequiredService<Consumer>();

        Assert.All(services.Where(d => d.ServiceType != typeof(Consumer)), d => Assert.Equal(ServiceLifetime.Singleton, d.Lifetime));
        Assert.NotSame(first, second);
        Assert.Same(first.Serializer, second.Serializer);
        Assert.Same(first.Mini, second.Mini);
        Assert.Same(first.Serializer.Formats[0], first.Mini);
        Assert.Equal(first.Serializer.Formats, first.Formats);
    }

    [Fact]
    public void Formats_are_not_disposed_of_with_the_services()
    {
        DisposableFormat format = new();
        Build(services => services.AddNewsModel(news => news.AddFormat(format))).Dispose();

        Assert.False(format.IsDisposed);
    }

    [Fact]
    public void Many_threads_can_use_them_at_once()
    {
        using ServiceProvider provider = Build(services => services.AddNewsModel(news => news.AddFormat<Toy>()));
        Article expected = FrontMatterFormat.Default.Read(Repository.Seed);

        Parallel.For(0, 200, i =>
        {
            using IServiceScope scope = provider.CreateScope();
            IArticleSerializer serializer = scope.ServiceProvider.GetRequiredService<IArticleSerializer>();
            ArticleFormat mini = scope.ServiceProvider.GetRequiredKeyedService<ArticleFormat>("mini");
            Article article = expected with { Heat = i };

            byte[] file = serializer.Convert(article, mini).Utf8.ToArray();

            Assert.Same(mini, serializer.Detect(file));
            Assert.Equal(article, serializer.Parse(file).GetValueOrThrow());
            Assert.Equal(expected, serializer.Parse(Repository.Seed).GetValueOrThrow());
        });
    }

    private static ServiceProvider Build(Action<IServiceCollection> register)
    {
        ServiceCollection services = [];
        register(services);
        return services.BuildServiceProvider(Strict);
    }

    private sealed class Toy : DelegatingFormat
    {
        public Toy()
            : base(new ToyFormat("mini"))
        {
        }
    }

    private sealed class DisposableFormat : DelegatingFormat, IDisposable
    {
        public DisposableFormat()
            : base(new ToyFormat())
        {
        }

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }

    private sealed record Consumer(
        IArticleSerializer Serializer, IEnumerable<ArticleFormat> Formats, [FromKeyedServices("mini")] ArticleFormat Mini);
}
