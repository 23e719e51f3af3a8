namespace NewsModel.Tool.Tests;

/// <summary>Files that several tests read.</summary>
internal static class Texts
{
    /// <summary>A date that is none, and a key twice.</summary>
    public const string Broken = "---\ntitle: \"First\"\npublishedDateTime: yesterday\nheat: 3\ntitle: \"Second\"\n---\n\n";

    /// <summary>Markup of Spectre, escape sequences and bidirectional controls, in values, keys and the body.</summary>
    public const string Hostile =
        "---\ntitle: \"[red]x[/] \\u001b[31mred\\u001b]0;owned\\u0007 \\u202egnp.exe \\u009b1m [[\"\n\"a\\u001b[2J\": \"b\\u2066\"\n---\n\e[2J\r!";

    /// <summary>All that the model has, with unknown keys at every level.</summary>
    public const string EveryField =
        """
        ---
        category: news
        title: "Étude 😀"
        excerpt: "Line one.\nLine two."
        publishedDateTime: 2020-01-02T10:31:00.25+02:00
        updatedDateTime: 2020-01-03T00:00:00Z
        sourceUrl: https://example.com/source
        originalUrl: https://example.com/original
        webUrl: https://example.com/web?a=1&b=2
        ampUrl: https://example.com/amp
        cdnAmpUrl: https://example.com/cdn
        ampWebUrl: https://example.com/ampweb
        cdnAmpWebUrl: https://example.com/cdnampweb
        type: video
        quality: 42
        heat: -1
        published: true
        locale: da-DK

        featuredContent: "<iframe src='https://example.com/player'></iframe>"

        provider:
          name: Example
          domain: example.com
          images:
            - url: /logo.png
              width: 50
              height: 50
              shape: round
          authors:
            - name: Ann

        topics:
          - AI
          - 5G

        images:
          - url: https://example.com/a.png
            width: 400
            height: 300
            isCached: true
            title: "A picture"
            attribution: "Bob"
            license: "CC"
          - title: "Without a link"
          - height: 10

        related:
          - title: "Other"
            excerpt: "More"
            publishedDateTime: 2019-12-26T12:45:00Z
            sourceUrl: https://example.org/other
            type: article
            provider:
              domain: example.org
              country: DK
            quality: 89
            images:
              - url: https://example.org/b.png
                width: 700
                credit: Carl
            score: 0.5
          - provider: {}

        price: Free
        ratings:
          count: 2
          average: 4.5
        content: "not the body"
        secured: "c2VjcmV0;AAAAAAAAAAAAAAAAAAAAAA=="
        ---
        # Heading

        Text.

        """;
}
