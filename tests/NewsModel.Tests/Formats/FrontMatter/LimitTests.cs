using System.Text;
using NewsModel.Formats;
using NewsModel.Testing;

namespace NewsModel.Tests.Formats.FrontMatter;

/// <summary>Hostile files: bounded, and told with a diagnostic.</summary>
public class LimitTests
{
    private static readonly FrontMatterFormat Format = FrontMatterFormat.Default;

    public static TheoryData<string> DeepFiles { get; } = new()
    {
        string.Concat(Enumerable.Range(0, 10_000).Select(i => new string(' ', i) + "a:\n")),
        "a: " + new string('[', 10_000) + new string(']', 10_000) + "\n",
        "a: " + new string('[', 1_000_000) + "\n",
        "a: " + string.Concat(Enumerable.Repeat("{a: ", 10_000)) + "\n",
        "a:\n  " + string.Concat(Enumerable.Repeat("- ", 100_000)) + "x\n",
        string.Concat(Enumerable.Repeat("? ", 100_000)) + "x\n",
        "a:\n" + string.Concat(Enumerable.Range(1, 3_000).Select(i => new string(' ', i) + "-\n")),
    };

    [Theory]
    [MemberData(nameof(DeepFiles))]
    public void Depth_is_limited(string yaml)
    {
        ReadResult<Article> result = Format.Parse($"---\ntitle: T\n{yaml}---\nBody");

        Assert.Equal(DiagnosticCode.TooDeep, Assert.Single(result.Diagnostics).Code);
        Assert.Equal("T", result.Value.Title);
        Assert.Equal("Body", result.Value.Content);
        Assert.Equal(result.Value, Format.Read(Format.Write(result.Value)));
    }

    [Theory]
    [InlineData(63, 0)]
    [InlineData(64, 1)]
    public void Sixty_four_levels_are_read_and_written_and_no_more(int levels, int problems)
    {
        // The article itself is the first level.
        string block = $"---\n{string.Concat(Enumerable.Range(0, levels).Select(i => new string(' ', 2 * i) + "a:\n"))}{new string(' ', 2 * levels)}a: x\n---\n\n";
        string flow = $"---\na: {new string('[', levels)}{new string(']', levels)}\n---\n\n";

        ReadResult<Article> fromBlock = Format.Parse(block);
        ReadResult<Article> fromFlow = Format.Parse(flow);

        Assert.Equal(problems, fromBlock.Diagnostics.Count);
        Assert.Equal(problems, fromFlow.Diagnostics.Count);
        if (problems == 0)
        {
            Assert.Equal(block, Format.Write(fromBlock.Value));
            Assert.Equal(fromFlow.Value, Format.Read(Format.Write(fromFlow.Value)));
        }
    }

