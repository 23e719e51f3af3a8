using NewsModel;
using NewsModel.Diagnostics;
using NewsModel.Formats;

string source = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "xiaomi.md");
string target = args.Length > 1 ? args[1] : Path.GetTempFileName();
byte[] file = File.ReadAllBytes(source);

FrontMatterFormat format = new(FrontMatterStyle.Detect(file));
ReadResult<Article> result = format.Parse(file);
foreach (Diagnostic diagnostic in result.Diagnostics)
{
    Console.Error.WriteLine(diagnostic.ToString(source));
}

Article article = result.GetValueOrThrow();
Article changed = article with { Heat = 40, Topics = [.. article.Topics, "5G"] };
File.WriteAllBytes(target, format.WriteToUtf8Bytes(changed));
Console.WriteLine(target);
