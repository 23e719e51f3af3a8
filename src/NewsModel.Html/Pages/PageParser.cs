using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;
using NewsModel.Html.Decoding;

namespace NewsModel.Html.Pages;

/// <summary>Parses pages with what is needed of them, and no more.</summary>
internal static class PageParser
{
    /// <summary>Parses a page; <see langword="null"/> when the time is over.</summary>
    /// <param name="html">The page.</param>
    /// <param name="clock">The time that it may take.</param>
    public static IHtmlDocument? Parse(string html, ReadClock clock)
    {
        try
        {
            return new HtmlParser(new HtmlParserOptions
            {
                IsKeepingSourceReferences = true,
                SkipComments = true,
                SkipRawText = true,
                ShouldEmitAttribute = Wanted,
                OnCreated = clock.IsLimited ? new Watch(clock).Look : null,
            }).ParseDocument(html);
        }
        catch (TimeOverException)
        {
            return null;
        }
    }

    // Handlers of events, and data for scripts but for the places where pictures wait to be loaded.
    private static bool Wanted(ref StructHtmlToken token, ReadOnlyMemory<char> name)
    {
        ReadOnlySpan<char> text = name.Span;
        return !text.StartsWith("on", StringComparison.OrdinalIgnoreCase)
            && (!text.StartsWith("data-", StringComparison.OrdinalIgnoreCase) || text is "data-src" or "data-original" or "data-lazy-src");
    }

    /// <summary>Looks at the clock now and then: an exception is the only way out of the parser.</summary>
    private sealed class Watch(ReadClock clock)
    {
        private const int Interval = 256;
        private int _elements;

        public void Look(IElement element, TextPosition place)
        {
            if (++_elements % Interval == 0 && clock.IsOver)
            {
                throw new TimeOverException();
            }
        }
    }

    /// <summary>Never leaves the parser.</summary>
    private sealed class TimeOverException : Exception;
}
