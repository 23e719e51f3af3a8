using System.Runtime;
using System.Runtime.InteropServices;

namespace NewsModel.Benchmarks;

/// <summary>Where a run took place, as far as it matters to its numbers.</summary>
internal sealed record Machine(string Runtime, string Architecture, int Processors, string GarbageCollector)
{
    public static Machine Current { get; } = new(
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.OSArchitecture.ToString(),
        Environment.ProcessorCount,
        GCSettings.IsServerGC ? "Server" : "Workstation");
}
