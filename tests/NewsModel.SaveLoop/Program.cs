using System.Diagnostics;
using NewsModel.Archives;
using NewsModel.Documents;

// Programs that tests kill. The line that each writes tells that it has begun; the end is for the case that nobody is left to kill it.
Stopwatch time = Stopwatch.StartNew();
switch (args[0])
{
    case "edit":
        int begun = 0;
        await ArticleArchive.Open(args[1]).EditAsync(
            static _ => true,
            article =>
            {
                if (Interlocked.Exchange(ref begun, 1) == 0)
                {
                    Console.WriteLine("running");
                }

                return article with { Heat = article.Heat + 1 };
            },
            new() { Name = "hotter" });
        break;
    case "check":
        Console.WriteLine("running");
        while (time.Elapsed < TimeSpan.FromSeconds(30))
        {
            await ArticleArchive.Open(args[1]).ReportAsync(args[2]);
        }

        break;
    default:
        // Saves the contents of two files over a third one by turns.
        string target = args[0];
        ArticleDocument first = ArticleDocument.Load(args[1]);
        ArticleDocument second = ArticleDocument.Load(args[2]);
        first.Save(target, SaveMode.Overwrite);
        Console.WriteLine("saving");
        while (time.Elapsed < TimeSpan.FromSeconds(30))
        {
            await second.SaveAsync(target, SaveMode.Overwrite);
            first.Save(target, SaveMode.Overwrite);
        }

        break;
}
