namespace NewsModel.Tool.Assignments;

/// <summary>Operations on what the model does not name.</summary>
internal static class ExtensionEdit
{
    /// <summary>Carries an operation out.</summary>
    /// <param name="members">The entries of a level or a map.</param>
    /// <param name="path">The path; the next step is a key of them.</param>
    /// <param name="operation">What to do at its end.</param>
    /// <exception cref="AssignmentException">A value on the way or at the end is of another shape, or not there.</exception>
    public static ExtensionData Apply(ExtensionData members, KeyPath path, Operation operation)
    {
        string key = path.NextKey!;
        ExtensionValue? old = members.TryGetValue(key, out ExtensionValue value) ? value : default(ExtensionValue?);
        return Apply(old, path.Rest, operation) is { } edited ? members.Set(key, edited) : members.Remove(key);
    }

    /// <summary>What a value is, for messages.</summary>
    /// <param name="value">The value.</param>
    public static string Describe(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.Scalar => "a single value",
        ExtensionKind.List => "a list",
        _ => "a map",
    };

    private static ExtensionValue? Apply(ExtensionValue? old, KeyPath path, Operation operation) => operation.Kind switch
    {
        _ when !path.IsEnd => path.NextKey is null ? ApplyToEntry(old, path, operation) : ApplyToMember(old, path, operation),
        OperationKind.Set => ScalarFor(old, path, operation.Value),
        OperationKind.Remove => null,
        OperationKind.Add => Add(old, path, operation.Value),
        _ => Take(old, path, operation.Value),
    };

    private static ExtensionValue? ApplyToMember(ExtensionValue? old, KeyPath path, Operation operation)
    {
        CheckShape(old, ExtensionKind.Map, path);
        ExtensionData members = old?.Members ?? default;
        ExtensionData edited = Apply(members, path, operation);
        return edited == members ? old : ExtensionValue.FromMap(edited);
    }

    private static ExtensionValue? ApplyToEntry(ExtensionValue? old, KeyPath path, Operation operation)
    {
        CheckShape(old, ExtensionKind.List, path);
        ValueList<ExtensionValue> items = old?.Items ?? default;
        int index = path.NextIndex;
        KeyPath entry = path.Rest;
        ListEdit.Check(entry, index, items.Count, operation);
        if (index == items.Count && entry.IsEnd && operation.Kind == OperationKind.Set)
        {
            return ListOf([.. items, NewEntry(items, operation.Value)]);
        }

        ExtensionValue? edited = Apply(index < items.Count ? items[index] : default(ExtensionValue?), entry, operation);
        return ListOf(edited is { } item ? ListEdit.Put(items, index, item) : ListEdit.RemoveAt(items, index));
    }

    private static ExtensionValue? Add(ExtensionValue? old, KeyPath path, string text)
    {
        ValueList<ExtensionValue> items = Scalars(old, path);
        return items.Any(i => i.Text == text) ? old : ListOf([.. items, NewEntry(items, text)]);
    }

    private static ExtensionValue Take(ExtensionValue? old, KeyPath path, string text)
    {
        ValueList<ExtensionValue> items = Scalars(old, path);
        return items.Any(i => i.Text == text)
            ? ListOf([.. items.Where(i => i.Text != text)])
            : throw new AssignmentException(path.ToString(), $"there is no {AssignmentException.Quote(text)} to remove.");
    }

    private static ValueList<ExtensionValue> Scalars(ExtensionValue? old, KeyPath path)
    {
        CheckShape(old, ExtensionKind.List, path);
        ValueList<ExtensionValue> items = old?.Items ?? default;
        return items.All(i => i.Kind == ExtensionKind.Scalar)
            ? items
            : throw new AssignmentException(path.ToString(), $"in this file, the list contains lists or maps; write {path}[0].KEY=VALUE.");
    }

    // A value of null may become anything.
    private static void CheckShape(ExtensionValue? old, ExtensionKind kind, KeyPath path)
    {
        if (old is { IsNull: false } value && value.Kind != kind)
        {
            throw WrongShape(value, path);
        }
    }

    private static AssignmentException WrongShape(ExtensionValue value, KeyPath path)
    {
        string instead = value.Kind switch
        {
            ExtensionKind.Scalar => $"{path}=VALUE",
            ExtensionKind.List => $"{path}+=VALUE or {path}[0]=VALUE",
            _ => $"{path}.KEY=VALUE",
        };
        return new(path.ToString(), $"this is {Describe(value)} in this file; write {instead}, or remove it first with {path}=.");
    }

    /// <summary>A scalar in place of another: quotes stay, and the same text is not a change.</summary>
    private static ExtensionValue ScalarFor(ExtensionValue? old, KeyPath path, string text)
    {
        CheckShape(old, ExtensionKind.Scalar, path);
        return old is not { } value ? ScalarOf(text)
            : value.Text == text ? value
            : value.IsQuoted ? ExtensionValue.FromText(text)
            : ScalarOf(text);
    }

    /// <summary>A scalar for a list: text, if all that it holds is in quotes.</summary>
    private static ExtensionValue NewEntry(ValueList<ExtensionValue> items, string text) =>
        !items.IsEmpty && items.All(i => i.IsQuoted) ? ExtensionValue.FromText(text) : ScalarOf(text);

    /// <summary>A Boolean or a number, if the text is just how that is written; text, if not.</summary>
    private static ExtensionValue ScalarOf(string given)
    {
        ExtensionValue text = ExtensionValue.FromText(given);
        ExtensionValue typed = text.TryGetBoolean(out bool truth) ? truth
            : text.TryGetInt64(out long integer) ? integer
            : text.TryGetDouble(out double number) ? number
            : text;
        return typed.Text == given ? typed : text;
    }

    private static ExtensionValue ListOf(ValueList<ExtensionValue> items) => ExtensionValue.FromList(items.AsSpan());
}
