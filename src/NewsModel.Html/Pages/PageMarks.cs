namespace NewsModel.Html.Pages;

/// <summary>Which attributes of microdata and RDFa an element has, so most elements need not be asked.</summary>
[Flags]
internal enum PageMarks : byte
{
    None = 0,
    ItemProp = 1,
    Property = 2,
    ItemScope = 4,
    TypeOf = 8,
}
