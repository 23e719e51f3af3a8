using NewsModel.Syntax;

namespace NewsModel.Formats.FrontMatter;

/// <summary>The layout of a file: its fences, and the index of the text between them. The caller disposes of it, once.</summary>
/// <param name="yaml">The index.</param>
/// <param name="form">What the front matter is written in.</param>
/// <param name="yamlStart">Where the line after the opening fence begins; -1 if there is no fence.</param>
/// <param name="bodyStart">Where the line after the closing fence begins; -1 if there is no fence, and then nothing is indexed.</param>
internal struct FrontMatterIndex(SyntaxIndex yaml, FrontMatterForm form, int yamlStart, int bodyStart) : IDisposable
{
    public SyntaxIndex Yaml = yaml;

    public readonly FrontMatterForm Form => form;

    public readonly int YamlStart => yamlStart;

    public readonly int BodyStart => bodyStart;

    public void Dispose() => Yaml.Dispose();
}
