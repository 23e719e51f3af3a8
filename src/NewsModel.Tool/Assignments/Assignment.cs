namespace NewsModel.Tool.Assignments;

/// <summary>An argument such as <c>heat=40</c>, <c>topics+=AI</c> or <c>provider.name=</c>, ready to be applied to articles.</summary>
internal sealed class Assignment
{
    private readonly Func<object, object> _apply;

    private Assignment(Func<object, object> apply) => _apply = apply;

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
            throw new AssignmentException(argument, "a key is missing here; write one as in heat=40.");
        }

        KeyPath path = KeyPath.Parse(key);
        if (value.Length == 0 && kind != OperationKind.Remove)
        {
            throw new AssignmentException(argument, $"a value is missing here; write {argument}VALUE.");
        }

        return new(RecordEdit.Bind(Article.Schema, path, new(kind, value)));
    }

    /// <summary>Gives the article in which the assignment holds.</summary>
    /// <param name="article">The article.</param>
    /// <exception cref="AssignmentException">The assignment makes no sense for this article.</exception>
    public Article Apply(Article article) => (Article)_apply(article);

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
