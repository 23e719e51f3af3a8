namespace NewsModel.Tool;

/// <summary>How the process ends; scripts rely on these.</summary>
internal static class ExitCode
{
    /// <summary>No errors; warnings do not count, nor does a file that differs when it is written back.</summary>
    public const int Success = 0;

    /// <summary>A file has errors, or cannot be read or changed; or the output cannot be written.</summary>
    public const int Failure = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Ctrl-C: 128 and the number of SIGINT, as shells have it.</summary>
    public const int Cancelled = 130;
}
