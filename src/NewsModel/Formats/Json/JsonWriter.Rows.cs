using NewsModel.Schema;

namespace NewsModel.Formats.Json;

/// <content>
/// The members of the records of the model, key by key, on one line and without nulls. JsonWriterRowsTests makes this file from the rows of the
/// schemas; it is not written by hand. A loop over the rows does the same for all other records and styles, and takes longer.
/// </content>
internal ref partial struct JsonWriter
{
    private void Members(Article it)
    {
        int outerWhole = _wholeFrom;
        _wholeFrom = _path.Depth;
        JsonMember<Article>[] members = Article.Schema.Json.Members;
        OpenCompact();
        if (it._title is not null)
        {
            Text(members[1].Label, it._title);
        }

        if (it._excerpt is not null)
        {
            Text(members[2].Label, it._excerpt);
        }

        if (it._sourceUrl is not null)
        {
            Text(members[3].Label, it._sourceUrl);
        }

        if (it._webUrl is not null)
        {
            Text(members[4].Label, it._webUrl);
        }

        if (it._originalUrl is not null)
        {
            Text(members[5].Label, it._originalUrl);
        }

        if (it._featuredContent is not null)
        {
            Text(members[6].Label, it._featuredContent);
        }

        if (it._heat is { } heat)
        {
            Number(members[8].Label, heat);
        }

        if (!it._images.IsEmpty)
        {
            Records(members[10].Label, it._images);
        }

        if (it._content is not null)
        {
            Text(members[11].Label, it._content);
        }

        if (it._type is not null)
        {
            Text(members[12].Label, it._type);
        }

        if (it._ampWebUrl is not null)
        {
            Text(members[13].Label, it._ampWebUrl);
        }

        if (it._cdnAmpWebUrl is not null)
        {
            Text(members[14].Label, it._cdnAmpWebUrl);
        }

        if (it._publishedDateTime is { } publishedDateTime)
        {
            Day(members[15].Label, publishedDateTime);
        }

        if (it._updatedDateTime is { } updatedDateTime)
        {
            Day(members[16].Label, updatedDateTime);
        }

        if (it._provider is { } provider)
        {
            Record(members[17].Label, provider);
        }

        if (it._locale is not null)
        {
            Text(members[18].Label, it._locale);
        }

        if (it._category is not null)
        {
            ListOfOne(members[19].Label, it._category);
        }

        if (!it._topics.IsEmpty)
        {
            Texts(members[20].Label, it._topics);
        }

        if (!it._authors.IsEmpty)
        {
            Records(members[21].Label, it._authors);
        }

        if (it._ampUrl is not null)
        {
            Text(members[22].Label, it._ampUrl);
        }

        if (it._cdnAmpUrl is not null)
        {
            Text(members[23].Label, it._cdnAmpUrl);
        }

        if (it._quality is { } quality)
        {
            Number(members[24].Label, quality);
        }

        if (it._published is { } published)
        {
            Truth(members[25].Label, published);
        }

        if (!it._related.IsEmpty)
        {
            Records(members[26].Label, it._related);
        }

        if (it._secured is { } secured)
        {
            Secured(members[27].Label, secured);
        }

        PlainTexts(areWritten: true);
        _wholeFrom = outerWhole;
        CloseCompact();
    }

    private void Members(Related it)
    {
        if (!it._extensions.IsEmpty)
        {
            AllMembers(Related.Schema, it, isWhole: false);
            return;
        }

        JsonMember<Related>[] members = Related.Schema.Json.Members;
        OpenCompact();
        if (it._title is not null)
        {
            Text(members[0].Label, it._title);
        }

        if (it._excerpt is not null)
        {
            Text(members[1].Label, it._excerpt);
        }

        if (it._sourceUrl is not null)
        {
            Text(members[2].Label, it._sourceUrl);
        }

        if (it._webUrl is not null)
        {
            Text(members[3].Label, it._webUrl);
        }

        if (it._originalUrl is not null)
        {
            Text(members[4].Label, it._originalUrl);
        }

        if (!it._images.IsEmpty)
        {
            Records(members[5].Label, it._images);
        }

        if (it._type is not null)
        {
            Text(members[6].Label, it._type);
        }

        if (it._ampWebUrl is not null)
        {
            Text(members[7].Label, it._ampWebUrl);
        }

        if (it._cdnAmpWebUrl is not null)
        {
            Text(members[8].Label, it._cdnAmpWebUrl);
        }

        if (it._publishedDateTime is { } publishedDateTime)
        {
            Day(members[9].Label, publishedDateTime);
        }

        if (it._provider is { } provider)
        {
            Record(members[10].Label, provider);
        }

        if (!it._authors.IsEmpty)
        {
            Records(members[11].Label, it._authors);
        }

        if (it._ampUrl is not null)
        {
            Text(members[12].Label, it._ampUrl);
        }

        if (it._cdnAmpUrl is not null)
        {
            Text(members[13].Label, it._cdnAmpUrl);
        }

        if (it._quality is { } quality)
        {
            Number(members[14].Label, quality);
        }

        CloseCompact();
    }

    private void Records(JsonName name, ValueList<Related> records)
    {
        OpenCompactList(name);
        for (int i = 0; i < records.Count; i++)
        {
            BeginEntry(i);
            Members(records[i]);
        }

        CloseCompactList();
    }

    private void Members(Author it)
    {
        if (!it._extensions.IsEmpty)
        {
            AllMembers(Author.Schema, it, isWhole: false);
            return;
        }

        JsonMember<Author>[] members = Author.Schema.Json.Members;
        OpenCompact();
        if (it._name is not null)
        {
            Text(members[0].Label, it._name);
        }

        if (it._url is not null)
        {
            Text(members[1].Label, it._url);
        }

        CloseCompact();
    }

    private void Records(JsonName name, ValueList<Author> records)
    {
        OpenCompactList(name);
        for (int i = 0; i < records.Count; i++)
        {
            Author record = records[i];
            if (record._name is { } text && record._url is null && record._extensions.IsEmpty)
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

    private void Members(Provider it)
    {
        if (!it._extensions.IsEmpty)
        {
            AllMembers(Provider.Schema, it, isWhole: false);
            return;
        }

        JsonMember<Provider>[] members = Provider.Schema.Json.Members;
        OpenCompact();
        if (it._name is not null)
        {
            Text(members[0].Label, it._name);
        }

        if (it._domain is not null)
        {
            Text(members[1].Label, it._domain);
        }

        if (!it._images.IsEmpty)
        {
            Records(members[2].Label, it._images);
        }

        CloseCompact();
    }

    private void Record(JsonName name, Provider record)
    {
        CompactName(name);
        _path.Add(name.Text);
        Members(record);
        _path.RemoveLast();
    }

    private void Members(Image it)
    {
        if (!it._extensions.IsEmpty)
        {
            AllMembers(Image.Schema, it, isWhole: false);
            return;
        }

        JsonMember<Image>[] members = Image.Schema.Json.Members;
        OpenCompact();
        if (it._url is not null)
        {
            Text(members[0].Label, it._url);
        }

        if (it._width is { } width)
        {
            Number(members[1].Label, width);
        }

        if (it._height is { } height)
        {
            Number(members[2].Label, height);
        }

        if (it._title is not null)
        {
            Text(members[3].Label, it._title);
        }

        if (it._attribution is not null)
        {
            Text(members[4].Label, it._attribution);
        }

        if (it._isCached)
        {
            Truth(members[5].Label, true);
        }

        CloseCompact();
    }

    private void Records(JsonName name, ValueList<Image> records)
    {
        OpenCompactList(name);
        for (int i = 0; i < records.Count; i++)
        {
            BeginEntry(i);
            Members(records[i]);
        }

        CloseCompactList();
    }
}
