using System.Collections.Frozen;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Decoding;

/// <summary>Takes the tags out of a page that nest too deep, before the parser, for which each open element costs time at each tag.</summary>
/// <remarks>
/// The standard's algorithm looks through all open elements at a <c>div</c>, and opens all unclosed <c>b</c> and <c>font</c> again at each paragraph;
/// both take quadratic time on pages made for it. Tags are overwritten with spaces, so offsets stay. Pages of this world are not touched.
/// </remarks>
internal static class NestingGuard
{
    private const int MaxFormatting = 24;
    private const int LongestName = 12;

    private static readonly FrozenDictionary<string, TagRole>.AlternateLookup<ReadOnlySpan<char>> Roles =
        MakeRoles().GetAlternateLookup<ReadOnlySpan<char>>();

    private enum TagRole
    {
        /// <summary>It stays open until its end tag.</summary>
        Nesting = 0,

        /// <summary>It has no end tag, or others end it.</summary>
        Shallow,

        /// <summary>It is opened again in the next paragraph.</summary>
        Formatting,

        /// <summary>Up to its end tag all is text.</summary>
        Raw,
    }

    /// <summary>The page, with tags blanked where they nest too deep.</summary>
    /// <param name="html">The page.</param>
    /// <param name="maxDepth">How many elements may be open at once.</param>
    /// <param name="firstTooDeep">Where the first of these was; -1 when there is none.</param>
    /// <param name="elements">At most how many elements the parser will make.</param>
    public static ReadOnlyMemory<char> Apply(ReadOnlyMemory<char> html, int maxDepth, out int firstTooDeep, out long elements)
    {
        Scan scan = new(html.Span, maxDepth);
        scan.Run();
        firstTooDeep = scan.FirstTooDeep;
        elements = scan.Elements;
        return scan.Blanked is null ? html : scan.Blanked;
    }

    private static FrozenDictionary<string, TagRole> MakeRoles()
    {
        Dictionary<string, TagRole> roles = new(StringComparer.OrdinalIgnoreCase);
        Add(TagRole.Shallow, "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th tbody thead tfoot option "
            + "html head body");
        Add(TagRole.Formatting, "a b big code em font i nobr s small strike strong tt u");
        Add(TagRole.Raw, "script style textarea title xmp iframe noembed noframes");
        return roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(TagRole role, string names)
        {
            foreach (string name in names.Split(' '))
            {
                roles[name] = role;
            }
        }
    }

    private ref struct Scan(ReadOnlySpan<char> html, int maxDepth)
    {
        private readonly ReadOnlySpan<char> _html = html;
        private readonly int _maxDepth = maxDepth;
        private int _depth;
        private int _formatting;

        public int FirstTooDeep { get; private set; } = -1;

        public char[]? Blanked { get; private set; }

        public long Elements { get; private set; }

        public void Run()
        {
            int at = 0;
            while (at < _html.Length)
            {
                int open = _html[at..].IndexOf('<');
                if (open < 0 || at + open + 1 >= _html.Length)
                {
                    return;
                }

                at = Tag(at + open);
            }
        }

        private int Tag(int open)
        {
            bool isEnd = _html[open + 1] == '/';
            int start = open + (isEnd ? 2 : 1);
            if (start >= _html.Length || !char.IsAsciiLetter(_html[start]))
            {
                return _html[open..].StartsWith("<!--") ? AfterComment(open) : open + 1;
            }

            int end = start;
            while (end < _html.Length && _html[end] is not ('>' or '/' or ' ' or '\n' or '\t' or '\r' or '\f'))
            {
                end++;
            }

            ReadOnlySpan<char> rest = _html[end..];
            int close = isEnd ? rest.IndexOf('>') : ScriptText.CloseOf(rest);
            int after = close < 0 ? _html.Length : end + close + 1;
            ReadOnlySpan<char> name = _html[start..end];
            TagRole role = name.Length <= LongestName && Roles.TryGetValue(name, out TagRole known) ? known : TagRole.Nesting;
            if (isEnd)
            {
                Leave(role);
                return after;
            }

            Enter(role, open, after);
            return role == TagRole.Raw ? AfterRaw(after, name) : after;
        }

        private void Enter(TagRole role, int open, int after)
        {
            Elements += 1 + (role == TagRole.Formatting ? 0 : _formatting);
            if (role is TagRole.Shallow or TagRole.Raw)
            {
                return;
            }

            if (_depth >= _maxDepth || (role == TagRole.Formatting && _formatting >= MaxFormatting))
            {
                FirstTooDeep = FirstTooDeep < 0 ? open : FirstTooDeep;
                Blanked ??= _html.ToArray();
                Blanked.AsSpan(open, after - open).Fill(' ');
                return;
            }

            _depth++;
            _formatting += role == TagRole.Formatting ? 1 : 0;
        }

        private void Leave(TagRole role)
        {
            if (role == TagRole.Nesting && _depth > 0)
            {
                _depth--;
            }
            else if (role == TagRole.Formatting && _formatting > 0)
            {
                _formatting--;
                _depth = Math.Max(_depth - 1, 0);
            }
        }

        private readonly int AfterComment(int open)
        {
            // "<!-->" is a whole comment.
            int end = _html[(open + 2)..].IndexOf("-->");
            return end < 0 ? _html.Length : open + 2 + end;
        }

        private readonly int AfterRaw(int from, ReadOnlySpan<char> name)
        {
            ReadOnlySpan<char> rest = _html[from..];
            int at = 0;
            while (true)
            {
                int end = rest[at..].IndexOf("</");
                if (end < 0)
                {
                    return _html.Length;
                }

                at += end;
                if (rest[(at + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    return from + at;
                }

                at += 2;
            }
        }
    }
}
