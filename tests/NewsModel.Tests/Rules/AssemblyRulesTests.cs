using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsModel.Tests.Rules;

/// <summary>What holds for every type of the library, and of the kit for tests of formats.</summary>
public class AssemblyRulesTests
{
    private static readonly Assembly Library = typeof(Article).Assembly;
    private static readonly Assembly Kit = typeof(ArticleFormatConformance).Assembly;

    public static TheoryData<string> Assemblies => ["NewsModel", "NewsModel.Testing"];

    private static IEnumerable<Type> Types => Library.GetTypes().Where(t =>
        !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !t.Name.StartsWith('<') && t.DeclaringType?.Name.StartsWith('<') != true);

    // What registers services knows the formats, and is known by none.
    private static string[] Registration => ["NewsModel.DependencyInjection", "Microsoft.Extensions.DependencyInjection"];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Classes_are_sealed_static_or_abstract(string assembly) => AssertNone(RulesFor(assembly).OpenClasses());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Public_structs_are_readonly_and_compare_by_value(string assembly) => AssertNone(RulesFor(assembly).MutableStructs());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Nothing_public_can_be_set_after_construction(string assembly) => AssertNone(RulesFor(assembly).SettableMembers());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void There_is_no_mutable_static_state_that_threads_share(string assembly) => AssertNone(RulesFor(assembly).MutableStatics());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_async_method_takes_and_documents_a_token(string assembly) => AssertNone(RulesFor(assembly).AsyncMethodsWithoutToken());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Public_names_have_no_abbreviations(string assembly) => AssertNone(RulesFor(assembly).AbbreviatedNames());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_type_documents_its_thread_safety(string assembly) => AssertNone(RulesFor(assembly).TypesSilentOnThreads());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_struct_documents_its_default(string assembly) => AssertNone(RulesFor(assembly).StructsSilentOnDefault());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_public_member_is_documented(string assembly) => AssertNone(RulesFor(assembly).UndocumentedMembers());

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void The_documentation_covers_public_members_only(string assembly)
    {
        Assert.NotEmpty(Documentation.Of(assembly == "NewsModel" ? Library : Kit).Names);
        AssertNone(RulesFor(assembly).DocumentedInternals());
    }

    [Fact]
    public void No_public_member_uses_a_type_of_another_package()
    {
        const string Services = "Microsoft.Extensions.DependencyInjection.Abstractions";
        ILookup<bool, Type> types = Library.GetTypes().ToLookup(type => Registration.Contains(type.Namespace));
        Documentation documentation = Documentation.Of(Library);

        AssertNone(new AssemblyRules(types[true], documentation).MembersWithTypesOfOthers("NewsModel", Services));
        AssertNone(new AssemblyRules(types[false], documentation).MembersWithTypesOfOthers("NewsModel"));
        AssertNone(RulesFor("NewsModel.Testing").MembersWithTypesOfOthers("NewsModel", "NewsModel.Testing"));
    }

    [Fact]
    public void Folders_know_only_what_is_below_them()
    {
        string[] all = ["Text", "Syntax", "Diagnostics", "Yaml", "Toml", "Schema", "Formats", "Queries", "Documents", "Archives"];
        (string Folder, string[] Above)[] layers =
        [
            ("Text", ["Syntax", "Yaml", "Toml", "Schema", "Formats", "Queries", "Documents", "Archives"]),
            ("Syntax", ["Toml", "Schema", "Formats", "Queries", "Documents", "Archives"]),
            ("Diagnostics", ["Yaml", "Toml", "Formats", "Queries", "Documents", "Archives"]),
            ("Yaml", ["Toml", "Schema", "Formats", "Queries", "Documents", "Archives"]),
            ("Toml", ["Schema", "Formats", "Queries", "Documents", "Archives"]),
            ("Schema", ["Toml", "Queries", "Documents", "Archives"]),
            ("Formats", ["Queries", "Documents", "Archives"]),
            ("Queries", ["Yaml", "Toml", "Documents", "Archives"]),
            ("Documents", ["Queries", "Archives"]),
            ("Archives", ["Yaml", "Toml", "Queries"]),
        ];
        Assert.Equal(all, layers.Select(static layer => layer.Folder));
        AssertNone(layers.SelectMany(layer => Mentions(InFolder(layer.Folder), [.. layer.Above.Select(static name => "NewsModel." + name), .. Registration])));
        AssertNone(Mentions(Types.Where(IsOfModel), "NewsModel.Yaml", "NewsModel.Toml", "NewsModel.Formats", "NewsModel.Queries", "NewsModel.Documents", "NewsModel.Archives"));
        AssertNone(Mentions(Types.Where(type => Registration.Contains(type.Namespace)), "NewsModel.Documents", "NewsModel.Yaml", "NewsModel.Toml"));

        static IEnumerable<Type> InFolder(string name) => Types.Where(type => IsIn(type, "NewsModel." + name));
    }

    /// <summary>Whether a type is a part of an article, and not what reads and writes it, though both are in the first namespace.</summary>
    private static bool IsOfModel(Type type) => type.Namespace == "NewsModel"
        && !typeof(ArticleFormat).IsAssignableFrom(type) && !typeof(IArticleSerializer).IsAssignableFrom(type)
        && type != typeof(ReadOptions) && type != typeof(ConversionResult) && type != typeof(ParsedFile) && type != typeof(ArticleEdit);

    private static bool IsIn(Type type, string name) => type.Namespace == name || type.Namespace?.StartsWith(name + ".", StringComparison.Ordinal) == true;

    private static void AssertNone(IEnumerable<string> offenders)
    {
        string list = string.Join('\n', offenders);
        Assert.True(list.Length == 0, list);
    }

    private static AssemblyRules RulesFor(string name)
    {
        Assembly assembly = name == "NewsModel" ? Library : Kit;
        return new(assembly.GetTypes(), Documentation.Of(assembly));
    }

    /// <summary>Which types of one namespace mention types of others in a field, a signature or the body of a method.</summary>
    private static IEnumerable<string> Mentions(IEnumerable<Type> types, params string[] forbidden) =>
        from type in types
        from mentioned in type
            .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .SelectMany(TypesOf).SelectMany(AssemblyRules.Flatten).Distinct()
        where forbidden.Any(name => IsIn(mentioned, name))
        select $"{type.FullName} mentions {mentioned.FullName}";

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        MethodBase method =>
        [
            .. method.GetParameters().Select(p => p.ParameterType),
            .. method.GetMethodBody()?.LocalVariables.Select(v => v.LocalType) ?? Type.EmptyTypes,
            (method as MethodInfo)?.ReturnType ?? typeof(void),
        ],
        FieldInfo field => [field.FieldType],
        _ => [],
    };
}
