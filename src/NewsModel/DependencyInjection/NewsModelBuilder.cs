using System.Diagnostics;
using NewsModel.Formats;

namespace NewsModel.DependencyInjection;

/// <summary>Takes formats and options for <c>AddNewsModel</c>, while that runs.</summary>
/// <remarks>Not thread-safe, and of no use after <c>AddNewsModel</c> has returned.</remarks>
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

    /// <summary>Adds a format, made with its parameterless constructor. To add it twice is to add it once.</summary>
    /// <typeparam name="T">The format.</typeparam>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// Its name, its media type or one of its file extensions is none, or another format with this name was added.
    /// </exception>
    /// <exception cref="InvalidOperationException"><c>AddNewsModel</c> has returned.</exception>
    public NewsModelBuilder AddFormat<T>()
        where T : ArticleFormat, new() => _added.Exists(a => a.Type == typeof(T)) ? this : Add(new T(), typeof(T));

    /// <summary>Adds a format. To add it twice is to add it once.</summary>
    /// <param name="format">The format. It is not disposed of with the services.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="format"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">
    /// Its name, its media type or one of its file extensions is none, or another format with this name was added.
    /// </exception>
    /// <exception cref="InvalidOperationException"><c>AddNewsModel</c> has returned.</exception>
    public NewsModelBuilder AddFormat(ArticleFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        return _added.Exists(a => ReferenceEquals(a.Format, format)) ? this : Add(format, type: null);
    }

    /// <summary>Changes the options.</summary>
    /// <param name="change">Takes the options and gives the wanted ones: <c>options => options with { Read = … }</c>. It runs at once.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException">
    /// <paramref name="change"/> gives <see langword="null"/>, or <c>AddNewsModel</c> has returned.
    /// </exception>
    public NewsModelBuilder Configure(Func<NewsModelOptions, NewsModelOptions> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        ThrowIfBuilt();
        _options = change(_options) ?? throw new InvalidOperationException(
            "The function given to Configure gave null; let it give the options, as in 'options => options with { … }'.");
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
                + "give each a name of its own, or add one of them.",
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
                "AddNewsModel has returned, and its builder changes nothing any more; use it in the function that AddNewsModel takes.");
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
