using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Text;

namespace NewsModel.Formats.Tree;

/// <summary>How the text of a scalar may be quoted, and how the house writes it.</summary>
internal enum ScalarRule : byte
{
    /// <summary>Text; the house puts it in double quotes.</summary>
    Quoted,

    /// <summary>Text; the house writes it plain where it can.</summary>
    Text,

    /// <summary>Text; the house writes it as all URLs of the file.</summary>
    Url,

    /// <summary>A number, a date or a Boolean: plain, but quotes do no harm.</summary>
    Typed,

    /// <summary>An extension that is plain, and would be another value in quotes.</summary>
    MustBePlain,

    /// <summary>An extension that was plain text where it was read, and stays so where it can.</summary>
    WasPlain,

    /// <summary>An extension that was in quotes where it was read, and stays so; or one that its neighbours want in quotes.</summary>
    MustBeQuoted,
}

/// <summary>
/// An article, or a part of it, as the tree that the front matter would hold: all that the editor needs to know of the model. What is below a
/// node is made when it is asked for.
/// </summary>
[DebuggerDisplay("{Kind} {Text,nq}")]
internal sealed class ArticleNode
{
    private readonly object _value;

    /// <summary>The pairs of a map or the entries of a list; until they are asked for, what makes them of the value.</summary>
    private object? _below;
    private string? _text;

    /// <summary>What makes the map that a text may also appear as.</summary>
    private readonly Func<ArticleNode>? _map;

    /// <summary>Whether a list of one entry may also appear as that entry.</summary>
    private readonly bool _mayBeOne;

    /// <summary>Whether it is a map for a record, key by key, whose values can be compared without nodes.</summary>
    private readonly bool _isRecord;

    private ArticleNode(object value, ScalarRule rule, string? text = null)
    {
        Kind = SyntaxKind.Scalar;
        _value = value;
        _text = text;
        Rule = rule;
    }

    private ArticleNode(string text, ScalarRule rule, Func<ArticleNode> map)
        : this(text, rule, text) => _map = map;

    private ArticleNode(object record, RecordSchema schema)
    {
        Kind = SyntaxKind.Mapping;
        _value = record;
        Schema = schema;
        _isRecord = true;
    }

    private ArticleNode(object value, RecordSchema schema, Func<object, List<ArticleMember>> members)
    {
        Kind = SyntaxKind.Mapping;
        _value = value;
        Schema = schema;
        _below = members;
    }

    private ArticleNode(object value, Func<object, List<ArticleNode>> items, bool mayBeOne = false)
    {
        Kind = SyntaxKind.Sequence;
        _mayBeOne = mayBeOne;
        _value = value;
        _below = items;
    }

    public SyntaxKind Kind { get; }

    /// <summary>The text of a scalar.</summary>
    public string Text => _text ??= TextOf(_value);

    public ScalarRule Rule { get; }

    /// <summary>The schema of the record that a map is for.</summary>
    public RecordSchema Schema { get; } = RecordSchema.None;

    /// <summary>The pairs of a map that are present, in house order.</summary>
    public List<ArticleMember> Members => Below<ArticleMember>();

    /// <summary>Of the pairs of a map, those that the model does not name.</summary>
    public ReadOnlySpan<ArticleMember> Extensions
    {
        get
        {
            if (_isRecord && Schema.GetExtensions(_value).IsEmpty)
            {
                return default;
            }

            ReadOnlySpan<ArticleMember> members = CollectionsMarshal.AsSpan(Members);
            int start = 0;
            while (start < members.Length && members[start].Known is not null)
            {
                start++;
            }

            int end = start;
            while (end < members.Length && members[end].Known is null)
            {
                end++;
            }

            return members[start..end];
        }
    }

    /// <summary>The entries of a list.</summary>
    public List<ArticleNode> Items => Below<ArticleNode>();

    public bool IsEmpty => Kind switch { SyntaxKind.Mapping => Members.Count == 0, SyntaxKind.Sequence => Items.Count == 0, _ => false };

