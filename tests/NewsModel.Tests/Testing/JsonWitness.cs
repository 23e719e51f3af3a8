using System.Text;
using System.Text.Json;

namespace NewsModel.Tests.Testing;

/// <summary>
/// An independent look at an edit of JSON: what two articles have in common must stand in the edited text as it stood before, byte for byte. It
/// compares the texts with what the writer makes of both articles, member by member.
/// </summary>
public static class JsonWitness
{
    /// <summary>Tells what was touched without need; <see langword="null"/> if nothing was.</summary>
    public static string? Touched(byte[] oldText, byte[] newText, byte[] oldArticle, byte[] newArticle) =>
        Object(Slice(oldText), Slice(newText), Slice(oldArticle), Slice(newArticle), "$");

    private static string? Object(ReadOnlyMemory<byte> oldText, ReadOnlyMemory<byte> newText, ReadOnlyMemory<byte> oldArticle, ReadOnlyMemory<byte> newArticle, string path)
    {
        List<Member> olds = Members(oldText);
        List<Member> news = Members(newText);
        Dictionary<string, Member> before = Members(oldArticle).ToDictionary(m => m.Key);
        Dictionary<string, Member> after = Members(newArticle).ToDictionary(m => m.Key);
        HashSet<string> touched = [.. before.Keys.Union(after.Keys).Where(k => !(before.TryGetValue(k, out Member b) && after.TryGetValue(k, out Member a) && Same(a.Value, b.Value)))];
        if (touched.Contains("categories"))
        {
            touched.Add("category");
        }

        List<string> kept = [.. olds.Where(m => !touched.Contains(m.Key)).Select(Raw).Order(StringComparer.Ordinal)];
        List<string> found = [.. news.Where(m => !touched.Contains(m.Key)).Select(Raw).Order(StringComparer.Ordinal)];
        if (!kept.SequenceEqual(found))
        {
            return $"{path}: {string.Join(" | ", kept.Except(found))} became {string.Join(" | ", found.Except(kept))}";
        }

        foreach (string key in touched)
        {
            List<Member> o = olds.FindAll(m => m.Key == key);
            List<Member> n = news.FindAll(m => m.Key == key);
            if (o.Count == 1 && n.Count == 1 && before.TryGetValue(key, out Member b) && after.TryGetValue(key, out Member a)
                && IsObject(o[0].Value) && IsObject(n[0].Value) && IsObject(b.Value) && IsObject(a.Value)
                && Object(o[0].Value, n[0].Value, b.Value, a.Value, $"{path}.{key}") is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static bool IsObject(ReadOnlyMemory<byte> value) => value.Span[0] == '{';

    private static bool Same(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) => left.Span.SequenceEqual(right.Span);

    private static string Raw(Member member) => Encoding.Latin1.GetString(member.RawKey.Span) + ":" + Encoding.Latin1.GetString(member.Value.Span);

    private static ReadOnlyMemory<byte> Slice(byte[] text) => text.AsMemory(text.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);

    private static List<Member> Members(ReadOnlyMemory<byte> text)
    {
        List<Member> members = [];
        Utf8JsonReader reader = new(text.Span, new JsonReaderOptions { MaxDepth = 1000 });
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadOnlyMemory<byte> rawKey = text.Slice((int)reader.TokenStartIndex, reader.ValueSpan.Length + 2);
            string key = reader.ValueIsEscaped ? JsonPointersOf(reader.ValueSpan) : Encoding.Latin1.GetString(reader.ValueSpan);
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            reader.Skip();
            members.Add(new(key, rawKey, text[start..(int)reader.BytesConsumed]));
        }

        return members;
    }

    // Keys as Latin-1, so that all bytes count; escapes of ASCII alone are resolved.
    private static string JsonPointersOf(ReadOnlySpan<byte> key)
    {
        string text = Encoding.Latin1.GetString(key);
        for (int at; (at = text.IndexOf("\\u00", StringComparison.Ordinal)) >= 0;)
        {
            text = text[..at] + (char)Convert.ToInt32(text.Substring(at + 2, 4), 16) + text[(at + 6)..];
        }

        return text;
    }

    private readonly record struct Member(string Key, ReadOnlyMemory<byte> RawKey, ReadOnlyMemory<byte> Value);
}
