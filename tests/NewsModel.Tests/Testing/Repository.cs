namespace NewsModel.Tests.Testing;

/// <summary>Files of the repository that tests read.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static byte[] Seed => Fixture("xiaomi-front-matter.txt");

    public static byte[] Fixture(string name) => File.ReadAllBytes(Path.Combine(Root, "tests", "NewsModel.Tests", "Fixtures", name));

    public static string Text(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsModel.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
