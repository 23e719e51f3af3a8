using System.Diagnostics;
using System.Text;

namespace NewsModel.Archives.Ignoring;

/// <summary>One pattern of an ignore file, or of the options: what it matches, and what that means.</summary>
/// <remarks>
/// As in git, <c>?</c> and a set stand for one byte of UTF-8, so a text that is not ASCII is matched as one with a character for each byte. Matching
/// goes back to the last <c>*</c> only, and for folders to the last <c>**</c>, which is enough for patterns of this kind and takes at most the
/// length of the pattern times that of the path.
/// </remarks>
internal sealed class Glob
{
    private readonly string[] _segments;
    private readonly bool _isAnchored;
    private readonly bool _isFolderOnly;

    private Glob(string text, bool isNegated)
    {
        string pattern = BytesOf(text);
        IsNegated = isNegated;
        _isFolderOnly = pattern.EndsWith('/');
        string body = _isFolderOnly ? pattern[..^1] : pattern;
        _isAnchored = body.Contains('/', StringComparison.Ordinal);
        _segments = (body.StartsWith('/') ? body[1..] : body).Split('/');
    }

    /// <summary>Whether what it matches is not ignored after all.</summary>
    public bool IsNegated { get; }

    /// <summary>A line of an ignore file; <see langword="null"/> if it says nothing.</summary>
    public static Glob? OfLine(string line)
    {
        string text = TrimEnd(line);
        if (text.Length == 0 || text[0] == '#')
        {
            return null;
        }

        bool isNegated = text[0] == '!';
        text = isNegated ? text[1..] : text;
        return text is "" or "/" ? null : new(text, isNegated);
    }

    /// <summary>A pattern of the options.</summary>
    public static Glob OfPattern(string pattern) =>
        new(pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[1..] : pattern, isNegated: false);

    /// <summary>Whether it matches a path.</summary>
    /// <param name="path">The path below the folder of the pattern.</param>
    /// <param name="isFolder">Whether the path is that of a folder.</param>
    public bool Matches(ReadOnlySpan<char> path, bool isFolder)
    {
        if (_isFolderOnly && !isFolder)
        {
            return false;
        }

        if (!Ascii.IsValid(path))
        {
            path = BytesOf(path.ToString());
        }

        return _isAnchored ? MatchesPath(path) : MatchesSegment(_segments[0], path[(path.LastIndexOf('/') + 1)..]);
    }

    private bool MatchesPath(ReadOnlySpan<char> path)
    {
        int pattern = 0;
        int position = 0;
        int resumePattern = -1;
        int resumePosition = 0;
        while (position <= path.Length)
        {
            if (pattern < _segments.Length && _segments[pattern] == "**")
            {
                if (pattern == _segments.Length - 1)
                {
                    // What is in the folder, not the folder itself.
                    return position < path.Length;
                }

                resumePattern = ++pattern;
                resumePosition = position;
                continue;
            }

            int length = path[position..].IndexOf('/');
            int end = length < 0 ? path.Length : position + length;
            if (pattern < _segments.Length && MatchesSegment(_segments[pattern], path[position..end]))
            {
                pattern++;
                if (end == path.Length)
                {
                    if (pattern == _segments.Length)
                    {
                        return true;
                    }
                }
                else
                {
                    position = end + 1;
                    continue;
                }
            }

            // No match here, so '**' stands for one folder more.
            if (resumePattern < 0 || path[resumePosition..].IndexOf('/') is var next && next < 0)
            {
                return false;
            }

            resumePosition += next + 1;
            (pattern, position) = (resumePattern, resumePosition);
        }

        return false;
    }

    private static bool MatchesSegment(ReadOnlySpan<char> pattern, ReadOnlySpan<char> name)
    {
        int p = 0;
        int n = 0;
        int resumePattern = -1;
        int resumeName = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                resumePattern = ++p;
                resumeName = n;
            }
            else if (p < pattern.Length && MatchesCharacter(pattern, ref p, name[n]))
            {
                n++;
            }
            else if (resumePattern >= 0)
            {
                p = resumePattern;
                n = ++resumeName;
            }
            else
            {
                return false;
            }
        }

        return pattern[p..].IndexOfAnyExcept('*') < 0;
    }

    /// <summary>Whether a character matches at a position of the pattern; if so, advances past it.</summary>
    private static bool MatchesCharacter(ReadOnlySpan<char> pattern, ref int p, char c)
    {
        Debug.Assert(p < pattern.Length, "There is a character of the pattern.");
        switch (pattern[p])
        {
            case '?':
                p++;
                return true;
            case '[':
                return CharacterSet.Matches(pattern, ref p, c);
            case '\\' when p + 1 == pattern.Length || pattern[p + 1] != c:
                return false;
            case '\\':
                p += 2;
                return true;
            case var same when same == c:
                p++;
                return true;
            default:
                return false;
        }
    }

    /// <summary>A text with a character for each byte of another in UTF-8.</summary>
    private static string BytesOf(string text) => Ascii.IsValid(text) ? text : Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Takes spaces off the end, unless a backslash precedes one, and the CR of a CRLF.</summary>
    private static string TrimEnd(string line)
    {
        string text = line.TrimEnd('\r');
        int end = text.Length;
        while (end > 0 && text[end - 1] == ' ' && !(end > 1 && text[end - 2] == '\\'))
        {
            end--;
        }

        return text[..end];
    }
}
