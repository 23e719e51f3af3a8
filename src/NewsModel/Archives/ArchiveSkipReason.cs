namespace NewsModel.Archives;

/// <summary>Why an entry of an archive is no article.</summary>
public enum ArchiveSkipReason
{
    /// <summary>It is one, or it could not be read.</summary>
    None,

    /// <summary>It has no bytes: an empty file, a pipe or a device. Such a file is not opened.</summary>
    Empty,

    /// <summary>Binary data, such as a picture.</summary>
    Binary,

    /// <summary>A page of HTML, where the formats have none that reads it.</summary>
    Html,

    /// <summary>XML, such as a feed or a drawing.</summary>
    Xml,

    /// <summary>A script.</summary>
    Script,

    /// <summary>Text in UTF-16.</summary>
    Utf16,

    /// <summary>A YAML file, which may begin like front matter.</summary>
    Yaml,

    /// <summary>JSON without any key of an article.</summary>
    Json,

    /// <summary>Text that no format recognizes, such as Markdown without front matter or a style sheet.</summary>
    Text,

    /// <summary>A symbolic link to a folder, which is not followed.</summary>
    LinkToFolder,

    /// <summary>A symbolic link to something outside of the archive, which is not followed.</summary>
    LinkOutside,

    /// <summary>A folder in a list of files.</summary>
    Folder,
}
