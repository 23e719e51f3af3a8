using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Text;
using NewsModel.Yaml;

namespace NewsModel;

/// <summary>Represents the value of a key that the model does not know: a scalar, a list or a map.</summary>
/// <remarks>
/// <para>
/// Values are equal if every YAML reader takes them as the same. <c>Free</c> and <c>"Free"</c> are equal, since both are that text. <c>42</c>
/// and <c>"42"</c> are not, nor are <c>yes</c> and <c>"yes"</c>, since readers take the unquoted ones for something else. A scalar also remembers
/// whether it was read in quotes and is written back that way; this is not compared. No other layout is part of the value.
/// </para>
/// <para>
/// Text set by a program, such as <c>"Free"</c>, is written without quotes if every YAML reader takes it as that text. In a list it is quoted like
/// the entries beside it. The typed getters look only at the characters; the caller knows what the key means.
/// </para>
/// <para><c>default</c> is the null value, an empty plain scalar. Immutable, compared by value, thread-safe.</para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public readonly partial struct ExtensionValue : IEquatable<ExtensionValue>
{
    /// <summary>The maximum depth of lists and maps, which is also what readers accept: 64.</summary>
    public const int MaxDepth = 64;

    // A string, an ExtensionValue[] or a KeyValuePair<string, ExtensionValue>[]; null is the empty one of its kind.
    private readonly object? _payload;
    private readonly byte _depth;
    private readonly Quotes _quotes;

    private ExtensionValue(object? payload, ExtensionKind kind, Quotes quotes, int depth)
    {
        _payload = payload;
        Kind = kind;
        _quotes = quotes;
        _depth = (byte)depth;
    }

    /// <summary>Whether a scalar is in quotes.</summary>
    private enum Quotes : byte
    {
        /// <summary>Not where it was read; and a number or a Boolean never does.</summary>
        No,

        /// <summary>Where it was read.</summary>
        Yes,

        /// <summary>Text that a program set: where they are needed, or the neighbours have some.</summary>
        Open,
    }

    /// <summary>Gets the null value, the same as <c>default</c>.</summary>
    public static ExtensionValue Null => default;

    /// <summary>Gets the kind of the value.</summary>
    public ExtensionKind Kind { get; }

    /// <summary>
    /// Gets whether the value is a quoted scalar: either it was read in quotes, or a program set it to text that some YAML reader would take for
    /// something else without them.
    /// </summary>
    public bool IsQuoted => _quotes == Quotes.Yes || (_quotes == Quotes.Open && !PlainScalar.IsSafe(TextOrEmpty));

    /// <summary>
    /// Gets whether every YAML reader takes the value as text: it is a quoted scalar, or a plain one that none takes for a number, a date, a Boolean,
    /// null or a special key.
    /// </summary>
    public bool IsText =>
        Kind == ExtensionKind.Scalar && (_quotes != Quotes.No || (TextOrEmpty.Length > 0 && !PlainMeaning.IsOtherThanText(TextOrEmpty)));

    /// <summary>Gets whether the value is a plain scalar that means null (YAML 1.2, section 10.3.2): empty, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => Kind == ExtensionKind.Scalar && _quotes == Quotes.No && PlainMeaning.IsNull(TextOrEmpty);

    /// <summary>Gets the text of a scalar, unquoted and unescaped; <see langword="null"/> for a list or a map.</summary>
    public string? Text => Kind == ExtensionKind.Scalar ? TextOrEmpty : null;

    /// <summary>Gets the elements of a list; empty for a scalar or a map.</summary>
    public ValueList<ExtensionValue> Items => _payload is ExtensionValue[] items ? new(items) : default;

    /// <summary>Gets the entries of a map; empty for a scalar or a list.</summary>
    public ExtensionData Members => _payload is KeyValuePair<string, ExtensionValue>[] members ? new(members) : default;

    /// <summary>Creates a list.</summary>
    /// <param name="items">Its elements.</param>
    /// <exception cref="ArgumentException">The list would nest deeper than <see cref="MaxDepth"/>.</exception>
    public static ExtensionValue FromList(params ReadOnlySpan<ExtensionValue> items)
    {
        int depth = 0;
        foreach (ref readonly ExtensionValue item in items)
        {
            depth = Math.Max(depth, item._depth);
        }

        return new(items.ToArray(), ExtensionKind.List, Quotes.No, Deeper(depth, nameof(items)));
    }

    /// <summary>Creates a map.</summary>
    /// <param name="members">Its entries.</param>
    /// <exception cref="ArgumentException">The map would nest deeper than <see cref="MaxDepth"/>.</exception>
    public static ExtensionValue FromMap(ExtensionData members)
    {
        int depth = 0;
        foreach (KeyValuePair<string, ExtensionValue> member in members)
        {
            depth = Math.Max(depth, member.Value._depth);
        }

        return new(members.ToArray(), ExtensionKind.Map, Quotes.No, Deeper(depth, nameof(members)));
    }

    /// <summary>Returns whether both values mean the same. Quotes matter only if the text would mean something else without them.</summary>
    /// <param name="other">The other value.</param>
    public bool Equals(ExtensionValue other) => Kind == other.Kind && Kind switch
    {
        ExtensionKind.Scalar => TextOrEmpty == other.TextOrEmpty && (_quotes == other._quotes || IsText == other.IsText),
        ExtensionKind.List => Items == other.Items,
        _ => Members == other.Members,
    };

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ExtensionValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Kind switch
    {
        ExtensionKind.Scalar => HashCode.Combine(IsText, TextOrEmpty),
        ExtensionKind.List => Items.GetHashCode(),
        _ => Members.GetHashCode(),
    };

    /// <summary>Returns the value for logging, in a notation like YAML flow style: <c>{count: 2, levels: [Beginner]}</c>.</summary>
    public override string ToString() => Kind switch
    {
        ExtensionKind.Scalar => IsQuoted ? $"\"{TextOrEmpty}\"" : TextOrEmpty,
        ExtensionKind.List => Items.ToString(),
        _ => Members.ToString(),
    };

    /// <summary>Returns whether both values are equal.</summary>
    public static bool operator ==(ExtensionValue left, ExtensionValue right) => left.Equals(right);

    /// <summary>Returns whether the values differ.</summary>
    public static bool operator !=(ExtensionValue left, ExtensionValue right) => !left.Equals(right);

    private string DebuggerDisplay => Kind switch
    {
        ExtensionKind.List => $"list of {DebuggerSummary.Count(Items.Count, "value")}",
        ExtensionKind.Map => $"map of {DebuggerSummary.Count(Members.Count, "key")}",
        _ => IsQuoted ? $"\"{DebuggerSummary.Short(TextOrEmpty, "")}\""
            : DebuggerSummary.Short(TextOrEmpty.Length == 0 ? null : TextOrEmpty, "(null)"),
    };

    /// <summary>The text of a scalar; the empty string for all others.</summary>
    internal string TextOrEmpty => _payload as string ?? "";

    /// <summary>Whether this is text whose quotes are left to the writer: where they are needed, or its neighbours have some.</summary>
    internal bool HasOpenQuotes => _quotes == Quotes.Open;

    // Not public: only text that a reader found plain, or that is a number or a Boolean, can be written plain again.
    internal static ExtensionValue FromPlain(string text) => new(text, ExtensionKind.Scalar, Quotes.No, depth: 0);

    /// <summary>Text that was in quotes where it was read.</summary>
    internal static ExtensionValue FromQuoted(string text) => new(text, ExtensionKind.Scalar, Quotes.Yes, depth: 0);

    /// <summary>
    /// Whether text whose quotes are open has them in a list: the first entry that could also do without them shows the habit of the list.
    /// </summary>
    /// <param name="items">The entries of the list.</param>
    internal static bool AreQuoted(ReadOnlySpan<ExtensionValue> items)
    {
        foreach (ref readonly ExtensionValue item in items)
        {
            if (item.Kind == ExtensionKind.Scalar && item._quotes != Quotes.Open && PlainScalar.IsSafe(item.TextOrEmpty))
            {
                return item._quotes == Quotes.Yes;
            }
        }

        return false;
    }

    private static int Deeper(int depth, string parameterName) =>
        depth < MaxDepth ? depth + 1 : throw new ArgumentException($"Lists and maps can nest at most {MaxDepth} levels deep.", parameterName);
}
