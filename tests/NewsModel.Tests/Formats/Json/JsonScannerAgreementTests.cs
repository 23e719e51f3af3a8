using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NewsModel.Diagnostics;
using NewsModel.Formats.Json;
using NewsModel.Schema;
using NewsModel.Syntax;
using NewsModel.Testing;
using NewsModel.Text;

namespace NewsModel.Tests.Formats.Json;

/// <summary>
/// The law of the scanners of JSON: the sound one accepts just what the tokens show to be sound, and then both fill the same index, field for field.
/// </summary>
public class JsonScannerAgreementTests
{
    private const int Cases = 20_000;
    private static readonly SyntaxLimits Limits = ReadOptions.Default.SyntaxLimits;

    /// <summary>Texts, and whether the sound scanner is to accept them.</summary>
    public static TheoryData<string, bool> Texts { get; } = new()
    {
        { "{}", true },
        { "[]", true },
        { " \t\r\n{ \t\r\n} \t\r\n", true },
        { "{\"a\":1}", true },
        { "{\"a\":\"b\",\"c\":\"d\"}", true },
        { "{ \"a\" : \"b\" , \"c\" : [ 1 , { } , [ ] ] }", true },
        { "{\r\n  \"title\": \"b\",\r\n  \"images\": [\r\n    {\r\n      \"url\": null\r\n    }\r\n  ]\r\n}\r\n", true },
        { "{\"a\":[],\"b\":{},\"c\":[[[{}]]]}", true },
        { "[true,false,null,0,-0,1,-1,10,1.0,0.5,1e5,1E+5,1e-5,0e0,12345678901234567890.5]", true },
        { "[\"\"]", true },
        { "{\"\":\"\"}", true },
        { "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e6\\u00E6\\ud83d\\ude00\\uD83D\\uDE00\\uFFFF\\u0000\"]", true },
        { "{\"\\u0074itle\":1,\"t\\\"\":2,\"é\":3,\"title\":4,\"ti\\u00e9\":5}", true },
        { "{\"a\":1,\"a\":2}", true },
        { "[\"é😀\\n\",\"\u007F\u0080\u2028\uFFFD\uFEFF\"]", true },
        { "{\"a23456789012345678901234567890\":1,\"a234567890123456789012345678901\":2,\"a2345678901234567890123456789012\":3,\"title\":4}", true },
        { "{\"a2345678901234567890123456789012345678901234567890123456789012345678901234567890\":1,\"featuredContent\":2}", true },
        { "", false },
        { " ", false },
        { "1", false },
        { "\"a\"", false },
        { "null", false },
        { "{", false },
        { "[", false },
        { "}", false },
        { "]", false },
        { "{]", false },
        { "[}", false },
        { "{}}", false },
        { "{}{}", false },
        { "{},", false },
        { "{} x", false },
        { "[1,]", false },
        { "[,1]", false },
        { "[1 2]", false },
        { "[1;2]", false },
        { "{\"a\":1,}", false },
        { "{,\"a\":1}", false },
        { "{\"a\"}", false },
        { "{\"a\":}", false },
        { "{\"a\" 1}", false },
        { "{\"a\":1 \"b\":2}", false },
        { "{\"a\":1:2}", false },
        { "{\"a\",1}", false },
        { "{\"a\"::1}", false },
        { "{a:1}", false },
        { "{'a':1}", false },
        { "{1:1}", false },
        { "{null:1}", false },
        { "[\"a\":1]", false },
        { "[a]", false },
        { "['a']", false },
        { "[\"a]", false },
        { "[\"a\\\"]", false },
        { "[\"a\nb\"]", false },
        { "[\"a\tb\"]", false },
        { "[\"\u001F\"]", false },
        { "[\"\0\"]", false },
        { "{\"a\n\":1}", false },
        { "[\"\\x41\"]", false },
        { "[\"\\a\"]", false },
        { "[\"\\'\"]", false },
        { "[\"\\U0001F600\"]", false },
        { "[\"\\N\"]", false },
        { "[\"\\u12\"]", false },
        { "[\"\\u12g4\"]", false },
        { "[\"\\u123\u0660\"]", false },
        { "[\"\\ud83d\"]", false },
        { "[\"\\ude00\"]", false },
        { "[\"\\ud83d\\ud83d\"]", false },
        { "[\"\\ud83dx\"]", false },
        { "[\"\\ud83d\\n\"]", false },
        { "[\"\\ud83d\\xde00\"]", false },
        { "[\"\\ud83d\\u0041\"]", false },
        { "[\"\\ud83d-ude00\"]", false },
        { "{\"\\ud83d\":1}", false },
        { "[01]", false },
        { "[-]", false },
        { "[-01]", false },
        { "[+1]", false },
        { "[.5]", false },
        { "[1.]", false },
        { "[1.e5]", false },
        { "[1e]", false },
        { "[1e+]", false },
        { "[1e+-5]", false },
        { "[0x10]", false },
        { "[1_0]", false },
        { "[1a]", false },
        { "[--1]", false },
        { "[1.5.5]", false },
        { "[1e5e5]", false },
        { "[NaN]", false },
        { "[Infinity]", false },
        { "[-Infinity]", false },
        { "[tru]", false },
        { "[truex]", false },
        { "[True]", false },
        { "[nul]", false },
        { "[nulll]", false },
        { "[fals]", false },
        { "[/**/1]", false },
        { "[1]//x", false },
        { "[1,//x\n2]", false },
        { "[\u00A01]", false },
        { "[1\f]", false },
        { "[\v1]", false },
        { "\uFEFF\uFEFF{}", false },
        { "{\uFEFF\"a\":1}", false },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_sound_scanner_knows_what_is_sound_and_agrees(string json, bool isAccepted)
    {
        Assert.Equal(isAccepted, AssertAgreement(Encoding.UTF8.GetBytes(json), json));
        Assert.Equal(isAccepted, AssertAgreement(Encoding.UTF8.GetBytes("\uFEFF" + json), json));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void They_agree_wherever_it_stands(string json, bool isAccepted)
    {
        for (int before = 0; before <= 2 * JsonScan.BlockLength; before++)
        {
            string space = new(' ', before);
            string text = new('x', before);
            string[] documents =
            [
                space + json, json + space, $"[\"{text}\",{json}]", $"[{json},\"{text}\"]", $"{{\"{text}\":{json},\"x\":\"{text}\"}}",
            ];
            foreach (string document in documents)
            {
                bool isAlone = document.Length == json.Length + before;
                bool accepted = AssertAgreement(Encoding.UTF8.GetBytes(document), document);
                Assert.True(!isAlone || accepted == isAccepted, document);
            }
        }
    }

    [Fact]
    public void They_agree_on_any_content_of_strings_and_keys()
    {
        string[] parts =
        [
            "é", "\u20AC", "😀", "\\n", "\\\"", "\\\\", "\\u0041", "\\ud83d\\ude00",
            "\u007F", "\u0001", "\n", "\\", "\\x", "\\u00", "\\ud83d", "\\ude00", "\"", "\0",
        ];
        for (int length = 0; length <= 70; length++)
        {
            foreach (string part in parts)
            {
                foreach (int at in (int[])[0, length / 2, length])
                {
                    string text = new string('x', at) + part + new string('y', length - at);
                    AssertAgreement(Encoding.UTF8.GetBytes($"[\"{text}\"]"), text);
                    AssertAgreement(Encoding.UTF8.GetBytes($"{{\"{text}\":1}}"), text);
                    AssertAgreement(Encoding.UTF8.GetBytes($"{{\"{text}\":\"{text}\",\"a\":\"{text}\"}}"), text);
                }
            }
        }
    }

    [Theory]
    [InlineData("[\"", "\"]")]
    [InlineData("{\"", "\":1}")]
    [InlineData("[\"\\n", "\"]")]
    [InlineData("[", "]")]
    [InlineData("[1", "]")]
    [InlineData("[]", "")]
    public void The_sound_scanner_takes_UTF_8_and_nothing_else(string before, string behind)
    {
        foreach (byte[] bytes in (byte[][])[[0x80], [0xBF], [0xC3], [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]])
        {
            foreach (string padding in (string[])["", new(' ', 50)])
            {
                byte[] utf8 = [.. Encoding.UTF8.GetBytes(before), .. bytes, .. Encoding.UTF8.GetBytes(behind + padding)];

                Assert.False(AssertAgreement(utf8, before));
            }
        }
    }

    [Fact]
    public void They_agree_on_every_beginning_of_a_text()
    {
        foreach (byte[] json in (byte[][])[Seed, new JsonDecorator(3).Decorate(Seed), Indented(Seed)])
        {
            int whole = json.AsSpan().TrimEnd(" \t\r\n"u8).Length;
            Parallel.For(0, json.Length + 1, length => Assert.Equal(length >= whole, AssertAgreement(json[..length], $"the first {length} bytes")));
        }
    }

    [Fact]
    public void Bytes_after_the_end_do_not_matter()
    {
        byte[] json = Seed;
        byte[] behind = Encoding.UTF8.GetBytes("\"}]}\\\"\\\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"");
        for (int length = 0; length <= json.Length; length++)
        {
            byte[] longer = [.. json.AsSpan(0, length), .. behind];

            Assert.Equal(length == json.Length, Sound(longer.AsSpan(0, length), Limits) is not null);
        }
    }

    [Fact]
    public void They_agree_on_generated_articles_in_any_layout() => Parallel.For(0, FuzzCases.Count(1000), seed =>
    {
        byte[] json = JsonFormat.Default.WriteToUtf8Bytes(new ArticleGenerator(seed).Article());

        Assert.True(AssertAgreement(json, $"{seed}"));
        Assert.True(AssertAgreement(Indented(json), $"{seed}, indented"));
        Assert.True(AssertAgreement(new JsonDecorator(seed).Decorate(json), $"{seed}, decorated"));
    });

    [Fact]
    public void They_agree_on_odd_input() => Parallel.For(0, FuzzCases.Count(Cases), seed =>
    {
        AssertAgreement(new JsonFuzz(seed).Next(), $"{seed}");
        AssertAgreement(new JsonFuzz(seed).Next(isBroken: true), $"{seed}, broken");
    });

    [Fact]
    public void They_agree_on_damaged_files()
    {
        int accepted = 0;
        byte[] indented = Indented(Seed);
        Parallel.For(0, FuzzCases.Count(Cases), seed =>
        {
            byte[] json = new Mutator(seed).Mutate(seed % 2 == 0 ? Seed : indented);
            Interlocked.Add(ref accepted, AssertAgreement(json, $"mutation {seed}") ? 1 : 0);
        });
        Assert.InRange(accepted, FuzzCases.Count(Cases) / 20, FuzzCases.Count(Cases) * 19 / 20);
    }

    [CorpusFact]
    public void The_sound_scanner_accepts_all_JSON_of_the_corpus_and_they_agree_on_it()
    {
        int files = 0;
        foreach ((string name, byte[] bytes) in Corpus.JsonFiles())
        {
            Assert.True(AssertAgreement(bytes, name), name);
            files++;
        }

        Assert.NotEqual(0, files);
    }

    [Theory]
    [InlineData("[]", 1, 1)]
    [InlineData("{\"a\":1}", 2, 1)]
    [InlineData("{\"a\":[1,{\"b\":[]}]}", 5, 4)]
    [InlineData("[[],[],1]", 4, 2)]
    public void The_sound_scanner_declines_what_exceeds_a_limit(string json, int nodes, int levels)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(json);

        for (int most = 1; most <= nodes + 1; most++)
        {
            Assert.Equal(most >= nodes, AssertAgreement(utf8, json, Limits with { MaxNodes = most }));
        }

        for (int most = 1; most <= levels + 1; most++)
        {
            Assert.Equal(most >= levels, AssertAgreement(utf8, json, Limits with { MaxDepth = most }));
        }
    }

    [Theory]
    [InlineData("]", true)]
    [InlineData("}", false)]
    public void The_index_owns_the_array_that_it_grew_to(string last, bool isAccepted)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes($"[{string.Join(',', Enumerable.Repeat("1", 3000))}{last}");
        SyntaxIndex index = new(SchemaNames.Table);
        SyntaxRow[] first = index.Buffer;

        Assert.Equal(isAccepted, SoundJsonScanner.TryScan(utf8, 0, Limits, ref index));

        Assert.NotSame(first, index.Buffer);
        Assert.Equal(isAccepted ? 3001 : 0, index.Count);
        List<SyntaxRow[]> rented = [];
        for (int i = 0; i < 8; i++)
        {
            rented.Add(ArrayPool<SyntaxRow>.Shared.Rent(index.Buffer.Length));
            Assert.NotSame(index.Buffer, rented[i]);
        }

        rented.ForEach(rows => ArrayPool<SyntaxRow>.Shared.Return(rows));
        index.Dispose();
    }

    private static byte[] Seed { get; } = JsonFormat.Default.WriteToUtf8Bytes(FrontMatterFormat.Default.Read(Repository.Seed));

    private static byte[] Indented(byte[] json)
    {
        using JsonDocument document = JsonDocument.Parse(json, new() { MaxDepth = 64 });
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, new() { Indented = true, NewLine = "\r\n", MaxDepth = 64 }))
        {
            document.WriteTo(writer);
        }

