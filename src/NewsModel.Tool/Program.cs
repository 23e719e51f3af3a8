using System.Runtime.InteropServices;
using System.Text;

namespace NewsModel.Tool;

internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        // What is written is UTF-8 whatever the locale, and the encoding without a preamble keeps U+FEFF out of it.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using CancellationTokenSource cancellation = new();
        using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            // The first Ctrl-C ends the command in good order; the second ends the process, should that take too long.
            context.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        });
        return await ToolApplication.RunAsync(args, ToolConsole.OfProcess(), cancellation.Token);
    }
}
