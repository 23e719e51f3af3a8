using NewsModel.Documents;
using NewsModel.Testing;

namespace NewsModel.Tests.Testing;

/// <summary>Loading and saving both ways, which must not differ, and contents for it.</summary>
public static class Files
{
    public static async Task<ArticleDocument> Load(string path, bool isAsync) =>
        isAsync ? await ArticleDocument.LoadAsync(path) : ArticleDocument.Load(path);

    public static async Task<ArticleDocument> Save(ArticleDocument document, SaveMode mode, bool isAsync) =>
        isAsync ? await document.SaveAsync(mode) : document.Save(mode);

    public static async Task<ArticleDocument> Save(ArticleDocument document, string path, SaveMode mode, bool isAsync) =>
        isAsync ? await document.SaveAsync(path, mode) : document.Save(path, mode);

    /// <summary>An article with a body of this letter, so that a mix of two shows.</summary>
    public static byte[] Article(char letter, int length)
    {
        byte[] bytes = new byte[length];
        bytes.AsSpan().Fill((byte)letter);
        "---\nheat: 1\n---\n\n"u8.CopyTo(bytes);
        return bytes;
    }

    /// <summary>Any bytes, the same each time.</summary>
    public static byte[] Noise(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }
}

/// <summary>A test of what only Unix has.</summary>
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute(bool notAsRoot = false)
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has nothing of the kind.";
        }
        else if (notAsRoot && Environment.IsPrivilegedProcess)
        {
            Skip = "Root may write to every file.";
        }
    }
}
