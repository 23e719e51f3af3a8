using NewsModel.Documents;

ArticleDocument document = ArticleDocument.Load("article.md");
Console.WriteLine(document.Article.Title); // Xiaomi Plans To Invest Over $7B In 5G, Artificial Internet Of Things

ArticleDocument edited = document.Edit(article => article with { Heat = 40 });
Console.Write(edited.ToUnifiedDiff("article.md"));
edited.Save();
