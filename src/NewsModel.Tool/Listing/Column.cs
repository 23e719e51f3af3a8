using System.Globalization;
using System.Text.Json;
using NewsModel.Queries;
using NewsModel.Schema;
using NewsModel.Tool.Output;

namespace NewsModel.Tool.Listing;

/// <summary>A column of a list: a field of articles, or <c>file</c>, the name of the file.</summary>
/// <param name="Name">The name, as it was written.</param>
/// <param name="Field">The field; <see langword="null"/> for the name of the file.</param>
internal sealed record Column(string Name, QueryField? Field)
{
    private const string FileName = "file";

    /// <summary>Reads columns such as <c>title,date,provider.name</c>.</summary>
    /// <param name="text">The columns.</param>
    /// <param name="columns">The columns.</param>
    /// <returns>What is wrong with them; <see langword="null"/> if nothing is.</returns>
    public static QueryError? Parse(string text, out Column[] columns)
    {
        List<Column> found = [];
        columns = [];
        foreach (string name in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (name == FileName)
            {
                found.Add(new(name, null));
            }
            else if (QueryField.TryParse(name, out QueryField? field, out QueryError? error))
            {
                found.Add(new(name, field));
            }
            else
            {
                return error;
            }
        }

        columns = [.. found];
        return null;
    }

    /// <summary>The values of an article as texts; none where it has none.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="article">The article.</param>
    public IReadOnlyList<string> TextsOf(string file, Article article) =>
        Field is null ? [file] : [.. Field.ValuesOf(article).Select(value => TextOf(Field, value))];

    /// <summary>Writes the value of an article as JSON: a list as an array, an absent value as <c>null</c>.</summary>
    /// <param name="json">The destination.</param>
    /// <param name="file">The name of its file.</param>
    /// <param name="article">The article.</param>
    public void Write(Utf8JsonWriter json, string file, Article article)
    {
        if (Field is null)
        {
            json.WriteStringValue(file);
            return;
        }

        ValueList<object> values = Field.ValuesOf(article);
        if (!Field.IsList && values.Count < 2)
        {
            if (values.IsEmpty)
            {
                json.WriteNullValue();
            }
            else
            {
                ArticleJson.WriteValue(json, Field.Key, values[0]);
            }

            return;
        }

        json.WriteStartArray();
        foreach (object value in values)
        {
            ArticleJson.WriteValue(json, Field.Key, value);
        }

        json.WriteEndArray();
    }

    private static string TextOf(QueryField field, object value) => value switch
    {
        DateTimeOffset date => DateFormatter.Of(date),
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        ExtensionValue { Kind: ExtensionKind.Scalar } scalar => scalar.Text!,
        _ when value is ExtensionValue || field.Key?.Kind is RecordKeyKind.Record or RecordKeyKind.RecordList => JsonOf(field.Key, value),
        _ => value.ToString()!,
    };

    private static string JsonOf(RecordKey? key, object value) =>
        JsonOutput.LineOf(json => ArticleJson.WriteValue(json, key, value)).TrimEnd('\n');
}
