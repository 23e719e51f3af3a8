namespace NewsModel.Tool.Assignments;

/// <summary>What an assignment does at the end of its path.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Value">The text after the operator; empty for <see cref="OperationKind.Remove"/> and for nothing else.</param>
internal readonly record struct Operation(OperationKind Kind, string Value);
