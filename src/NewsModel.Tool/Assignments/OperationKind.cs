namespace NewsModel.Tool.Assignments;

/// <summary>The kinds of assignments.</summary>
internal enum OperationKind
{
    /// <summary><c>KEY=VALUE</c>: gives a key or an entry of a list its value.</summary>
    Set,

    /// <summary><c>KEY=</c>: removes a key or an entry of a list.</summary>
    Remove,

    /// <summary><c>KEY+=VALUE</c>: adds a text to a list, unless it is there.</summary>
    Add,

    /// <summary><c>KEY-=VALUE</c>: removes a text from a list.</summary>
    Take,
}
