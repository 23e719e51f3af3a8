namespace NewsModel.Queries;

/// <summary>A condition on articles.</summary>
internal abstract class QueryNode
{
    /// <summary>Whether an article fulfils it.</summary>
    /// <param name="article">The article.</param>
    public abstract bool Matches(Article article);

    /// <summary>All of several conditions.</summary>
    public sealed class All(QueryNode[] nodes) : QueryNode
    {
        public override bool Matches(Article article) => Array.TrueForAll(nodes, node => node.Matches(article));
    }

    /// <summary>Any of several conditions.</summary>
    public sealed class Any(QueryNode[] nodes) : QueryNode
    {
        public override bool Matches(Article article) => Array.Exists(nodes, node => node.Matches(article));
    }

    /// <summary>The contrary of a condition.</summary>
    public sealed class Not(QueryNode node) : QueryNode
    {
        public override bool Matches(Article article) => !node.Matches(article);
    }

    /// <summary>A test that any value of a field passes.</summary>
    public sealed class Field(QueryField field, Func<object, bool> test) : QueryNode
    {
        public override bool Matches(Article article) => field.Any(article, test);
    }
}
