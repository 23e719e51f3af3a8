using System.Globalization;
using System.Text;
using NewsModel.Text;

namespace NewsModel.Diagnostics;

/// <summary>Builds paths such as <c>related[3].images[0].width</c>; a key that is not a name is written <c>["odd key"]</c>.</summary>
internal static class DiagnosticPath
{
    private const int MaxKeyLength = 64;

    public static string Index(string path, int index) => AppendIndex(new(path), index).ToString();

    public static string Key(string path, string key) => AppendKey(new(path), key).ToString();

    public static StringBuilder AppendIndex(StringBuilder path, int index) =>
        path.Append(CultureInfo.InvariantCulture, $"[{index}]");

    public static StringBuilder AppendKey(StringBuilder path, string key)
    {
        if (IsName(key))
        {
            return path.Append(path.Length == 0 ? "" : ".").Append(key);
        }

        ReadOnlySpan<char> shown = key.AsSpan(0, Math.Min(key.Length, MaxKeyLength));
        path.Append("[\"");
        foreach (Rune rune in shown.EnumerateRunes())
        {
            _ = rune.Value != '"' && VisibleCharacter.IsOne(rune) ? path.Append(rune) : path.Append(rune.Value == '"' ? '\'' : ' ');
        }

        return path.Append(shown.Length < key.Length ? "…\"]" : "\"]");
    }

    private static bool IsName(string key)
    {
        if (key.Length is 0 or > MaxKeyLength)
        {
            return false;
        }

        foreach (char c in key)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
