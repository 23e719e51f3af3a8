using System.CodeDom.Compiler;
using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsModel.Tests.Rules;

/// <summary>Rules for the types of an assembly. Each gives the offenders by name, so that none is what is wanted.</summary>
/// <param name="types">The types.</param>
/// <param name="documentation">Their documentation.</param>
internal sealed partial class AssemblyRules(IEnumerable<Type> types, Documentation documentation)
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly Type[] _types = [.. types.Where(IsWritten)];

    /// <summary>Words cut short, which no word of a public name may be. Terms of art are not among them.</summary>
    private static readonly HashSet<string> CutShort = new(StringComparer.OrdinalIgnoreCase)
    {
        "abbr", "addr", "alloc", "arg", "args", "arr", "attr", "buf", "calc", "cfg", "char", "chars", "cmd", "col", "coll", "conf",
        "config", "conv", "ctor", "ctx", "cur", "curr", "decl", "def", "del", "desc", "dest", "diag", "diags", "dict", "dir", "doc", "docs",
        "dst", "elem", "enc", "env", "eol", "err", "ex", "exc", "exec", "ext", "fmt", "fn", "func", "gen", "hdr", "idx", "img", "imgs",
        "impl", "info", "init", "iter", "lang", "len", "lib", "lim", "ln", "loc", "mgr", "misc", "msg", "num", "obj", "op", "opt", "opts",
        "orig", "param", "params", "pos", "pred", "prev", "proc", "prof", "prog", "prop", "props", "ptr", "pub", "qty", "rec", "ref",
        "regex", "rel", "repo", "req", "res", "resp", "ret", "sep", "sev", "spec", "src", "stmt", "str", "sync", "sys", "temp", "tmp",
        "txt", "util", "utils", "val", "vals", "var", "ver",
    };

    /// <summary>Words without a vowel that are right: what they stand for is called so.</summary>
    private static readonly HashSet<string> Acronyms = new(StringComparer.OrdinalIgnoreCase) { "Cdn", "Cr", "Html", "Lf", "Xml" };

    private IEnumerable<Type> PublicTypes => _types.Where(type => type.IsVisible);

    private IEnumerable<MemberInfo> PublicMembers =>
        PublicTypes.SelectMany(type => type.GetMembers(Declared)).Where(member => IsPublic(member) && IsWritten(member));

    /// <summary>Members that others cannot see, and that have documentation in the file that is shipped.</summary>
    public IEnumerable<string> DocumentedInternals() =>
        documentation.Names.Except(PublicTypes.SelectMany(type => type.GetMembers(Declared).Where(IsSeen).Prepend(type)).Select(Documentation.IdOf));

    /// <summary>Classes, records among them, that are neither sealed, static nor abstract.</summary>
    public IEnumerable<string> OpenClasses() =>
        from type in _types
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
        select NameOf(type);

    /// <summary>Public structs that are not readonly, or do not compare by value.</summary>
    public IEnumerable<string> MutableStructs() =>
        from type in PublicTypes
        where type.IsValueType && !type.IsEnum
        where !type.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)
            || !type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type))
        select NameOf(type);

    /// <summary>Public properties that can be set after construction, and public fields.</summary>
    public IEnumerable<string> SettableMembers() =>
        from member in PublicMembers
        where member is FieldInfo { IsInitOnly: false, IsLiteral: false }
            || (member is PropertyInfo { SetMethod: { IsPublic: true } setter } && !IsInit(setter))
        where !member.DeclaringType!.IsEnum
        select NameOf(member);

    /// <summary>Static fields that can be assigned, and public static members that give something that can be changed for all.</summary>
    public IEnumerable<string> MutableStatics()
    {
        IEnumerable<MemberInfo> assigned = _types.SelectMany(type => type.GetFields(Declared))
            .Where(field => field is { IsStatic: true, IsInitOnly: false, IsLiteral: false } && !field.IsDefined(typeof(ThreadStaticAttribute)) && IsWritten(field));
        IEnumerable<MemberInfo> changed = PublicMembers.Where(member =>
            member is FieldInfo { IsStatic: true } field ? IsMutable(field.FieldType)
            : member is PropertyInfo { GetMethod.IsStatic: true } property && IsMutable(property.PropertyType));
        return assigned.Union(changed).Select(NameOf);
    }

    /// <summary>Public methods that give a task or an asynchronous sequence and are not called so, or take no token last.</summary>
    public IEnumerable<string> AsyncMethodsWithoutToken() =>
        from method in PublicMembers.OfType<MethodInfo>()
        where IsAsync(method.ReturnType) && method.Name != nameof(IAsyncDisposable.DisposeAsync) && !method.IsDefined(typeof(FactAttribute))
        where !method.Name.EndsWith("Async", StringComparison.Ordinal)
            || method.GetParameters() is not [.., { ParameterType: var last }] || last != typeof(CancellationToken)
        select NameOf(method);

    /// <summary>Public members that mention a type that is neither of .NET nor of an assembly that is allowed.</summary>
    /// <param name="allowed">The names of the assemblies.</param>
    public IEnumerable<string> MembersWithTypesOfOthers(params string[] allowed) =>
        from member in PublicMembers.Concat(PublicTypes)
        from type in MentionsOf(member).SelectMany(Flatten)
        where !IsOfDotNet(type.Assembly) && !allowed.Contains(type.Assembly.GetName().Name)
        select $"{NameOf(member)}: {type.FullName}";

    /// <summary>Public names with a word that is cut short.</summary>
    public IEnumerable<string> AbbreviatedNames()
    {
        // Names of what is overridden are .NET's.
        MemberInfo[] named = [.. PublicMembers.Where(member => member is not MethodInfo method || method.GetBaseDefinition().Module == method.Module)];
        IEnumerable<(MemberInfo Member, string Name)> names =
        [
            .. PublicTypes.Select(type => ((MemberInfo)type, type.Name.Split('`')[0])),
            .. named.Where(member => member is not ConstructorInfo).Select(member => (member, OfOperator().Replace(member.Name, ""))),
            .. named.OfType<MethodBase>().SelectMany(method => method.GetParameters().Select(parameter => ((MemberInfo)method, parameter.Name!))),
        ];
        return
            from name in names
            from Match word in Word().Matches(name.Name)
            where CutShort.Contains(word.Value) || (WithoutVowel().IsMatch(word.Value) && !Acronyms.Contains(word.Value))
            select $"{NameOf(name.Member)}: {word.Value}";
    }

    /// <summary>Public types that do not say whether they are safe for use by several threads.</summary>
    public IEnumerable<string> TypesSilentOnThreads() =>
        from type in PublicTypes
        where !type.IsEnum && !(type.IsAbstract && type.IsSealed) && !typeof(Exception).IsAssignableFrom(type)
        let text = documentation.Of(type)?.Value ?? ""
        where !text.Contains("hread-safe", StringComparison.Ordinal) && !text.Contains("concurrent use", StringComparison.Ordinal)
        select NameOf(type);

    /// <summary>Public structs that do not say what their <c>default</c> is.</summary>
    public IEnumerable<string> StructsSilentOnDefault() =>
        from type in PublicTypes
        where type.IsValueType && !type.IsEnum
        where documentation.Of(type)?.Descendants("c").Any(code => code.Value == "default") != true
        select NameOf(type);

    /// <summary>Public types and members without a summary, and parameters that are not explained.</summary>
    public IEnumerable<string> UndocumentedMembers() =>
        from member in PublicMembers.Concat(PublicTypes)
        where !typeof(JsonSerializerContext).IsAssignableFrom(member.DeclaringType) && !IsOfRecord(member)
        where member is not ConstructorInfo constructor || constructor.GetParameters().Length > 0
        let element = documentation.Of(member)
        where element?.Element("inheritdoc") is null
        from problem in ProblemsOf(member, element)
        select $"{NameOf(member)}: {problem}";

    private static IEnumerable<string> ProblemsOf(MemberInfo member, XElement? documentation)
    {
        if (string.IsNullOrWhiteSpace(documentation?.Element("summary")?.Value))
        {
            yield return "no summary";
        }

        // What an operator takes is plain.
        ParameterInfo[] parameters = member is MethodBase { IsSpecialName: false } or ConstructorInfo ? ((MethodBase)member).GetParameters() : [];
        foreach (ParameterInfo parameter in parameters)
        {
            XElement? words = documentation?.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == parameter.Name);
            if (string.IsNullOrWhiteSpace(words?.Value))
            {
                yield return $"nothing on {parameter.Name}";
            }
        }
    }

    /// <summary>Whether it was written, and not made by the compiler, by a generator or for measuring coverage.</summary>
    private static bool IsWritten(MemberInfo member) =>
        (member as Type)?.Namespace?.StartsWith("Coverlet.", StringComparison.Ordinal) != true
        && !member.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        && !member.Name.Contains('<', StringComparison.Ordinal)
        && (member is Type || !member.IsDefined(typeof(GeneratedCodeAttribute)))
        && (member.DeclaringType is null || IsWritten(member.DeclaringType));

    /// <summary>What a record with parameters has for them, which are documented with the type.</summary>
    private static bool IsOfRecord(MemberInfo member) =>
        member is ConstructorInfo constructor
        && constructor.DeclaringType!.GetMethod("Deconstruct")?.GetParameters().Length == constructor.GetParameters().Length;

    private static bool IsPublic(MemberInfo member) => member switch
    {
        MethodBase method => (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !IsAccessor(method),
        FieldInfo field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => accessor.IsPublic || accessor.IsFamily),
        EventInfo => true,
        _ => false,
    };

    private static bool IsAccessor(MethodBase method) =>
        method.IsSpecialName && method is MethodInfo && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsAsync(Type type) =>
        typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var definition
            && (definition == typeof(ValueTask<>) || definition == typeof(IAsyncEnumerable<>)));

    private static bool IsMutable(Type type) =>
        type.Namespace != typeof(ImmutableArray).Namespace
        && type.GetInterfaces().Append(type).Any(i => i == typeof(IList) || (i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>)));

    private static bool IsOfDotNet(Assembly assembly) =>
        Path.GetDirectoryName(assembly.Location) == Path.GetDirectoryName(typeof(object).Assembly.Location);

    private static IEnumerable<Type> MentionsOf(MemberInfo member) => member switch
    {
        Type type => type.GetInterfaces().Where(i => i.IsVisible).Append(type.BaseType ?? type),
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        MethodBase constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        EventInfo @event => [@event.EventHandlerType!],
        _ => [],
    };

    private static bool IsSeen(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsSeen),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        Type type => type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem,
        _ => true,
    };

    /// <summary>A type with all that it is made of.</summary>
    internal static IEnumerable<Type> Flatten(Type type) =>
        type.HasElementType ? Flatten(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type)
        : [type];

    private static string NameOf(MemberInfo member) => member is Type type ? type.Name : $"{member.DeclaringType!.Name}.{member.Name}";

    [GeneratedRegex("^[^aeiouy]{2,}$", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutVowel();

    [GeneratedRegex("^op_")]
    private static partial Regex OfOperator();

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])")]
    private static partial Regex Word();
}
