using System.Text.RegularExpressions;
using Xunit;

namespace NewsModel.Testing;

public abstract partial class ArticleFormatConformance
{
    private const int HeadLength = 4096;

    /// <summary>The name consists of lower-case letters and digits, and never changes.</summary>
    [Fact]
    public void The_name_consists_of_lower_case_letters_and_digits()
    {
        Assert.Matches("^[a-z0-9]+$", Format.Name);
        Assert.Equal(Format.Name, Format.Name);
    }

    /// <summary>The media type is a type and a subtype (RFC 6838), without parameters.</summary>
    [Fact]
    public void The_media_type_has_a_type_and_a_subtype() => Assert.Matches(MediaType(), Format.MediaType);

    /// <summary>Each file extension starts with a dot, and none occurs twice.</summary>
    [Fact]
    public void File_extensions_begin_with_a_dot_and_are_distinct()
    {
        ValueList<string> extensions = Format.FileExtensions;
        Assert.All(extensions, extension => Assert.Matches(@"^\.[^\s./\\][^\s/\\]*$", extension));
        Assert.Equal(extensions.Count, extensions.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    /// <summary>The format recognizes its samples and what it writes by their first bytes, unless <see cref="IsRecognizable"/> is false.</summary>
    [Fact]
    public void The_format_recognizes_its_own_files()
    {
        ArticleFormat format = Format;
        List<TestFile> files = [.. SampleFiles(), .. WrittenFiles(Cases / 10).Select(f => f.File)];
        foreach (TestFile file in files)
        {
            if (Matches(format, file) != Matches(format, file) || (IsRecognizable && !Matches(format, file)))
            {
                throw Failure($"Matches does not recognize a file of its own format, or returns different results.\n{file}");
            }
        }
    }

    /// <summary>Recognizing a format never throws, whatever the file starts with and wherever it is cut off.</summary>
    [Fact]
    public void Recognizing_any_bytes_throws_nothing()
    {
        ArticleFormat format = Format;
        foreach (TestFile sample in SampleFiles())
        {
            int step = Math.Max(1, sample.Utf8.Length / 1000);
            for (int length = 0; length <= sample.Utf8.Length; length += step)
            {
                Matches(format, new($"the first {length} bytes of {sample.Name}", sample.Utf8[..length]));
            }

            foreach (TestFile file in Variants.Of(sample))
            {
                Matches(format, file);
            }
        }

        for (int seed = Seed; seed < Seed + Cases; seed++)
        {
            Matches(format, new($"random bytes of seed {seed}", Noise(seed)));
        }
    }

    /// <summary>Converting an article to this format reports losses exactly if <see cref="Expected"/> returns a different article.</summary>
    [Fact]
    public void Converting_reports_a_loss_exactly_when_there_is_one()
    {
        ArticleFormat format = Format;
        ArticleSerializer serializer = new([format]);
        foreach ((string name, Article article) in Articles(Cases / 4))
        {
            if (!TryWrite(article, name, out byte[]? utf8))
            {
                continue;
            }

            ConversionResult result = serializer.Convert(article, format);
            bool isWhole = Expected(article) == article;
            if (result.Losses.IsEmpty != isWhole || !result.Utf8.Span.SequenceEqual(utf8))
            {
                string what = isWhole ? "reports losses although there are none" : "reports no loss";
                throw Failure($"Converting {name} {what}: {result.Losses}{Differences.Of(article, Expected(article))}");
            }

            foreach (Diagnostic loss in result.Losses)
            {
                if (loss.Severity != DiagnosticSeverity.Warning || loss.Path.Length == 0)
                {
                    throw Failure($"Converting {name} reports a loss that is not a warning or has no path: '{loss}'");
                }
            }
        }
    }

    private static bool Matches(ArticleFormat format, TestFile file)
    {
        try
        {
            return format.Matches(file.Utf8.AsSpan(0, Math.Min(file.Utf8.Length, HeadLength)));
        }
        catch (Exception exception)
        {
            throw Failure($"Matches throws, which it must never do: {exception}\n{file}");
        }
    }

    [GeneratedRegex(@"^[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]*/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]*\z")]
    private static partial Regex MediaType();
}
