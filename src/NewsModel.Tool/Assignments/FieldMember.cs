namespace NewsModel.Tool.Assignments;

/// <summary>A key that takes a single value.</summary>
/// <typeparam name="T">What has the key.</typeparam>
/// <param name="bind">Makes, of the key's path and a text, a function that sets the value.</param>
/// <param name="remove">Gives a copy without the value.</param>
internal sealed class FieldMember<T>(Func<KeyPath, string, Func<T, T>> bind, Func<T, T> remove) : Member<T>
{
    /// <inheritdoc/>
    public override Func<T, T> Bind(KeyPath path, Operation operation) => operation.Kind switch
    {
        OperationKind.Set when path.IsEnd => bind(path, operation.Value),
        OperationKind.Remove when path.IsEnd => remove,
        _ => throw new AssignmentException(path.ToString(), $"this key takes a single value; write {path}=VALUE."),
    };
}
