using NewsModel.Schema;

namespace NewsModel.Queries;

/// <summary>A part of a field between two points.</summary>
/// <param name="Name">The name.</param>
/// <param name="Index">The position in the list that it is; <see langword="null"/> for all of them, or where it is none.</param>
/// <param name="Key">The key of the schema; <see langword="null"/> for one that the model does not name.</param>
internal sealed record FieldStep(string Name, int? Index, RecordKey? Key);
