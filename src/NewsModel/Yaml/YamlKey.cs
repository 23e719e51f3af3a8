using System.Runtime.Intrinsics;
using System.Text;

namespace NewsModel.Yaml;

/// <summary>A key with its colon and a space, ready to be written at once: <c>title: </c>.</summary>
internal readonly struct YamlKey
{
    /// <summary>How many bytes are written, of which only the first count.</summary>
    public const int BlockLength = 32;

    /// <param name="name">A name of ASCII that needs no quotes, short enough for a block.</param>
    public YamlKey(string name)
    {
        Span<byte> block = stackalloc byte[BlockLength];
        Length = Encoding.ASCII.GetBytes(name + ": ", block);
        Block = Vector256.Create<byte>(block);
    }

    public Vector256<byte> Block { get; }

    public int Length { get; }
}
