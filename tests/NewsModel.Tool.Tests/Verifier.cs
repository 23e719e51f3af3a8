using System.Runtime.CompilerServices;
using System.Text;

namespace NewsModel.Tool.Tests;

/// <summary>
/// Compares text with <c>Class.Method.verified.txt</c> beside the test. Where they differ, or there is no such file, the test fails and the text
/// is left in <c>Class.Method.received.txt</c>, to be looked at and renamed.
/// </summary>
internal static class Verifier
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task Verify(string text, [CallerFilePath] string file = "", [CallerMemberName] string member = "")
    {
        string stem = $"{file[..^".cs".Length]}.{member}";
        string received = stem + ".received.txt";
        string verified = stem + ".verified.txt";
        string? expected = File.Exists(verified) ? await File.ReadAllTextAsync(verified, Utf8) : null;
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        await File.WriteAllTextAsync(received, text, Utf8);
        Assert.True(expected is not null, $"There is no {Path.GetFileName(verified)}; the text is in {received}.");
        Assert.Equal(expected, text);
    }
}
