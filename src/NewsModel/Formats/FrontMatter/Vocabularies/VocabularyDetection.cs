using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

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
        ("author_title", FrontMatterVocabulary.Docusaurus), ("authorTitle", FrontMatterVocabulary.Docusaurus),
        ("unlisted", FrontMatterVocabulary.Docusaurus),
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
    /// The vocabulary that a file is read with if none is given: the house's, the common one, or Zola's for TOML with a table of its own.
    /// The first key that only one of them has decides, so keys that an edit adds after it do not. In TOML, where keys come before tables, and in
    /// JSON, one key of others anywhere is enough.
    /// </summary>
    /// <param name="utf8">The file.</param>
    /// <param name="form">What the front matter is written in.</param>
    /// <param name="index">Its index.</param>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    public static FrontMatterVocabulary Recognize(ReadOnlySpan<byte> utf8, FrontMatterForm form, in SyntaxIndex index, string? path)
    {
        bool isHouse = false;
        if (index.Count > 0 && index.Rows[0].Kind == SyntaxKind.Mapping)
        {
            int end = index.Rows[0].Size;
            for (int row = 1; row < end; row += index.Rows[row].Size)
            {
                byte number = index.Rows[row].NameId;
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
                    return form == FrontMatterForm.Toml && HasTableOfZola(utf8, in index) ? FrontMatterVocabulary.Zola : FrontMatterVocabulary.Common;
                }
            }
        }

        return index.Count > 0 && !isHouse && FileNameDate.TryRead(path, out _) ? FrontMatterVocabulary.Common : FrontMatterVocabulary.News;
    }

    /// <summary>Whether there is a table that only Zola knows.</summary>
    private static bool HasTableOfZola(ReadOnlySpan<byte> utf8, in SyntaxIndex index)
    {
        for (int row = 1; row < index.Count; row += index.Rows[row].Size)
        {
            if (index.Rows[row].Kind == SyntaxKind.Mapping && index.Key(utf8, row) is "taxonomies" or "extra")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The vocabulary that a file is read with if none is given.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="options">The limits, and the path of the file.</param>
    public static FrontMatterVocabulary Recognize(ReadOnlySpan<byte> utf8, ReadOptions options)
    {
        if (utf8.Length > options.MaxInputLength || !FrontMatterFences.TryOpen(utf8, out FrontMatterForm form, out int start))
        {
            return FrontMatterVocabulary.News;
        }

        SyntaxIndex index = Scan(utf8, form, start, options);
        FrontMatterVocabulary found = Recognize(utf8, form, in index, options.FilePath);
        index.Dispose();
        return found;
    }

    /// <summary>Whose front matter a file has: the house's, that of the software it was most likely made for, or the common one.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="form">What the front matter is written in.</param>
    /// <param name="start">Where the line after the opening fence begins.</param>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    public static FrontMatterVocabulary Detect(ReadOnlySpan<byte> utf8, FrontMatterForm form, int start, string? path)
    {
        SyntaxIndex index = Scan(utf8, form, start, ReadOptions.Default);
        FrontMatterVocabulary found = Recognize(utf8, form, in index, path);
        found = found.IsHouse ? found : Dialect(form, KeysOf(utf8, in index), path);
        index.Dispose();
        return found;
    }

    private static SyntaxIndex Scan(ReadOnlySpan<byte> utf8, FrontMatterForm form, int start, ReadOptions options)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        DiagnosticSink ignored = default;
        _ = FrontMatterScanner.TryScan(utf8, form, start, options, ref index, ref ignored, out _);
        return index;
    }

    private static HashSet<string> KeysOf(ReadOnlySpan<byte> utf8, in SyntaxIndex index)
    {
        HashSet<string> keys = new(StringComparer.Ordinal);
        for (int row = 1; row < index.Count; row += index.Rows[row].Size)
        {
            keys.Add(index.Key(utf8, row));
        }

        return keys;
    }

    /// <summary>Whether one of the first keys is one that only the house has, and those before it are such as the house has too.</summary>
    /// <param name="index">The index of the front matter, or of its beginning.</param>
    public static bool BeginsAsHouse(in SyntaxIndex index)
    {
        ReadOnlySpan<SyntaxRow> rows = index.Rows;
        for (int row = 1; row < rows.Length && rows[0].Kind == SyntaxKind.Mapping; row += rows[row].Size)
        {
            byte number = rows[row].NameId;
            if (IsHouseOnly[number])
            {
                return true;
            }

            if (number == 0 || IsForeignName[number])
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The software that a file was most likely made for; the common vocabulary if nothing shows it.</summary>
    /// <param name="form">What the front matter is written in.</param>
    /// <param name="keys">Its keys.</param>
    /// <param name="path">The path of the file; <see langword="null"/> if it has none.</param>
    public static FrontMatterVocabulary Dialect(FrontMatterForm form, IReadOnlySet<string> keys, string? path)
    {
        foreach ((string key, FrontMatterVocabulary vocabulary) in Signs)
        {
            if (keys.Contains(key))
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
        return table.Keys.TryGetValue(key, out VocabularyTable.Key? known)
            && (known.Below is not null || known.Uses.Exists(use => !table.Entries[use.Entry].IsOwnName(use.Rank)));
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
                table.Keys.TryGetValue(key.Name, out VocabularyTable.Key? known)
                && known.Uses.TrueForAll(use => table.Entries[use.Entry].IsOwnName(use.Rank));
        }

        isHouseOnly[0] = false;
        return isHouseOnly;
    }
}
