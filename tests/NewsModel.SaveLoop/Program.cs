using System.Diagnostics;
using NewsModel.Documents;

// Saves the contents of two files over a third one by turns, until it is killed. Its line tells that it has begun.
string target = args[0];
ArticleDocument first = ArticleDocument.Load(args[1]);
ArticleDocument second = ArticleDocument.Load(args[2]);
first.Save(target, SaveMode.Overwrite);
Console.WriteLine("saving");

// The end is for the case that nobody is left to kill it.
Stopwatch time = Stopwatch.StartNew();
while (time.Elapsed < TimeSpan.FromSeconds(30))
{
    await second.SaveAsync(target, SaveMode.Overwrite);
    first.Save(target, SaveMode.Overwrite);
}
