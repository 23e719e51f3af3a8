namespace NewsModel.Syntax;

/// <summary>What a node is.</summary>
internal enum SyntaxKind : byte
{
    Scalar,
    Sequence,
    Mapping,
}

/// <summary>How a scalar is written (YAML 1.2, chapters 7.3 and 8.1).</summary>
internal enum SyntaxStyle : byte
{
    Plain,
    SingleQuoted,
    DoubleQuoted,

    /// <summary>A block scalar: literal or folded.</summary>
    Block,
}

/// <summary>One node of a YAML document: spans over the source, nothing decoded. The nodes below it are the rows that follow it.</summary>
internal struct SyntaxRow
{
    /// <summary>Where the key begins, quotes included; meaningless for an entry of a sequence.</summary>
    public int KeyStart;

    /// <summary>The length of the key in bytes, quotes included.</summary>
    public int KeyLength;

    /// <summary>Where the value begins, quotes included; for an empty value, right after the colon or dash.</summary>
    public int ValueStart;

    /// <summary>The length of a scalar in bytes, quotes included; 0 for a collection.</summary>
    public int ValueLength;

    /// <summary>The number of rows of this node and all nodes below it; the next sibling is that many rows on.</summary>
    public int Size;

    public SyntaxKind Kind;

    public SyntaxStyle Style;

    public SyntaxStyle KeyStyle;

    /// <summary>Whether the text between the quotes has escapes (<c>\"</c>, or <c>''</c> in single quotes), so it must be decoded.</summary>
    public bool HasEscapes;

    /// <summary>Whether the text of a scalar cannot be decoded; the scanner has reported it.</summary>
    public bool IsBroken;

    /// <summary>Whether the key cannot be decoded; the scanner has reported it.</summary>
    public bool IsKeyBroken;

    /// <summary>Whether the text of a scalar is known to be the bytes between its quotes as they are, all of them ASCII.</summary>
    public bool IsVerbatim;

    /// <summary>The number of the key in the <see cref="NameTable"/> of the scanner's caller; 0 for any other.</summary>
    public byte NameId;
}
