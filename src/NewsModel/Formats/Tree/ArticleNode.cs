using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>How the text of a scalar may stand, and how the house writes it.</summary>
internal enum ScalarRule : byte
{
    /// <summary>Text; the house puts it in double quotes.</summary>
    Quoted,

    /// <summary>Text; the house writes it plain where it can.</summary>
    Text,

    /// <summary>Text; the house writes it as all URLs of the file.</summary>
    Url,

    /// <summary>A number, a date or a truth value: plain, but quotes do no harm.</summary>
    Typed,

    /// <summary>An extension that is plain, and would be another value in quotes.</summary>
    MustBePlain,

    /// <summary>An extension that is in quotes, and would be another value without.</summary>
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

    private ArticleNode(object value, ScalarRule rule, string? text = null)
    {
        Kind = YamlKind.Scalar;
        _value = value;
        _text = text;
        Rule = rule;
    }

    private ArticleNode(object value, ArticleLevel level, Func<object, List<ArticleMember>> members)
    {
        Kind = YamlKind.Mapping;
        _value = value;
        Level = level;
        _below = members;
    }

    private ArticleNode(object value, Func<object, List<ArticleNode>> items)
    {
        Kind = YamlKind.Sequence;
        _value = value;
        _below = items;
    }

    public YamlKind Kind { get; }

    /// <summary>The text of a scalar.</summary>
    public string Text => _text ??= TextOf(_value);

    public ScalarRule Rule { get; }

    /// <summary>What a map stands for.</summary>
    public ArticleLevel Level { get; } = ArticleLevel.Extension;

    /// <summary>The pairs of a map that are present, in house order.</summary>
    public List<ArticleMember> Members => Below<ArticleMember>();

    /// <summary>Of the pairs of a map, those that the model does not name.</summary>
    public ReadOnlySpan<ArticleMember> Extensions
    {
        get
        {
            ReadOnlySpan<ArticleMember> members = CollectionsMarshal.AsSpan(Members);
            int start = 0;
            while (start < members.Length && members[start].Known != ArticleKey.Unknown)
            {
                start++;
            }

            int end = start;
            while (end < members.Length && members[end].Known == ArticleKey.Unknown)
            {
                end++;
            }

            return members[start..end];
        }
    }

    /// <summary>The entries of a list.</summary>
    public List<ArticleNode> Items => Below<ArticleNode>();

    public bool IsEmpty => Kind switch { YamlKind.Mapping => Members.Count == 0, YamlKind.Sequence => Items.Count == 0, _ => false };

    public static ArticleNode Of(Article article) => new(article, ArticleLevel.Article, static it => ArticleMembers.Of((Article)it));

    public static ArticleNode Of(Related related) => new(related, ArticleLevel.Related, static it => ArticleMembers.Of((Related)it));

    public static ArticleNode Of(Provider provider) => new(provider, ArticleLevel.Provider, static it => ArticleMembers.Of((Provider)it));

    public static ArticleNode Of(Image image) => new(image, ArticleLevel.Image, static it => ArticleMembers.Of((Image)it));

    /// <summary>A map of its own making.</summary>
    /// <param name="value">What is compared when it is asked whether two maps say the same.</param>
    /// <param name="level">What it stands for.</param>
    /// <param name="members">Makes its pairs.</param>
    public static ArticleNode Map(object value, ArticleLevel level, Func<List<ArticleMember>> members) => new(value, level, _ => members());

    public static ArticleNode Of(string text, ScalarRule rule) => new(text, rule, text);

    public static ArticleNode Of(int value) => new(value, ScalarRule.Typed);

    public static ArticleNode Of(bool value) => new(value, ScalarRule.Typed);

    public static ArticleNode Of(DateTimeOffset value) => new(value, ScalarRule.Typed);

    public static ArticleNode Of(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.List => Of(value.Items, Of),
        ExtensionKind.Map => new(value, ArticleLevel.Extension, static map => ArticleMembers.Of(((ExtensionValue)map).Members)),
        _ => new(value, value.IsQuoted ? ScalarRule.MustBeQuoted : ScalarRule.MustBePlain, value.Text),
    };

    public static ArticleNode Of<T>(ValueList<T> list, Func<T, ArticleNode> toNode) =>
        new(list, _ =>
        {
            List<ArticleNode> items = new(list.Count);
            foreach (T item in list)
            {
                items.Add(toNode(item));
            }

            return items;
        });

    /// <summary>The value of a key, or <see langword="null"/>.</summary>
    public ArticleNode? Find(ArticleKey known)
    {
        foreach (ArticleMember member in Members)
        {
            if (member.Known == known)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>Whether both stand for the same value, or there is neither.</summary>
    public static bool AreSame(ArticleNode? one, ArticleNode? other) => one is null ? other is null : other is not null && one.Says(other);

    /// <summary>Whether both stand for the same value.</summary>
    public bool Says(ArticleNode other) => ReferenceEquals(_value, other._value) || _value.Equals(other._value);

    private List<T> Below<T>()
    {
        if (_below is Func<object, List<T>> make)
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
/// <param name="Known">Which key of the model it is, or <see cref="ArticleKey.Unknown"/> for one of the extensions.</param>
/// <param name="Value">The value.</param>
internal readonly record struct ArticleMember(string Key, ArticleKey Known, ArticleNode Value)
{
    /// <summary>Whether pairs are the same, but for the value of one key of the model.</summary>
    public static bool AreSame(ReadOnlySpan<ArticleMember> some, ReadOnlySpan<ArticleMember> others, ArticleKey but = ArticleKey.Unknown)
    {
        if (some.Length != others.Length)
        {
            return false;
        }

        for (int i = 0; i < some.Length; i++)
        {
            bool isExempt = but != ArticleKey.Unknown && some[i].Known == but;
            if (some[i].Known != others[i].Known || some[i].Key != others[i].Key || !(isExempt || some[i].Value.Says(others[i].Value)))
            {
                return false;
            }
        }

        return true;
    }
}
