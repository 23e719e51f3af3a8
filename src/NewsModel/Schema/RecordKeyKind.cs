namespace NewsModel.Schema;

/// <summary>Specifies the type of a record's key.</summary>
public enum RecordKeyKind
{
    /// <summary>Text: <see cref="string"/>.</summary>
    Text,

    /// <summary>A link: <see cref="Url"/>.</summary>
    Url,

    /// <summary>A whole number: <see cref="int"/>.</summary>
    Number,

    /// <summary>A Boolean: <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A date with a time and an offset: <see cref="DateTimeOffset"/>.</summary>
    DateTime,

    /// <summary>A list of strings: <see cref="ValueList{T}"/> of <see cref="string"/>.</summary>
    TextList,

    /// <summary>A map that is a record of its own.</summary>
    Record,

    /// <summary>
    /// A list of such maps: <see cref="ValueList{T}"/>. If the key has a <see cref="RecordKey.TextKey"/>, entries in a file may be strings.
    /// </summary>
    RecordList,
}
