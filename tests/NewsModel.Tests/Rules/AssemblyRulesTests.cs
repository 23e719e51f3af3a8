using System.Reflection;
using System.Runtime.CompilerServices;

namespace NewsModel.Tests.Rules;

/// <summary>What holds for every type of the library.</summary>
public class AssemblyRulesTests
{
    private static readonly Assembly Library = typeof(Article).Assembly;

    private static IEnumerable<Type> Types => Library.GetTypes().Where(t => !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && !t.Name.StartsWith('<') && t.DeclaringType?.Name.StartsWith('<') != true);

    // What registers services knows the formats, and is known by none.
    private static string[] Registration => ["NewsModel.DependencyInjection", "Microsoft.Extensions.DependencyInjection"];

    private static IEnumerable<Type> PublicTypes => Library.GetExportedTypes();

    [Fact]
    public void Classes_are_sealed_static_or_abstract() =>
        Assert.DoesNotContain(Types, t => t is { IsClass: true, IsSealed: false, IsAbstract: false });

    [Fact]
    public void Public_structs_are_readonly_and_compare_by_value()
    {
        Type[] structs = [.. PublicTypes.Where(t => t.IsValueType && !t.IsEnum)];

        Assert.NotEmpty(structs);
        Assert.All(structs, t => Assert.True(t.IsDefined(typeof(IsReadOnlyAttribute), inherit: false), t.Name));
        Assert.All(structs, t => Assert.Contains(typeof(IEquatable<>).MakeGenericType(t), t.GetInterfaces()));
    }

    [Fact]
    public void Public_properties_cannot_be_set_after_construction() =>
        Assert.Empty(
            from type in PublicTypes
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit))
            select $"{type.Name}.{property.Name}");

    [Fact]
    public void There_is_no_mutable_static_state_that_threads_share() =>
        Assert.Empty(
            from type in Types
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where field is { IsInitOnly: false, IsLiteral: false } && !field.IsDefined(typeof(ThreadStaticAttribute))
            select $"{type.Name}.{field.Name}");

    [Fact]
    public void Every_async_method_takes_a_token_and_says_so() =>
        Assert.Empty(
            from type in PublicTypes
            from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            where typeof(Task).IsAssignableFrom(method.ReturnType)
            where !method.Name.EndsWith("Async", StringComparison.Ordinal) || method.GetParameters()[^1].ParameterType != typeof(CancellationToken)
            select $"{type.Name}.{method.Name}");

    [Fact]
    public void No_public_member_takes_or_gives_a_type_of_YamlDotNet()
    {
        IEnumerable<Type> mentioned =
            from type in PublicTypes
            from member in type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            from mention in member switch
            {
                MethodBase method when method.IsPublic || method.IsFamily => method.GetParameters().Select(p => p.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void)),
                FieldInfo { IsPublic: true } field => [field.FieldType],
                _ => [],
            }
            select mention;

        Assert.DoesNotContain(mentioned.SelectMany(Flatten).Concat(PublicTypes.SelectMany(t => t.GetInterfaces().Append(t.BaseType ?? t))), t => t.Assembly.GetName().Name == "YamlDotNet");
    }

    [Fact]
    public void Folders_know_only_what_is_below_them()
    {
        Assert.Empty(Mentions("NewsModel.DependencyInjection", "NewsModel.Documents", "NewsModel.Yaml"));
        Assert.Empty(Mentions("Microsoft.Extensions.DependencyInjection", "NewsModel.Documents", "NewsModel.Yaml"));
        Assert.Empty(Mentions("NewsModel.Documents", Registration));
        Assert.Empty(Mentions("NewsModel.Formats", ["NewsModel.Documents", .. Registration]));
        Assert.Empty(Mentions("NewsModel.Yaml", ["NewsModel.Formats", "NewsModel.Documents", .. Registration]));
        Assert.Empty(Mentions("NewsModel.Diagnostics", ["NewsModel.Formats", "NewsModel.Yaml", "NewsModel.Documents", .. Registration]));
        Assert.Empty(Mentions("NewsModel", ["NewsModel.Formats", "NewsModel.Yaml", "NewsModel.Diagnostics", "NewsModel.Documents", .. Registration]));
    }

    [Fact]
    public void Every_public_type_says_whether_it_is_thread_safe()
    {
        string documentation = File.ReadAllText(Path.ChangeExtension(Library.Location, ".xml"));
        Type[] exempt = [.. PublicTypes.Where(t => t.IsEnum || (t.IsAbstract && t.IsSealed) || typeof(Exception).IsAssignableFrom(t))];

        Assert.DoesNotContain(PublicTypes.Except(exempt), type => !SaysSo(documentation, type));
    }

    private static bool SaysSo(string documentation, Type type)
    {
        int start = documentation.IndexOf($"<member name=\"T:{type.FullName}\">", StringComparison.Ordinal);
        string summary = start < 0 ? "" : documentation[start..documentation.IndexOf("</member>", start, StringComparison.Ordinal)];
        return summary.Contains("hread-safe", StringComparison.Ordinal) || summary.Contains("concurrent use", StringComparison.Ordinal);
    }

    /// <summary>Which types of one namespace mention types of others in a field, a signature or the body of a method.</summary>
    private static IEnumerable<string> Mentions(string folder, params string[] forbidden) =>
        from type in Types.Where(t => t.Namespace == folder)
        from mentioned in type
            .GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .SelectMany(TypesOf).SelectMany(Flatten).Distinct()
        where forbidden.Contains(mentioned.Namespace)
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

    private static IEnumerable<Type> Flatten(Type type) =>
        type.HasElementType ? Flatten(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Flatten).Append(type)
        : [type];
}
