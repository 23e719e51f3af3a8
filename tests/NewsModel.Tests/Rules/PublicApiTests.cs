using System.Reflection;
using System.Text;

namespace NewsModel.Tests.Rules;

/// <summary>The public API as a text: a change to it is a change to the approved snapshot.</summary>
public class PublicApiTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public Task The_public_API_is_as_approved() => Verify(Describe(typeof(Article).Assembly));

    [Fact]
    public Task The_public_API_of_the_kit_is_as_approved() => Verify(Describe(typeof(ArticleFormatConformance).Assembly));

    private static string Describe(Assembly assembly)
    {
        StringBuilder text = new();
        foreach (IGrouping<string?, Type> space in assembly.GetExportedTypes().GroupBy(t => t.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append($"namespace {space.Key}\n");
            foreach (Type type in space.OrderBy(Name, StringComparer.Ordinal))
            {
                text.Append($"\n    {Kind(type)} {Name(type)}{Bases(type)}\n");
                foreach (string member in type.GetMembers(Declared).Select(Member).OfType<string>().Order(StringComparer.Ordinal))
                {
                    text.Append($"        {member}\n");
                }
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsValueType ? "readonly struct"
        : type.IsInterface ? "interface"
        : (type.IsAbstract && type.IsSealed ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (type.GetMethod("<Clone>$") is null ? "class" : "record");

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return "";
        }

        IEnumerable<string> bases = type.GetInterfaces().Where(i => i.IsPublic).Select(Name).Order(StringComparer.Ordinal);
        bases = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? bases.Prepend(Name(parent)) : bases;
        string list = string.Join(", ", bases);
        return list.Length == 0 ? "" : $" : {list}";
    }

    private static string? Member(MemberInfo member) => member switch
    {
        _ when member.Name.Contains('<', StringComparison.Ordinal) || member.Name is "EqualityContract" or "PrintMembers" => null,
        FieldInfo { IsPublic: true, IsSpecialName: false } field => field.DeclaringType!.IsEnum ? $"{field.Name} = {field.GetRawConstantValue()}" : $"{(field.IsLiteral ? "const " : "")}{Name(field.FieldType)} {field.Name}",
        PropertyInfo property when property.GetMethod is { } getter && (getter.IsPublic || getter.IsFamily) =>
            $"{Modifiers(getter)}{Nullable(property)} {property.Name}{Parameters(property.GetIndexParameters())} {{ get; {(property.SetMethod is { IsPublic: true } ? "init; " : "")}}}",
        ConstructorInfo constructor when constructor.IsPublic || constructor.IsFamily => $"{(constructor.IsFamily ? "protected " : "")}new({Parameters(constructor)})",
        MethodInfo method when (method.IsPublic || method.IsFamily) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{Modifiers(method)}{Name(method.ReturnType)} {method.Name}{(method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "")}({Parameters(method)})",
        _ => null,
    };

    private static string Nullable(PropertyInfo property) =>
        Name(property.PropertyType) + (!property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable ? "?" : "");

    private static string Modifiers(MethodInfo method) =>
        (method.IsFamily ? "protected " : "") + (method.IsStatic ? "static " : method.IsAbstract ? "abstract " : method.GetBaseDefinition() != method ? "override " : "");

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"[{string.Join(", ", parameters.Select(p => $"{Name(p.ParameterType)} {p.Name}"))}]";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        (p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "") + $"{Name(p.ParameterType)} {p.Name}" + (p.HasDefaultValue ? $" = {p.DefaultValue ?? "default"}" : "")));

    private static string Name(Type type) =>
        type.IsByRef ? Name(type.GetElementType()!)
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : System.Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?"
        : type is { IsGenericType: true, IsNested: true } ? $"{type.DeclaringType!.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>.{type.Name}"
        : type.IsGenericType ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : Type.GetTypeCode(type) switch
        {
            _ when type.IsEnum => type.Name,
            TypeCode.String => "string",
            TypeCode.Int32 => "int",
            TypeCode.Int64 => "long",
            TypeCode.Boolean => "bool",
            TypeCode.Byte => "byte",
            TypeCode.Double => "double",
            _ => type == typeof(object) ? "object" : type == typeof(void) ? "void" : type.Name,
        };
}
