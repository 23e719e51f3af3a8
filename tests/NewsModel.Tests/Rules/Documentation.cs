using System.Reflection;
using System.Xml.Linq;

namespace NewsModel.Tests.Rules;

/// <summary>The XML documentation of types and their members.</summary>
internal sealed class Documentation(XDocument xml)
{
    private readonly Dictionary<string, XElement> _members = xml.Descendants("member").ToDictionary(member => member.Attribute("name")!.Value);

    /// <summary>The names of all that is documented.</summary>
    public IEnumerable<string> Names => _members.Keys;

    /// <summary>What was built beside an assembly.</summary>
    public static Documentation Of(Assembly assembly) => new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")));

    /// <summary>The documentation of a type or member, or <see langword="null"/>.</summary>
    public XElement? Of(MemberInfo member) => _members.GetValueOrDefault(IdOf(member));

    /// <summary>The name that the compiler gives a type or member (C# specification, annex D.4.2).</summary>
    public static string IdOf(MemberInfo member) => member switch
    {
        Type type => $"T:{NameOf(type)}",
        FieldInfo field => $"F:{NameOf(field.DeclaringType!)}.{field.Name}",
        EventInfo @event => $"E:{NameOf(@event.DeclaringType!)}.{@event.Name}",
        PropertyInfo property => $"P:{NameOf(property.DeclaringType!)}.{property.Name}{ListOf(property.GetIndexParameters())}",
        MethodBase method => $"M:{NameOf(method.DeclaringType!)}.{NameOf(method)}{ListOf(method.GetParameters())}{ResultOf(method)}",
        _ => throw new ArgumentException($"{member.MemberType} has no name here.", nameof(member)),
    };

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string NameOf(MethodBase method) =>
        method.Name.Replace('.', '#') + (method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "");

    // Operators of conversion differ by what they give.
    private static string ResultOf(MethodBase method) =>
        method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } operation ? $"~{Mention(operation.ReturnType)}" : "";

    private static string ListOf(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Mention(parameter.ParameterType)))})";

    private static string Mention(Type type)
    {
        if (type.HasElementType)
        {
            return Mention(type.GetElementType()!) + (type.IsByRef ? "@" : "[]");
        }

        if (type.IsGenericParameter)
        {
            return $"{(type.DeclaringMethod is null ? "`" : "``")}{type.GenericParameterPosition}";
        }

        if (!type.IsGenericType)
        {
            return NameOf(type);
        }

        // A type within a generic one has the parameters of both, which stand after the type that has them: List{T}.Enumerator.
        Queue<Type> arguments = new(type.GetGenericArguments());
        IEnumerable<string> parts = NameOf(type.GetGenericTypeDefinition()).Split('.').Select(part =>
        {
            string[] nameAndCount = part.Split('`');
            if (nameAndCount.Length == 1)
            {
                return part;
            }

            IEnumerable<string> own = Enumerable.Range(0, int.Parse(nameAndCount[1])).Select(_ => Mention(arguments.Dequeue()));
            return $"{nameAndCount[0]}{{{string.Join(',', own)}}}";
        });
        return string.Join('.', parts);
    }
}
