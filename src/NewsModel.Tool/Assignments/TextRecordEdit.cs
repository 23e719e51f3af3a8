using NewsModel.Schema;

namespace NewsModel.Tool.Assignments;

/// <summary>Operations on a list of records as if it were one of texts: <c>authors=Jane</c>, <c>authors+=Joe</c>, <c>authors[0]=Ann</c>.</summary>
internal static class TextRecordEdit
{
    /// <summary>Creates a function from the list, <see langword="null"/> for none, to the changed one.</summary>
    /// <param name="schema">The keys of the records.</param>
    /// <param name="textKey">The key that a text is the value of.</param>
    /// <param name="path">The path; it ends here, or with the position of an entry to set.</param>
    /// <param name="operation">What to do, other than to remove.</param>
    public static Func<object?, object?> Bind(RecordSchema schema, RecordKey textKey, KeyPath path, Operation operation)
    {
        string text = operation.Value;
        object record = schema.WithValue(schema.Create(), textKey, text);
        if (!path.IsEnd)
        {
            int index = path.NextIndex;
            return old =>
            {
                ValueList<object> list = RecordsOf(old);
                ListEdit.Check(path.Rest, index, list.Count, operation);
                return ListEdit.Put(list, index, record);
            };
        }

        return operation.Kind switch
        {
            OperationKind.Set => _ => ValueList.Create(record),
            OperationKind.Add => old => RecordsOf(old).Any(HasText) ? old : (ValueList<object>)[.. RecordsOf(old), record],
            _ => old => RecordsOf(old).Any(HasText)
                ? RecordsOf(old).Where(it => !HasText(it))
                : throw new AssignmentException(path.ToString(), $"there is no {AssignmentException.Quote(text)} to remove."),
        };
        bool HasText(object it) => schema.GetValue(it, textKey) is string its && its == text;
    }

    private static ValueList<object> RecordsOf(object? value) => value is IReadOnlyList<object> records ? [.. records] : default;
}
