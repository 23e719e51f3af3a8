namespace NewsModel.Schema;

/// <summary>What a key of a record takes.</summary>
public enum RecordKeyKind
{
    /// <summary>A text: <see cref="string"/>.</summary>
    Text,

    /// <summary>An address: <see cref="Url"/>.</summary>
    Url,

    /// <summary>A whole number: <see cref="int"/>.</summary>
    Number,

    /// <summary>A truth value: <see cref="bool"/>.</summary>
    Boolean,

    /// <summary>A date with a time and an offset: <see cref="DateTimeOffset"/>.</summary>
    DateTime,

    /// <summary>A list of texts: <see cref="ValueList{T}"/> of <see cref="string"/>.</summary>
    TextList,

    /// <summary>A map that is a record of its own.</summary>
    Record,

    /// <summary>
    /// A list of such maps: <see cref="ValueList{T}"/>. If the key has a <see cref="RecordKey.TextKey"/>, a file may have texts in it.
    /// </summary>
    RecordList,
}
