namespace NewsModel.Archives.Sources;

/// <summary>A file or folder in a folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
/// <param name="IsLink">Whether it is a symbolic link.</param>
/// <param name="Length">How long the file is.</param>
/// <param name="LastWriteTime">When it was last written to.</param>
internal readonly record struct FolderChild(
    string Name, bool IsFolder, bool IsLink, long Length, DateTimeOffset LastWriteTime) : IComparable<FolderChild>
{
    /// <summary>Whether a file was only listed, so no more is known of it than its name. It may be a link.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Compares in the order of complete paths: a folder counts as its name and a slash.</summary>
    public int CompareTo(FolderChild other)
    {
        int length = Math.Min(Name.Length, other.Name.Length);
        int common = Name.AsSpan(0, length).SequenceCompareTo(other.Name.AsSpan(0, length));
        return common != 0 ? common : At(length).CompareTo(other.At(length));
    }

    private int At(int index) => index < Name.Length ? Name[index] : IsFolder && !IsLink ? '/' : -1;
}
