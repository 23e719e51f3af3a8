namespace NewsModel.Toml;

/// <summary>What the scanner knows of a row besides the row itself: where it hangs in the tree.</summary>
internal struct TomlNode
{
    /// <summary>Its row; -1 for the document, and for a node that has none because of an error.</summary>
    public int Parent;

    /// <summary>The first row right below it; 0 if there is none.</summary>
    public int First;

    /// <summary>The last row right below it; 0 if there is none.</summary>
    public int Last;

    /// <summary>The row after it in the same table or array; 0 if there is none.</summary>
    public int Next;

    /// <summary>How many rows are right below it.</summary>
    public int Count;

    /// <summary>See <see cref="TomlPlace"/>.</summary>
    public int Start;

    /// <summary>See <see cref="TomlPlace"/>.</summary>
    public int End;

    public TomlForm Form;

    /// <summary>How many tables and arrays there are around it, itself included if it is one.</summary>
    public byte Depth;
}