        return stream.ToArray();
    }

    /// <summary>Whether the sound scanner accepts a text, once it is seen that it must or must not.</summary>
    private static bool AssertAgreement(byte[] utf8, string what, SyntaxLimits? limits = null)
    {
        IndexRows? sound = Sound(utf8, limits ?? Limits);
        (IndexRows tokens, bool isSound) = Tokens(utf8, limits ?? Limits);
        bool isCollection = tokens.All.Length > 0 && tokens.All[0].Kind != SyntaxKind.Scalar;
        bool isExpected = isSound && isCollection && Utf8.IsValid(utf8);
        if (isExpected != sound is not null || (sound is not null && !sound.Equals(tokens)))
        {
            Assert.Fail($"{what}\n{Encoding.UTF8.GetString(utf8)}\n--- sound\n{sound}\n--- tokens {isSound}\n{tokens}");
        }

        return sound is not null;
    }

    private static IndexRows? Sound(ReadOnlySpan<byte> utf8, SyntaxLimits limits)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        try
        {
            bool accepted = SoundJsonScanner.TryScan(utf8, Utf8Codec.BomLength(utf8), limits, ref index);
            Assert.Equal(accepted, index.Count > 0);
            SyntaxRow[] rows = index.Rows.ToArray();
            Assert.Equal(accepted, SoundJsonScanner.TryScan(utf8, Utf8Codec.BomLength(utf8), limits, ref index, withPlaces: true));
            IndexRows? placed = accepted ? IndexRows.Of(index) : null;
            Assert.Equal(rows, placed?.All ?? []);
            return placed;
        }
        finally
        {
            index.Dispose();
        }
    }

    private static (IndexRows Rows, bool IsSound) Tokens(ReadOnlySpan<byte> utf8, SyntaxLimits limits)
    {
        SyntaxIndex index = new(SchemaNames.Table);
        DiagnosticSink sink = default;
        try
        {
            bool isComplete = JsonScanner.TryScanTokens(utf8, Utf8Codec.BomLength(utf8), limits, ref index, ref sink, withPlaces: true);
            return (IndexRows.Of(index), isComplete && sink.IsEmpty);
        }
        finally
        {
            index.Dispose();
        }
    }
}
