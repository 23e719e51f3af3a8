namespace NewsModel.Archives;

/// <summary>Specifies why an entry of an archive is not an article.</summary>
public enum ArchiveSkipReason
{
    /// <summary>The entry is an article, or could not be read.</summary>
    None,

    /// <summary>An empty file, a pipe or a device. Such a file is not opened.</summary>
    Empty,

    /// <summary>Binary data, such as a picture.</summary>
    Binary,

    /// <summary>An HTML page, if no format reads HTML.</summary>
    Html,

    /// <summary>XML, such as a feed or a drawing.</summary>
    Xml,

    /// <summary>A script.</summary>
    Script,

    /// <summary>UTF-16 text.</summary>
    Utf16,

    /// <summary>A YAML file, which may start like front matter.</summary>
    Yaml,

    /// <summary>JSON without any key of an article.</summary>
    Json,

    /// <summary>Text that no format recognizes, such as Markdown without front matter or a style sheet.</summary>
    Text,

    /// <summary>A symbolic link to a folder, which is not followed.</summary>
    LinkToFolder,

    /// <summary>A symbolic link to something outside the archive, which is not followed.</summary>
    LinkOutside,

    /// <summary>A folder in a list of files.</summary>
    Folder,
}
