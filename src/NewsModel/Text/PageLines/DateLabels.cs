namespace NewsModel.Text.PageLines;

/// <summary>The words in front of dates.</summary>
internal static class DateLabels
{
    private static readonly string[] Updates =
    [
        "updated", "last updated", "modified", "last modified", "last reviewed", "reviewed", "aktualisiert", "geändert", "stand",
        "zuletzt aktualisiert", "mis à jour", "mise à jour", "modifié", "actualizado", "actualizada", "actualización", "opdateret", "sidst opdateret",
        "uppdaterad", "oppdatert", "sist oppdatert", "aggiornato", "bijgewerkt", "atualizado",
    ];

    /// <summary>Whether a line begins with a word for a change.</summary>
    public static bool IsUpdate(string line)
    {
        foreach (string word in Updates)
        {
            if (line.StartsWith(word, StringComparison.OrdinalIgnoreCase) || line.EndsWith(word, StringComparison.OrdinalIgnoreCase)
                || line.EndsWith($"{word}:", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
