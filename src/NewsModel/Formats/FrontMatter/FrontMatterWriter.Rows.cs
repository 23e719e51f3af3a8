using NewsModel.Formats.Tree;
using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter;

/// <content>
/// The lines of the records of the model, key by key. FrontMatterWriterRowsTests makes this file from the rows of the schemas; it is not written by
/// hand. A loop over the rows does the same for all other records, and takes a third longer.
/// </content>
internal ref partial struct FrontMatterWriter
{
    private void WriteLines(Article it, int indent)
    {
        ReadOnlySpan<RecordKey> keys = Article.Schema.OwnKeys;
        if (it._category is not null)
        {
            WritePlain(keys[0], it._category, indent);
        }

        if (it._title is not null)
        {
            WriteQuoted(keys[1], it._title, indent);
        }

        if (it._excerpt is not null)
        {
            WriteQuoted(keys[2], it._excerpt, indent);
        }

        if (!it._authors.IsEmpty)
        {
            WriteRecords(keys[3], it._authors, indent);
        }

        if (it._publishedDateTime is { } publishedDateTime)
        {
            WriteDate(keys[4], publishedDateTime, indent);
        }

        if (it._updatedDateTime is { } updatedDateTime)
        {
            WriteDate(keys[5], updatedDateTime, indent);
        }

        if (it._sourceUrl is not null)
        {
            WriteUrl(keys[6], it._sourceUrl, indent);
        }

        if (it._originalUrl is not null)
        {
            WriteUrl(keys[7], it._originalUrl, indent);
        }

        if (it._webUrl is not null)
        {
            WriteUrl(keys[8], it._webUrl, indent);
        }

        if (it._ampUrl is not null)
        {
            WriteUrl(keys[9], it._ampUrl, indent);
        }

        if (it._cdnAmpUrl is not null)
        {
            WriteUrl(keys[10], it._cdnAmpUrl, indent);
        }

        if (it._ampWebUrl is not null)
        {
            WriteUrl(keys[11], it._ampWebUrl, indent);
        }

        if (it._cdnAmpWebUrl is not null)
        {
            WriteUrl(keys[12], it._cdnAmpWebUrl, indent);
        }

        if (it._type is not null)
        {
            WritePlain(keys[13], it._type, indent);
        }

        if (it._quality is { } quality)
        {
            WriteInteger(keys[14], quality, indent);
        }

        if (it._heat is { } heat)
        {
            WriteInteger(keys[15], heat, indent);
        }

        if (it._published is { } published)
        {
            WriteBoolean(keys[16], published, indent);
        }

        if (it._locale is not null)
        {
            WritePlain(keys[17], it._locale, indent);
        }

        if (it._featuredContent is not null)
        {
            BlankLine();
            WriteQuoted(keys[18], it._featuredContent, indent);
        }

        if (it._provider is { } provider)
        {
            BlankLine();
            WriteRecord(keys[19], provider, indent);
        }

        if (!it._topics.IsEmpty)
        {
            BlankLine();
            WriteTexts(keys[20], it._topics, indent);
        }

        if (!it._images.IsEmpty)
        {
            BlankLine();
            WriteRecords(keys[21], it._images, indent);
        }

        if (!it._related.IsEmpty)
        {
            BlankLine();
            WriteRecords(keys[22], it._related, indent);
        }

        if (!it._extensions.IsEmpty)
        {
            WriteExtensions(Article.Schema, it, indent);
        }

        if (it._secured is { } secured)
        {
            BlankLine();
            WriteSecured(keys[23], secured, indent);
        }
    }

    private void WriteLines(Related it, int indent)
    {
        ReadOnlySpan<RecordKey> keys = Related.Schema.OwnKeys;
        if (it._title is not null)
        {
            WriteQuoted(keys[0], it._title, indent);
        }

        if (it._excerpt is not null)
        {
            WriteQuoted(keys[1], it._excerpt, indent);
        }

        if (!it._authors.IsEmpty)
        {
            WriteRecords(keys[2], it._authors, indent);
        }

        if (it._publishedDateTime is { } publishedDateTime)
        {
            WriteDate(keys[3], publishedDateTime, indent);
        }

        if (it._sourceUrl is not null)
        {
            WriteUrl(keys[4], it._sourceUrl, indent);
        }

        if (it._originalUrl is not null)
        {
            WriteUrl(keys[5], it._originalUrl, indent);
        }

        if (it._webUrl is not null)
        {
            WriteUrl(keys[6], it._webUrl, indent);
        }

        if (it._ampUrl is not null)
        {
            WriteUrl(keys[7], it._ampUrl, indent);
        }

        if (it._cdnAmpUrl is not null)
        {
            WriteUrl(keys[8], it._cdnAmpUrl, indent);
        }

        if (it._ampWebUrl is not null)
        {
            WriteUrl(keys[9], it._ampWebUrl, indent);
        }

        if (it._cdnAmpWebUrl is not null)
        {
            WriteUrl(keys[10], it._cdnAmpWebUrl, indent);
        }

        if (it._type is not null)
        {
            WritePlain(keys[11], it._type, indent);
        }

        if (it._provider is { } provider)
        {
            WriteRecord(keys[12], provider, indent);
        }

        if (it._quality is { } quality)
        {
            WriteInteger(keys[13], quality, indent);
        }

        if (!it._images.IsEmpty)
        {
            WriteRecords(keys[14], it._images, indent);
        }

        if (!it._extensions.IsEmpty)
        {
            WriteExtensions(Related.Schema, it, indent);
        }
    }

    private void WriteLines(Author it, int indent)
    {
        ReadOnlySpan<RecordKey> keys = Author.Schema.OwnKeys;
        if (it._name is not null)
        {
            WritePlain(keys[0], it._name, indent);
        }

        if (it._url is not null)
        {
            WriteUrl(keys[1], it._url, indent);
        }

        if (!it._extensions.IsEmpty)
        {
            WriteExtensions(Author.Schema, it, indent);
        }
    }

    private void WriteLines(Provider it, int indent)
    {
        ReadOnlySpan<RecordKey> keys = Provider.Schema.OwnKeys;
        if (it._name is not null)
        {
            WritePlain(keys[0], it._name, indent);
        }

        if (it._domain is not null)
        {
            WritePlain(keys[1], it._domain, indent);
        }

        if (!it._images.IsEmpty)
        {
            WriteRecords(keys[2], it._images, indent);
        }

        if (!it._extensions.IsEmpty)
        {
            WriteExtensions(Provider.Schema, it, indent);
        }
    }

    private void WriteLines(Image it, int indent)
    {
        ReadOnlySpan<RecordKey> keys = Image.Schema.OwnKeys;
        if (it._url is not null)
        {
            WriteUrl(keys[0], it._url, indent);
        }

        if (it._width is { } width)
        {
            WriteInteger(keys[1], width, indent);
        }

        if (it._height is { } height)
        {
            WriteInteger(keys[2], height, indent);
        }

        if (it._isCached)
        {
            WriteBoolean(keys[3], true, indent);
        }

        if (it._title is not null)
        {
            WriteQuoted(keys[4], it._title, indent);
        }

        if (it._attribution is not null)
        {
            WriteQuoted(keys[5], it._attribution, indent);
        }

        if (!it._extensions.IsEmpty)
        {
            WriteExtensions(Image.Schema, it, indent);
        }
    }
}