    /// <summary>A record.</summary>
    public static ArticleNode Of<T>(RecordSchema<T> schema, T record)
        where T : class => new(record, schema);

    /// <summary>The keys that a record has in the front matter: those that are present, in house order.</summary>
    public static List<ArticleMember> MembersOf<T>(RecordSchema<T> schema, T record)
        where T : class
    {
        RecordKey<T>[] keys = schema.OwnKeys;
        List<ArticleMember> members = new(keys.Length);
        for (int i = 0; i <= keys.Length; i++)
        {
            if (i == schema.ExtensionsAt)
            {
                members.AddRange(MembersOf(schema.ExtensionsOf(record)));
            }

            if (i < keys.Length && keys[i].NodeOf(record) is { } node)
            {
                members.Add(new(keys[i].Name, keys[i], node));
            }
        }

        return members;
    }

    private static List<ArticleMember> MembersOf(ExtensionData extensions)
    {
        List<ArticleMember> members = new(extensions.Count);
        foreach (KeyValuePair<string, ExtensionValue> entry in extensions)
        {
            members.Add(new(entry.Key, null, Of(entry.Value)));
        }

        return members;
    }

    /// <summary>A map of its own making.</summary>
    /// <param name="value">What is compared when it is asked whether two maps say the same.</param>
    /// <param name="schema">The schema of its record.</param>
    /// <param name="members">Makes its pairs.</param>
    public static ArticleNode Map(object value, RecordSchema schema, Func<List<ArticleMember>> members) => new(value, schema, _ => members());

    /// <summary>A list of nodes that are there.</summary>
    public static ArticleNode List(ValueList<ArticleNode> items) => Of(items, static item => item);

    public static ArticleNode Of(ExtensionData extensions) =>
        new(extensions, RecordSchema.None, static map => MembersOf((ExtensionData)map));

    public static ArticleNode Of(string text, ScalarRule rule) => new(text, rule, text);

    /// <summary>A text that may also appear as a map.</summary>
    public static ArticleNode Of(string text, ScalarRule rule, Func<ArticleNode> map) => new(text, rule, map);

    public static ArticleNode Of(int value) => new(value, ScalarRule.Typed);

    public static ArticleNode Of(bool value) => new(value, ScalarRule.Typed);

    public static ArticleNode Of(DateTimeOffset value) => new(value, ScalarRule.Typed);

    public static ArticleNode Of(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.List => OfList(value.Items),
        ExtensionKind.Map => new(value, RecordSchema.None, static map => MembersOf(((ExtensionValue)map).Members)),
        _ => new(value, RuleOf(value), value.TextOrEmpty),
    };

    public static ArticleNode Of<T>(ValueList<T> list, Func<T, ArticleNode> toNode) => new(list, _ => ItemsOf(list, toNode));

    /// <summary>A list of strings that may also appear as maps, and of maps; a single entry may also appear without the list.</summary>
    public static ArticleNode OfTextsOrMaps<T>(ValueList<T> list, Func<T, ArticleNode> toNode) =>
        new(list, _ => ItemsOf(list, toNode), mayBeOne: true);

    private static List<ArticleNode> ItemsOf<T>(ValueList<T> list, Func<T, ArticleNode> toNode)
    {
        List<ArticleNode> items = new(list.Count);
        foreach (T item in list)
        {
            items.Add(toNode(item));
        }

        return items;
    }

    /// <summary>
    /// The same value in the shape that a text has it in, if it may have that one: a map for a text, the only entry for a list. As it is, if not.
    /// </summary>
    public ArticleNode In(SyntaxKind shape)
    {
        if (Kind == shape)
        {
            return this;
        }

        if (_map is not null && shape == SyntaxKind.Mapping)
        {
            return _map();
        }

        return _mayBeOne && Items is [ArticleNode only] && only.In(shape) is { } it && it.Kind == shape ? it : this;
    }

