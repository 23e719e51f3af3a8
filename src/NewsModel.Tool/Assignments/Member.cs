namespace NewsModel.Tool.Assignments;

/// <summary>A key of the model, at the level that is a <typeparamref name="T"/>.</summary>
/// <typeparam name="T">What has the key: an article, a provider and so on.</typeparam>
internal abstract class Member<T>
{
    /// <summary>Makes a function that carries an operation out.</summary>
    /// <param name="path">The path, with this key behind.</param>
    /// <param name="operation">What to do at its end.</param>
    /// <returns>The function; it throws an <see cref="AssignmentException"/> where the operation makes no sense for its argument.</returns>
    /// <exception cref="AssignmentException">The operation never makes sense.</exception>
    public abstract Func<T, T> Bind(KeyPath path, Operation operation);
}
