namespace NewsModel.Schema;

/// <summary>What a record is among those of the sites' JSON.</summary>
internal enum JsonRole : byte
{
    /// <summary>A part of another one, which states what it lacks where that one does.</summary>
    Part,

    /// <summary>A related item, which the sites do not have: it never states what it lacks.</summary>
    RelatedItem,

    /// <summary>An article: a text of its own, wherever it is.</summary>
    Article,

    /// <summary>A page of articles: nothing else may have its names, and its numbers are always stated.</summary>
    Page,
}
