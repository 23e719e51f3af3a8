using Xunit.Sdk;

namespace NewsModel.Tool.Tests;

public sealed class VerifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_same_text_passes_and_leaves_no_file()
    {
        _folder.Write("Some.Test.verified.txt", "é\n");
        _folder.Write("Some.Test.received.txt", "old");

        await Verifier.Verify("é\n", _folder.PathOf("Some.cs"), "Test");

        Assert.False(File.Exists(_folder.PathOf("Some.Test.received.txt")));
    }

    [Fact]
    public async Task A_different_text_fails_and_is_left()
    {
        _folder.Write("Some.Test.verified.txt", "a\n");

        await Assert.ThrowsAnyAsync<XunitException>(() => Verifier.Verify("a\r\n", _folder.PathOf("Some.cs"), "Test"));

        Assert.Equal("a\r\n", await File.ReadAllTextAsync(_folder.PathOf("Some.Test.received.txt")));
    }

    [Fact]
    public async Task A_missing_verified_text_fails_and_the_text_is_left()
    {
        await Assert.ThrowsAnyAsync<XunitException>(() => Verifier.Verify("", _folder.PathOf("Some.cs"), "Test"));

        Assert.True(File.Exists(_folder.PathOf("Some.Test.received.txt")));
    }
}
