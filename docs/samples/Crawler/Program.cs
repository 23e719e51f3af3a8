using Crawler;

// A site of one page, on this machine. It changes once it has been read.
string html = Site.Page("Bridge closed", "It stays closed until winter, the city says, and drivers have to take the tunnel, which is twice as long.");
using Site site = Site.Start(() => html);
string folder = Directory.CreateTempSubdirectory("crawler").FullName;
using HttpClient client = new();

Console.WriteLine(await CrawlerStep.RunAsync(client, site.Address, folder));
html = Site.Page("Bridge opens again", "It stays closed until winter, the city says, and drivers have to take the tunnel, which is twice as long.");
Console.WriteLine(await CrawlerStep.RunAsync(client, site.Address, folder));
Console.WriteLine(await CrawlerStep.RunAsync(client, site.Address, folder));
Directory.Delete(folder, recursive: true);
