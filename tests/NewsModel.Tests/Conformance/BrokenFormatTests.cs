using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Xunit.Sdk;

namespace NewsModel.Tests.Conformance;

/// <summary>The kit finds what it is there to find: each of these formats is broken in one way, and the test that is there for it fails.</summary>
public class BrokenFormatTests
{
    private static readonly TickerFormat Ticker = new();

    /// <summary>What is wrong, the test that must fail for it, some of what that must say, and the format.</summary>
    private static readonly (string Fault, string Test, string Says, Func<ArticleFormatConformance> Make)[] Faults =
    [
        ("topics are not written", nameof(Toy.Reading_what_was_written_returns_the_expected_article), "does not return what was written",
            () => Writing((a, w) => Ticker.Write(a with { Topics = [] }, w))),
        ("topics are not written, and Expected has them", nameof(Toy.Converting_reports_a_loss_exactly_when_there_is_one), "reports losses although there are none",
            () => Writing((a, w) => Ticker.Write(a with { Topics = [] }, w))),
        ("spaces are trimmed", nameof(Toy.Reading_written_text_with_unusual_characters_returns_the_expected_article), "does not return what was written",
            () => Writing((a, w) => Ticker.Write(a with { Title = a.Title?.Trim() }, w))),
        ("line breaks have no escapes", nameof(Toy.Reading_written_text_with_unusual_characters_returns_the_expected_article), "does not return what was written",
            () => Writing((a, w) => WriteText(w, Ticker.Write(a), "\\n", "\n"))),
        ("the content is normalized", nameof(Toy.Writing_and_reading_the_articles_of_the_samples_returns_the_expected_articles), "does not return what was written",
            () => Writing((a, w) => Ticker.Write(a with { Content = a.Content?.TrimEnd() }, w))),
        ("the offset of a date is lost", nameof(Toy.Reading_what_was_written_returns_the_expected_article), "equals the expected one but is written differently",
            () => Reading((u, o) => Change(Ticker.Parse(u, o), a => a with { PublishedDateTime = a.PublishedDateTime?.ToUniversalTime() }))),
        ("the bytes tell how many were written before", nameof(Toy.Equal_articles_are_written_as_equal_bytes), "Equal articles are written differently",
            CountingWriter),
        ("the bytes tell how many were written before", nameof(Toy.All_methods_of_writing_produce_the_same_bytes), "produce different bytes",
            CountingWriter),
        ("the bytes tell how many were written before", nameof(Toy.Editing_a_file_written_by_the_format_changes_only_the_lines_concerned), "only 0 were made",
            CountingWriter),
        ("the article tells how many were read before", nameof(Toy.Merged_reports_of_shards_equal_the_report_of_one_run), "Collections differ", CountingReader),
        ("nothing can be written", nameof(Toy.Reading_what_was_written_returns_the_expected_article), "refused to write every article",
            () => Writing((_, _) => throw new NewsFormatException([Error()]))),
        ("a sample cannot be written", nameof(Toy.Writing_and_reading_the_articles_of_the_samples_returns_the_expected_articles), "reads an article that it refuses to write",
            () => Writing((a, w) => Ticker.Write(a.Heat == 42 ? throw new NewsFormatException([Error()]) : a, w))),
        ("half of a pair throws what the encoding throws", nameof(Toy.Half_a_surrogate_pair_is_refused_before_anything_is_written_or_is_preserved), "throw a NewsFormatException",
            () => Writing((a, w) => Write(w, "ticker\ntitle:" + a.Title))),
        ("half of a pair is replaced", nameof(Toy.Half_a_surrogate_pair_is_refused_before_anything_is_written_or_is_preserved), "does not return what was written",
            () => Writing((a, w) => Ticker.Write(Replaced(a), w))),
        ("a refusal says nothing", nameof(Toy.Half_a_surrogate_pair_is_refused_before_anything_is_written_or_is_preserved), "without an error that explains why",
            () => Writing((a, w) => Ticker.Write(a == Replaced(a) ? a : throw new NewsFormatException([]), w))),
        ("what is expected is expected otherwise the next time", nameof(Toy.Reading_what_was_written_returns_the_expected_article), "Expected is wrong",
            () => new Toy(Ticker, a => a with { Title = a.Title + "!" })),

        ("a NUL throws", nameof(Toy.Reading_hostile_bytes_throws_nothing_and_reports_valid_locations), "Reading throws",
            () => ThrowingOn(u => u.Contains((byte)0))),
        ("a long line throws", nameof(Toy.Reading_huge_files_of_one_repeated_character_throws_nothing), "Reading throws",
            () => ThrowingOn(u => u.Length > 100_000)),
        ("a file that ends in a key throws", nameof(Toy.Truncated_samples_are_preserved_byte_for_byte), "Reading throws",
            () => ThrowingOn(u => u.EndsWith("heat"u8))),
        ("a lone CR throws", nameof(Toy.Samples_with_other_line_endings_and_edges_are_preserved_byte_for_byte), "Reading throws",
            () => ThrowingOn(u => u.Contains((byte)'\r') && !u.Contains((byte)'\n'))),
        ("another form throws", nameof(Toy.Random_bytes_are_preserved_byte_for_byte), "Reading throws",
            () => ThrowingOn(u => !Ticker.Matches(u))),
        ("a brace throws", nameof(Toy.Damaged_samples_are_preserved_byte_for_byte), "Reading throws",
            () => ThrowingOn(u => u.Contains((byte)'{'))),
        ("bytes that are no text throw", nameof(Toy.Half_a_surrogate_pair_in_a_string_is_read_like_invalid_UTF_8), "Reading throws",
            () => ThrowingOn(u => !System.Text.Unicode.Utf8.IsValid(u))),
        ("a sample has an error", nameof(Toy.Reading_the_samples_reports_no_errors), "reads with errors",
            () => Reading((u, o) => u.IndexOf("heat:42"u8) >= 0 ? new(new Article(), [Error(0)]) : Ticker.Parse(u, o))),
        ("a byte order mark is an error", nameof(Toy.A_byte_order_mark_does_not_change_the_article), "byte order mark changes",
            () => Reading((u, o) => u.StartsWith("\uFEFF"u8) ? new(new Article(), [Error(0)]) : Ticker.Parse(u, o))),
        ("a place is beyond the end", nameof(Toy.Damaged_samples_are_preserved_byte_for_byte), "of a file of",
            () => Placing((d, u) => d with { Location = new SourceLocation(u + 1, 1, 1) })),
        ("a place is in another line", nameof(Toy.Damaged_samples_are_preserved_byte_for_byte), "which is (",
            () => Placing((d, _) => d with { Location = d.Location!.Value with { Line = 9 } })),
        ("a column counts from zero", nameof(Toy.Damaged_samples_are_preserved_byte_for_byte), "which is (",
            () => Placing((d, _) => d with { Location = d.Location!.Value with { Column = 0 } })),
        ("a diagnostic has no place", nameof(Toy.Damaged_samples_are_preserved_byte_for_byte), "without a location",
            () => Placing((d, _) => d with { Location = null })),
        ("a diagnostic has no code", nameof(Toy.Random_bytes_are_preserved_byte_for_byte), "without a code",
            () => Placing((d, _) => new(default, d.Severity, d.Message) { Location = d.Location })),
        ("diagnostics are in the wrong order", nameof(Toy.Damaged_samples_are_preserved_byte_for_byte), "after one at byte",
            () => Reading((u, o) => new(Ticker.Parse(u, o).Value, [.. Ticker.Parse(u, o).Diagnostics.Reverse()]))),

        ("a place counts the characters of a string", nameof(Toy.Locations_count_the_bytes_of_preceding_characters), "does not count the bytes of",
            () => Reading((u, o) => CountingCharacters(Ticker.Parse(u, o), u, (problems, utf8) => problems.ToDiagnostics(utf8)))),
        ("lines beyond the limit are left out", nameof(Toy.Exceeding_a_limit_is_an_error_and_nothing_is_dropped_silently), "omitted without an error",
            () => Reading((u, o) => o.MaxNodes < 4 ? new(Ticker.Parse(u, o).Value) : Ticker.Parse(u, o))),
        ("a limit throws", nameof(Toy.Reading_damaged_samples_with_small_limits_throws_nothing), "Reading throws",
            () => Reading((u, o) => Ticker.Parse(u, o) is { HasErrors: true } r && o.MaxNodes < 4 ? throw new NewsFormatException(r.Diagnostics) : Ticker.Parse(u, o))),
        ("a file is known again by its place in memory", nameof(Toy.The_input_memory_is_not_retained), "memory",
            RememberingReader),
        ("every seventh file is another", nameof(Toy.Reading_the_same_bytes_again_returns_an_equal_result), "again returns a different result",
            Forgetful),
        ("every seventh file is another", nameof(Toy.All_methods_of_reading_return_the_same_article), "does not return what Parse(bytes) returns",
            Forgetful),
        ("every seventh file is another", nameof(Toy.Editing_to_an_equal_article_changes_nothing), "changes nothing is refused",
            Forgetful),
        ("every seventh file is another", nameof(Toy.Editing_a_sample_changes_only_the_lines_concerned_or_is_refused), "does not yield the intended article",
            Forgetful),
        ("every seventh file is another", nameof(Toy.Threads_that_share_a_document_get_the_same_results), "on several threads",
            Forgetful),
        ("two threads at once disturb each other", nameof(Toy.Threads_that_share_a_format_get_the_same_results), "on several threads at once",
            LonelyReader),
        ("numbers are written as the culture has them", nameof(Toy.The_current_culture_does_not_change_the_results), "writes different bytes",
            () => Writing((a, w) => WriteText(w, Ticker.Write(a), $"heat:{a.Heat?.ToString(CultureInfo.InvariantCulture)}", $"heat:{a.Heat?.ToString(CultureInfo.CurrentCulture)}"))),
        ("numbers are read as the culture has them", nameof(Toy.The_current_culture_does_not_change_the_results), "in the culture '",
            () => Reading((u, o) => Change(Ticker.Parse(u, o), a => a with { Heat = (1.5).ToString(CultureInfo.CurrentCulture) == "1.5" ? a.Heat : 15 }))),

        ("all articles are none", nameof(Toy.Reading_all_articles_returns_at_least_one_and_throws_nothing), "returns no article",
            () => new Toy(new BrokenFormat { ReadsAll = (_, _) => Several() })),
        ("all articles are another one", nameof(Toy.Reading_all_articles_returns_at_least_one_and_throws_nothing), "does not return what Parse(bytes)",
            () => new Toy(new BrokenFormat { ReadsAll = (_, _) => Several(new ReadResult<Article>(new Article { Heat = 1 })) })),
        ("reading all closes the stream", nameof(Toy.Reading_all_articles_returns_at_least_one_and_throws_nothing), "closes the stream",
            () => new Toy(new BrokenFormat { ReadsAll = Closing })),
        ("reading all goes on when cancelled", nameof(Toy.Cancelling_a_token_stops_reading_and_writing), "No exception was thrown",
            () => new Toy(new BrokenFormat { ReadsAll = (s, _) => Ticker.ParseAllAsync(s) })),

        ("the name has capitals", nameof(Toy.The_name_consists_of_lower_case_letters_and_digits), "Ticker",
            () => new Toy(new BrokenFormat { Named = "Ticker" })),
        ("the media type has no subtype", nameof(Toy.The_media_type_has_a_type_and_a_subtype), "ticker",
            () => new Toy(new BrokenFormat { Media = "ticker" })),
        ("an extension has no dot", nameof(Toy.File_extensions_begin_with_a_dot_and_are_distinct), "ticker",
            () => new Toy(new BrokenFormat { Extension = "ticker" })),
        ("no file is recognized", nameof(Toy.The_format_recognizes_its_own_files), "does not recognize a file",
            () => new Toy(new BrokenFormat { Recognizes = _ => false })),
        ("recognizing reads beyond the end", nameof(Toy.Recognizing_any_bytes_throws_nothing), "Matches throws",
            () => new Toy(new BrokenFormat { Recognizes = head => head[5] == 'r' })),
    ];

