namespace NewsModel.Tool.Assignments;

/// <summary>A key that takes a list of maps: <c>images</c>, <c>related</c>.</summary>
/// <typeparam name="T">What has the key.</typeparam>
/// <typeparam name="TEntry">What an entry is.</typeparam>
/// <param name="level">The keys of an entry.</param>
/// <param name="empty">An entry without keys.</param>
/// <param name="example">One of the keys.</param>
/// <param name="get">Gives the list.</param>
/// <param name="set">Gives a copy with another one.</param>
internal sealed class ListMember<T, TEntry>(
    Level<TEntry> level, TEntry empty, string example, Func<T, ValueList<TEntry>> get, Func<T, ValueList<TEntry>, T> set) : Member<T>
{
    /// <inheritdoc/>
    public override Func<T, T> Bind(KeyPath path, Operation operation)
    {
        if (path.IsEnd && operation.Kind == OperationKind.Remove)
        {
            return item => set(item, default);
        }

        if (path.IsEnd || path.NextKey is not null)
        {
            throw new AssignmentException(
                path.ToString(), $"this key is a list of entries with keys; write {path}[0].{example}=VALUE, or {path}= to remove it.");
        }

        int index = path.NextIndex;
        KeyPath entry = path.Rest;
        if (entry.IsEnd && operation.Kind == OperationKind.Remove)
        {
            return item =>
            {
                ListEdit.Check(entry, index, get(item).Count, operation);
                return set(item, ListEdit.RemoveAt(get(item), index));
            };
        }

        if (entry.IsEnd || entry.NextKey is null)
        {
            throw new AssignmentException(
                entry.ToString(), $"an entry here has keys of its own; write {entry}.{example}=VALUE, or {entry}= to remove it.");
        }

        Func<TEntry, TEntry> edit = level.Bind(entry, operation);
        return item =>
        {
            ValueList<TEntry> list = get(item);
            ListEdit.Check(entry, index, list.Count, operation);
            return set(item, ListEdit.Put(list, index, edit(index < list.Count ? list[index] : empty)));
        };
    }
}
