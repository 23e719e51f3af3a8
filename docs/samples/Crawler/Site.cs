using System.Net;
using System.Net.Sockets;

namespace Crawler;

/// <summary>A server of one page, on the loopback address alone.</summary>
internal sealed class Site : IDisposable
{
    private readonly HttpListener _listener;

    private Site(HttpListener listener, Uri address)
    {
        _listener = listener;
        Address = address;
    }

    /// <summary>The address of the page.</summary>
    public Uri Address { get; }

    /// <summary>Starts a server that gives the page as it is at each request.</summary>
    public static Site Start(Func<string> page)
    {
        int port = FreePort();
        HttpListener listener = new();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = ServeAsync(listener, page);
        return new(listener, new Uri($"http://127.0.0.1:{port}/news/bridge"));
    }

    /// <summary>A page with a title and a text.</summary>
    public static string Page(string title, string text) =>
        $"""
        <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | Example News</title><meta property="og:site_name" content="Example News">
        <script type="application/ld+json">{"{"}"@type":"NewsArticle","headline":"{title}","datePublished":"2024-05-03T15:47:42+02:00"{"}"}</script>
        </head><body><nav><a href="/">Home</a></nav><article><h1>{title}</h1><p>By Jane Doe</p><p>{text}</p></article></body></html>
        """;

    public void Dispose() => _listener.Close();

    private static async Task ServeAsync(HttpListener listener, Func<string> page)
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await listener.GetContextAsync();
                byte[] body = System.Text.Encoding.UTF8.GetBytes(page());
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(body);
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The server was closed.
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
