using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace NewsModel.Yaml;

/// <summary>
/// A scanner whose current token stays until it is consumed. YamlDotNet's parser looks ahead twice after a scalar with an anchor in braces; its
/// own scanner then moves twice, and loses the comma (<c>{a: &amp;x 1, b: 2}</c>; 16.3 to 18.1 refuse it).
/// </summary>
internal sealed class PeekingScanner(TextReader input) : IScanner
{
    private readonly Scanner _scanner = new(input);
    private bool _hasToken;

    public Mark CurrentPosition => _scanner.CurrentPosition;

    public Token? Current => _scanner.Current;

    public bool MoveNext()
    {
        _hasToken = false;
        return _scanner.MoveNext();
    }

    public bool MoveNextWithoutConsuming()
    {
        // After the last one there is none, and the parser asks to make sure.
        if (!_hasToken || Current is StreamEnd)
        {
            _hasToken = _scanner.MoveNextWithoutConsuming();
            return _hasToken;
        }

        return true;
    }

    public void ConsumeCurrent()
    {
        _hasToken = false;
        _scanner.ConsumeCurrent();
    }
}
