using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NewsModel.Formats;

/// <summary>Lets <see cref="JsonSerializer"/> read and write lists of values as arrays.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
/// <remarks>
/// <see cref="ValueList{T}"/> finds this converter itself. Add it to <see cref="JsonSerializerOptions.Converters"/> only with native AOT, for
/// elements that are not strings, integers or values of the model. Elements are read and written according to the options. <c>null</c> is read as the
/// empty list; a <c>null</c> element is an error. Thread-safe.
/// </remarks>
public sealed class ValueListJsonConverter<T> : JsonConverter<ValueList<T>>
{
    private readonly JsonConverter<T>? _element;

    /// <summary>Creates a converter.</summary>
    public ValueListJsonConverter()
    {
    }

    internal ValueListJsonConverter(JsonConverter<T> element) => _element = element;

    /// <summary>Gets <see langword="true"/>.</summary>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    /// <exception cref="JsonException">The JSON is not an array, or an element cannot be read.</exception>
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return default;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException($"A list must be a JSON array, not {reader.TokenType}.");
        }

        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadElement(ref reader, options));
        }

        return new([.. items]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartArray();
        foreach (T item in value)
        {
            if (_element is null)
            {
                JsonSerializer.Serialize(writer, item, TypeInfo(options));
            }
            else
            {
                _element.Write(writer, item, options);
            }
        }

        writer.WriteEndArray();
    }

    private T ReadElement(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (_element is null)
        {
            return JsonSerializer.Deserialize(ref reader, TypeInfo(options)) ?? throw NullElement();
        }

        return reader.TokenType != JsonTokenType.Null || _element.HandleNull
            ? _element.Read(ref reader, typeof(T), options)!
            : throw NullElement();
    }

    private static JsonException NullElement() => new("A list must not contain null.");

    private static JsonTypeInfo<T> TypeInfo(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}
