namespace NewsModel.Benchmarks;

/// <summary>One way to do an operation.</summary>
/// <param name="Name">What the tables call it.</param>
/// <param name="Run">Does it to one document. The result is returned so that the compiler cannot leave it out.</param>
/// <param name="ByteCount">How many bytes it reads or writes for a document.</param>
internal sealed record Contestant(string Name, Func<Document, object?> Run, Func<Document, int> ByteCount);
