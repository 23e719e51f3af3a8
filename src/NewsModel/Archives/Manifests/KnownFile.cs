namespace NewsModel.Archives.Manifests;

/// <summary>What a manifest says of a file.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Length">How long it was.</param>
/// <param name="Time">When it was written to, in ticks; -1 if it may have been written to afterwards without another time.</param>
/// <param name="Line">All of its line, without the line break.</param>
internal sealed record KnownFile(string Path, long Length, long Time, byte[] Line);
