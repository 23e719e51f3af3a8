using System.Text;
using NewsModel.Formats.FrontMatter;
using NewsModel.Formats.Tree;
using NewsModel.Schema;

namespace NewsModel.Tests.Formats.FrontMatter;

/// <summary>
/// Makes the source of <c>FrontMatterWriter.Rows.cs</c> and of the file beside it from the rows of the schemas: the lines of each record, key by key, without a loop or a call that is
/// not known in advance.
/// </summary>
internal static class FrontMatterWriterRows
{
    private static readonly RecordSchema[] Schemas = [Article.Schema, Related.Schema, Author.Schema, Provider.Schema, Image.Schema];

    /// <summary>The files, by the aspect in their names, and what is in them.</summary>
    public static (string Name, string Source)[] MakeSources() =>
    [
        ("FrontMatterWriter.Rows.cs", MakeSource("The lines of the records of the model, key by key.", Schemas.Select(LinesOf))),
        ("FrontMatterWriter.RecordRows.cs", MakeSource(
            "The records of the model within others.", Schemas.Where(static schema => schema.RecordType != typeof(Article)).SelectMany(RecordMethodsOf))),
    ];

    private static string MakeSource(string summary, IEnumerable<string> methods)
    {
        StringBuilder source = new($$"""
            using NewsModel.Formats.Tree;
            using NewsModel.Schema;

            namespace NewsModel.Formats.FrontMatter;

            /// <content>
            /// {{summary}} FrontMatterWriterRowsTests makes this file from the rows of the schemas; it is not written by
            /// hand. A loop over the rows does the same for all other records, and takes a third longer.
            /// </content>
            internal ref partial struct FrontMatterWriter
            {

            """);
        return source.AppendJoin('\n', methods).Append("}\n").ToString();
    }

    private static IEnumerable<string> RecordMethodsOf(RecordSchema schema)
    {
        yield return IsEmptyOf(schema);
        if (Uses(schema, RecordKeyKind.Record))
        {
            yield return RecordOf(schema.RecordType.Name);
        }

        if (ListsOf(schema).FirstOrDefault() is { } list)
        {
            yield return RecordsOf(schema, list.TextKey);
        }
    }

    private static bool Uses(RecordSchema entry, RecordKeyKind kind) => Schemas.Any(schema => schema.Keys.Any(key => key.Kind == kind && key.Schema == entry));

    private static IEnumerable<RecordKey> ListsOf(RecordSchema entry) =>
        Schemas.SelectMany(static schema => schema.Keys).Where(key => key.Kind == RecordKeyKind.RecordList && key.Schema == entry);

    private static string LinesOf(RecordSchema schema)
    {
        StringBuilder lines = new($$"""
                private void WriteLines({{schema.RecordType.Name}} it, int indent)
                {
                    ReadOnlySpan<RecordKey> keys = {{schema.RecordType.Name}}.Schema.OwnKeys;

            """);
        int extensionsAt = schema.ExtensionsAt;
        for (int i = 0; i <= schema.Keys.Count; i++)
        {
            if (i == extensionsAt)
            {
                lines.Append(If("!it._extensions.IsEmpty", $"WriteExtensions({schema.RecordType.Name}.Schema, it, indent)"));
            }

            if (i < schema.Keys.Count)
            {
                lines.Append(LineOf(schema.Keys[i]));
            }
        }

        return lines.ToString().TrimEnd('\n') + "\n    }\n";
    }

    private static string LineOf(RecordKey key)
    {
        string field = FieldOf(key);
        string row = $"keys[{key.Position}]";
        return key.Kind switch
        {
            RecordKeyKind.Number => If($"{field} is {{ }} {key.Name}", $"WriteInteger({row}, {key.Name}, indent)", key.BeginsGroup),
            RecordKeyKind.DateTime => If($"{field} is {{ }} {key.Name}", $"WriteDate({row}, {key.Name}, indent)", key.BeginsGroup),
            RecordKeyKind.Boolean when IsFlag(key) => If(field, $"WriteBoolean({row}, true, indent)", key.BeginsGroup),
            RecordKeyKind.Boolean => If($"{field} is {{ }} {key.Name}", $"WriteBoolean({row}, {key.Name}, indent)", key.BeginsGroup),
            RecordKeyKind.TextList => If($"!{field}.IsEmpty", $"WriteTexts({row}, {field}, indent)", key.BeginsGroup),
            RecordKeyKind.Record => If($"{field} is {{ }} {key.Name}", $"WriteRecord({row}, {key.Name}, indent)", key.BeginsGroup),
            RecordKeyKind.RecordList => If($"!{field}.IsEmpty", $"WriteRecords({row}, {field}, indent)", key.BeginsGroup),
            _ when key.IsSecret => If($"{field} is {{ }} {key.Name}", $"WriteSecured({row}, {key.Name}, indent)", key.BeginsGroup),
            _ => If($"{field} is not null", $"{MethodOf(key.Rule)}({row}, {field}, indent)", key.BeginsGroup),
        };
    }

    private static string MethodOf(ScalarRule rule) => rule switch
    {
        ScalarRule.Quoted => "WriteQuoted",
        ScalarRule.Url => "WriteUrl",
        _ => "WritePlain",
    };

    private static string If(string condition, string statement, bool beginsGroup = false) => $$"""
                if ({{condition}})
                {
                    {{(beginsGroup ? "BlankLine();\n            " : "")}}{{statement}};
                }


        """;

    private static string IsEmptyOf(RecordSchema schema) => $"""
            private static bool IsEmpty({schema.RecordType.Name} it) =>
                {string.Join("\n            && ", schema.Keys.Select(IsAbsent).Append("it._extensions.IsEmpty"))};

        """;

    private static string IsAbsent(RecordKey key) => key.Kind switch
    {
        RecordKeyKind.TextList or RecordKeyKind.RecordList => $"{FieldOf(key)}.IsEmpty",
        RecordKeyKind.Boolean when IsFlag(key) => $"!{FieldOf(key)}",
        _ => $"{FieldOf(key)} is null",
    };

    private static string RecordOf(string type) => $$"""
            private void WriteRecord(RecordKey key, {{type}} record, int indent)
            {
                if (OpenRecord(key, IsEmpty(record), indent))
                {
                    WriteLines(record, indent + IndentWidth);
                    Leave();
                }
            }

        """;

    private static string RecordsOf(RecordSchema schema, RecordKey? textKey) => $$"""
            private void WriteRecords(RecordKey key, ValueList<{{schema.RecordType.Name}}> records, int indent)
            {
                OpenList(key, indent);
                for (int i = 0; i < records.Count; i++)
                {
                    {{schema.RecordType.Name}} record = records[i];
        {{(textKey is null ? "" : TextEntryOf(schema, textKey))}}            WriteLines(record, OpenEntry(indent, i, IsEmpty(record)));
                    _depth--;
                }

                Leave();
            }

        """;

    private static string TextEntryOf(RecordSchema schema, RecordKey textKey) => $$"""
                    if (record.{{FieldOf(textKey)[3..]}} is { } text{{string.Concat(schema.Keys.Where(key => key != textKey).Select(static key => " && " + IsAbsent(key).Replace("it.", "record.", StringComparison.Ordinal)))}} && record._extensions.IsEmpty)
                    {
                        WriteListed(text, ScalarRule.{{textKey.Rule}}, indent, i);
                        continue;
                    }


        """;

    private static string FieldOf(RecordKey key) => $"it._{key.Name}";

    private static bool IsFlag(RecordKey key) => key.Absence == JsonAbsence.False;
}
