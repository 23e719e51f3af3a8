using System.Runtime.CompilerServices;
using System.Text;

namespace NewsModel.Tests.Shared;

/// <summary>
/// Snapshots with the file names and habits of Verify: <c>Class.Method.verified.txt</c> beside the test is what a person approved, and
/// <c>.received.txt</c> is what came instead. To approve, move the received file over the verified one.
/// </summary>
/// <remarks>Stands in for Verify.Xunit; the switch is the using in <c>tests/Directory.Build.props</c> that imports this class.</remarks>
internal static class Verifier
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task Verify(string text, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        string stem = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        string verified = $"{stem}.verified.txt";
        string received = $"{stem}.received.txt";
        string? expected = File.Exists(verified) ? await File.ReadAllTextAsync(verified, Utf8) : null;
        if (expected == text)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text, Utf8);
        if (expected is null)
        {
            Assert.Fail($"There is no approved snapshot yet. Look at {received} and, if it is right, move it to {verified}.");
        }

        Assert.Equal(expected, text);
    }
}
