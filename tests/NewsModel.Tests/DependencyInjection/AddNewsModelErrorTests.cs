using Microsoft.Extensions.DependencyInjection;
using NewsModel.DependencyInjection;

namespace NewsModel.Tests.DependencyInjection;

/// <summary>What is wrong is told by AddNewsModel itself, and nothing is registered then.</summary>
public class AddNewsModelErrorTests
{
    private const string Toy = "NewsModel.Tests.Testing.ToyFormat";
    private const string Odd = "NewsModel.Tests.DependencyInjection.AddNewsModelErrorTests+OddFormat";

    [Fact]
    public void Null_is_refused()
    {
        Assert.Throws<ArgumentNullException>("services", () => NewsModelServiceCollectionExtensions.AddNewsModel(null!));
        Assert.Throws<ArgumentNullException>("services", () => NewsModelServiceCollectionExtensions.AddNewsModel(null!, _ => { }));
        Assert.Throws<ArgumentNullException>("configure", () => new ServiceCollection().AddNewsModel(null!));
        Assert.IsType<ArgumentNullException>(Refused<ArgumentNullException>(news => news.AddFormat(null!)));
        Assert.IsType<ArgumentNullException>(Refused<ArgumentNullException>(news => news.Configure(null!)));
        Assert.IsType<ArgumentNullException>(Refused<ArgumentNullException>(news => news.Configure(options => options with { Read = null! })));
        Assert.IsType<ArgumentNullException>(Refused<ArgumentNullException>(news => news.Configure(options => options with { FrontMatter = null! })));
    }

    [Fact]
    public void Two_formats_with_one_name_are_refused() => Assert.Equal(
        $"The formats {Toy} and {Odd} both have the name 'toy'; rename one, or add only one of them. (Parameter 'format')",
        Refused<ArgumentException>(news => news.AddFormat(new ToyFormat()).AddFormat(new OddFormat())).Message);

    [Fact]
    public void Two_formats_with_one_name_are_refused_in_two_calls_too()
    {
        ServiceCollection services = [];
        services.AddNewsModel(news => news.AddFormat(new ToyFormat()));
        ServiceDescriptor[] before = [.. services];

        ArgumentException exception = Assert.Throws<ArgumentException>(() => services.AddNewsModel(news => news.AddFormat(new ToyFormat())));

        Assert.StartsWith($"The formats {Toy} and {Toy} both have the name 'toy'", exception.Message, StringComparison.Ordinal);
        Assert.Equal(before, services);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Toy", "Toy")]
    [InlineData("my toy", "my toy")]
    [InlineData("tøy", "tøy")]
    public void A_name_that_is_none_is_refused(string? name, string shown) => Assert.Equal(
        $"The format {Odd} has the name '{shown}'; give it one of lower-case letters (a to z) and digits. (Parameter 'format')",
        Refused<ArgumentException>(news => news.AddFormat(new OddFormat { OddName = name! })).Message);

    [Theory]
    [InlineData(null, "")]
    [InlineData("markdown", "markdown")]
    public void A_media_type_that_is_none_is_refused(string? mediaType, string shown) => Assert.Equal(
        $"The format {Odd} has the media type '{shown}'; give it one such as text/markdown. (Parameter 'format')",
        Refused<ArgumentException>(news => news.AddFormat(new OddFormat { OddMediaType = mediaType! })).Message);

    [Fact]
    public void A_file_extension_without_its_dot_is_refused() => Assert.Equal(
        $"The format {Odd} has the file extension 'md'; begin it with a dot. (Parameter 'format')",
        Refused<ArgumentException>(news => news.AddFormat(new OddFormat { OddExtensions = [".toy", "md"] })).Message);

    [Fact]
    public void A_function_that_returns_no_options_is_refused() => Assert.Equal(
        "The function passed to Configure returned null; have it return the options, as in 'options => options with { … }'.",
        Refused<InvalidOperationException>(news => news.Configure(_ => null!)).Message);

    [Fact]
    public void A_limit_out_of_range_is_refused() =>
        Refused<ArgumentOutOfRangeException>(news => news.Configure(options => options with { Read = new() { MaxDepth = 0 } }));

    [Fact]
    public void What_the_function_throws_comes_out_as_it_is()
    {
        TimeoutException exception = new();

        Assert.Same(exception, Refused<TimeoutException>(_ => throw exception));
    }

    [Fact]
    public void The_builder_is_of_no_use_afterwards()
    {
        NewsModelBuilder? kept = null;
        ServiceCollection services = [];
        services.AddNewsModel(news => kept = news);

        const string Message = "This builder no longer has any effect, because AddNewsModel has returned; use it inside the function passed to AddNewsModel.";
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => kept!.AddFormat(new ToyFormat())).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => kept!.AddFormat<FrontMatterFormat>()).Message);
        Assert.Equal(Message, Assert.Throws<InvalidOperationException>(() => kept!.Configure(options => options)).Message);
    }

    private static T Refused<T>(Action<NewsModelBuilder> configure)
        where T : Exception
    {
        ServiceCollection services = [];
        T exception = Assert.Throws<T>(() => services.AddNewsModel(configure));
        Assert.Empty(services);
        return exception;
    }

    private sealed class OddFormat() : DelegatingFormat(new ToyFormat())
    {
        public string OddName { get; init; } = "toy";

        public string OddMediaType { get; init; } = "text/x-toy";

        public ValueList<string> OddExtensions { get; init; } = [".toy"];

        public override string Name => OddName;

        public override string MediaType => OddMediaType;

        public override ValueList<string> FileExtensions => OddExtensions;
    }
}
