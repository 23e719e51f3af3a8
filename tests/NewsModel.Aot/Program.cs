using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using NewsModel.Aot;

// Uses the library as programs do, and compares what comes out with what a person approved. It is there to be published trimmed or native:
// what that breaks, no test sees that runs on the runtime.
if (args is not [string root])
{
    Console.Error.WriteLine("usage: NewsModel.Aot ROOT-OF-THE-REPOSITORY");
    return 2;
}

// Records write dates as the culture has them.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Transcript transcript = new();
FileChecks.Run(transcript, root);
DocumentChecks.Run(transcript);
await JsonChecks.RunAsync(transcript, root);
await ServiceChecks.RunAsync(transcript, root);
HtmlChecks.Run(transcript);
await ArchiveChecks.RunAsync(transcript);

string approved = Path.Combine(root, "tests", "NewsModel.Aot", "Transcript.verified.txt");
string received = Path.Combine(root, "tests", "NewsModel.Aot", "Transcript.received.txt");
string text = transcript.ToString();
string expected = File.Exists(approved) ? File.ReadAllText(approved, Encoding.UTF8) : "";
string kind = RuntimeFeature.IsDynamicCodeSupported ? "on the runtime" : "native";
if (text == expected)
{
    File.Delete(received);
    Console.WriteLine($"NewsModel.Aot, {kind}: {transcript.Count} results, all as approved");
    return 0;
}

File.WriteAllText(received, text);
string[] lines = text.Split('\n');
string[] expectedLines = expected.Split('\n');
int first = 0;
while (first < Math.Min(lines.Length, expectedLines.Length) && lines[first] == expectedLines[first])
{
    first++;
}

Console.Error.WriteLine($"NewsModel.Aot, {kind}: line {first + 1} of {approved} differs; {received} has what came");
Console.Error.WriteLine($"- {expectedLines.ElementAtOrDefault(first)}");
Console.Error.WriteLine($"+ {lines.ElementAtOrDefault(first)}");
return 1;
