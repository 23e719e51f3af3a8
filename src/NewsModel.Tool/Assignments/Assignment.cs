using NewsModel.Formats;
using NewsModel.Schema;

namespace NewsModel.Tool.Assignments;

/// <summary>An argument such as <c>heat=40</c>, <c>topics+=AI</c> or <c>provider.name=</c>, ready to be applied to articles.</summary>
internal sealed class Assignment
{
    /// <summary>That of a day such as <c>2020-01-02</c>.</summary>
    private const int DayLength = 10;

    private readonly string _key;
    private readonly Operation _operation;
    private readonly Func<object, object> _apply;

    private Assignment(string text, string key, Operation operation)
    {
        Text = text;
        (_key, _operation) = (key, operation);
        _apply = RecordEdit.Bind(Article.Schema, KeyPath.Parse(key), operation);
    }

    /// <summary>The argument that it was read from.</summary>
    public string Text { get; }

    /// <summary>
    /// Whether an argument is an assignment, right or wrong, and not a file: it has an equals sign, and no slash before it but within
    /// <c>["…"]</c>.
    /// </summary>
    /// <param name="argument">The argument.</param>
    public static bool IsOne(string argument) => !argument.StartsWith('-') && IndexOfEqualsSign(argument) >= 0;

    /// <summary>Reads an assignment.</summary>
    /// <param name="argument">The argument, which <see cref="IsOne"/>.</param>
    /// <exception cref="AssignmentException">It makes no sense for any article; the message says what to write instead.</exception>
    public static Assignment Parse(string argument)
    {
        int equalsSign = IndexOfEqualsSign(argument);
        string value = argument[(equalsSign + 1)..];
        ReadOnlySpan<char> before = argument.AsSpan(0, equalsSign);
        OperationKind kind = before.EndsWith('+') ? OperationKind.Add
            : before.EndsWith('-') ? OperationKind.Take
            : value.Length == 0 ? OperationKind.Remove
            : OperationKind.Set;
        string key = (kind is OperationKind.Add or OperationKind.Take ? before[..^1] : before).ToString();
        if (key.Length == 0)
        {
            throw new AssignmentException(argument, "the key is missing; write one, as in heat=40.");
        }

        _ = KeyPath.Parse(key);
        if (value.Length == 0 && kind != OperationKind.Remove)
        {
            throw new AssignmentException(argument, $"the value is missing; write {argument}VALUE.");
        }

        return new(argument, key, new(kind, value));
    }

    /// <summary>Gives the article in which the assignment holds.</summary>
    /// <param name="article">The article.</param>
    /// <param name="vocabulary">The vocabulary of its file, whose keys stand for properties; <see langword="null"/> if it has none.</param>
    /// <exception cref="AssignmentException">The assignment makes no sense for this article.</exception>
    public Article Apply(Article article, FrontMatterVocabulary? vocabulary) => (Article)(Translated(vocabulary) ?? _apply)(article);

    /// <summary>
    /// The assignment to the property that a key of the site stands for; <see langword="null"/> if it stands for none, or for that of its name.
    /// </summary>
    private Func<object, object>? Translated(FrontMatterVocabulary? vocabulary)
    {
        if (vocabulary?.Extras is { } extras && _key.StartsWith($"{extras}.", StringComparison.Ordinal) && vocabulary.PropertyOf(_key) is null)
        {
            // In the article, such a key is beside the others.
            return RecordEdit.Bind(Article.Schema, KeyPath.Parse(_key[(extras.Length + 1)..]), _operation);
        }

        int end = _key.IndexOfAny(['.', '[']);
        string first = end < 0 ? _key : _key[..end];
        string name = vocabulary?.PropertyOf(_key) is null ? first : _key;
        if (name.Length == 0 || Article.Schema.Find(first) is not null || vocabulary?.PropertyOf(name) is not { } property)
        {
            return null;
        }

        bool isOpposite = vocabulary.Mappings.Any(mapping => mapping.Property == property
            && mapping.Names.Any(it => it.Shape == FrontMatterShape.Opposite && string.Equals(it.Path, name, StringComparison.OrdinalIgnoreCase)));
        string value = _operation.Value switch
        {
            "true" when isOpposite => "false",
            "false" when isOpposite => "true",
            { Length: DayLength } day when Article.Schema.Find(property)!.Kind == RecordKeyKind.DateTime => $"{day}T00:00:00Z",
            var text => text,
        };
        return RecordEdit.Bind(Article.Schema, KeyPath.Parse(property + _key[name.Length..]), _operation with { Value = value });
    }

    /// <summary>The place of the equals sign that makes an argument an assignment, or -1.</summary>
    private static int IndexOfEqualsSign(string argument)
    {
        int end = 0;
        for (int i = 0; i < argument.Length; i++)
        {
            switch (argument[i])
            {
                case '=':
                    return i;
                case '/' or '\\':
                    return -1;
                case '[' when argument.AsSpan(i).StartsWith("[\"") && (end = argument.IndexOf("\"]", i + 2, StringComparison.Ordinal)) >= 0:
                    i = end + 1;
                    break;
            }
        }

        return -1;
    }
}
