using NewsModel.Schema;

namespace NewsModel.Tool.Output;

/// <summary>Records that are shown as a text.</summary>
internal static class RecordSummary
{
    /// <summary>The text that an entry of a list is written as in a file; <see langword="null"/> if it is written as a map.</summary>
    /// <param name="list">The key of the list.</param>
    /// <param name="record">The entry.</param>
    public static string? Of(RecordKey list, object record) =>
        list.TextKey is { } textKey && list.Schema is { } schema && schema.GetExtensions(record).IsEmpty
            && schema.Keys.All(key => key == textKey || schema.GetValue(record, key) is null)
            ? (string?)schema.GetValue(record, textKey)
            : null;
}
