using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using NewsModel.Schema;

namespace NewsModel.Queries;

/// <summary>
/// Represents what a query or a table selects from an article: <c>heat</c>, <c>provider.name</c>, <c>related.title</c> (of each related item),
/// <c>images[0].url</c>, <c>content</c>, or a key outside the model, such as <c>price</c> or <c>["odd key"].part</c>.
/// </summary>
/// <remarks>
/// <para>
/// Besides the names in <see cref="Article.Schema"/>, some obvious ones work: <c>date</c> is the record's first date key, <c>body</c> is the body,
/// and a name such as <c>updated</c> is short for the key that adds <c>DateTime</c> to it, <c>updatedDateTime</c>. <c>published</c> is the Boolean
/// key of that name, but a query that compares it with a date uses <c>publishedDateTime</c>.
/// </para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
[DebuggerDisplay("{Text,nq}")]
public sealed class QueryField
{
    private readonly FieldStep[] _steps;

    internal QueryField(string text, FieldStep[] steps)
    {
        Text = text;
        _steps = steps;
    }

    /// <summary>Gets the field as written.</summary>
    public string Text { get; }

    /// <summary>Gets the key of the model that the field ends at; <see langword="null"/> if that key is outside the model.</summary>
    public RecordKey? Key => _steps[^1].Key;

    /// <summary>
    /// Gets whether the field can have several values: it ends at a list, or passes through one without a position. Lists outside the model are only
    /// found in an article, so this is <see langword="false"/> for them.
    /// </summary>
    public bool IsList => Array.Exists(_steps, static step => step is { Index: null, Key.Kind: RecordKeyKind.TextList or RecordKeyKind.RecordList });

    /// <summary>Parses a field.</summary>
    /// <param name="text">The field, such as <c>provider.name</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="FormatException">
    /// The text is not a field; the message says where and why, as <see cref="QueryError.ToString"/> does.
    /// </exception>
    public static QueryField Parse(string text) =>
        TryParse(text, out QueryField? field, out QueryError? error) ? field : throw new FormatException(error.ToString());

    /// <summary>Tries to parse a field.</summary>
    /// <param name="text">The field.</param>
    /// <param name="field">The field; <see langword="null"/> if the text is not one.</param>
    /// <param name="error">What is wrong with the text; <see langword="null"/> if nothing is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static bool TryParse(string text, [NotNullWhen(true)] out QueryField? field, [NotNullWhen(false)] out QueryError? error)
    {
        ArgumentNullException.ThrowIfNull(text);
        field = null;
        error = FieldParser.Parse(text, text, 0, wantsDate: false, out FieldStep[] steps);
        if (error is null)
        {
            field = new(text, steps);
        }

        return error is null;
    }

    /// <summary>
    /// Returns the field's values in an article, in order; none if the field is absent. Each is a value as in <see cref="RecordSchema.GetValue"/>, a
    /// single entry of a list, or an <see cref="ExtensionValue"/>.
    /// </summary>
    /// <param name="article">The article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="article"/> is <see langword="null"/>.</exception>
    public ValueList<object> ValuesOf(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        List<object> values = [];
        Any(article, value =>
        {
            values.Add(value);
            return false;
        });
        return [.. values];
    }

    /// <summary>Returns the field as written.</summary>
    public override string ToString() => Text;

    /// <summary>Whether it is a single entry of a list of strings, such as <c>topics[0]</c>.</summary>
    internal bool IsEntryOfTexts => _steps[^1] is { Index: not null, Key.Kind: RecordKeyKind.TextList };

    /// <summary>Whether any of the values passes a test.</summary>
    internal bool Any(Article article, Func<object, bool> test) => Any(Article.Schema, article, 0, test);

    private bool Any(RecordSchema schema, object record, int at, Func<object, bool> test)
    {
        FieldStep step = _steps[at];
        if (step.Key is not { } key)
        {
            return schema.GetExtensions(record).TryGetValue(step.Name, out ExtensionValue extension) && Any(extension, at, test);
        }

        // What has another shape than the key's is kept among the extensions.
        if (schema.GetValue(record, key) is not { } value)
        {
            return at == _steps.Length - 1 && schema.GetExtensions(record).TryGetValue(key.Name, out ExtensionValue other) && Any(other, at, test);
        }

        return key.Kind switch
        {
            RecordKeyKind.TextList => AnyText((IReadOnlyList<string>)value, step.Index, test),
            RecordKeyKind.RecordList => AnyRecord(key.Schema!, (IReadOnlyList<object>)value, at, test),
            RecordKeyKind.Record when at < _steps.Length - 1 => Any(key.Schema!, value, at + 1, test),
            _ => test(value),
        };
    }

    private static bool AnyText(IReadOnlyList<string> texts, int? index, Func<object, bool> test)
    {
        if (index is { } position)
        {
            return position < texts.Count && test(texts[position]);
        }

        foreach (string text in texts)
        {
            if (test(text))
            {
                return true;
            }
        }

        return false;
    }

    private bool AnyRecord(RecordSchema schema, IReadOnlyList<object> records, int at, Func<object, bool> test)
    {
        int first = _steps[at].Index ?? 0;
        int end = _steps[at].Index is { } index ? Math.Min(index + 1, records.Count) : records.Count;
        for (int i = first; i < end; i++)
        {
            if (at < _steps.Length - 1 ? Any(schema, records[i], at + 1, test) : test(records[i]))
            {
                return true;
            }
        }

        return false;
    }

    // An extension nests at most ExtensionValue.MaxDepth deep, and so does this.
    private bool Any(ExtensionValue value, int at, Func<object, bool> test)
    {
        if (value.IsNull)
        {
            return false;
        }

        if (value.Kind == ExtensionKind.List)
        {
            ValueList<ExtensionValue> items = value.Items;
            if (_steps[at].Index is { } index)
            {
                return index < items.Count && AnyBehind(items[index], at, test);
            }

            foreach (ExtensionValue item in items)
            {
                if (Any(item, at, test))
                {
                    return true;
                }
            }

            return false;
        }

        return _steps[at].Index is null && AnyBehind(value, at, test);
    }

    private bool AnyBehind(ExtensionValue value, int at, Func<object, bool> test)
    {
        if (at == _steps.Length - 1)
        {
            return !value.IsNull && test(value);
        }

        return value.Kind == ExtensionKind.Map
            ? value.Members.TryGetValue(_steps[at + 1].Name, out ExtensionValue member) && Any(member, at + 1, test)
            : value.Kind == ExtensionKind.List && Any(value, at, test);
    }
}
