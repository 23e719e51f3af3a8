namespace NewsModel.Tool.Assignments;

/// <summary>A level of the model, with the keys that it names and, for all others, its extensions.</summary>
/// <typeparam name="T">What the level is: an article, a provider and so on.</typeparam>
/// <param name="members">The keys of the model.</param>
/// <param name="getExtensions">Gives the keys that the model does not name.</param>
/// <param name="setExtensions">Gives a copy with others.</param>
internal sealed class Level<T>(
    Dictionary<string, Member<T>> members, Func<T, ExtensionData> getExtensions, Func<T, ExtensionData, T> setExtensions)
{
    /// <summary>Makes a function that carries an operation out.</summary>
    /// <param name="path">The path; the next step is a key of this level.</param>
    /// <param name="operation">What to do at its end.</param>
    /// <returns>The function; it throws an <see cref="AssignmentException"/> where the operation makes no sense for its argument.</returns>
    /// <exception cref="AssignmentException">The operation never makes sense.</exception>
    public Func<T, T> Bind(KeyPath path, Operation operation)
    {
        string key = path.NextKey!;
        if (!members.TryGetValue(key, out Member<T>? member))
        {
            return item => setExtensions(item, ExtensionEdit.Apply(getExtensions(item), path, operation));
        }

        Func<T, T> edit = member.Bind(path.Rest, operation);
        bool removes = path.Rest.IsEnd && operation.Kind == OperationKind.Remove;
        return item =>
        {
            // What has another shape than the model's was kept among the extensions when it was read, and there would be two of the key.
            ExtensionData extensions = getExtensions(item);
            return !extensions.ContainsKey(key) ? edit(item)
                : removes ? setExtensions(item, extensions.Remove(key))
                : throw new AssignmentException(
                    path.Rest.ToString(),
                    $"the file holds {ExtensionEdit.Describe(extensions[key])} of another shape here; remove it first with {path.Rest}=.");
        };
    }
}
