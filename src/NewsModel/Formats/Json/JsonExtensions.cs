using NewsModel.Schema;

namespace NewsModel.Formats.Json;

/// <summary>
/// The extensions of a record, and where each has its place in JSON: those that the sites have, those that are in the open after all others, and
/// those that are put away in <c>$extensions</c>, so all are read back, in their order.
/// </summary>
/// <typeparam name="T">The record.</typeparam>
internal ref struct JsonExtensions<T>
    where T : class
{
    private readonly RecordSchema<T> _schema;
    private readonly T _record;
    private readonly bool _withOthers;
    private readonly bool _isWhole;
    private readonly ulong _inTheOpen;
    private int _next;

    /// <param name="schema">The keys of the record.</param>
    /// <param name="record">Whose extensions they are.</param>
    /// <param name="withOthers">Whether those are written that the sites do not have.</param>
    /// <param name="isWhole">Whether <c>$plain</c> means something in the object.</param>
    public JsonExtensions(RecordSchema<T> schema, T record, bool withOthers, bool isWhole)
    {
        (_schema, _record, _withOthers, _isWhole) = (schema, record, withOthers, isWhole);
        Entries = schema.ExtensionsOf(record).AsSpan();
        JsonShape<T> shape = schema.Json;
        foreach (JsonMember<T> member in shape.Members)
        {
            _ = member.Key is null && TryTake(member.Name, out _);
        }

        (Rest, _next) = (_next, 0);
        PutAway = Rest;
        while (withOthers && PutAway < Entries.Length && CanStandInTheOpen(Entries[PutAway].Key, Entries[PutAway].Value))
        {
            int position = shape.PositionOf(Entries[PutAway++].Key);
            _inTheOpen |= position >= 0 ? 1UL << position : 0;
        }

        End = withOthers ? Entries.Length : Rest;
        PutAway = withOthers ? PutAway : Rest;
    }

    /// <summary>All of them.</summary>
    public ReadOnlySpan<KeyValuePair<string, ExtensionValue>> Entries { get; }

    /// <summary>The first that the sites have no place for.</summary>
    public int Rest { get; }

    /// <summary>The first extension that cannot be written in the open.</summary>
    public int PutAway { get; }

    /// <summary>After the last that is written.</summary>
    public int End { get; }

    /// <summary>Whether one is visible under the name of a member, so this cannot be stated as null.</summary>
    public readonly bool Takes(int member) => (_inTheOpen >> member & 1) != 0;

    /// <summary>
    /// Takes the value of a key of the sites, if it can be at the sites' place for it: null is absence there, and the first come first. To be
    /// called for each such key in its order.
    /// </summary>
    public bool TryTake(string key, out ExtensionValue value)
    {
        for (int i = _next; i < Entries.Length && (i == _next || !_withOthers); i++)
        {
            if (Entries[i].Key == key && !Entries[i].Value.IsNull)
            {
                _next = i == _next ? i + 1 : _next;
                value = Entries[i].Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>Whether the reader would return it as an extension.</summary>
    private readonly bool CanStandInTheOpen(string name, ExtensionValue value)
    {
        if (_schema.OwnBody?.Name == name || name == SchemaNames.Extensions || (name == SchemaNames.Plain && _isWhole))
        {
            return false;
        }

        if (Array.IndexOf(_schema.SiteKeys, name) >= 0)
        {
            return !value.IsNull;
        }

        foreach (RecordKey<T> key in _schema.OwnKeys)
        {
            if (key.Name == name)
            {
                return _schema.Role != JsonRole.Page && !key.Takes(value) && !key.IsPresent(_record);
            }

            if (key.JsonListName == name)
            {
                return !key.IsPresent(_record) && !IsListOfOne(value);
            }
        }

        // A list of values with a number beside it would make a page of it.
        return name != "value" || value.Kind != ExtensionKind.List;
    }

    private static bool IsListOfOne(ExtensionValue value) => value.IsNull
        || (value.Kind == ExtensionKind.List && (value.Items.IsEmpty || value.Items is [{ Kind: ExtensionKind.Scalar, IsNull: false }]));
}
