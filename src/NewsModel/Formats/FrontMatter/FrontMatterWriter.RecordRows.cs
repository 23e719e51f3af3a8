using NewsModel.Formats.Tree;
using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter;

/// <content>
/// The records of the model within others. FrontMatterWriterRowsTests makes this file from the rows of the schemas; it is not written by
/// hand. A loop over the rows does the same for all other records, and takes a third longer.
/// </content>
internal ref partial struct FrontMatterWriter
{
    private static bool IsEmpty(Related it) =>
        it._title is null
            && it._excerpt is null
            && it._authors.IsEmpty
            && it._publishedDateTime is null
            && it._sourceUrl is null
            && it._originalUrl is null
            && it._webUrl is null
            && it._ampUrl is null
            && it._cdnAmpUrl is null
            && it._ampWebUrl is null
            && it._cdnAmpWebUrl is null
            && it._type is null
            && it._provider is null
            && it._quality is null
            && it._images.IsEmpty
            && it._extensions.IsEmpty;

    private void WriteRecords(RecordKey key, ValueList<Related> records, int indent)
    {
        OpenList(key, indent);
        for (int i = 0; i < records.Count; i++)
        {
            Related record = records[i];
            WriteLines(record, OpenEntry(indent, i, IsEmpty(record)));
            _depth--;
        }

        Leave();
    }

    private static bool IsEmpty(Author it) =>
        it._name is null
            && it._url is null
            && it._extensions.IsEmpty;

    private void WriteRecords(RecordKey key, ValueList<Author> records, int indent)
    {
        OpenList(key, indent);
        for (int i = 0; i < records.Count; i++)
        {
            Author record = records[i];
            if (record._name is { } text && record._url is null && record._extensions.IsEmpty)
            {
                WriteListed(text, ScalarRule.Text, indent, i);
                continue;
            }

            WriteLines(record, OpenEntry(indent, i, IsEmpty(record)));
            _depth--;
        }

        Leave();
    }

    private static bool IsEmpty(Provider it) =>
        it._name is null
            && it._domain is null
            && it._images.IsEmpty
            && it._extensions.IsEmpty;

    private void WriteRecord(RecordKey key, Provider record, int indent)
    {
        if (OpenRecord(key, IsEmpty(record), indent))
        {
            WriteLines(record, indent + IndentWidth);
            Leave();
        }
    }

    private static bool IsEmpty(Image it) =>
        it._url is null
            && it._width is null
            && it._height is null
            && !it._isCached
            && it._title is null
            && it._attribution is null
            && it._extensions.IsEmpty;

    private void WriteRecords(RecordKey key, ValueList<Image> records, int indent)
    {
        OpenList(key, indent);
        for (int i = 0; i < records.Count; i++)
        {
            Image record = records[i];
            WriteLines(record, OpenEntry(indent, i, IsEmpty(record)));
            _depth--;
        }

        Leave();
    }
}
