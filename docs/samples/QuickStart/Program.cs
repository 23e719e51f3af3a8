using NewsModel;
using NewsModel.Formats;

byte[] file = File.ReadAllBytes("article.md");
FrontMatterFormat format = new(FrontMatterStyle.Detect(file));
Article article = format.Read(file);
Article changed = article with { Heat = 40, Topics = [.. article.Topics, "5G"] };
File.WriteAllBytes("article.md", format.WriteToUtf8Bytes(changed));
