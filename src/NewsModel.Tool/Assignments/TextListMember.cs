namespace NewsModel.Tool.Assignments;

/// <summary>A key that takes a list of texts: <c>topics</c>.</summary>
/// <typeparam name="T">What has the key.</typeparam>
/// <param name="get">Gives the list.</param>
/// <param name="set">Gives a copy with another one.</param>
internal sealed class TextListMember<T>(Func<T, ValueList<string>> get, Func<T, ValueList<string>, T> set) : Member<T>
{
    /// <inheritdoc/>
    public override Func<T, T> Bind(KeyPath path, Operation operation)
    {
        if (!path.IsEnd && path.NextKey is null)
        {
            return BindEntry(path.Rest, path.NextIndex, operation);
        }

        string text = operation.Value;
        return operation.Kind switch
        {
            OperationKind.Remove when path.IsEnd => item => set(item, default),
            OperationKind.Add when path.IsEnd => item => get(item).Contains(text) ? item : set(item, [.. get(item), text]),
            OperationKind.Take when path.IsEnd => item => get(item).Contains(text)
                ? set(item, [.. get(item).Where(t => t != text)])
                : throw new AssignmentException(path.ToString(), $"there is no {AssignmentException.Quote(text)} to remove."),
            _ => throw new AssignmentException(
                path.ToString(), $"this key is a list of texts; write {path}+=VALUE, {path}-=VALUE or {path}[0]=VALUE, or {path}= to remove it."),
        };
    }

    private Func<T, T> BindEntry(KeyPath entry, int index, Operation operation)
    {
        if (!entry.IsEnd || operation.Kind is OperationKind.Add or OperationKind.Take)
        {
            throw new AssignmentException(entry.ToString(), $"an entry here is a single text; write {entry}=VALUE.");
        }

        return item =>
        {
            ValueList<string> list = get(item);
            ListEdit.Check(entry, index, list.Count, operation);
            return set(item, operation.Kind == OperationKind.Remove ? ListEdit.RemoveAt(list, index) : ListEdit.Put(list, index, operation.Value));
        };
    }
}
