using NewsModel.Schema;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <summary>Finds out whose front matter a file has.</summary>
internal static class VocabularyDetection
{
    /// <summary>Keys that only one software has, or that its files have nearly always.</summary>
    private static readonly (string Key, FrontMatterVocabulary Vocabulary)[] Signs =
    [
        ("taxonomies", FrontMatterVocabulary.Zola), ("extra", FrontMatterVocabulary.Zola), ("in_search_index", FrontMatterVocabulary.Zola),
        ("pubDate", FrontMatterVocabulary.Astro), ("heroImage", FrontMatterVocabulary.Astro), ("updatedDate", FrontMatterVocabulary.Astro),
        ("pubDatetime", FrontMatterVocabulary.Astro), ("i18nReady", FrontMatterVocabulary.Astro),
        ("last_update", FrontMatterVocabulary.Docusaurus), ("sidebar_label", FrontMatterVocabulary.Docusaurus),
        ("sidebar_position", FrontMatterVocabulary.Docusaurus), ("hide_table_of_contents", FrontMatterVocabulary.Docusaurus),
        ("author_title", FrontMatterVocabulary.Docusaurus), ("authorTitle", FrontMatterVocabulary.Docusaurus), ("unlisted", FrontMatterVocabulary.Docusaurus),
        ("eleventyNavigation", FrontMatterVocabulary.Eleventy), ("eleventyExcludeFromCollections", FrontMatterVocabulary.Eleventy),
        ("lastmod", FrontMatterVocabulary.Hugo), ("publishDate", FrontMatterVocabulary.Hugo), ("expiryDate", FrontMatterVocabulary.Hugo),
        ("featured_image", FrontMatterVocabulary.Hugo), ("linkTitle", FrontMatterVocabulary.Hugo),
        ("last_modified_at", FrontMatterVocabulary.Jekyll), ("permalink", FrontMatterVocabulary.Jekyll), ("layout", FrontMatterVocabulary.Jekyll),
        ("draft", FrontMatterVocabulary.Hugo), ("aliases", FrontMatterVocabulary.Hugo), ("weight", FrontMatterVocabulary.Hugo),
    ];

    /// <summary>The names in house style that no other software has, by their numbers.</summary>
    private static readonly bool[] IsHouseOnly = FindHouseOnly();

    /// <summary>The names of other software that a scanner knows for another reason, by their numbers.</summary>
    private static readonly bool[] IsForeignName = FindForeign();

    /// <summary>
    /// The vocabulary that a file is read with if none is given: the house's or the common one. The first key that only one of them has decides, so
    /// that
    /// keys which an edit adds behind it do not. In TOML, where keys come before tables, and in JSON one key of others anywhere is enough.
    /// </summary>
    /// <param name="utf8">The file.</param>
    /// <param name="form">What the front matter is written in.</param>
    /// <param name="index">Its index.</param>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    public static FrontMatterVocabulary Recognize(ReadOnlySpan<byte> utf8, FrontMatterForm form, in YamlIndex index, string? path)
    {
        bool isHouse = false;
        if (index.Count > 0 && index.Rows[0].Kind == YamlKind.Mapping)
        {
            int end = index.Rows[0].Size;
            for (int row = 1; row < end; row += index.Rows[row].Size)
            {
                byte number = index.Rows[row].Name;
                if (IsHouseOnly[number])
                {
                    isHouse = true;
                    if (form == FrontMatterForm.Yaml)
                    {
                        return FrontMatterVocabulary.News;
                    }
                }
                else if (number == 0 ? IsForeign(index.Key(utf8, row)) : IsForeignName[number])
                {
                    return FrontMatterVocabulary.Common;
                }
            }
        }

        return index.Count > 0 && !isHouse && FileNameDate.TryRead(path, out _) ? FrontMatterVocabulary.Common : FrontMatterVocabulary.News;
    }

