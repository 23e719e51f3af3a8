using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsModel.Tests.Rules;

/// <summary>What holds for each file of code by itself: how long it and its parts are, and that what is read without a check is asserted.</summary>
/// <param name="path">The path of the file, for messages.</param>
/// <param name="text">Its text.</param>
internal sealed class SourceRules(string path, string text)
{
    private const int MostLines = 400;
    private const int MostLinesOfMethod = 60;
    private const int MostCharacters = 150;

    /// <summary>The path of the file.</summary>
    public string Path => path;

    private readonly SyntaxNode _root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.None)).GetRoot();

    /// <summary>The file, if it has too many lines.</summary>
    public IEnumerable<string> LongFiles() => Lines.Length > MostLines ? [$"{path}: {Lines.Length} lines"] : [];

    /// <summary>Methods that have too many lines, documentation left out.</summary>
    public IEnumerable<string> LongMethods() =>
        from body in Bodies()
        let span = body.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MostLinesOfMethod
        select $"{path}({span.StartLinePosition.Line + 1}): {lines} lines";

    /// <summary>Lines that have too many characters.</summary>
    public IEnumerable<string> LongLines() =>
        from line in Lines.Index()
        where line.Item.Length > MostCharacters
        select $"{path}({line.Index + 1}): {line.Item.Length} characters";

    /// <summary>Those that are comments.</summary>
    public IEnumerable<string> LongComments() =>
        from line in Lines.Index()
        where line.Item.Length > MostCharacters && line.Item.TrimStart().StartsWith("//", StringComparison.Ordinal)
        select $"{path}({line.Index + 1}): {line.Item.Length} characters";

    /// <summary>Methods that read or write without a check of bounds, and assert nothing.</summary>
    public IEnumerable<string> UncheckedMethods() =>
        from body in Bodies()
        where body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(IsUnchecked) && !body.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(IsAssert)
        select $"{path}({body.GetLocation().GetLineSpan().StartLinePosition.Line + 1})";

    /// <summary>The namespace, if it is not that of the folder. Methods on types of others are where users of these look for them.</summary>
    public IEnumerable<string> MisplacedNamespaces() =>
        from declared in _root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>()
        let expected = path["src/".Length..path.LastIndexOf('/')].Replace('/', '.')
        where declared.Name.ToString() != expected && !declared.Name.ToString().StartsWith("Microsoft.", StringComparison.Ordinal)
        select $"{path}: {declared.Name} instead of {expected}";

    private string[] Lines => field ??= text.TrimEnd('\n').Split('\n').Select(static line => line.TrimEnd('\r')).ToArray();

    /// <summary>All that runs by itself: methods, constructors, operators and accessors. What is local to one counts as a part of it.</summary>
    private IEnumerable<SyntaxNode> Bodies() => _root.DescendantNodes().Where(static node =>
        node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or PropertyDeclarationSyntax { ExpressionBody: not null } or IndexerDeclarationSyntax { ExpressionBody: not null });

    private static bool IsAssert(InvocationExpressionSyntax call) => call.Expression.ToString() == "Debug.Assert";

    private static bool IsUnchecked(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method } access
        && (method is "LoadUnsafe" or "StoreUnsafe" || method.StartsWith("DangerousGet", StringComparison.Ordinal)
            || (access.Expression.ToString() == "Unsafe" && method is not ("SizeOf" or "IsNullRef"))
            || (access.Expression.ToString() == "MemoryMarshal" && method is "GetReference" or "CreateSpan" or "CreateReadOnlySpan" or "GetArrayDataReference"));
}
