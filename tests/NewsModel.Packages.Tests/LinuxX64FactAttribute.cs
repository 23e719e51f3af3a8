using System.Runtime.InteropServices;

namespace NewsModel.Packages.Tests;

/// <summary>A test that runs an executable for Linux on x64.</summary>
internal sealed class LinuxX64FactAttribute : FactAttribute
{
    public LinuxX64FactAttribute()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.OSArchitecture != Architecture.X64)
        {
            Skip = "This executable is for Linux on x64.";
        }
    }
}
