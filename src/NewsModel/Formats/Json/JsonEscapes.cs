using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsModel.Text;

namespace NewsModel.Formats.Json;

/// <summary>
/// Puts the escapes of System.Text.Json's default encoder into a text of ours: besides what JSON wants escaped, all that is not ASCII and all that
/// means something in HTML.
/// </summary>
internal static class JsonEscapes
{
    // Outside of strings there are brackets, commas, colons, digits and letters, so a whole text can be looked at at once.
    private static readonly SearchValues<byte> Untouched = SearchValues.Create(
        " !\"#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~"u8);

    /// <summary>Whether the escapes and the white space of a serializer are among those known here.</summary>
    public static bool CanWriteTo(Utf8JsonWriter serializer) => !serializer.Options.Indented
        && (serializer.Options.Encoder is not { } encoder || encoder == JavaScriptEncoder.Default || encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping);

    /// <summary>Writes a value to a serializer that can be written to.</summary>
    /// <param name="utf8">The value, written by us, on one line.</param>
    /// <param name="serializer">The serializer's writer.</param>
    public static void Write(ReadOnlySpan<byte> utf8, Utf8JsonWriter serializer)
    {
        Debug.Assert(CanWriteTo(serializer), "Who calls has asked.");
        int clean = serializer.Options.Encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping ? -1 : utf8.IndexOfAnyExcept(Untouched);
        if (clean < 0)
        {
            serializer.WriteRawValue(utf8, skipInputValidation: true);
            return;
        }

        using PooledBuffer escaped = PooledBuffer.Rent();
        for (int next = clean; next >= 0; next = utf8.IndexOfAnyExcept(Untouched))
        {
            escaped.Write(utf8[..next]);
            utf8 = utf8[(next + Escape(utf8[next..], escaped))..];
        }

        escaped.Write(utf8);
        serializer.WriteRawValue(escaped.Written, skipInputValidation: true);
    }

    /// <summary>Escapes the beginning of a text.</summary>
    /// <returns>How many bytes of the text it was.</returns>
    private static int Escape(ReadOnlySpan<byte> utf8, PooledBuffer target)
    {
        if (utf8[0] == '\\')
        {
            return EscapeAgain(utf8, target);
        }

        OperationStatus status = Rune.DecodeFromUtf8(utf8, out Rune rune, out int length);
        Debug.Assert(status == OperationStatus.Done, "We write valid UTF-8.");
        Span<char> units = stackalloc char[2];
        foreach (char unit in units[..rune.EncodeToUtf16(units)])
        {
            Number(unit, target);
        }

        return length;
    }

    /// <summary>Writes an escape of ours as the encoder has it.</summary>
    private static int EscapeAgain(ReadOnlySpan<byte> utf8, PooledBuffer target)
    {
        const int NumberLength = 6;
        switch (utf8[1])
        {
            case (byte)'"':
                Number('"', target);
                return 2;
            case (byte)'u':
                bool isNumber = Utf8Parser.TryParse(utf8[2..NumberLength], out ushort unit, out _, 'x');
                Debug.Assert(isNumber, "We write four digits.");
                if (unit is '\b' or '\f')
                {
                    target.Write(unit == '\b' ? "\\b"u8 : "\\f"u8);
                }
                else
                {
                    Number((char)unit, target);
                }

                return NumberLength;
            default:
                target.Write(utf8[..2]);
                return 2;
        }
    }

    private static void Number(char unit, PooledBuffer target)
    {
        Span<byte> escape = target.GetSpan(6)[..6];
        "\\u"u8.CopyTo(escape);
        bool fits = Utf8Formatter.TryFormat((uint)unit, escape[2..], out int length, new StandardFormat('X', 4));
        Debug.Assert(fits && length == 4, "There are four digits.");
        target.Advance(6);
    }
}