    /// <summary>What a format cannot break: the base class keeps to it.</summary>
    private static readonly string[] KeptByTheBaseClass = [nameof(Toy.Input_longer_than_the_limit_is_a_single_error)];

    public static TheoryData<int, string, string> Rows
    {
        get
        {
            TheoryData<int, string, string> rows = [];
            for (int i = 0; i < Faults.Length; i++)
            {
                rows.Add(i, Faults[i].Fault, Faults[i].Test);
            }

            return rows;
        }
    }

    private static IEnumerable<MethodInfo> Facts => typeof(ArticleFormatConformance).GetMethods().Where(m => m.IsDefined(typeof(FactAttribute)));

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task A_fault_fails_the_test_that_is_there_for_it(int row, string fault, string test)
    {
        Assert.Equal(fault, Faults[row].Fault);

        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => Run(Faults[row].Make(), test));

        Assert.Contains(Faults[row].Says, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_without_a_fault_passes_all_tests()
    {
        foreach (MethodInfo fact in Facts)
        {
            await Run(new Toy(new BrokenFormat()), fact.Name);
        }
    }

    [Fact]
    public async Task A_reader_that_counts_in_a_string_passes_with_the_overload_for_it()
    {
        Toy toy = Reading((u, o) => CountingCharacters(
            Ticker.Parse(u, o), u, (problems, utf8) => problems.ToDiagnostics(utf8, Encoding.UTF8.GetString(utf8))));

        await Run(toy, nameof(Toy.Locations_count_the_bytes_of_preceding_characters));
        await Run(toy, nameof(Toy.Damaged_samples_are_preserved_byte_for_byte));
    }

    [Fact]
    public void Every_test_of_the_kit_fails_for_some_fault() =>
        Assert.Equal(
            Facts.Select(fact => fact.Name).Order(StringComparer.Ordinal),
            Faults.Select(f => f.Test).Concat(KeptByTheBaseClass).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public async Task A_failure_names_the_seed_and_shows_the_input()
    {
        XunitException exception = await Assert.ThrowsAnyAsync<XunitException>(
            () => Run(ThrowingOn(u => u.Contains((byte)'{')), nameof(Toy.Damaged_samples_are_preserved_byte_for_byte)));

        Assert.Matches(@"InvalidOperationException(.|\n)*\nsample \d damaged with seed \d+, \d+ bytes: ""ticker\\n", exception.Message);
    }

    private static async Task Run(ArticleFormatConformance tests, string name)
    {
        try
        {
            if (typeof(ArticleFormatConformance).GetMethod(name)!.Invoke(tests, null) is Task task)
            {
                await task;
            }
        }
        catch (TargetInvocationException exception)
        {
            throw exception.InnerException!;
        }
    }

    private static Toy Reading(BrokenFormat.Reader read) => new(new BrokenFormat { Reads = read });

    private static Toy Writing(Action<Article, IBufferWriter<byte>> write) => new(new BrokenFormat { Writes = write });

    private static Toy ThrowingOn(BrokenFormat.Recognizer isBad) => Reading((utf8, options) => isBad(utf8) ? throw new InvalidOperationException() : Ticker.Parse(utf8, options));

    private static Toy Placing(Func<Diagnostic, int, Diagnostic> place) => Reading((utf8, options) =>
    {
        int length = utf8.Length;
        ReadResult<Article> result = Ticker.Parse(utf8, options);
        return new(result.Value, [.. result.Diagnostics.Select(d => place(d, length))]);
    });

    /// <summary>A reader that counts in a string.</summary>
    private static ReadResult<Article> CountingCharacters(
        ReadResult<Article> result, ReadOnlySpan<byte> utf8, Func<DiagnosticCollector, byte[], ValueList<Diagnostic>> places)
    {
        DiagnosticCollector problems = new();
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            int position = Encoding.UTF8.GetCharCount(utf8[..diagnostic.Location!.Value.Offset]);
            problems.AddError(diagnostic.Code, position, diagnostic.Message, diagnostic.Path);
        }

        return new(result.Value, places(problems, utf8.ToArray()));
    }

    private static Toy CountingWriter()
    {
        int count = 0;
        return Writing((article, utf8) => Ticker.Write(article with { Content = $"{article.Content}{count++}" }, utf8));
    }

    private static Toy CountingReader()
    {
        int count = 0;
        return Reading((utf8, options) => Change(Ticker.Parse(utf8, options), article => article with { Type = new($"type{count++}") }));
    }

    private static Toy RememberingReader()
    {
        (nint Address, int Length) last = default;
        ReadResult<Article> known = new(new Article());
        return Reading((utf8, options) =>
        {
            nint address = Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref MemoryMarshal.GetReference(utf8));
            known = last == (address, utf8.Length) ? known : Ticker.Parse(utf8, options);
            last = (address, utf8.Length);
            return known;
        });
    }

