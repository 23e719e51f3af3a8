using NewsModel.Schema;

namespace NewsModel.Formats;

/// <summary>Goes through the pairs of a map that have a key of the model, in house order.</summary>
internal struct MemberCursor(ArticleNode map)
{
    private readonly List<ArticleMember> _members = map.Members;
    private int _next;

    /// <summary>The pair of a key, or <see langword="null"/>. Keys are asked for in house order.</summary>
    public ArticleMember? Take(RecordKey key)
    {
        while (_next < _members.Count && _members[_next].Known is null)
        {
            _next++;
        }

        return _next < _members.Count && _members[_next].Known == key ? _members[_next++] : null;
    }
}
