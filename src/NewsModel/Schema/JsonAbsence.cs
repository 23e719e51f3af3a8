namespace NewsModel.Schema;

/// <summary>What states in JSON that a key is absent.</summary>
internal enum JsonAbsence : byte
{
    /// <summary><c>null</c>.</summary>
    Null,

    /// <summary><c>false</c>, which is the same.</summary>
    False,

    /// <summary>The empty list, which is the same.</summary>
    EmptyList,
}
