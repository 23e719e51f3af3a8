namespace NewsModel.Docs.Tests;

/// <summary>What the pages show is so: their code compiles and runs, their commands too, and both print what stands there.</summary>
public class PageTests
{
    public static TheoryData<string> Pages => [.. Page.Names];

    [UnixTheory]
    [MemberData(nameof(Pages))]
    public async Task Blocks_do_what_the_page_says(string page) => AssertNone(await PageRun.ProblemsOfAsync(Page.Load(page)));

    [Fact]
    public void Every_command_that_is_not_run_is_on_a_page()
    {
        IEnumerable<string> commands =
            from name in Page.Names
            from block in Page.Load(name).Fences
            where block is { Role: FenceRole.Run, IsShell: true }
            from command in PageRun.CommandsOf(block)
            select command;

        Assert.Empty(PageRun.NotRun.Except(commands));
    }

    internal static void AssertNone(IEnumerable<string> problems) => Assert.True(!problems.Any(), string.Join("\n\n", problems));
}
