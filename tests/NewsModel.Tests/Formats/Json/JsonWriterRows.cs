using System.Text;
using NewsModel.Schema;

namespace NewsModel.Tests.Formats.Json;

/// <summary>Makes the source of <c>JsonWriter.Rows.cs</c> from the rows of the schemas: the members of each record, key by key.</summary>
internal static class JsonWriterRows
{
    public static string MakeSource()
    {
        StringBuilder source = new("""
            using NewsModel.Schema;

            namespace NewsModel.Formats.Json;

            /// <content>
            /// The members of the records of the model, key by key, on one line and without nulls. JsonWriterRowsTests makes this file from the rows of the
            /// schemas; it is not written by hand. A loop over the rows does the same for all other records and styles, and takes longer.
            /// </content>
            internal ref partial struct JsonWriter
            {

            """);
        source.Append(MembersOf(Article.Schema, begin: "int outerWhole = _wholeFrom;\n        _wholeFrom = _path.Depth;", end: "PlainTexts(areWritten: true);\n        _wholeFrom = outerWhole;"));
        source.Append('\n').Append(MembersOf(Related.Schema)).Append('\n').Append(RecordsOf("Related"));
        source.Append('\n').Append(MembersOf(Author.Schema)).Append('\n').Append(TextsOrRecordsOf(Author.Schema, Article.Schema.Keys.First(static key => key.Schema == Author.Schema).TextKey!));
        source.Append('\n').Append(MembersOf(Provider.Schema)).Append('\n').Append(RecordOf("Provider"));
        source.Append('\n').Append(MembersOf(Image.Schema)).Append('\n').Append(RecordsOf("Image"));
        return source.Append("}\n").ToString();
    }

    private static string MembersOf<T>(RecordSchema<T> schema, string begin = "", string end = "")
        where T : class
    {
        string type = typeof(T).Name;
        StringBuilder lines = new($"    private void Members({type} it)\n    {{\n");
        lines.Append(type == nameof(Article) ? "" : $$"""
                    if (!it._extensions.IsEmpty)
                    {
                        AllMembers({{type}}.Schema, it, isWhole: false);
                        return;
                    }


            """);
        lines.Append(begin.Length == 0 ? "" : $"        {begin}\n");
        lines.Append($"        JsonMember<{type}>[] members = {type}.Schema.Json.Members;\n        OpenCompact();\n");
        JsonMember<T>[] members = schema.Json.Members;
        for (int i = 0; i < members.Length; i++)
        {
            lines.Append(members[i].Key is { } key ? MemberOf(key, $"members[{i}].Label") : "");
        }

        lines.Append(end.Length == 0 ? "" : $"        {end}\n");
        return lines.Append("        CloseCompact();\n    }\n").ToString();
    }

    private static string MemberOf(RecordKey key, string label)
    {
        string field = $"it._{key.Name}";
        return key.Kind switch
        {
            RecordKeyKind.Number => If($"{field} is {{ }} {key.Name}", $"Number({label}, {key.Name})"),
            RecordKeyKind.DateTime => If($"{field} is {{ }} {key.Name}", $"Day({label}, {key.Name})"),
            RecordKeyKind.Boolean when key.Absence == JsonAbsence.False => If(field, $"Truth({label}, true)"),
            RecordKeyKind.Boolean => If($"{field} is {{ }} {key.Name}", $"Truth({label}, {key.Name})"),
            RecordKeyKind.TextList => If($"!{field}.IsEmpty", $"Texts({label}, {field})"),
            RecordKeyKind.Record => If($"{field} is {{ }} {key.Name}", $"Record({label}, {key.Name})"),
            RecordKeyKind.RecordList => If($"!{field}.IsEmpty", $"Records({label}, {field})"),
            _ when key.IsSecret => If($"{field} is {{ }} {key.Name}", $"Secured({label}, {key.Name})"),
            _ when key.JsonListName is not null => If($"{field} is not null", $"ListOfOne({label}, {field})"),
            _ => If($"{field} is not null", $"Text({label}, {field})"),
        };
    }

    private static string If(string condition, string statement) => $$"""
                if ({{condition}})
                {
                    {{statement}};
                }


        """;

    private static string RecordOf(string type) => $$"""
            private void Record(JsonName name, {{type}} record)
            {
                CompactName(name);
                _path.Add(name.Text);
                Members(record);
                _path.RemoveLast();
            }

        """;

    private static string RecordsOf(string type) => $$"""
            private void Records(JsonName name, ValueList<{{type}}> records)
            {
                OpenCompactList(name);
                for (int i = 0; i < records.Count; i++)
                {
                    BeginEntry(i);
                    Members(records[i]);
                }

                CloseCompactList();
            }

        """;

    private static string TextsOrRecordsOf(RecordSchema schema, RecordKey textKey) => $$"""
            private void Records(JsonName name, ValueList<{{schema.RecordType.Name}}> records)
            {
                OpenCompactList(name);
                for (int i = 0; i < records.Count; i++)
                {
                    {{schema.RecordType.Name}} record = records[i];
                    if (record._{{textKey.Name}} is { } text{{string.Concat(schema.Keys.Where(key => key != textKey).Select(static key => $" && record._{key.Name} is null"))}} && record._extensions.IsEmpty)
                    {
                        ListedText(i, text);
                    }
                    else
                    {
                        BeginEntry(i);
                        Members(record);
                    }
                }

                CloseCompactList();
            }

        """;
}
