using NewsModel.Documents;

namespace NewsModel.Archives.Sources;

/// <summary>Where symbolic links lead, and whether that is below the root.</summary>
internal sealed class RealPaths
{
    private readonly string _root;

    /// <param name="root">The full path of the root.</param>
    public RealPaths(string root)
    {
        string real = LinkTarget.OfAll(root);
        _root = Path.EndsInDirectorySeparator(real) ? real : real + Path.DirectorySeparatorChar;
    }

    /// <summary>Whether a link leads to something below the root.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public bool IsInside(string link) => LinkTarget.OfAll(link).StartsWith(_root, StringComparison.Ordinal);
}