    /// <summary>Whose front matter a file has: the house's, that of the software it was most likely made for, or the common one.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="form">What the front matter is written in.</param>
    /// <param name="start">Where the line after the opening fence begins.</param>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    public static FrontMatterVocabulary Detect(ReadOnlySpan<byte> utf8, FrontMatterForm form, int start, string? path)
    {
        if (utf8.Length > ReadOptions.Default.MaxInputLength || (form == FrontMatterForm.Yaml && BeginsAsHouse(utf8[start..])))
        {
            return FrontMatterVocabulary.News;
        }

        ReadResult<Article> read = FrontMatterReader.Read(utf8, ReadOptions.Default, FrontMatterVocabulary.News, isUntyped: true, out FrontMatterIndex index);
        using (index)
        {
            return Recognize(utf8, form, in index.Yaml, path).IsHouse ? FrontMatterVocabulary.News : Dialect(form, read.Value.Extensions, path);
        }
    }

    /// <summary>Whether one of the first lines has a key that only the house has, and none before it has one of others.</summary>
    private static bool BeginsAsHouse(ReadOnlySpan<byte> yaml)
    {
        const int MostLines = 32;
        for (int i = 0; i < MostLines && yaml.IndexOf((byte)'\n') is >= 0 and int end; i++)
        {
            int colon = yaml[..end].IndexOf((byte)':');
            if (yaml.StartsWith("---"u8))
            {
                return false;
            }

            if (colon > 0 && char.IsAsciiLetter((char)yaml[0]))
            {
                byte number = SchemaNames.Table.Find(yaml[..colon]);
                if (IsHouseOnly[number])
                {
                    return true;
                }

                if (number == 0 || IsForeignName[number])
                {
                    return false;
                }
            }

            yaml = yaml[(end + 1)..];
        }

        return false;
    }

    /// <summary>The software that a file was most likely made for; the common vocabulary if nothing shows it.</summary>
    /// <param name="form">What the front matter is written in.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    public static FrontMatterVocabulary Dialect(FrontMatterForm form, ExtensionData keys, string? path)
    {
        foreach ((string key, FrontMatterVocabulary vocabulary) in Signs)
        {
            if (keys.ContainsKey(key))
            {
                // Hugo's TOML may have a weight, but no layout is Jekyll's there.
                return form == FrontMatterForm.Toml && vocabulary != FrontMatterVocabulary.Zola ? FrontMatterVocabulary.Hugo : vocabulary;
            }
        }

        return form switch
        {
            FrontMatterForm.Toml => FileNameDate.TryRead(path, out _) ? FrontMatterVocabulary.Zola : FrontMatterVocabulary.Hugo,
            FrontMatterForm.NamedJson => FrontMatterVocabulary.Eleventy,
            FrontMatterForm.Json or FrontMatterForm.SemicolonJson => FrontMatterVocabulary.Hugo,
            _ => FileNameDate.TryRead(path, out _) ? FrontMatterVocabulary.Jekyll : FrontMatterVocabulary.Common,
        };
    }

    private static bool IsForeign(string key)
    {
        VocabularyTable table = FrontMatterVocabulary.Common.Table;
        return table.Keys.TryGetValue(key, out VocabularyTable.Key? known) && (known.Below is not null || known.Uses.Exists(use => !table.Entries[use.Entry].IsOwnName(use.Rank)));
    }

    private static bool[] FindForeign()
    {
        bool[] isForeign = new bool[SchemaNames.Capacity];
        foreach (string name in SchemaNames.All)
        {
            isForeign[SchemaNames.NumberOf(name)] = Article.Schema.Find(name) is null && IsForeign(name);
        }

        return isForeign;
    }

    private static bool[] FindHouseOnly()
    {
        bool[] isHouseOnly = new bool[SchemaNames.Capacity];
        VocabularyTable table = FrontMatterVocabulary.Common.Table;
        foreach (RecordKey key in Article.Schema.Keys)
        {
            isHouseOnly[SchemaNames.NumberOf(key.Name)] =
                table.Keys.TryGetValue(key.Name, out VocabularyTable.Key? known) && known.Uses.TrueForAll(use => table.Entries[use.Entry].IsOwnName(use.Rank));
        }

        isHouseOnly[0] = false;
        return isHouseOnly;
    }
}
