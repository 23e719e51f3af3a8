using System.Runtime.InteropServices;
using System.Text;
using NewsModel.Schema;
using NewsModel.Syntax;

namespace NewsModel.Tests.Testing;

/// <summary>All of an index: its rows, and where they begin and end.</summary>
internal sealed record IndexRows(SyntaxRow[] All, (int Start, int End, SyntaxTraits Traits)[] Places)
{
    public static IndexRows Of(in SyntaxIndex index)
    {
        (int, int, SyntaxTraits)[] places = new (int, int, SyntaxTraits)[index.Count];
        for (int i = 0; i < places.Length; i++)
        {
            places[i] = (index.StartOf(i), index.EndOf(i), index.TraitsOf(i));
        }

        return new(index.Rows.ToArray(), places);
    }

    public bool Equals(IndexRows? other) => other is not null
        && MemoryMarshal.AsBytes<SyntaxRow>(All).SequenceEqual(MemoryMarshal.AsBytes<SyntaxRow>(other.All))
        && Places.AsSpan().SequenceEqual(other.Places);

    public override int GetHashCode() => All.Length;

    public override string ToString()
    {
        StringBuilder text = new();
        for (int i = 0; i < All.Length; i++)
        {
            SyntaxRow r = All[i];
            text.Append($"{i}+{r.Size} {r.Kind} {Places[i]} key {r.KeyStyle} @{r.KeyStart}+{r.KeyLength} {SchemaNames.NameOf(r.NameId)} {r.IsKeyBroken}")
                .Append($" value {r.Style} @{r.ValueStart}+{r.ValueLength} {r.HasEscapes} {r.IsVerbatim} {r.IsBroken}\n");
        }

        return text.ToString();
    }
}
