using System.Text;

namespace NewsModel.Archives.Ignoring;

/// <summary>The patterns of one ignore file.</summary>
internal sealed class IgnoreFile
{
    // A longer file has no effect.
    private const int LongestFile = 8 * 1024 * 1024;

    private readonly Glob[] _globs;

    private IgnoreFile(Glob[] globs) => _globs = globs;

    /// <summary>Reads a file; <see langword="null"/> if there is none, it cannot be read, or it has no rules.</summary>
    public static IgnoreFile? Load(string path)
    {
        try
        {
            FileInfo file = new(path);
            return file is { Exists: true, Length: > 0 and <= LongestFile } ? Parse(File.ReadAllText(path, Encoding.UTF8)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public static IgnoreFile? Parse(string text)
    {
        List<Glob> globs = [];
        foreach (string line in text.Split('\n'))
        {
            if (Glob.OfLine(line) is { } glob)
            {
                globs.Add(glob);
            }
        }

        return globs.Count == 0 ? null : new([.. globs]);
    }

    /// <summary>Whether a path is ignored; <see langword="null"/> if no pattern matches it. The last that does counts.</summary>
    /// <param name="path">The path below the folder of the file.</param>
    /// <param name="isFolder">Whether it is that of a folder.</param>
    public bool? Ignores(ReadOnlySpan<char> path, bool isFolder)
    {
        for (int i = _globs.Length - 1; i >= 0; i--)
        {
            if (_globs[i].Matches(path, isFolder))
            {
                return !_globs[i].IsNegated;
            }
        }

        return null;
    }
}
