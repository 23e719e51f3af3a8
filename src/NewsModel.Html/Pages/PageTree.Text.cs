using System.Text;

namespace NewsModel.Html.Pages;

/// <content>The texts of subtrees.</content>
internal sealed partial class PageTree
{
    /// <summary>
    /// The text below a row, up to a length, with a space where elements meet that are no words of one line; what is not read is left out.
    /// </summary>
    public string TextOf(int row, int maxLength)
    {
        StringBuilder builder = new();
        int end = _rows[row].End;
        for (int i = row; i < end && builder.Length < maxLength; i++)
        {
            ref readonly PageNode node = ref _rows[i];
            if (node.Tag == Tag.Text)
            {
                // "Jane Doe" and "May 3" in two elements are no word.
                if (builder.Length > 0 && node.Text!.Length > 0 && char.IsLower(builder[^1]) && char.IsUpper(node.Text[0]))
                {
                    builder.Append(' ');
                }

                builder.Append(node.Text);
            }
            else if (Tags.IsUnread(node.Tag) && i > row)
            {
                i = node.End - 1;
            }
            else if (!Tags.IsInline(node.Tag))
            {
                builder.Append('\n');
            }
        }

        return builder.Length > maxLength ? builder.ToString(0, maxLength) : builder.ToString();
    }
}
