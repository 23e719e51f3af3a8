using System.Text;
using NewsModel.Diagnostics;
using NewsModel.Yaml;

namespace NewsModel.Formats;

/// <content>What JSON has of its own.</content>
internal ref partial struct ArticleReader
{
    /// <summary>Whether a map is a page of articles: it has a list of values and tells which page it is.</summary>
    public readonly bool IsPage(int map, out int values)
    {
        values = -1;
        bool hasNumber = false;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            values = values < 0 && _rows[row].Kind == YamlKind.Sequence && HasKey(row, "value"u8) ? row : values;
            hasNumber = hasNumber || HasKey(row, "page"u8) || HasKey(row, "nextPage"u8);
        }

        return hasNumber && values >= 0;
    }

    /// <summary>Whether a row has this key, without making a string of it.</summary>
    private readonly bool HasKey(int row, ReadOnlySpan<byte> key)
    {
        const int LongestEscape = 6;
        ref readonly YamlRow current = ref _rows[row];
        ReadOnlySpan<byte> written = _utf8.Slice(current.KeyStart, current.KeyLength);
        return current.KeyStyle == YamlStyle.Plain
            ? written.SequenceEqual(key)
            : written.Length <= key.Length * LongestEscape + 2 && Encoding.UTF8.GetBytes(Index.Key(_utf8, row)).AsSpan().SequenceEqual(key);
    }

    /// <summary>Binds a map to a page.</summary>
    /// <param name="map">The row of the map.</param>
    /// <param name="values">The row of its articles.</param>
    /// <param name="starts">Where each of its articles begins.</param>
    public ArticlePage BindPage(int map, int values, out int[] starts)
    {
        FindPlainTexts(map);
        Entries entries = new();
        int? page = null;
        int? nextPage = null;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            string key = Index.Key(_utf8, row);
            if (row == values || (key is "page" or "nextPage" && IsNull(in _rows[row])))
            {
                continue;
            }

            switch (key)
            {
                case "page" when page is null:
                    page = Integer(in _rows[row]);
                    break;
                case "nextPage" when nextPage is null:
                    nextPage = Integer(in _rows[row]);
                    break;
                case "page" or "nextPage" or "value":
                    Sink.Add(Problems.DuplicateKey(key), _rows[row].KeyStart, row);
                    break;
                default:
                    NextKey(in _rows[row], ArticleKeys.OfJsonPage, ref entries);
                    break;
            }
        }

        return new() { Page = page, Articles = Articles(values, out starts), NextPage = nextPage, Extensions = entries.ToExtensionData() };
    }

    private ValueList<Article> Articles(int list, out int[] starts)
    {
        List<Article> articles = [];
        List<int> begins = [];
        int end = list + _rows[list].Size;
        for (int row = list + 1; row < end; row += _rows[row].Size)
        {
            if (_rows[row].Kind == YamlKind.Mapping)
            {
                articles.Add(BindArticle(row, content: null));
                begins.Add(_rows[row].ValueStart);
            }
            else
            {
                Sink.Add(Problems.NotAnObject, _rows[row].ValueStart, row);
            }
        }

        starts = [.. begins];
        return [.. articles];
    }

    /// <summary>Binds the whole text to a related item.</summary>
    public Related RelatedAlone()
    {
        FindPlainTexts(0);
        return BindRelated(0, ArticleKeys.OfJsonPart);
    }

    /// <summary>Binds the whole text to a provider.</summary>
    public Provider ProviderAlone()
    {
        FindPlainTexts(0);
        return BindProvider(0, ArticleKeys.OfJsonPart);
    }

    /// <summary>Binds the whole text to an image.</summary>
    public Image ImageAlone()
    {
        FindPlainTexts(0);
        return BindImage(0, ArticleKeys.OfJsonPart);
    }

    /// <summary>Binds the whole text to extensions.</summary>
    public ExtensionData ExtensionsAlone()
    {
        FindPlainTexts(0);
        Entries entries = new();
        int end = _rows[0].Size;
        for (int row = 1; row < end; row += _rows[row].Size)
        {
            NextKey(in _rows[row], ArticleKeys.OfJsonPart, ref entries);
        }

        return entries.ToExtensionData();
    }

    /// <summary>Reads the whole text as the value of an extension.</summary>
    public ExtensionValue ValueAlone() => TryExtension(0, out ExtensionValue value) ? value : default;

    /// <summary>Takes a key that only JSON has.</summary>
    private ArticleKey KeyOfJson(ArticleKey key, in YamlRow row, ref Entries entries)
    {
        int number = NumberOf(in row);
        switch (key)
        {
            case ArticleKey.Extensions when HasShape(in row, YamlKind.Mapping, null, ref entries):
                int end = number + row.Size;
                for (int child = number + 1; child < end; child += _rows[child].Size)
                {
                    AddExtension(child, ref entries);
                }

                break;
            case ArticleKey.Plain when HasShape(in row, YamlKind.Sequence, YamlKind.Scalar, ref entries):
            case ArticleKey.Extensions or ArticleKey.Plain:
                break;
            default:
                AddExtension(number, ref entries);
                break;
        }

        return ArticleKey.Unknown;
    }

    /// <summary>The only entry of the list of categories. A list of several is kept among the extensions.</summary>
    private string? Categories(int row, ref Entries entries)
    {
        ref readonly YamlRow list = ref _rows[row];
        if (list is { Kind: YamlKind.Sequence, Size: 1 })
        {
            return null;
        }

        bool isOne = list is { Kind: YamlKind.Sequence, Size: 2 } && _rows[row + 1].Kind == YamlKind.Scalar && !IsNull(in _rows[row + 1]);
        return HasShape(in list, isOne ? YamlKind.Sequence : (YamlKind)byte.MaxValue, null, ref entries) ? Word(in _rows[row + 1]) : null;
    }

    /// <summary>Finds the texts that <c>$plain</c> points at (RFC 6901), before they are read.</summary>
    private void FindPlainTexts(int map)
    {
        _plainTexts = null;
        int end = map + _rows[map].Size;
        for (int row = map + 1; row < end; row += _rows[row].Size)
        {
            ref readonly YamlRow current = ref _rows[row];
            if (current.Kind == YamlKind.Sequence && HasKey(row, "$plain"u8))
            {
                JsonPointers pointers = new();
                for (int item = row + 1; item < row + current.Size; item += _rows[item].Size)
                {
                    pointers.Add(_rows[item] is { Kind: YamlKind.Scalar, IsBroken: false } ? Index.Text(_utf8, item) : "");
                }

                _plainTexts = pointers.Find(_utf8, Index, map);
                if (_plainTexts.Count < pointers.Count)
                {
                    Sink.Add(Problems.PointsNowhere, current.ValueStart, row);
                }

                return;
            }
        }
    }
}
