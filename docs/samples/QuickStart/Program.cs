using NewsModel.Documents;

ArticleDocument document = ArticleDocument.Load("article.md");
ArticleDocument edited = document.Edit(article => article with { Heat = 40 });
Console.Write(edited.ToUnifiedDiff("article.md"));
edited.Save();
