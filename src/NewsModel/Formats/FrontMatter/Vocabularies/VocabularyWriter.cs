using System.Buffers;
using NewsModel.Diagnostics;
using NewsModel.Schema;

namespace NewsModel.Formats.FrontMatter.Vocabularies;

/// <summary>Writes a new file with the keys of a vocabulary.</summary>
internal static class VocabularyWriter
{
    /// <summary>Writes an article. What the vocabulary has no place for is left out: whoever converts finds it among the losses.</summary>
    /// <exception cref="NewsFormatException">The article holds what no file can hold; nothing was written.</exception>
    public static void Write(Article article, FrontMatterStyle style, IBufferWriter<byte> utf8)
    {
        Article untyped = UntypedArticle.Of(KeysOf(article, style.Vocabulary), article.Content);
        if (style.Syntax == FrontMatterSyntax.Yaml)
        {
            FrontMatterWriter.WriteFile(UntypedArticle.Schema, untyped, style, utf8);
        }
        else
        {
            OtherFrontMatterWriter.Write(UntypedArticle.Schema, untyped, style, utf8);
        }
    }

    /// <summary>The keys of a new file.</summary>
    public static ExtensionData KeysOf(Article article, FrontMatterVocabulary vocabulary) =>
        new VocabularyWriting(vocabulary, VocabularyReading.Of(vocabulary, default, path: null)).Write(default, article, vocabulary);

    /// <summary>Why front matter in a vocabulary does not yield the wanted article.</summary>
    /// <param name="vocabulary">The vocabulary.</param>
    /// <param name="wanted">The wanted article.</param>
    /// <param name="found">What is read from it.</param>
    public static ValueList<Diagnostic> WhyNot(FrontMatterVocabulary vocabulary, Article wanted, Article found)
    {
        List<Diagnostic> reasons = [];
        HashSet<string> explained = [];
        foreach (KeyValuePair<string, ExtensionValue> extension in wanted.Extensions)
        {
            if (!found.Extensions.TryGetValue(extension.Key, out ExtensionValue value) || value != extension.Value)
            {
                string path = DiagnosticPath.Key("", extension.Key);
                string? property = vocabulary.PropertyOf(extension.Key);
                explained.Add(property ?? "");
                reasons.Add((property is null ? Problems.EditNotProven : Problems.KeyOfProperty(extension.Key, property, vocabulary.Name)).At(path));
            }
        }

        foreach (RecordKey<Article> key in Article.Schema.OwnKeys)
        {
            if (!Equals(key.ValueOf(wanted), key.ValueOf(found)) && !explained.Contains(key.Name))
            {
                reasons.Add(Problems.NoPlaceInVocabulary(key.Name, vocabulary.Name).At(key.Name));
            }
        }

        return reasons.Count > 0 ? [.. reasons] : [Problems.EditNotProven.At("")];
    }
}
