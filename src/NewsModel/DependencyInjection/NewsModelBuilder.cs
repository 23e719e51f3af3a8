using System.Diagnostics;

namespace NewsModel.DependencyInjection;

/// <summary>Configures formats and options within a call of <c>AddNewsModel</c>.</summary>
/// <remarks>Not thread-safe. Do not use it after <c>AddNewsModel</c> has returned.</remarks>
[DebuggerDisplay("{_added.Count} formats added")]
public sealed class NewsModelBuilder
{
    private readonly List<AddedFormat> _added;
    private NewsModelOptions _options;
    private bool _isBuilt;

    internal NewsModelBuilder(NewsModelRegistration? previous)
    {
        _added = [.. previous?.Added ?? []];
        _options = previous?.Options ?? new();
    }

    /// <summary>Adds a format, created with its parameterless constructor. Adding it again has no effect.</summary>
    /// <typeparam name="T">The format.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// The name, the media type or a file extension of the format is not valid, or another format with the same name has been added.
    /// </exception>
    /// <exception cref="InvalidOperationException"><c>AddNewsModel</c> has returned.</exception>
    public NewsModelBuilder AddFormat<T>()
        where T : ArticleFormat, new() => _added.Exists(a => a.Type == typeof(T)) ? this : Add(new T(), typeof(T));

    /// <summary>Adds a format. Adding it again has no effect.</summary>
    /// <param name="format">The format. It is not disposed with the services.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// The name, the media type or a file extension of the format is not valid, or another format with the same name has been added.
    /// </exception>
    /// <exception cref="InvalidOperationException"><c>AddNewsModel</c> has returned.</exception>
    public NewsModelBuilder AddFormat(ArticleFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return _added.Exists(a => ReferenceEquals(a.Format, format)) ? this : Add(format, type: null);
    }

    /// <summary>Changes the options.</summary>
    /// <param name="change">Returns the changed options: <c>options => options with { Read = … }</c>. Called immediately.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// <paramref name="change"/> returns <see langword="null"/>, or <c>AddNewsModel</c> has returned.
    /// </exception>
    public NewsModelBuilder Configure(Func<NewsModelOptions, NewsModelOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        ThrowIfBuilt();
        _options = change(_options) ?? throw new InvalidOperationException(
            "The function passed to Configure returned null; have it return the options, as in 'options => options with { … }'.");
        return this;
    }

    internal NewsModelRegistration Build()
    {
        _isBuilt = true;
        return new(_options, [.. _added]);
    }

    private NewsModelBuilder Add(ArticleFormat format, Type? type)
    {
        ThrowIfBuilt();
        if (WhyInvalid(format) is { } reason)
        {
            throw new ArgumentException($"The format {format.GetType()} has {reason}.", nameof(format));
        }

        if (_added.Find(a => a.Format.Name == format.Name) is { } other)
        {
            throw new ArgumentException(
                $"The formats {other.Format.GetType()} and {format.GetType()} both have the name '{format.Name}'; "
                + "rename one, or add only one of them.",
                nameof(format));
        }

        _added.Add(new(format, type));
        return this;
    }

    private void ThrowIfBuilt()
    {
        if (_isBuilt)
        {
            throw new InvalidOperationException(
                "This builder no longer has any effect, because AddNewsModel has returned; use it inside the function passed to AddNewsModel.");
        }
    }

    private static string? WhyInvalid(ArticleFormat format)
    {
        if (string.IsNullOrEmpty(format.Name) || !format.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        {
            return $"the name '{format.Name}'; give it one of lower-case letters (a to z) and digits";
        }

        if (format.MediaType?.Contains('/', StringComparison.Ordinal) != true)
        {
            return $"the media type '{format.MediaType}'; give it one such as text/markdown";
        }

        foreach (string extension in format.FileExtensions)
        {
            if (!extension.StartsWith('.'))
            {
                return $"the file extension '{extension}'; begin it with a dot";
            }
        }

        return null;
    }
}
