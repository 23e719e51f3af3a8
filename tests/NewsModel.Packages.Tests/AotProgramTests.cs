namespace NewsModel.Packages.Tests;

/// <summary>The program that is published trimmed and native, as it is before that.</summary>
public class AotProgramTests
{
    [LongFact]
    public async Task On_the_runtime_all_its_results_are_as_approved()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "NewsModel.Aot.dll");

        string output = await CommandLine.RunAsync(PackageFeed.Repository, CommandLine.Dotnet, program, PackageFeed.Repository);

        Assert.Matches("^NewsModel.Aot, on the runtime: [1-9][0-9]+ results, all as approved\n$", output);
    }
}
