using NewsModel.Schema;

namespace NewsModel.Tool.Assignments;

/// <summary>Operations on a record: on the keys that its schema names, and on its extensions for all others.</summary>
internal static class RecordEdit
{
    /// <summary>Creates a function that carries an operation out and returns the changed record.</summary>
    /// <param name="schema">The keys of the record.</param>
    /// <param name="path">The path; the next step is a key of the record.</param>
    /// <param name="operation">What to do at its end.</param>
    /// <returns>The function; it throws an <see cref="AssignmentException"/> where the operation makes no sense for its argument.</returns>
    /// <exception cref="AssignmentException">The operation never makes sense.</exception>
    public static Func<object, object> Bind(RecordSchema schema, KeyPath path, Operation operation)
    {
        string name = path.NextKey!;
        if ((schema.Find(name) ?? (schema.Body?.Name == name ? schema.Body : null)) is not { } key)
        {
            return record => schema.WithExtensions(record, ExtensionEdit.Apply(schema.GetExtensions(record), path, operation));
        }

        KeyPath rest = path.Rest;
        Func<object?, object?> edit = BindValue(key, rest, operation);
        bool removes = rest.IsEnd && operation.Kind == OperationKind.Remove;
        return record =>
        {
            // What has another shape than the key's was kept among the extensions when it was read, and there would be two of the key.
            ExtensionData extensions = schema.GetExtensions(record);
            return !extensions.ContainsKey(name) ? schema.WithValue(record, key, edit(schema.GetValue(record, key)))
                : removes ? schema.WithExtensions(record, extensions.Remove(name))
                : throw new AssignmentException(
                    rest.ToString(),
                    $"this is {ExtensionEdit.Describe(extensions[name])} of a different shape in this file; remove it first with {rest}=.");
        };
    }

    /// <summary>Creates a function from the value of a key, <see langword="null"/> for none, to the changed one.</summary>
    private static Func<object?, object?> BindValue(RecordKey key, KeyPath path, Operation operation) => operation.Kind switch
    {
        OperationKind.Remove when path.IsEnd => _ => null,
        _ when key.Kind == RecordKeyKind.Record => BindRecord(key.Schema!, path, operation),
        _ when key.TextKey is { } textKey && (path.IsEnd || (path.NextKey is null && path.Rest.IsEnd && operation.Kind == OperationKind.Set)) =>
            TextRecordEdit.Bind(key.Schema!, textKey, path, operation),
        _ when key.Kind == RecordKeyKind.RecordList => BindRecords(key, path, operation),
        _ when key.Kind == RecordKeyKind.TextList => BindTexts(path, operation),
        OperationKind.Set when path.IsEnd => Always(SingleValue.Parse(key.Kind, path, operation.Value)),
        _ => throw new AssignmentException(path.ToString(), $"this key takes a single value; write {path}=VALUE."),
    };

    private static Func<object?, object?> Always(object value) => _ => value;

    private static Func<object?, object?> BindRecord(RecordSchema schema, KeyPath path, Operation operation)
    {
        if (path.IsEnd || path.NextKey is null)
        {
            throw new AssignmentException(
                path.ToString(), $"this key has keys of its own; write {path}.{ExampleOf(schema)}=VALUE, or {path}= to remove it.");
        }

        Func<object, object> edit = Bind(schema, path, operation);
        return old =>
        {
            object edited = edit(old ?? schema.Create());

            // To remove something makes no map to remove it from.
            return old is null && edited.Equals(schema.Create()) ? null : edited;
        };
    }

    private static Func<object?, object?> BindRecords(RecordKey key, KeyPath path, Operation operation)
    {
        RecordSchema schema = key.Schema!;
        string example = ExampleOf(schema);
        if (path.IsEnd || path.NextKey is not null)
        {
            string add = key.TextKey is null ? "" : $"{path}+=VALUE or ";
            throw new AssignmentException(
                path.ToString(), $"this key is a list whose entries have keys; write {add}{path}[0].{example}=VALUE, or {path}= to remove it.");
        }

        int index = path.NextIndex;
        KeyPath entry = path.Rest;
        bool removes = entry.IsEnd && operation.Kind == OperationKind.Remove;
        if (!removes && (entry.IsEnd || entry.NextKey is null))
        {
            throw new AssignmentException(
                entry.ToString(), $"this entry has keys of its own; write {entry}.{example}=VALUE, or {entry}= to remove it.");
        }

        Func<object, object>? edit = removes ? null : Bind(schema, entry, operation);
        return old =>
        {
            ValueList<object> list = old is null ? default : [.. (IReadOnlyList<object>)old];
            ListEdit.Check(entry, index, list.Count, operation);
            return edit is null
                ? ListEdit.RemoveAt(list, index)
                : ListEdit.Put(list, index, edit(index < list.Count ? list[index] : schema.Create()));
        };
    }

    private static Func<object?, object?> BindTexts(KeyPath path, Operation operation)
    {
        string text = operation.Value;
        if (!path.IsEnd && path.NextKey is null)
        {
            return BindText(path.Rest, path.NextIndex, operation);
        }

        return operation.Kind switch
        {
            OperationKind.Add when path.IsEnd => old => TextsOf(old).Contains(text) ? old : (ValueList<string>)[.. TextsOf(old), text],
            OperationKind.Take when path.IsEnd => old => TextsOf(old).Contains(text)
                ? TextsOf(old).Where(t => t != text)
                : throw new AssignmentException(path.ToString(), $"there is no {AssignmentException.Quote(text)} to remove."),
            _ => throw new AssignmentException(
                path.ToString(), $"this key is a list of strings; write {path}+=VALUE, {path}-=VALUE or {path}[0]=VALUE, or {path}= to remove it."),
        };
    }

    private static Func<object?, object?> BindText(KeyPath entry, int index, Operation operation)
    {
        if (!entry.IsEnd || operation.Kind is OperationKind.Add or OperationKind.Take)
        {
            throw new AssignmentException(entry.ToString(), $"this entry is a single value; write {entry}=VALUE.");
        }

        return old =>
        {
            ValueList<string> list = TextsOf(old);
            ListEdit.Check(entry, index, list.Count, operation);
            return operation.Kind == OperationKind.Remove ? ListEdit.RemoveAt(list, index) : ListEdit.Put(list, index, operation.Value);
        };
    }

    private static ValueList<string> TextsOf(object? value) => (ValueList<string>?)value ?? default;

    /// <summary>A key to name in a message: the first.</summary>
    private static string ExampleOf(RecordSchema schema) => schema.Keys.IsEmpty ? "KEY" : schema.Keys[0].Name;
}
