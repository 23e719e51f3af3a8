using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NewsModel.Schema;

namespace NewsModel.Tests.Rules;

/// <summary>Where code names keys of the model: uses of their properties, and strings that are their names. Comments do not count.</summary>
/// <param name="files">The paths of files and their texts, compiled as one program beside nothing but .NET.</param>
internal sealed class KeyMentions((string Path, string Text)[] files)
{
    private const string ImplicitUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The keys of the model: each record type with the names of its own keys, and of those that it has from its base.</summary>
    public static IEnumerable<(string Type, string Name)> Keys { get; } =
    [
        .. from schema in (RecordSchema[])[Article.Schema, Related.Schema, Author.Schema, Provider.Schema, Image.Schema]
           from key in schema.Keys
           let property = schema.RecordType.GetProperty(PropertyOf(key.Name), BindingFlags.Public | BindingFlags.Instance)!
           group key by (property.DeclaringType!.Name, key.Name) into same
           select same.Key,
    ];

    private static readonly Type[] Types = [typeof(NewsItem), typeof(Article), typeof(Related), typeof(Author), typeof(Provider), typeof(Image)];

    /// <summary>The name of the property of a key.</summary>
    public static string PropertyOf(string key) => char.ToUpperInvariant(key[0]) + key[1..];

    /// <summary>The files that name each key, by the type that has it and its name.</summary>
    public ILookup<(string Type, string Name), string> Find()
    {
        CSharpParseOptions parsing = new(LanguageVersion.CSharp14);
        SyntaxTree[] trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parsing, file.Path))];
        string[] assemblies = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsOther)];
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Keys",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, parsing)],
            assemblies.Select(path => MetadataReference.CreateFromFile(path)));
        ILookup<string, (string Type, string Name)> ofName = Keys.ToLookup(key => key.Name);
        ILookup<string, (string Type, string Name)> ofProperty = Keys.ToLookup(key => PropertyOf(key.Name));
        return trees.SelectMany(MentionsIn).Distinct().ToLookup(mention => mention.Key, mention => mention.Path);

        IEnumerable<((string Type, string Name) Key, string Path)> MentionsIn(SyntaxTree tree)
        {
            SemanticModel model = compilation.GetSemanticModel(tree);
            SyntaxNode[] nodes = [.. tree.GetRoot().DescendantNodes()];
            HashSet<string> records = [.. nodes.OfType<RecordDeclarationSyntax>().Select(record => record.Identifier.ValueText)];
            Type[] declared = [.. Types.Where(type => records.Contains(type.Name))];
            foreach (SyntaxNode node in nodes)
            {
                IEnumerable<(string Type, string Name)> keys = node switch
                {
                    LiteralExpressionSyntax { Token.Value: string text } =>
                        ofName[text].Where(key => declared.Length == 0 || declared.Any(type => AreRelated(type, key.Type))),
                    PropertyDeclarationSyntax property =>
                        ofProperty[property.Identifier.ValueText].Where(key => model.GetDeclaredSymbol(property)!.ContainingType.Name == key.Type),
                    IdentifierNameSyntax name => ofProperty[name.Identifier.ValueText].Where(key => IsOf(model.GetSymbolInfo(name), key.Type)),
                    _ => [],
                };
                foreach ((string Type, string Name) key in keys)
                {
                    yield return (key, tree.FilePath);
                }
            }
        }
    }

    /// <summary>Whether what stands in the file of one type may be a key of another: images have titles of their own.</summary>
    private static bool AreRelated(Type type, string other) =>
        Types.Any(found => found.Name == other && (found.IsAssignableFrom(type) || type.IsAssignableFrom(found)));

    private static bool IsOf(SymbolInfo found, string type) =>
        (found.Symbol ?? found.CandidateSymbols.FirstOrDefault()) is IPropertySymbol { ContainingType: { } container }
        && container.Name == type && container.ContainingNamespace.Name == nameof(NewsModel);

    // The sources stand in for what was built of them.
    private static bool IsOther(string path) => !Path.GetFileName(path).StartsWith(nameof(NewsModel), StringComparison.Ordinal);
}
