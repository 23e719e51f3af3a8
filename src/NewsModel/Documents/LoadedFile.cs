namespace NewsModel.Documents;

/// <summary>The file that a document was loaded from or saved to, and what it then held.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Utf8">Its content.</param>
internal sealed record LoadedFile(string Path, byte[] Utf8);
