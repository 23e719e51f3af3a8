namespace NewsModel.Text.PageLines;

/// <summary>A place in the text of a date, and steps from there.</summary>
internal ref struct DateReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    public int At { get; set; }

    public readonly bool IsAtEnd => At >= _text.Length;

    public readonly bool IsAtDigit => At < _text.Length && char.IsAsciiDigit(_text[At]);

    public readonly bool IsAtLetter => At < _text.Length && char.IsLetter(_text[At]);

    public readonly char Current => At < _text.Length ? _text[At] : '\0';

    public readonly ReadOnlySpan<char> Rest => _text[At..];

    public readonly bool IsAt(char c) => At < _text.Length && _text[At] == c;

    public bool TryOne(params ReadOnlySpan<char> any)
    {
        if (At >= _text.Length || !any.Contains(_text[At]))
        {
            return false;
        }

        At++;
        return true;
    }

    public void Skip(params ReadOnlySpan<char> any)
    {
        while (TryOne(any))
        {
        }
    }

    /// <summary>Steps over anything but letters and the digits 0 to 9, which are what the others take.</summary>
    public void SkipPunctuation()
    {
        while (At < _text.Length && !char.IsLetter(_text[At]) && !char.IsAsciiDigit(_text[At]))
        {
            At++;
        }
    }

    public bool TryNumber(int digits, out int number) => TryNumber(digits, digits, out number);

    /// <summary>Takes as many digits as there are, from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public bool TryNumber(int least, int most, out int number)
    {
        number = 0;
        int start = At;
        while (At - start < most && IsAtDigit)
        {
            number = (number * 10) + (_text[At++] - '0');
        }

        if (At - start >= least)
        {
            return true;
        }

        At = start;
        return false;
    }

    /// <summary>Takes the letters from here.</summary>
    public ReadOnlySpan<char> Word()
    {
        int start = At;
        while (At < _text.Length && char.IsLetter(_text[At]))
        {
            At++;
        }

        return _text[start..At];
    }
}