    private static Toy Forgetful()
    {
        int count = 0;
        return Reading((utf8, options) => Interlocked.Increment(ref count) % 7 == 0 ? new(new Article { Heat = count }) : Ticker.Parse(utf8, options));
    }

    /// <summary>Waits a little for another thread, so that the fault shows each time.</summary>
    private static Toy LonelyReader()
    {
        int inside = 0;
        return Reading((utf8, options) =>
        {
            Interlocked.Increment(ref inside);
            bool isAlone = !SpinWait.SpinUntil(() => Volatile.Read(ref inside) > 1, millisecondsTimeout: 1);
            ReadResult<Article> result = isAlone ? Ticker.Parse(utf8, options) : new(new Article { Heat = -1 });
            Interlocked.Decrement(ref inside);
            return result;
        });
    }

    private static async IAsyncEnumerable<ReadResult<Article>> Several(params ReadResult<Article>[] results)
    {
        foreach (ReadResult<Article> result in results)
        {
            await Task.Yield();
            yield return result;
        }
    }

    private static async IAsyncEnumerable<ReadResult<Article>> Closing(Stream utf8, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await Ticker.ParseAsync(utf8, null, cancellationToken);
        utf8.Close();
    }

    private static ReadResult<Article> Change(ReadResult<Article> result, Func<Article, Article> change) => new(change(result.Value), result.Diagnostics);

