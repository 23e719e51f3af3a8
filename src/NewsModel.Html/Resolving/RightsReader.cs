using NewsModel.Html.Collecting;

namespace NewsModel.Html.Resolving;

/// <summary>Reads what a page states of rights. What it does not state is neither allowed nor forbidden, and so it is absent.</summary>
internal static class RightsReader
{
    /// <summary>
    /// The statements: <c>isAccessibleForFree</c>, <c>contentTier</c>, <c>license</c>, <c>copyright</c>, <c>robots</c>,
    /// <c>tdmReservation</c>, <c>tdmPolicy</c>.
    /// </summary>
    public static ExtensionData Read(CandidateTable table)
    {
        ExtensionData rights = default;
        foreach (Candidate candidate in table.Of(HtmlField.Rights))
        {
            if (Statement(candidate) is ({ } key, var value) && !rights.ContainsKey(key))
            {
                candidate.Take("the best source");
                rights = rights.Set(key, value);
            }
        }

        return rights;
    }

    private static (string? Key, ExtensionValue Value) Statement(Candidate candidate)
    {
        string source = candidate.Source;
        int dot = source.LastIndexOfAny(['.', ' ']);
        string name = dot >= 0 && source.StartsWith("ld+json", StringComparison.Ordinal) | source.StartsWith("itemprop", StringComparison.Ordinal)
            ? source[(dot + 1)..] : source;
        return name switch
        {
            "isAccessibleForFree" => IsFree(candidate.Value) is { } isFree ? (name, isFree) : default,
            "license" or "dcterms.license" => ("license", candidate.Value),
            "copyrightNotice" or "copyright" or "rights" or "dc.rights" or "dcterms.rights" => ("copyright", candidate.Value),
            "robots" or "googlebot" => ("robots", candidate.Value),
            "tdm-reservation" => candidate.Value is "0" or "1" ? ("tdmReservation", candidate.Value == "1") : default,
            "tdm-policy" => ("tdmPolicy", candidate.Value),
            _ when name.EndsWith("content_tier", StringComparison.Ordinal) => ("contentTier", candidate.Value.ToLowerInvariant()),
            _ => default,
        };
    }

    private static bool? IsFree(string value) => LdTypes.NameOf(value).ToLowerInvariant() switch
    {
        "true" or "yes" or "1" => true,
        "false" or "no" or "0" => false,
        _ => null,
    };
}
