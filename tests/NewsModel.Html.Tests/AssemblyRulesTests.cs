using System.Reflection;
using NewsModel.Tests.Rules;

namespace NewsModel.Html.Tests;

/// <summary>What holds for every type of the library holds here too. A document of AngleSharp is the one type of others that is public.</summary>
public class AssemblyRulesTests
{
    private static readonly Assembly Library = typeof(HtmlFormat).Assembly;
    private static readonly AssemblyRules Rules = new(Library.GetTypes(), Documentation.Of(Library));

    [Fact]
    public void Classes_are_sealed_static_or_abstract() => AssertNone(Rules.OpenClasses());

    [Fact]
    public void Public_structs_are_readonly_and_compare_by_value() => AssertNone(Rules.MutableStructs());

    [Fact]
    public void Nothing_public_can_be_set_after_construction() => AssertNone(Rules.SettableMembers());

    [Fact]
    public void There_is_no_mutable_static_state_that_threads_share() => AssertNone(Rules.MutableStatics());

    [Fact]
    public void Public_names_have_no_abbreviations() => AssertNone(Rules.AbbreviatedNames());

    [Fact]
    public void Every_public_type_documents_its_thread_safety() => AssertNone(Rules.TypesSilentOnThreads());

    [Fact]
    public void Every_public_member_is_documented() => AssertNone(Rules.UndocumentedMembers());

    [Fact]
    public void The_documentation_covers_public_members_only()
    {
        Assert.NotEmpty(Documentation.Of(Library).Names);
        AssertNone(Rules.DocumentedInternals());
    }

    private static void AssertNone(IEnumerable<string> offenders) => Assert.Empty(offenders);
}
