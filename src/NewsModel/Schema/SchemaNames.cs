using NewsModel.Syntax;

namespace NewsModel.Schema;

/// <summary>The names of all keys of the model, and of those that only its JSON has, by number: what a scanner looks up as it goes.</summary>
internal static class SchemaNames
{
    /// <summary>In JSON, a map of extensions whose keys mean something else beside it.</summary>
    public const string Extensions = "$extensions";

    /// <summary>In JSON, which texts are plain scalars.</summary>
    public const string Plain = "$plain";

    /// <summary>How long a name may be.</summary>
    public const int LongestName = 30;

    /// <summary>One more than the largest number.</summary>
    public const int Capacity = 256;

    private static readonly Dictionary<string, byte> Numbers = Collect();

    private static readonly byte NumberOfPlain = NumberOf(Plain);

    public static NameTable Table { get; } = new([.. Numbers.Select(static pair => (pair.Key, pair.Value))]);

    /// <summary>The number of a name; 0 for one that is none of the model's.</summary>
    public static byte NumberOf(string name) => Numbers.GetValueOrDefault(name);

    /// <summary>The name of a number; empty for 0.</summary>
    public static string NameOf(byte number) => Numbers.FirstOrDefault(pair => pair.Value == number).Key ?? "";

    /// <summary>All names that have a number.</summary>
    public static IEnumerable<string> All => Numbers.Keys;

    /// <summary>Whether a number is that of <see cref="Plain"/>.</summary>
    public static bool IsPlain(byte number) => number == NumberOfPlain;

    private static Dictionary<string, byte> Collect()
    {
        Dictionary<string, byte> numbers = new(StringComparer.Ordinal);
        Add(Extensions);
        Add(Plain);
        AddAll(ArticlePage.Schema, []);
        return numbers;

        void AddAll(RecordSchema schema, HashSet<RecordSchema> seen)
        {
            if (!seen.Add(schema))
            {
                return;
            }

            foreach (RecordKey key in schema.Keys)
            {
                Add(key.Name);
                Add(key.JsonName);
                if (key.Schema is { } below)
                {
                    AddAll(below, seen);
                }
            }

            Add(schema.Body?.Name);
            Array.ForEach(schema.SiteKeys, Add);
        }

        void Add(string? name)
        {
            if (name is not null && !numbers.ContainsKey(name))
            {
                numbers.Add(name, checked((byte)(numbers.Count + 1)));
            }
        }
    }
}