    [Fact]
    public void A_billion_laughs_are_cut_short()
    {
        StringBuilder yaml = new("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (int i = 1; i < 12; i++)
        {
            string alias = $"*a{i - 1}";
            yaml.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat(alias, 10))}]\n");
        }

        ReadResult<Article> result = Format.Parse($"---\n{yaml}---\n\n");

        Assert.Equal(DiagnosticCode.TooManyAliases, Assert.Single(result.Diagnostics).Code);
        Assert.Equal(["a0", "a1", "a2", "a3"], result.Value.Extensions.Select(e => e.Key));
    }

    [Fact]
    public void Long_text_cannot_be_multiplied_by_aliases()
    {
        string yaml = $"x: &a {new string('y', 3_000_000)}\nz: [{string.Join(", ", Enumerable.Repeat("*a", 900))}]\n";

        ReadResult<Article> result = Format.Parse($"---\n{yaml}---\n\n");

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCode.TooManyAliases, diagnostic.Code);
        Assert.Equal(22, result.Value.Extensions["z"].Items.Count);
        Assert.Equal(result.Value, Format.Read(Format.WriteToUtf8Bytes(result.Value), new() { MaxInputLength = 1 << 28 }));
    }

    [Fact]
    public void Merge_keys_are_not_left_behind_when_reading_ends_early()
    {
        string yaml = "a: &a {k: v}\nb:\n" + string.Concat(Enumerable.Repeat("  <<: *a\n", 1100));

        ReadResult<Article> result = Format.Parse($"---\n{yaml}---\n\n");

        Assert.Equal(DiagnosticCode.TooManyAliases, Assert.Single(result.Diagnostics).Code);
        Assert.Equal("{a: {k: v}, b: {}}", result.Value.Extensions.ToString());
    }

    [Fact]
    public void An_error_leaves_no_merge_keys_behind()
    {
        ReadResult<Article> result = Format.Parse("---\na: &a {k: v}\nb:\n  <<: *a\n  <<: *a\n  c: d\n  e: @\n---\n\n");

        Assert.Equal(DiagnosticCode.InvalidYaml, Assert.Single(result.Diagnostics).Code);
        Assert.Equal("{a: {k: v}, b: {c: d}}", result.Value.Extensions.ToString());
    }

    [Fact]
    public void Merge_keys_cannot_multiply_either()
    {
        StringBuilder yaml = new("a: &a\n");
        for (int i = 0; i < 10_000; i++)
        {
            yaml.Append($"  k{i}: v\n");
        }

        yaml.Append("b:\n");
        for (int i = 0; i < 900; i++)
        {
            yaml.Append("  - <<: *a\n");
        }

        ReadResult<Article> result = Format.Parse($"---\n{yaml}---\n\n");

        Diagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal(DiagnosticCode.TooManyAliases, diagnostic.Code);
        Assert.Contains("too many for a file of this size", diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>Each pair is a map of its own. About half of the memory is the parser's, which this library does not hold.</summary>
    [Fact]
    public void Very_many_pairs_in_brackets_take_memory_in_proportion()
    {
        const int Most = 300;
        byte[] file = Encoding.UTF8.GetBytes($"---\nx: [{string.Join(", ", Enumerable.Repeat("a: b", 30_000))}]\n---\n");
        Format.Parse(file);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Format.Parse(file);

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / file.Length, 1, Most);
    }

    [Fact]
    public void Aliases_cannot_nest_deeper_than_the_limit()
    {
        StringBuilder yaml = new("a0: &a0 [x]\n");
        for (int i = 1; i < 100; i++)
        {
            yaml.Append($"a{i}: &a{i} [*a{i - 1}]\n");
        }

        Assert.Equal(DiagnosticCode.TooDeep, Assert.Single(Format.Parse($"---\n{yaml}---\n\n").Diagnostics).Code);
    }

    [Fact]
    public void Too_many_aliases_are_refused()
    {
        string yaml = "a: &a x\nb:\n" + string.Concat(Enumerable.Repeat("  - *a\n", 1001));

        ReadResult<Article> result = Format.Parse($"---\n{yaml}---\n\n");

        Assert.Equal(DiagnosticCode.TooManyAliases, Assert.Single(result.Diagnostics).Code);
    }

    [Fact]
    public void A_scalar_of_100_MB_is_refused_by_default_and_read_if_allowed()
    {
        byte[] file = new byte[100_000_000];
        file.AsSpan().Fill((byte)'x');
        "---\nheat: 5\ntitle: \""u8.CopyTo(file);
        "\"\n---\n\n"u8.CopyTo(file.AsSpan(file.Length - 7));

        ReadResult<Article> refused = Format.Parse(file);
        ReadResult<Article> read = Format.Parse(file, new() { MaxInputLength = file.Length });

        Assert.Equal("(1,1): error NM1301: The input is longer than 67108864 bytes and was not read; raise ReadOptions.MaxInputLength if you trust it.", Assert.Single(refused.Diagnostics).ToString());
        Assert.Equal(new Article(), refused.Value);
        Assert.Empty(read.Diagnostics);
        Assert.Equal(file.Length - 20 - 7, read.Value.Title!.Length);
    }

    [Fact]
    public void A_large_block_scalar_and_a_large_multi_line_scalar_are_read()
    {
        string lines = string.Concat(Enumerable.Repeat("  some words of a long text\n", 100_000));

        Article article = Format.Read($"---\nfeaturedContent: |\n{lines}excerpt:\n{lines}---\n\n");

        Assert.Equal(100_000 * 26, article.FeaturedContent!.Length);
        Assert.Equal(100_000 * 26 - 1, article.Excerpt!.Length);
    }

    [Fact]
    public async Task The_limit_of_length_holds_for_every_way_in()
    {
        ReadOptions options = new() { MaxInputLength = 10 };
        string text = "---\n---\néé";

        Assert.Equal(DiagnosticCode.InputTooLong, Format.Parse(text, options).Diagnostics[0].Code);
        Assert.Equal(DiagnosticCode.InputTooLong, Format.Parse(Encoding.UTF8.GetBytes(text), options).Diagnostics[0].Code);
        Assert.Equal(DiagnosticCode.InputTooLong, (await Format.ParseAsync(new EndlessStream(), options)).Diagnostics[0].Code);
        Assert.Empty(Format.Parse(text, options with { MaxInputLength = 12 }).Diagnostics);
        Assert.Empty((await Format.ParseAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), options with { MaxInputLength = 12 })).Diagnostics);
    }

    [Fact]
    public async Task A_cancelled_read_ends() =>
        await Assert.ThrowsAsync<TaskCanceledException>(() => Format.ParseAsync(new MemoryStream(Repository.Seed), null, new CancellationToken(canceled: true)));

    [Theory]
    [InlineData(nameof(ReadOptions.MaxInputLength), -1)]
    [InlineData(nameof(ReadOptions.MaxInputLength), (1 << 30) + 1)]
    [InlineData(nameof(ReadOptions.MaxDepth), 0)]
    [InlineData(nameof(ReadOptions.MaxDepth), 65)]
    [InlineData(nameof(ReadOptions.MaxNodes), 0)]
    [InlineData(nameof(ReadOptions.MaxAliasExpansions), -1)]
    public void Options_out_of_range_are_refused(string option, int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => option switch
        {
            nameof(ReadOptions.MaxInputLength) => new ReadOptions { MaxInputLength = value },
            nameof(ReadOptions.MaxDepth) => new ReadOptions { MaxDepth = value },
            nameof(ReadOptions.MaxNodes) => new ReadOptions { MaxNodes = value },
            _ => new ReadOptions { MaxAliasExpansions = value },
        });

    [Fact]
    public void Damaged_files_never_throw_and_what_is_read_of_them_can_be_written()
    {
        for (int seed = 0; seed < FuzzCases.Count(20_000); seed++)
        {
            byte[] file = new Mutator(seed + 1_000_000).Mutate(seed % 5 == 0 ? Repository.Seed : Small);
            ReadResult<Article> result = Format.Parse(file);
            FrontMatterFormat format = new(FrontMatterStyle.Detect(file) with { Vocabulary = FrontMatterVocabulary.News });
            byte[] written = format.WriteToUtf8Bytes(result.Value);
            if (!format.Parse(written).Value.Equals(result.Value))
            {
                Assert.Fail($"seed {seed}\n{Encoding.UTF8.GetString(file)}\n{Encoding.UTF8.GetString(written)}");
            }
        }
    }

    [Fact]
    public void Random_bytes_never_throw()
    {
        Random random = new(1);
        byte[] alphabet = "-:#\"'\\ \n\r\t[]{},&*!|>?%@a0.~<\xC3\xA9\xFF\0"u8.ToArray();
        for (int i = 0; i < FuzzCases.Count(50_000); i++)
        {
            byte[] yaml = new byte[random.Next(60)];
            for (int j = 0; j < yaml.Length; j++)
            {
                yaml[j] = alphabet[random.Next(alphabet.Length)];
            }

            byte[] file = [.. "---\n"u8, .. yaml, .. "\n---\n"u8];
            ReadResult<Article> result = Format.Parse(file);
            Assert.Equal(result.Value, Format.Parse(Format.WriteToUtf8Bytes(result.Value)).Value);
        }
    }

    private static byte[] Small { get; } =
        "---\ncategory: news\ntitle: \"A \\\"b\\\" é\"\npublishedDateTime: 2020-01-02T10:31:00Z\nheat: -1\n\nprovider: &p\n  name: X\n  images: [{url: /a, width: 5}]\n\ntopics:\n  - AI\n  - 'b'\n\nrelated:\n  - title: |\n      T\n      U\n    provider: *p\n  - title: U\n    provider:\n      <<: *p\n      name: Z # z\n\nmore:\n  - [a, {b: c}]\n  - >-\n    folded\n    text\n---\nBody\n"u8.ToArray();

    /// <summary>Gives bytes for ever; reading it whole would never end.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Clear();
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
