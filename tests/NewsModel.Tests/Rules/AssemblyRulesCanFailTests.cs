using System.Xml.Linq;

namespace NewsModel.Tests.Rules;

/// <summary>Each rule finds the types that were made to break it, and nothing else.</summary>
public class AssemblyRulesCanFailTests
{
    private static readonly AssemblyRules Rules = new(typeof(MadeUp).GetNestedTypes(), new(XDocument.Parse(
        $"""
        <doc>
          <member name="T:{Name}.Good"><summary>It is.</summary><remarks>Thread-safe. <c>default</c> is zero.</remarks></member>
          <member name="M:{Name}.Good.GetAsync``1(System.Collections.Generic.List{"{System.Int32}"}.Enumerator,``0[],System.Threading.CancellationToken)">
            <summary>Gets.</summary>
            <param name="numbers">Some.</param><param name="items">More.</param><param name="cancellationToken">Stops it.</param>
          </member>
          <member name="P:{Name}.Good.Numbers"><summary>All.</summary></member>
          <member name="P:{Name}.Good.Item(System.Int32)"><summary>An item.</summary></member>
          <member name="M:{Name}.Good.Equals({Name}.Good)"><inheritdoc/></member>
          <member name="M:{Name}.Good.op_Explicit({Name}.Good)~System.Int32"><summary>Its number.</summary></member>
          <member name="T:{Name}.MutableStruct"><summary>A struct, thread-safe. default, without its mark.</summary></member>
          <member name="M:{Name}.Late.Take(System.Int32)"><summary>Takes.</summary></member>
        </doc>
        """)));

    private static string Name => typeof(MadeUp).FullName!;

    [Fact]
    public void Open_classes() => Assert.Equal(["OpenClass", "OpenRecord"], Sorted(Rules.OpenClasses()));

    [Fact]
    public void Mutable_structs() => Assert.Equal(["ForeignStruct", "MutableStruct"], Sorted(Rules.MutableStructs()));

    [Fact]
    public void Settable_members() =>
        Assert.Equal(["MutableStruct.Number", "Settable.Value", "Statics.Field"], Sorted(Rules.SettableMembers()));

    [Fact]
    public void Mutable_statics() =>
        Assert.Equal(["Statics.Field", "Statics.Hidden", "Statics.List", "Statics.Names", "Statics.Words"], Sorted(Rules.MutableStatics()));

    [Fact]
    public void Async_methods() =>
        Assert.Equal(
            ["Late.NameDoesNotSay", "Late.NoTokenAsync", "Late.NotLastAsync", "Late.SequenceAsync", "Late.ValueAsync"],
            Sorted(Rules.AsyncMethodsWithoutToken()));

    [Fact]
    public void Types_of_others() =>
        Assert.Equal(
            ["Others.Give: YamlDotNet.Core.Mark", "Others.Inner: YamlDotNet.Core.Mark", "Others: YamlDotNet.Core.IEmitter"],
            Sorted(Rules.MembersWithTypesOfOthers("NewsModel.Tests").Distinct()));

    [Fact]
    public void Types_of_others_that_are_allowed() => Assert.Empty(Rules.MembersWithTypesOfOthers("NewsModel.Tests", "YamlDotNet"));

    [Fact]
    public void Abbreviated_names() =>
        Assert.Equal(
            ["DiagMgr: Diag", "DiagMgr: Mgr", "Short.GetMsg: Msg", "Short.JsonPrsr: Prsr", "Short.Take: src"],
            Sorted(Rules.AbbreviatedNames()));

    [Fact]
    public void Silence_on_threads()
    {
        string[] silent = Sorted(Rules.TypesSilentOnThreads());

        Assert.Contains("Settable", silent);
        Assert.DoesNotContain("Good", silent);
        Assert.DoesNotContain("MutableStruct", silent);
    }

    [Fact]
    public void Silence_on_default() => Assert.Equal(["ForeignStruct", "MutableStruct"], Sorted(Rules.StructsSilentOnDefault()));

    [Fact]
    public void Undocumented_members()
    {
        string[] silent = Sorted(Rules.UndocumentedMembers());

        Assert.Equal(["Late.Take: nothing on count"], silent.Where(problem => problem.StartsWith("Late.Take", StringComparison.Ordinal)));
        Assert.Contains("Settable: no summary", silent);
        Assert.Contains("Settable.Value: no summary", silent);
        Assert.DoesNotContain(silent, problem => problem.StartsWith("Good", StringComparison.Ordinal));
    }

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.Ordinal)];
}