    private static Article Replaced(Article article) => article with
    {
        Title = Replaced(article.Title),
        Content = Replaced(article.Content),
        Topics = [.. article.Topics.Select(t => Replaced(t)!)],
    };

    private static string? Replaced(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static void WriteText(IBufferWriter<byte> utf8, string text, string old, string replacement) => Write(utf8, text.Replace(old, replacement));

    private static void Write(IBufferWriter<byte> utf8, string text) => utf8.Write(new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(text));

    private static Diagnostic Error(int? offset = null) =>
        new(TickerFormat.BadLine, DiagnosticSeverity.Error, "Refused.") { Location = offset is { } at ? new SourceLocation(at, 1, 1) : null };

    /// <summary>Not public, so that its tests run only from here.</summary>
    private sealed class Toy(ArticleFormat format, Func<Article, Article>? expected = null) : ArticleFormatConformance
    {
        protected override ArticleFormat Format => format;

        protected override int Cases => 400;

        protected override IEnumerable<byte[]> Samples =>
        [
            "ticker\ntitle:Xiaomi plans to invest\nheat:42\ntopic:AI\ntopic:5G\n\nOver $7B in five years.\n"u8.ToArray(),
            "ticker\npublished:2020-01-02T10:31:00.0000000+00:00\n"u8.ToArray(),
        ];

        protected override Article Expected(Article article) => expected?.Invoke(article) ?? new()
        {
            Title = article.Title,
            Heat = article.Heat,
            PublishedDateTime = article.PublishedDateTime,
            Topics = article.Topics,
            Content = article.Content,
        };
    }
}
