using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsModel.Formats;

/// <summary>Lets <see cref="JsonSerializer"/> read and write the value of an extension alone, as the JSON value that it is.</summary>
/// <remarks>
/// <para>
/// <see cref="ExtensionValue"/> names this converter itself; there is no need to register it. Numbers and truth values are plain scalars with their
/// text as it stands, and JSON's <c>null</c> is <see cref="ExtensionValue.Null"/>.
/// </para>
/// <para>
/// Not everything survives: any other plain scalar is written as a string, which is read as text. So <c>Free</c> comes back as an equal value that
/// stands in quotes, and the date <c>2020-01-02</c> as text; and <c>~</c> becomes the empty scalar, which is null too. An
/// <see cref="ExtensionData"/> keeps all of these as they are. Thread-safe.
/// </para>
/// </remarks>
public sealed class ExtensionValueJsonConverter : JsonConverter<ExtensionValue>
{
    /// <summary>Always <see langword="true"/>.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The value cannot be read; the message says why.</exception>
    public override ExtensionValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonBridge.ReadValue(ref reader);

    /// <inheritdoc/>
    /// <exception cref="NewsModel.Diagnostics.NewsFormatException">JSON cannot hold the value; the exception says why.</exception>
    public override void Write(Utf8JsonWriter writer, ExtensionValue value, JsonSerializerOptions options) =>
        JsonBridge.WritePart(writer, ArticleNode.Of(WithNulls(value)));

    /// <summary>The value with one null for all that mean null, which JSON has a word for.</summary>
    private static ExtensionValue WithNulls(ExtensionValue value) => value.Kind switch
    {
        ExtensionKind.List => ExtensionValue.FromList([.. value.Items.Select(WithNulls)]),
        ExtensionKind.Map => ExtensionValue.FromMap([.. value.Members.Select(entry => KeyValuePair.Create(entry.Key, WithNulls(entry.Value)))]),
        _ => value.IsNull ? ExtensionValue.Null : value,
    };
}
