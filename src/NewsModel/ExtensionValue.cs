using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using NewsModel.Formats;
using NewsModel.Yaml;

namespace NewsModel;

/// <summary>The value of a key that the model does not name: a scalar, a list or a map.</summary>
/// <remarks>
/// <para>
/// Values are equal when they mean the same to every reader of YAML. <c>Free</c> and <c>"Free"</c> are equal, since both are that text; <c>42</c> and
/// <c>"42"</c> are not, nor are <c>yes</c> and <c>"yes"</c>, since readers take the first of each for something else. A scalar that was read
/// also remembers whether it stood in quotes, and is written so again; that is not compared, and all other layout is not part of the value.
/// </para>
/// <para>
/// Text that a program sets, <c>"Free"</c>, stands in a file without quotes where every reader takes it as that text. In a list it is quoted
/// as the entries beside it. The typed getters look at the text alone: the caller knows what the key means.
/// </para>
/// <para><c>default</c> is the null value, an empty plain scalar. Immutable, compared by value, thread-safe.</para>
/// </remarks>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
[JsonConverter(typeof(NewsModelJsonConverterFactory))]
public readonly partial struct ExtensionValue : IEquatable<ExtensionValue>
{
    /// <summary>How deep lists and maps nest at most, which is also what readers accept: 64.</summary>
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

    /// <summary>Whether a scalar stands in quotes.</summary>
    private enum Quotes : byte
    {
        /// <summary>Not where it was read; and a number or a truth value never does.</summary>
        No,

        /// <summary>Where it was read.</summary>
        Yes,

        /// <summary>Text that a program set: where they are needed, or the neighbours have some.</summary>
        Open,
    }

    /// <summary>The null value, the same as <c>default</c>.</summary>
    public static ExtensionValue Null => default;

    /// <summary>What the value is.</summary>
    public ExtensionKind Kind { get; }

    /// <summary>
    /// Whether the value is a scalar in quotes: it was where it was read, or it is text that a program set and that some reader of YAML would take
    /// for something else without them.
    /// </summary>
    public bool IsQuoted => _quotes == Quotes.Yes || (_quotes == Quotes.Open && !PlainText.IsSafe(TextOrEmpty));

    /// <summary>
    /// Whether the value is text to every reader of YAML: a scalar in quotes, or one without that none takes for a number, a date, a truth value,
    /// null or a special key.
    /// </summary>
    public bool IsText =>
        Kind == ExtensionKind.Scalar && (_quotes != Quotes.No || (TextOrEmpty.Length > 0 && !PlainMeaning.IsOtherThanText(TextOrEmpty)));

    /// <summary>Whether the value is a plain scalar that means null (YAML 1.2, section 10.3.2): empty, <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => Kind == ExtensionKind.Scalar && _quotes == Quotes.No && TextOrEmpty is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>The text of a scalar, unquoted and with its escapes decoded; <see langword="null"/> for a list or a map, which has none.</summary>
    public string? Text => Kind == ExtensionKind.Scalar ? TextOrEmpty : null;

    /// <summary>The elements of a list; empty for a scalar or a map.</summary>
    public ValueList<ExtensionValue> Items => _payload is ExtensionValue[] items ? new(items) : default;

    /// <summary>The entries of a map; empty for a scalar or a list.</summary>
    public ExtensionData Members => _payload is KeyValuePair<string, ExtensionValue>[] members ? new(members) : default;

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

        return new(items.ToArray(), ExtensionKind.List, Quotes.No, Deeper(depth, nameof(items)));
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

        return new(members.ToArray(), ExtensionKind.Map, Quotes.No, Deeper(depth, nameof(members)));
    }

    /// <summary>Whether both values mean the same: quotes count only where text without them would be something else.</summary>
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

    /// <summary>The value in a form like that of YAML's flow style, for logs: <c>{count: 2, levels: [Beginner]}</c>.</summary>
    public override string ToString() => Kind switch
    {
        ExtensionKind.Scalar => IsQuoted ? $"\"{TextOrEmpty}\"" : TextOrEmpty,
        ExtensionKind.List => Items.ToString(),
        _ => Members.ToString(),
    };

    /// <summary>Whether both values are equal.</summary>
    public static bool operator ==(ExtensionValue left, ExtensionValue right) => left.Equals(right);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(ExtensionValue left, ExtensionValue right) => !left.Equals(right);

    private string DebuggerDisplay => Kind switch
    {
        ExtensionKind.List => $"list of {DebuggerText.Count(Items.Count, "value")}",
        ExtensionKind.Map => $"map of {DebuggerText.Count(Members.Count, "key")}",
        _ => IsQuoted ? $"\"{DebuggerText.Short(TextOrEmpty, "")}\"" : DebuggerText.Short(TextOrEmpty.Length == 0 ? null : TextOrEmpty, "(null)"),
    };

    /// <summary>The text of a scalar; the empty string for all others.</summary>
    internal string TextOrEmpty => _payload as string ?? "";

    /// <summary>Whether this is text whose quotes are left to the writer: where they are needed, or its neighbours have some.</summary>
    internal bool HasOpenQuotes => _quotes == Quotes.Open;

    // Not public: only text that a reader found plain, or that is a number or a truth value, can be written plain again.
    internal static ExtensionValue FromPlain(string text) => new(text, ExtensionKind.Scalar, Quotes.No, depth: 0);

    /// <summary>Text that stood in quotes where it was read.</summary>
    internal static ExtensionValue FromQuoted(string text) => new(text, ExtensionKind.Scalar, Quotes.Yes, depth: 0);

    /// <summary>
    /// Whether text whose quotes are open has them in a list: the first entry that could also stand without them shows the habit of the list.
    /// </summary>
    /// <param name="items">The entries of the list.</param>
    internal static bool AreQuoted(ReadOnlySpan<ExtensionValue> items)
    {
        foreach (ref readonly ExtensionValue item in items)
        {
            if (item.Kind == ExtensionKind.Scalar && item._quotes != Quotes.Open && PlainText.IsSafe(item.TextOrEmpty))
            {
                return item._quotes == Quotes.Yes;
            }
        }

        return false;
    }

    private static int Deeper(int depth, string parameterName) =>
        depth < MaxDepth ? depth + 1 : throw new ArgumentException($"Values nest at most {MaxDepth} lists and maps deep.", parameterName);
}