    /// <summary>The same list with all entries as maps that may be such.</summary>
    public ArticleNode InMaps() => _mayBeOne ? new(_value, _ => Items.ConvertAll(static item => item.In(SyntaxKind.Mapping))) : this;

    /// <summary>The value of a key of the model, or <see langword="null"/>.</summary>
    public ArticleNode? Find(RecordKey known)
    {
        if (_isRecord && _below is null)
        {
            return Schema.NodeOf(_value, known);
        }

        foreach (ArticleMember member in Members)
        {
            if (member.Known == known)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>Whether two maps of one schema have the same value of a key, or neither has one.</summary>
    public static bool AreSame(ArticleNode one, ArticleNode other, RecordKey key) =>
        one._isRecord && other._isRecord ? one.Schema.AreSame(one._value, other._value, key) : AreSame(one.Find(key), other.Find(key));

    /// <summary>Whether two maps have the same pairs that the model does not name, in the same order.</summary>
    public static bool HaveSameExtensions(ArticleNode one, ArticleNode other) => one._isRecord && other._isRecord
        ? one.Schema.GetExtensions(one._value) == other.Schema.GetExtensions(other._value)
        : ArticleMember.AreSame(one.Extensions, other.Extensions);

    /// <summary>Returns whether both stand for the same value, or there is neither.</summary>
    public static bool AreSame(ArticleNode? one, ArticleNode? other) => one is null ? other is null : other is not null && one.ValueEquals(other);

    /// <summary>Returns whether both stand for the same value.</summary>
    public bool ValueEquals(ArticleNode other) => ReferenceEquals(_value, other._value) || _value.Equals(other._value);

    private static ArticleNode OfList(ValueList<ExtensionValue> list) => new(list, static it =>
    {
        ValueList<ExtensionValue> values = (ValueList<ExtensionValue>)it;
        bool areQuoted = ExtensionValue.AreQuoted(values.AsSpan());
        List<ArticleNode> items = new(values.Count);
        foreach (ExtensionValue value in values)
        {
            items.Add(areQuoted && value.HasOpenQuotes ? new(value, ScalarRule.MustBeQuoted, value.TextOrEmpty) : Of(value));
        }

        return items;
    });

    private static ScalarRule RuleOf(ExtensionValue value) =>
        value.HasOpenQuotes ? ScalarRule.Text
        : value.IsQuoted ? ScalarRule.MustBeQuoted
        : value.IsText ? ScalarRule.WasPlain
        : ScalarRule.MustBePlain;

    private List<T> Below<T>()
    {
        if (_below is null && _isRecord)
        {
            _below = Schema.MembersOf(_value);
        }
        else if (_below is Func<object, List<T>> make)
        {
            _below = make(_value);
        }

        return _below as List<T> ?? [];
    }

    /// <summary>The text of a value that is not text itself.</summary>
    private static string TextOf(object value)
    {
        switch (value)
        {
            case int number:
                return number.ToString(CultureInfo.InvariantCulture);
            case bool truth:
                return truth ? "true" : "false";
            case DateTimeOffset date:
                return Rfc3339.Format(date);
            default:
                return "";
        }
    }
}

/// <summary>A pair of a map.</summary>
/// <param name="Key">The key.</param>
/// <param name="Known">Which key of the model it is, or <see langword="null"/> for one of the extensions.</param>
/// <param name="Value">The value.</param>
internal readonly record struct ArticleMember(string Key, RecordKey? Known, ArticleNode Value)
{
    /// <summary>Whether pairs are the same, but for the value of one key of the model.</summary>
    public static bool AreSame(ReadOnlySpan<ArticleMember> some, ReadOnlySpan<ArticleMember> others, RecordKey? but = null)
    {
        if (some.Length != others.Length)
        {
            return false;
        }

        for (int i = 0; i < some.Length; i++)
        {
            bool isExempt = but is not null && some[i].Known == but;
            if (some[i].Known != others[i].Known || some[i].Key != others[i].Key || !(isExempt || some[i].Value.ValueEquals(others[i].Value)))
            {
                return false;
            }
        }

        return true;
    }
}
