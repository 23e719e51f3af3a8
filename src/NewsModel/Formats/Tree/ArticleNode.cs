using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
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
    private readonly Func<List<ArticleMember>>? _makeMembers;
    private readonly Func<List<ArticleNode>>? _makeItems;
    private List<ArticleMember>? _members;
    private List<ArticleNode>? _items;

    private ArticleNode(object value, string text, ScalarRule rule)
    {
        Kind = YamlKind.Scalar;
        _value = value;
        Text = text;
        Rule = rule;
    }

    private ArticleNode(object value, ArticleLevel level, Func<List<ArticleMember>> members)
    {
        Kind = YamlKind.Mapping;
        _value = value;
        Level = level;
        _makeMembers = members;
    }

    private ArticleNode(object value, Func<List<ArticleNode>> items)
    {
        Kind = YamlKind.Sequence;
        _value = value;
        _makeItems = items;
    }

    public YamlKind Kind { get; }

    /// <summary>The text of a scalar.</summary>
    public string Text { get; } = "";

    public ScalarRule Rule { get; }

    /// <summary>What a map stands for.</summary>
    public ArticleLevel Level { get; } = ArticleLevel.Extension;

    /// <summary>The pairs of a map that are present, in house order.</summary>
    public List<ArticleMember> Members => _members ??= _makeMembers?.Invoke() ?? [];

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
    public List<ArticleNode> Items => _items ??= _makeItems?.Invoke() ?? [];

    public bool IsEmpty => Kind switch { YamlKind.Mapping => Members.Count == 0, YamlKind.Sequence => Items.Count == 0, _ => false };

    public static ArticleNode Of(Article article) => new(article, ArticleLevel.Article, () => ArticleMembers.Of(article));

    public static ArticleNode Of(Related related) => new(related, ArticleLevel.Related, () => ArticleMembers.Of(related));

    public static ArticleNode Of(Provider provider) => new(provider, ArticleLevel.Provider, () => ArticleMembers.Of(provider));

    public static ArticleNode Of(Image image) => new(image, ArticleLevel.Image, () => ArticleMembers.Of(image));

    /// <summary>A map of its own making.</summary>
    /// <param name="value">What is compared when it is asked whether two maps say the same.</param>
    /// <param name="level">What it stands for.</param>
    /// <param name="members">Makes its pairs.</param>
    public static ArticleNode Map(object value, ArticleLevel level, Func<List<ArticleMember>> members) => new(value, level, members);

    public static ArticleNode Of(string text, ScalarRule rule) => new(text, text, rule);

    public static ArticleNode Of(int value) => new(value, value.ToString(CultureInfo.InvariantCulture), ScalarRule.Typed);

    public static ArticleNode Of(bool value) => new(value, value ? "true" : "false", ScalarRule.Typed);

    public static ArticleNode Of(DateTimeOffset value)
    {
        Span<byte> ascii = stackalloc byte[Rfc3339.MaxLength];
        return new(value, Encoding.ASCII.GetString(ascii[..Rfc3339.Format(value, ascii)]), ScalarRule.Typed);
    }

    public static ArticleNode Of(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.List => Of(value.Items, Of),
        ExtensionKind.Map => new(value, ArticleLevel.Extension, () => ArticleMembers.Of(value.Members)),
        _ => new(value, value.Text, value.IsQuoted ? ScalarRule.MustBeQuoted : ScalarRule.MustBePlain),
    };

    public static ArticleNode Of<T>(ValueList<T> list, Func<T, ArticleNode> toNode) =>
        new(list, () =>
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
