namespace NewsModel.Text;

/// <summary>A value that is its exact text, which its converters share.</summary>
internal interface ITextValue<TSelf>
    where TSelf : struct, ITextValue<TSelf>
{
    string Text { get; }

    static abstract TSelf FromText(string text);
}
