namespace NewsModel;

/// <summary>What an <see cref="ExtensionValue"/> is.</summary>
public enum ExtensionKind
{
    /// <summary>Text, a number, a truth value or null.</summary>
    Scalar,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>A map from keys to values, in order.</summary>
    Map,
}
