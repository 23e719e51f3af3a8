using System.Text;
using Xunit;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    private const int PlacesOfEachFile = 4;

    private static readonly string[] LongerCharacters = ["é", "漢", "😀"];

    /// <summary>
    /// The location of a problem is an offset in bytes: if a letter before it is replaced by a character of several bytes, and nothing else changes,
    /// the location moves by as many bytes. A position in a <see cref="string"/> would not.
    /// </summary>
    [Fact]
    public void Locations_count_the_bytes_of_preceding_characters()
    {
        ArticleFormat format = Format;
        foreach (TestFile file in SampleFiles().Concat(DamagedFiles(Cases / 4)))
        {
            ReadResult<Article> result = Read(format, file);
            IEnumerable<int> places = result.Diagnostics.Select(d => d.Location!.Value.Offset).Distinct().Take(PlacesOfEachFile);
            foreach (int letter in places.SelectMany(place => LettersBefore(file.Utf8, place)).Distinct().ToList())
            {
                CheckPlacesBehind(format, file, result, letter);
            }
        }
    }

    private static void CheckPlacesBehind(ArticleFormat format, TestFile file, ReadResult<Article> result, int letter)
    {
        // Another letter shows whether this one matters to what is wrong.
        TestFile other = Replaced(file, letter, file.Utf8[letter] == 'q' ? "x" : "q");
        ReadResult<Article> expected = Read(format, other);
        if (!AreAlike(result, expected) || !result.Diagnostics.Select(d => d.Location).SequenceEqual(expected.Diagnostics.Select(d => d.Location)))
        {
            return;
        }

        foreach (string character in LongerCharacters)
        {
            int added = Encoding.UTF8.GetByteCount(character) - 1;
            TestFile longer = Replaced(file, letter, character);
            ReadResult<Article> found = Read(format, longer);
            if (!AreAlike(expected, found) || found.Diagnostics.Any(d => d.Location!.Value.Offset == letter))
            {
                // The character itself may be what is wrong, as in a name that takes none beyond ASCII.
                continue;
            }

            foreach ((Diagnostic before, Diagnostic after) in expected.Diagnostics.Zip(found.Diagnostics))
            {
                int offset = before.Location!.Value.Offset;
                int right = offset > letter ? offset + added : offset;
                if (after.Location!.Value.Offset != right)
                {
                    throw Failure(
                        $"A location does not count the bytes of '{character}' before it: "
                        + $"'{after}' is at byte {after.Location.Value.Offset} but should be at {right}. "
                        + $"If your reader counts positions in a string, use DiagnosticCollector.ToDiagnostics(utf8, text).\n{longer}");
                }
            }
        }
    }

    private static bool AreAlike(ReadResult<Article> left, ReadResult<Article> right) =>
        left.Diagnostics.Select(d => (d.Code, d.Path)).SequenceEqual(right.Diagnostics.Select(d => (d.Code, d.Path)));

    private static TestFile Replaced(TestFile file, int letter, string character) => new(
        $"{file.Name} with '{character}' at byte {letter}",
        [.. file.Utf8.AsSpan(0, letter), .. Encoding.UTF8.GetBytes(character), .. file.Utf8.AsSpan(letter + 1)]);

    /// <summary>The first letter, the last before a place, and one between.</summary>
    private static IEnumerable<int> LettersBefore(byte[] utf8, int place)
    {
        int first = Array.FindIndex(utf8, IsLetter);
        if (first >= 0 && first < place)
        {
            yield return first;
            yield return Array.FindLastIndex(utf8, place - 1, IsLetter);
            yield return Array.FindLastIndex(utf8, (first + place) / 2, IsLetter);
        }
    }

    private static bool IsLetter(byte b) => b is >= (byte)'a' and <= (byte)'z';
}
