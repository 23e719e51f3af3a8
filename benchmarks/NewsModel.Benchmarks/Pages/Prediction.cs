using System.Buffers;
using System.Text;
using System.Text.Json;

namespace NewsModel.Benchmarks.Pages;

/// <summary>What a reader says of a page, in the terms of the sets' scorer.</summary>
public sealed record Prediction(string Id, string? Title, string? Published, IReadOnlyList<string> Authors, string Body)
{
    /// <summary>A line of JSON, as the scorer takes it.</summary>
    public string ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteString("id", Id);
            if (Title is not null)
            {
                json.WriteString("title", Title);
            }

            if (Published is not null)
            {
                json.WriteString("published", Published);
            }

            json.WriteStartArray("authors");
            foreach (string author in Authors)
            {
                json.WriteStringValue(author);
            }

            json.WriteEndArray();
            json.WriteString("body", Body);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
