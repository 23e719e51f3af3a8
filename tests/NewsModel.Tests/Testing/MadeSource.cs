namespace NewsModel.Tests.Testing;

/// <summary>Source of the library that tests make from its schemas.</summary>
internal static class MadeSource
{
    /// <summary>Fails if a file is not what was made, and leaves that beside it.</summary>
    public static void IsUpToDate(string made, params string[] path)
    {
        string received = Path.Combine([Repository.Root, .. path]) + ".received.txt";
        if (Repository.Text(path) == made)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, made);
        Assert.Fail($"A row of a schema has changed; look at {path[^1]}.received.txt, and move it over {path[^1]}.");
    }
}
