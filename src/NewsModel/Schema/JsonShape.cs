using System.Diagnostics;
using NewsModel.Formats;
using NewsModel.Formats.Json;

namespace NewsModel.Schema;

/// <summary>What the JSON of a record has: its members in the order of the sites, and what each name stands for.</summary>
/// <typeparam name="T">The record.</typeparam>
internal sealed class JsonShape<T>
    where T : class
{
    /// <summary>Names with a number from here on are not keys of the schema, but mean something in JSON.</summary>
    public const int FirstOther = RecordSchema.MaxKeys + 1;

    public const int BodySlot = FirstOther;
    public const int ExtensionsSlot = FirstOther + 1;
    public const int PlainSlot = FirstOther + 2;
    private const int FirstSite = FirstOther + 3;
    private const int FirstList = FirstOther + 32;

    private readonly RecordKey<T>[] _lists;
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    /// <param name="schema">The keys.</param>
    /// <param name="order">The order of the sites.</param>
    /// <param name="statedFrom">What is stated as null only in a style that states so much.</param>
    public JsonShape(RecordSchema<T> schema, string[] order, (string Name, JsonNulls Nulls)[] statedFrom)
    {
        List<JsonMember<T>> members = [];
        foreach (string name in order)
        {
            RecordKey<T>? key = Array.Find(schema.OwnKeys, key => key.JsonName == name) ?? (schema.OwnBody?.Name == name ? schema.OwnBody : null);
            if (key is not null || schema.SiteKeys.Contains(name))
            {
                members.Add(new(name, key, NullsOf(name)));
            }
        }

        SiteCount = members.Count;
        members.AddRange(schema.OwnKeys.Where(key => !order.Contains(key.JsonName)).Select(static key => new JsonMember<T>(key.JsonName, key, null)));
        Members = [.. members];
        for (int i = 0; i < Members.Length; i++)
        {
            _positions.Add(Members[i].Name, i);
        }

        _lists = [.. schema.OwnKeys.Where(static key => key.JsonListName is not null)];
        Slots = MakeSlots(schema);
        JsonNulls NullsOf(string name) =>
            Array.Find(statedFrom, stated => stated.Name == name) is { Name: not null } stated ? stated.Nulls : JsonNulls.Item;
    }

    /// <summary>The members: those of the sites, then the others.</summary>
    public JsonMember<T>[] Members { get; }

    /// <summary>How many of them the sites have.</summary>
    public int SiteCount { get; }

    /// <summary>What the numbers of names stand for: 0 for an extension, the position of a key plus one, or one of the constants and above.</summary>
    public byte[] Slots { get; }

    /// <summary>The position among <see cref="Members"/> of a name, or -1.</summary>
    public int PositionOf(string name) => _positions.GetValueOrDefault(name, -1);

    private byte[] MakeSlots(RecordSchema<T> schema)
    {
        byte[] slots = (byte[])schema.Slots.Clone();
        slots[SchemaNames.NumberOf(SchemaNames.Extensions)] = ExtensionsSlot;
        slots[SchemaNames.NumberOf(SchemaNames.Plain)] = PlainSlot;
        if (schema.Body is { } body)
        {
            slots[SchemaNames.NumberOf(body.Name)] = BodySlot;
        }

        int next = FirstSite;
        foreach (string name in schema.SiteKeys)
        {
            slots[SchemaNames.NumberOf(name)] = (byte)next++;
        }

        Debug.Assert(next <= FirstList, "There is room for those of the sites.");
        for (int i = 0; i < _lists.Length; i++)
        {
            // Besides the key itself, since both names may occur.
            slots[SchemaNames.NumberOf(_lists[i].JsonName)] = (byte)(FirstList + i);
        }

        return slots;
    }

    /// <summary>The key that a slot is the list of, or <see langword="null"/>.</summary>
    public RecordKey<T>? ListOf(int slot) => slot - FirstList is >= 0 and int list ? _lists[list] : null;
}

/// <summary>A member of an object in JSON.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Name">Its name.</param>
/// <param name="Key">The key that it is; <see langword="null"/> for an extension of the sites.</param>
/// <param name="Nulls">In which of the sites' ways it is stated as null, and in all that state more; <see langword="null"/> for never.</param>
internal sealed record JsonMember<T>(string Name, RecordKey<T>? Key, JsonNulls? Nulls)
    where T : class
{
    /// <summary>The name in JSON.</summary>
    public JsonName Label { get; } = new(Name);
}
