using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsModel.Docs.Tests;

/// <summary>Blocks of C# that make up one console program: directives, statements and types, which may stand in any block.</summary>
internal static class CSharpProgram
{
    /// <summary>Stands in the output between that of two blocks.</summary>
    private const char Separator = '\u001E';

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

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.CSharp14);

    private static readonly CSharpCompilationOptions Options =
        new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, optimizationLevel: OptimizationLevel.Release);

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Whether a block begins a program rather than goes on with the one before it.</summary>
    /// <param name="block">The block.</param>
    public static bool IsBeginning(Fence block) => Parse(block).Usings.Count > 0;

    /// <summary>Runs a program in the working folder of this process.</summary>
    /// <param name="page">The page, for messages.</param>
    /// <param name="blocks">The blocks.</param>
    /// <returns>What each block prints; or what is wrong, which leaves the outputs empty.</returns>
    public static async Task<(string[] Outputs, string[] Problems)> RunAsync(string page, IReadOnlyList<Fence> blocks)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Program", [CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing), CSharpSyntaxTree.ParseText(Join(page, blocks), Parsing)], References, Options);
        string[] complaints =
        [
            .. compilation.GetDiagnostics()
                .Where(d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)
                .Select(d => $"{page}({d.Location.GetMappedLineSpan().StartLinePosition.Line + 1}): {d.Id}: {d.GetMessage()}"),
        ];
        if (complaints.Length > 0)
        {
            return ([], complaints);
        }

        using MemoryStream assembly = new();
        compilation.Emit(assembly);
        assembly.Position = 0;
        AssemblyLoadContext context = new(name: page, isCollectible: true);
        try
        {
            return ((await RunAsync(context.LoadFromStream(assembly).EntryPoint!)).Split(Separator), []);
        }
        catch (TargetInvocationException e)
        {
            return ([], [$"{page}({blocks[0].Line}): {e.InnerException}"]);
        }
        finally
        {
            context.Unload();
        }
    }

    private static async Task<string> RunAsync(MethodInfo main)
    {
        TextWriter console = Console.Out;
        using StringWriter output = new() { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            await Task.Run(() => main.Invoke(null, main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()])).WaitAsync(Patience);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString();
    }

    /// <summary>One source: all directives, the statements in their order, and types last, as C# wants it.</summary>
    private static string Join(string page, IReadOnlyList<Fence> blocks)
    {
        StringBuilder usings = new();
        StringBuilder statements = new();
        StringBuilder types = new();
        foreach (Fence block in blocks)
        {
            CompilationUnitSyntax unit = Parse(block);
            foreach (UsingDirectiveSyntax directive in unit.Usings)
            {
                Append(usings, directive, page, block);
            }

            foreach (MemberDeclarationSyntax member in unit.Members)
            {
                Append(member is GlobalStatementSyntax ? statements : types, member, page, block);
            }

            if (block != blocks[^1])
            {
                statements.Append(FormattableString.Invariant($"#line hidden\nSystem.Console.Write({SymbolDisplay.FormatLiteral(Separator, quote: true)});\n"));
            }
        }

        return $"{usings}{statements}{types}";
    }

    private static void Append(StringBuilder source, SyntaxNode node, string page, Fence block)
    {
        int line = block.Line + node.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line;
        source.Append(FormattableString.Invariant($"#line {line} \"{page}\"\n{node.ToFullString().TrimEnd('\n')}\n"));
    }

    private static CompilationUnitSyntax Parse(Fence block) => CSharpSyntaxTree.ParseText(block.Text, Parsing).GetCompilationUnitRoot();
}
