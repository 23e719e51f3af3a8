namespace NewsModel.Tool.Assignments;

/// <summary>The kinds of assignments.</summary>
internal enum OperationKind
{
    /// <summary><c>KEY=VALUE</c>: sets a key or an entry of a list.</summary>
    Set,

    /// <summary><c>KEY=</c>: removes a key or an entry of a list.</summary>
    Remove,

    /// <summary><c>KEY+=VALUE</c>: adds an entry to a list, unless it is already there.</summary>
    Add,

    /// <summary><c>KEY-=VALUE</c>: removes an entry from a list.</summary>
    Take,
}
