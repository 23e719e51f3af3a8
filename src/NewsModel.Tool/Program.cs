using System.Runtime.InteropServices;

namespace NewsModel.Tool;

internal static class Program
{
    public static int Main(string[] args)
    {
        using CancellationTokenSource cancellation = new();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            // The first Ctrl-C ends the command in good order; the second ends the process, should that take too long.
            context.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        });
        return ToolApplication.RunAsync(args, ToolConsole.OfProcess(), cancellation.Token).GetAwaiter().GetResult();
    }
}
