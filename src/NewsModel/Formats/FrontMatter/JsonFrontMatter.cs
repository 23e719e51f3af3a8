using NewsModel.Diagnostics;
using NewsModel.Formats.Json;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Formats.FrontMatter;

/// <summary>Front matter in JSON: where it ends, and its index.</summary>
internal static class JsonFrontMatter
{
    /// <summary>Indexes a front matter.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="form">Which fences it has.</param>
    /// <param name="start">Where it begins, after the opening fence.</param>
    /// <param name="limits">The limits.</param>
    /// <param name="index">Takes the rows; there may be none, if there is no value.</param>
    /// <param name="sink">Takes the problems.</param>
    /// <param name="bodyStart">Where the body begins.</param>
    /// <param name="withPlaces">Whether the index must record where lists and maps end.</param>
    /// <returns>Whether the front matter has an end; without one, nothing is indexed.</returns>
    public static bool TryScan(
        ReadOnlySpan<byte> utf8,
        FrontMatterForm form,
        int start,
        SyntaxLimits limits,
        ref SyntaxIndex index,
        ref DiagnosticSink sink,
        out int bodyStart,
        bool withPlaces = false)
    {
        if (!TryFindEnd(utf8, form, start, out int end, out bodyStart))
        {
            return false;
        }

        if (form == FrontMatterForm.SemicolonJson && LacksBraces(utf8[start..end]))
        {
            // The line break before the members and the fence after them stand for the braces that are not there, so all places stay as they are.
            byte[] braced = utf8[..(end + 1)].ToArray();
            braced[start - 1] = (byte)'{';
            braced[end] = (byte)'}';
            JsonScanner.TryScan(braced, start - 1, limits, ref index, ref sink, out _, withPlaces);
            return true;
        }

        JsonScanner.TryScan(utf8[..end], start, limits, ref index, ref sink, out _, withPlaces);
        return true;
    }

    /// <summary>Whether members are between the fences, and no object.</summary>
    public static bool LacksBraces(ReadOnlySpan<byte> text) => !text.TrimStart(" \t\r\n"u8).StartsWith("{"u8);

    /// <summary>
    /// Whether a file begins with an object and a body follows it, and not more JSON: then it is front matter, as Hugo has it. A text that ends
    /// before the object does is none.
    /// </summary>
    public static bool HasBody(ReadOnlySpan<byte> utf8)
    {
        int start = Utf8Codec.BomLength(utf8);
        if (!utf8[start..].StartsWith("{"u8) || !JsonFormat.BeginsObject(utf8) || !TryFindEnd(utf8, FrontMatterForm.Json, start, out int end, out _))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = utf8[end..].TrimStart(" \t\r\n"u8);
        return !rest.IsEmpty && rest[0] is not ((byte)'}' or (byte)']' or (byte)',' or (byte)'[') && !JsonFormat.BeginsObject(rest);
    }

    private static bool TryFindEnd(ReadOnlySpan<byte> utf8, FrontMatterForm form, int start, out int end, out int bodyStart)
    {
        if (form != FrontMatterForm.Json)
        {
            return FrontMatterFences.TryFindClosing(utf8, start, out end, out bodyStart, form);
        }

        bodyStart = -1;
        if (!TryFindBrace(utf8, start, out end))
        {
            return false;
        }

        // What is on the same line is the beginning of the body.
        bodyStart = FrontMatterFences.IsFence(utf8, end, out int next) ? next : end;
        return true;
    }

    /// <summary>Finds the end of an object, whether or not its content is valid JSON.</summary>
    private static bool TryFindBrace(ReadOnlySpan<byte> utf8, int start, out int end)
    {
        int depth = 0;
        end = start;
        while (true)
        {
            int length = utf8[end..].IndexOfAny((byte)'{', (byte)'}', (byte)'"');
            if (length < 0)
            {
                return false;
            }

            end += length + 1;
            switch (utf8[end - 1])
            {
                case (byte)'{':
                    depth++;
                    break;
                case (byte)'}' when --depth == 0:
                    return true;
                case (byte)'"':
                    if (!TryFindQuote(utf8, ref end))
                    {
                        return false;
                    }

                    break;
            }
        }
    }

    private static bool TryFindQuote(ReadOnlySpan<byte> utf8, ref int position)
    {
        while (true)
        {
            int length = utf8[position..].IndexOfAny((byte)'"', (byte)'\\', (byte)'\n');
            if (length < 0 || utf8[position + length] == '\n')
            {
                // No text of JSON goes on after the end of its line.
                return false;
            }

            bool isQuote = utf8[position + length] == '"';
            position += length + (isQuote ? 1 : 2);
            if (isQuote || position > utf8.Length)
            {
                return isQuote;
            }
        }
    }
}
