using AngleSharp.Dom;
using NewsModel.Html.Collecting;
using NewsModel.Html.Evidence;
using NewsModel.Html.Pages;

namespace NewsModel.Html.Rules;

/// <summary>Collects what the rules for the page's publisher find.</summary>
internal static class RuleCollector
{
    /// <summary>Collects by the rules for a host.</summary>
    public static void Collect(
        IDocument document, PageTree tree, string host, ValueList<PublisherRule> rules, CandidateTable table, List<HtmlProblem> problems)
    {
        foreach (PublisherRule rule in rules)
        {
            if (!rule.IsFor(host))
            {
                continue;
            }

            try
            {
                foreach (IElement element in document.QuerySelectorAll(rule.Selector))
                {
                    string value = element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent;
                    table.Add(rule.Field, value, $"rule {rule.Host}", Ranks.Rule, tree.RowOf(element));
                }
            }
            catch (DomException)
            {
                problems.Add(HtmlProblems.InvalidSelector(rule));
            }
        }
    }
}
