namespace NewsModel.Tool.Output;

/// <summary>A message of the library for someone at a shell, who has no options of the library to set.</summary>
internal static class ShellMessage
{
    private const string Advice = "; raise ReadOptions.";

    /// <summary>The line of a diagnostic, as compilers write it.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="file">The file that it is about.</param>
    public static string Of(Diagnostic diagnostic, string file) =>
        new Diagnostic(diagnostic.Code, diagnostic.Severity, Of(diagnostic))
        {
            Path = diagnostic.Path,
            Location = diagnostic.Location,
        }.ToString(file);

    /// <summary>The message of a diagnostic.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    public static string Of(Diagnostic diagnostic)
    {
        string message = diagnostic.Message;
        if (diagnostic.Code == DiagnosticCode.NoFrontMatterToEdit)
        {
            return "The file has no front matter and may not be an article, so nothing was changed; pass --add-front-matter if it is one.";
        }

        if (diagnostic.Code == DiagnosticCode.ManifestNotUsed)
        {
            // Here it is the file of --cache.
            return message.Replace("manifest", "cache", StringComparison.Ordinal);
        }

        int advice = message.IndexOf(Advice, StringComparison.Ordinal);
        return advice < 0 ? message : message[..advice] + "; newsmodel cannot raise this limit, so make the file smaller.";
    }
}
