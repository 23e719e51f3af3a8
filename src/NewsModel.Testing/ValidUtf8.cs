using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;

namespace NewsModel.Testing;

/// <summary>Bytes as text, where they are text.</summary>
internal static class ValidUtf8
{
    public static bool TryDecode(byte[] utf8, [NotNullWhen(true)] out string? text)
    {
        text = Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : null;
        return text is not null;
    }
}
