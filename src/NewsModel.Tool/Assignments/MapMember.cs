namespace NewsModel.Tool.Assignments;

/// <summary>A key that takes a map: <c>provider</c>.</summary>
/// <typeparam name="T">What has the key.</typeparam>
/// <typeparam name="TValue">What the map is.</typeparam>
/// <param name="level">The keys of the map.</param>
/// <param name="empty">The map without keys.</param>
/// <param name="example">One of the keys.</param>
/// <param name="get">Gives the map.</param>
/// <param name="set">Gives a copy with another one.</param>
internal sealed class MapMember<T, TValue>(
    Level<TValue> level, TValue empty, string example, Func<T, TValue?> get, Func<T, TValue?, T> set) : Member<T>
    where TValue : class
{
    /// <inheritdoc/>
    public override Func<T, T> Bind(KeyPath path, Operation operation)
    {
        if (path.IsEnd && operation.Kind == OperationKind.Remove)
        {
            return item => set(item, null);
        }

        if (path.IsEnd || path.NextKey is null)
        {
            throw new AssignmentException(path.ToString(), $"this key has keys of its own; write {path}.{example}=VALUE, or {path}= to remove it.");
        }

        Func<TValue, TValue> edit = level.Bind(path, operation);
        return item =>
        {
            TValue? old = get(item);
            TValue edited = edit(old ?? empty);

            // To remove something makes no map to remove it from.
            return old is null && edited.Equals(empty) ? item : set(item, edited);
        };
    }
}
