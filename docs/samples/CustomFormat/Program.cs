using CustomFormat;
using Microsoft.Extensions.DependencyInjection;
using NewsModel;
using NewsModel.Documents;
using ServiceProvider services = new ServiceCollection()
    .AddNewsModel(news => news.AddFormat<HeaderFormat>())
    .BuildServiceProvider();
IArticleSerializer serializer = services.GetRequiredService<IArticleSerializer>();

string path = args is [string given] ? given : Path.Combine(AppContext.BaseDirectory, "article.headers");
string name = Path.GetFileName(path);
byte[] file = File.ReadAllBytes(path);
ArticleFormat format = serializer.Detect(file, path);
Console.WriteLine($"{name} is in the format {format.Name}");

ArticleDocument document = ArticleDocument.Parse(file, format);
foreach (Diagnostic diagnostic in document.Diagnostics)
{
    Console.WriteLine(diagnostic.ToString(name));
}

ArticleDocument edited = document.Edit(article => article with { Topics = [.. article.Topics, "AIoT"] });
Console.Write(edited.ToUnifiedDiff(name));

ConversionResult markdown = serializer.Convert(edited.ToUtf8Bytes(), FrontMatterFormat.Default);
Console.WriteLine($"As {markdown.Format.Name}, with {markdown.Losses.Count} losses:");
Console.Write(markdown);

ConversionResult headers = serializer.Convert(markdown.Article with { Heat = 40, Topics = ["AI", ""] }, format);
Console.WriteLine($"As {headers.Format.Name}, with {headers.Losses.Count} losses:");
foreach (Diagnostic loss in headers.Losses)
{
    Console.WriteLine(loss);
}
