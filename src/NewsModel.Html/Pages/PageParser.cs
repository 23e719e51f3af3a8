using System.Collections.Frozen;
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
    private const int MaxCapacity = 20_000;

    // What is read here, and what decides how the parser builds its tree.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Attributes = FrozenSet.ToFrozenSet(
        [
            "alt", "aria-hidden", "class", "content", "data-lazy-src", "data-original", "data-src", "datetime", "height", "hidden", "href",
            "hreflang", "http-equiv", "id", "itemprop", "itemscope", "itemtype", "lang", "name", "property", "rel", "role", "src", "style", "type",
            "typeof", "width", "charset", "color", "encoding", "face", "size",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Parses a page; <see langword="null"/> when the time is over.</summary>
    /// <param name="html">The page, which must stay as it is while the document is in use. The texts of its scripts are left there.</param>
    /// <param name="elements">About how many elements it has.</param>
    /// <param name="hasRules">Whether rules for publishers, whose selectors may name any attribute, are to be applied.</param>
    /// <param name="clock">The time that it may take.</param>
    /// <param name="places">Where the elements are.</param>
    public static IHtmlDocument? Parse(ReadOnlyMemory<char> html, long elements, bool hasRules, ReadClock clock, out ElementPlaces places)
    {
        Watch watch = new(clock, (int)Math.Min(elements, MaxCapacity));
        places = watch.Places;
        try
        {
            return new HtmlParser(new HtmlParserOptions
            {
                SkipComments = true,
                SkipRawText = true,
                SkipScriptText = true,
                ShouldEmitAttribute = hasRules ? null : Wanted,
                OnCreated = watch.Look,
            }).ParseDocument(html);
        }
        catch (TimeOverException)
        {
            return null;
        }
    }

    private static bool Wanted(ref StructHtmlToken token, ReadOnlyMemory<char> name) => Attributes.Contains(name.Span);

    /// <summary>Remembers where elements are, and looks at the clock now and then: an exception is the only way out of the parser.</summary>
    private sealed class Watch(ReadClock clock, int capacity)
    {
        private const int Interval = 256;
        private int _elements;

        public ElementPlaces Places { get; } = new(capacity);

        public void Look(IElement element, TextPosition place)
        {
            Places.Add(element, place);
            if (++_elements % Interval == 0 && clock.IsOver)
            {
                throw new TimeOverException();
            }
        }
    }

    /// <summary>Never leaves the parser.</summary>
    private sealed class TimeOverException : Exception;
}
