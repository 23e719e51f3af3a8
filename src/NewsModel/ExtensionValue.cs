using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using NewsModel.Formats;

namespace NewsModel;

/// <summary>The value of a key that the model does not name: a scalar, a list or a map.</summary>
/// <remarks>
/// <para>
/// A scalar keeps its text and whether it was quoted, because that is what the file says: <c>42</c> and <c>"42"</c> are two values, and
/// so are <c>Free</c> and <c>"Free"</c>. How exactly it was quoted, and every other matter of layout, is not part of the value.
/// The typed getters look at the text alone: the caller knows what the key means.
/// </para>
/// <para><c>default</c> is the null value, an empty plain scalar. Immutable, compared by value, thread-safe.</para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(ExtensionValueJsonConverter))]
public readonly struct ExtensionValue : IEquatable<ExtensionValue>
{
    /// <summary>How deep lists and maps nest at most, which is also what readers accept: 64.</summary>
    public const int MaxDepth = 64;

    // A string, an ExtensionValue[] or a KeyValuePair<string, ExtensionValue>[]; null is the empty one of its kind.
    private readonly object? _payload;
    private readonly byte _depth;

    private ExtensionValue(object? payload, ExtensionKind kind, bool isQuoted, int depth)
    {
        _payload = payload;
        Kind = kind;
        IsQuoted = isQuoted;
        _depth = (byte)depth;
    }

    /// <summary>The null value, the same as <c>default</c>.</summary>
    public static ExtensionValue Null => default;

    /// <summary>What the value is.</summary>
    public ExtensionKind Kind { get; }

    /// <summary>Whether the value is a quoted scalar, which is always text. A plain one may also be a number, a truth value or null.</summary>
    public bool IsQuoted { get; }

    /// <summary>Whether the value is a plain scalar that means null (YAML 1.2, section 10.3.2): empty, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => Kind == ExtensionKind.Scalar && !IsQuoted && Text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The text of a scalar, unquoted and with its escapes decoded; the empty string for a list or a map.</summary>
    public string Text => _payload as string ?? "";

    /// <summary>The elements of a list; empty for a scalar or a map.</summary>
    public ValueList<ExtensionValue> Items => _payload is ExtensionValue[] items ? new(items) : default;

    /// <summary>The entries of a map; empty for a scalar or a list.</summary>
    public ExtensionData Members => _payload is KeyValuePair<string, ExtensionValue>[] members ? new(members) : default;

    /// <summary>Makes a quoted scalar.</summary>
    /// <param name="text">Its text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static ExtensionValue FromText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(text, ExtensionKind.Scalar, isQuoted: true, depth: 0);
    }

    /// <summary>Makes a plain scalar of a whole number.</summary>
    /// <param name="value">The number.</param>
    public static ExtensionValue FromInt64(long value) => FromPlain(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Makes a plain scalar of a number, in the shortest text that gives the same number back.</summary>
    /// <param name="value">The number; infinities and NaN are written as YAML does, <c>.inf</c>, <c>-.inf</c> and <c>.nan</c>.</param>
    public static ExtensionValue FromDouble(double value) => FromPlain(value switch
    {
        double.PositiveInfinity => ".inf",
        double.NegativeInfinity => "-.inf",
        double.NaN => ".nan",
        _ => value.ToString("R", CultureInfo.InvariantCulture),
    });

    /// <summary>Makes a plain scalar, <c>true</c> or <c>false</c>.</summary>
    /// <param name="value">The truth value.</param>
    public static ExtensionValue FromBoolean(bool value) => FromPlain(value ? "true" : "false");

    /// <summary>Makes a list.</summary>
    /// <param name="items">Its elements.</param>
    /// <exception cref="ArgumentException">The list would nest deeper than <see cref="MaxDepth"/>.</exception>
    public static ExtensionValue FromList(params ReadOnlySpan<ExtensionValue> items)
    {
        int depth = 0;
        foreach (ref readonly ExtensionValue item in items)
        {
            depth = Math.Max(depth, item._depth);
        }

        return new(items.ToArray(), ExtensionKind.List, isQuoted: false, Deeper(depth, nameof(items)));
    }

    /// <summary>Makes a map.</summary>
    /// <param name="members">Its entries.</param>
    /// <exception cref="ArgumentException">The map would nest deeper than <see cref="MaxDepth"/>.</exception>
    public static ExtensionValue FromMap(ExtensionData members)
    {
        int depth = 0;
        foreach (KeyValuePair<string, ExtensionValue> member in members)
        {
            depth = Math.Max(depth, member.Value._depth);
        }

        return new(members.ToArray(), ExtensionKind.Map, isQuoted: false, Deeper(depth, nameof(members)));
    }

    /// <summary>Reads a scalar's text as a whole number: an optional sign and decimal digits.</summary>
    /// <param name="value">The number, or 0.</param>
    /// <returns>Whether the value is a scalar that holds such a number.</returns>
    public bool TryGetInt64(out long value)
    {
        value = 0;
        return Kind == ExtensionKind.Scalar
            && long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a scalar's text as a number: digits with an optional sign, fraction and exponent.</summary>
    /// <param name="value">The nearest <see cref="double"/>, or 0.</param>
    /// <returns>Whether the value is a scalar that holds a number.</returns>
    public bool TryGetDouble(out double value)
    {
        value = 0;
        if (Kind != ExtensionKind.Scalar)
        {
            return false;
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        switch (Text)
        {
            case ".inf": value = double.PositiveInfinity; return true;
            case "-.inf": value = double.NegativeInfinity; return true;
            case ".nan": value = double.NaN; return true;
            case { Length: > 0 } text when text[^1] is (>= '0' and <= '9') or '.':
                return double.TryParse(text, Style, CultureInfo.InvariantCulture, out value);
            default: return false;
        }
    }

    /// <summary>Reads a scalar's text as a truth value (YAML 1.2, section 10.3.2): <c>true</c> or <c>false</c> in lower, title or upper case.</summary>
    /// <param name="value">The truth value, or <see langword="false"/>.</param>
    /// <returns>Whether the value is a scalar that holds a truth value.</returns>
    public bool TryGetBoolean(out bool value)
    {
        value = Text is "true" or "True" or "TRUE";
        return value || Text is "false" or "False" or "FALSE";
    }

    /// <summary>Reads a scalar's text as a date and time of RFC 3339 or YAML, in UTC without an offset, or as a date alone, midnight UTC.</summary>
    /// <param name="value">The point in time, or <c>default</c>.</param>
    /// <returns>Whether the value is a scalar that holds a date.</returns>
    public bool TryGetDateTimeOffset(out DateTimeOffset value) => Rfc3339.TryParse(Text, out value) != Rfc3339Result.Invalid;

    /// <inheritdoc/>
    public bool Equals(ExtensionValue other) => Kind == other.Kind && IsQuoted == other.IsQuoted && Kind switch
    {
        ExtensionKind.Scalar => Text == other.Text,
        ExtensionKind.List => Items == other.Items,
        _ => Members == other.Members,
    };

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ExtensionValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        ExtensionKind.Scalar => HashCode.Combine(IsQuoted, Text),
        ExtensionKind.List => Items.GetHashCode(),
        _ => Members.GetHashCode(),
    };

    /// <summary>The value in a form like that of YAML's flow style, for logs: <c>{count: 2, levels: [Beginner]}</c>.</summary>
    public override string ToString() => Kind switch
    {
        ExtensionKind.Scalar => IsQuoted ? $"\"{Text}\"" : Text,
        ExtensionKind.List => Items.ToString(),
        _ => Members.ToString(),
    };

    /// <summary>Whether both values are equal.</summary>
    public static bool operator ==(ExtensionValue left, ExtensionValue right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(ExtensionValue left, ExtensionValue right) => !left.Equals(right);

    /// <summary>The same as <see cref="FromText"/>.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator ExtensionValue(string text) => FromText(text);

    /// <summary>The same as <see cref="FromInt64"/>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(long value) => FromInt64(value);

    /// <summary>The same as <see cref="FromDouble"/>.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator ExtensionValue(double value) => FromDouble(value);

    /// <summary>The same as <see cref="FromBoolean"/>.</summary>
    /// <param name="value">The truth value.</param>
    public static implicit operator ExtensionValue(bool value) => FromBoolean(value);

    private string DebuggerDisplay => Kind switch
    {
        ExtensionKind.List => $"list of {DebuggerText.Count(Items.Count, "value")}",
        ExtensionKind.Map => $"map of {DebuggerText.Count(Members.Count, "key")}",
        _ => IsQuoted ? $"\"{DebuggerText.Short(Text, "")}\"" : DebuggerText.Short(Text.Length == 0 ? null : Text, "(null)"),
    };

    // Not public: only text that a reader found plain, or that is a number or a truth value, can be written plain again.
    internal static ExtensionValue FromPlain(string text) => new(text, ExtensionKind.Scalar, isQuoted: false, depth: 0);

    private static int Deeper(int depth, string parameterName) =>
        depth < MaxDepth ? depth + 1 : throw new ArgumentException($"Values nest at most {MaxDepth} lists and maps deep.", parameterName);
}
