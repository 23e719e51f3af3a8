using NewsModel.Tests.Testing;

namespace NewsModel.Tests.Rules;

public class SourceRulesTests
{
    private const string Made =
        """
        class Made
        {
            int Unchecked(System.Span<int> span) => System.Runtime.InteropServices.MemoryMarshal.GetReference(span);
            int Read(System.Span<int> span) => MemoryMarshal.GetReference(span);
            int Add(ref int first) { return Unsafe.Add(ref first, 1); }
            int Value { get => Vector256.LoadUnsafe(ref _first)[0]; }
            int Size => Unsafe.SizeOf<int>();
            int Asserted(ref int first) { Debug.Assert(true, "x"); return Unsafe.Add(ref first, 1); }
        }
        """;

    private static readonly SourceRules[] Sources =
    [
        .. from path in Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
           let name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/')
           where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
           select new SourceRules(name, File.ReadAllText(path)),
    ];

    [Fact]
    public void Files_have_at_most_400_lines() => AssertNone(Sources.SelectMany(source => source.LongFiles()));

    /// <summary>What a test makes of the rows, and the loops of the block scanner, which are slower in pieces.</summary>
    private static readonly string[] LongOnPurpose =
    [
        "src/NewsModel/Formats/FrontMatter/FrontMatterWriter.Rows.cs", "src/NewsModel/Formats/Json/JsonWriter.Rows.cs",
        "src/NewsModel/Yaml/BlockScanner.cs", "src/NewsModel/Yaml/BlockScanner.Common.cs",
    ];

    [Fact]
    public void Methods_have_at_most_60_lines()
    {
        AssertNone(Sources.Where(source => !LongOnPurpose.Contains(source.Path)).SelectMany(source => source.LongMethods()));
        Assert.All(LongOnPurpose, path => Assert.NotEmpty(Sources.Single(source => source.Path == path).LongMethods()));
    }

    [Fact]
    public void Lines_have_at_most_150_characters() => AssertNone(Sources.SelectMany(source => source.LongLines()));

    [Fact]
    public void Lines_of_comments_have_at_most_150_characters() => AssertNone(Sources.SelectMany(source => source.LongComments()));

    [Fact]
    public void What_is_read_without_a_check_is_asserted() => AssertNone(Sources.SelectMany(source => source.UncheckedMethods()));

    [Fact]
    public void Folders_are_namespaces() => AssertNone(Sources.SelectMany(source => source.MisplacedNamespaces()));

    [Fact]
    public void Each_rule_can_fail()
    {
        Assert.Equal(["a.cs(4)", "a.cs(5)", "a.cs(6)"], new SourceRules("a.cs", Made).UncheckedMethods());
        Assert.Equal(["src/A/B/a.cs: A instead of A.B"], new SourceRules("src/A/B/a.cs", "namespace A;").MisplacedNamespaces());
        Assert.Empty(new SourceRules("src/A/B/a.cs", "namespace A.B { }").MisplacedNamespaces());
        Assert.Equal(["a.cs: 401 lines"], new SourceRules("a.cs", string.Concat(Enumerable.Repeat("//\n", 401))).LongFiles());
        Assert.Empty(new SourceRules("a.cs", string.Concat(Enumerable.Repeat("//\n", 400))).LongFiles());
        Assert.Equal(["a.cs(2): 151 characters"], new SourceRules("a.cs", "//\n" + new string('/', 151) + "\n" + new string('/', 150)).LongLines());
        Assert.Equal(["a.cs(1): 61 lines"], new SourceRules("a.cs", "class A { void B()\n{" + new string('\n', 59) + "} }").LongMethods());
        Assert.Empty(new SourceRules("a.cs", "class A { void B()\n{" + new string('\n', 58) + "} }").LongMethods());
    }

    private static void AssertNone(IEnumerable<string> offenders)
    {
        string list = string.Join('\n', offenders);
        Assert.True(list.Length == 0, list);
    }
}
