namespace NewsModel;

/// <summary>Specifies the kind of an <see cref="ExtensionValue"/>.</summary>
public enum ExtensionKind
{
    /// <summary>Text, a number, a Boolean or null.</summary>
    Scalar,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>A map from keys to values, in order.</summary>
    Map,
}
