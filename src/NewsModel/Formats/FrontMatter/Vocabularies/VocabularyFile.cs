using NewsModel.Diagnostics;
using NewsModel.Schema;
using NewsModel.Text;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>Reads a vocabulary from a small file in YAML or JSON.</summary>
internal sealed class VocabularyFile
{
    private readonly SettingsFile _file;

    private VocabularyFile(SettingsFile file) => _file = file;

    /// <summary>Reads a vocabulary, as far as it can be read.</summary>
    /// <param name="utf8">The file.</param>
    public static ReadResult<FrontMatterVocabulary> Read(ReadOnlySpan<byte> utf8)
    {
        using SettingsFile file = SettingsFile.Read(utf8);
        FrontMatterVocabulary vocabulary = new VocabularyFile(file).Read(file.Keys);
        return new(vocabulary, file.Diagnostics);
    }

    private FrontMatterVocabulary Read(ExtensionData keys)
    {
        FrontMatterVocabulary vocabulary = FrontMatterVocabulary.News;
        if (keys.TryGetValue("basedOn", out ExtensionValue based))
        {
            vocabulary = FrontMatterVocabulary.Find(based.Text ?? "") ?? vocabulary;
            if (!string.Equals(vocabulary.Name, based.Text, StringComparison.OrdinalIgnoreCase))
            {
                string all = string.Join(", ", FrontMatterVocabulary.BuiltIn.Select(static it => it.Name));
                Add("basedOn", $"There is no vocabulary '{DebuggerSummary.Short(based.Text, "")}'; write one of {all}.");
            }
        }

        bool hasName = false;
        List<string> mapped = [];
        foreach (KeyValuePair<string, ExtensionValue> pair in keys)
        {
            string text = pair.Value.Text ?? "";
            switch (pair.Key)
            {
                case "basedOn":
                    break;
                case "name" when text.Length > 0:
                    hasName = true;
                    vocabulary = vocabulary with { Name = text };
                    break;
                case "extras" when text.Length > 0:
                    vocabulary = vocabulary with { Extras = text };
                    break;
                case "knownKeys" when RecordExtensions.TryTexts(pair.Value, out ValueList<string> known):
                    vocabulary = vocabulary with { KnownKeys = known };
                    break;
                case "dateInFileName" when pair.Value.TryGetBoolean(out bool has):
                    vocabulary = vocabulary with { HasDateInFileName = has };
                    break;
                case "dateOrder" when TryWord(text, out DateOrder order):
                    vocabulary = vocabulary with { DateOrder = order };
                    break;
                case "timeZone" when TimeZoneInfo.TryFindSystemTimeZoneById(text, out TimeZoneInfo? zone):
                    vocabulary = vocabulary with { TimeZone = zone };
                    break;
                case "keys" when pair.Value.Kind == ExtensionKind.Map:
                    vocabulary = WithKeys(vocabulary, pair.Value.Members, mapped);
                    break;
                default:
                    Add(DiagnosticPath.Key("", pair.Key), Expected(pair.Key));
                    break;
            }
        }

        Check(vocabulary, mapped);
        if (!hasName)
        {
            Add("", "The vocabulary has no name; add a line such as 'name: our-site'.");
        }

        return vocabulary;
    }

    // All mappings count, whatever precedes them.
    private void Check(FrontMatterVocabulary vocabulary, List<string> mapped)
    {
        foreach (string property in mapped)
        {
            if (VocabularyContradictions.OfMapping(vocabulary, property) is { } contradiction)
            {
                Add(DiagnosticPath.Key("keys", property), contradiction);
            }
        }
    }

    private static string Expected(string key) => key switch
    {
        "name" => "The name must be text; write one such as our-site.",
        "extras" => "The value is not a key; write the name of the map that holds your own keys.",
        "knownKeys" => "The value must be a list of keys; write one such as [weight, slug].",
        "dateInFileName" => "The value must be true or false.",
        "dateOrder" => "The value is not a date order; write year-first, month-first or day-first.",
        "timeZone" => "This time zone is unknown on this machine; write an IANA name such as Europe/Copenhagen.",
        "keys" => "The value of 'keys' must be a map; write lines such as 'authors: [writers, author]'.",
        _ => "Unknown key; the keys are name, basedOn, keys, extras, knownKeys, dateInFileName, dateOrder and timeZone.",
    };

    private FrontMatterVocabulary WithKeys(FrontMatterVocabulary vocabulary, ExtensionData properties, List<string> mapped)
    {
        foreach ((string property, ExtensionValue names) in properties)
        {
            string path = DiagnosticPath.Key("keys", property);
            if (Article.Schema.Find(property) is null)
            {
                string all = string.Join(", ", Article.Schema.Keys.Select(static key => key.Name));
                Add(path, $"An article has no property '{DebuggerSummary.Short(property, "")}'; write one of {all}.");
                continue;
            }

            List<FrontMatterName> read = [];
            ValueList<ExtensionValue> items = names.Kind == ExtensionKind.List ? names.Items : names.IsNull ? default : [names];
            for (int i = 0; i < items.Count; i++)
            {
                string place = names.Kind == ExtensionKind.List ? DiagnosticPath.Index(path, i) : path;
                if (TryName(items[i], place) is { } name)
                {
                    if (VocabularyContradictions.OfShape(Article.Schema.Find(property)!, name) is { } wrong)
                    {
                        Add(place, wrong);
                        continue;
                    }

                    if (read.Exists(it => string.Equals(it.Path, name.Path, StringComparison.OrdinalIgnoreCase)))
                    {
                        Add(place, $"The key '{name.Path}' occurs twice here; remove one of them.");
                        continue;
                    }

                    read.Add(name);
                }
            }

            vocabulary = vocabulary.Map(property, [.. read]);
            mapped.Add(property);
        }

        return vocabulary;
    }

    private FrontMatterName? TryName(ExtensionValue value, string place)
    {
        string? key = value.Text ?? value.Members.GetValueOrDefault("key").Text;
        FrontMatterShape shape = FrontMatterShape.Natural;
        bool hasShape = value.Members.TryGetValue("shape", out ExtensionValue shaped);
        if (hasShape && !TryWord(shaped.Text ?? "", out shape))
        {
            Add(place, "Unknown shape; write natural, opposite, list, one, words, commas, month-first or known.");
            return null;
        }

        if (string.IsNullOrEmpty(key) || Array.Exists(key.Split('.'), static step => step.Length == 0))
        {
            Add(
                place,
                "This is not a key; write a name such as tags, a dotted path such as taxonomies.tags, "
                + "or a map with 'key' and 'shape'.");
            return null;
        }

        return new(key, shape);
    }

    /// <summary>Reads a word such as <c>month-first</c>.</summary>
    private static bool TryWord<T>(string text, out T value)
        where T : struct, Enum =>
        Enum.TryParse(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out value) && Enum.IsDefined(value);

    private void Add(string path, string message) => _file.Add(path, Problems.InvalidVocabulary(message));
}
