using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text;

namespace NewsModel.Tool.Tests;

/// <summary>What only a real process shows.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Version_is_printed()
    {
        using ToolProcess tool = ToolProcess.Start("--version");

        ToolRun run = await tool.Finish();

        string version = typeof(ToolApplication).Assembly.GetName().Version!.ToString(3);
        Assert.Equal((0, version + "\n", ""), (run.ExitCode, run.Output.ReplaceLineEndings("\n"), run.Error));
    }

    [Fact]
    public async Task Invalid_usage_is_reported()
    {
        using ToolProcess tool = ToolProcess.Start("frob");

        ToolRun run = await tool.Finish();

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task Standard_input_is_read_as_bytes()
    {
        using ToolProcess tool = ToolProcess.Start("check", "--identical", "-v", "-");
        await tool.Input.BaseStream.WriteAsync(Encoding.UTF8.GetBytes("\uFEFF---\r\ntitle: \"é\"\r\n---\r\n\r\n"));

        ToolRun run = await tool.Finish();

        Assert.Equal(
            (0, "(stdin): identical\n1 file: 1 identical, 0 different, 0 not read; 0 errors, 0 warnings\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task Errors_set_the_exit_code()
    {
        using ToolProcess tool = ToolProcess.Start("show", "-");
        await tool.Input.WriteAsync(Texts.Broken);

        ToolRun run = await tool.Finish();

        Assert.Equal((1, "Title      First\nHeat       3\n"), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("C")]
    [InlineData("en_US.ISO-8859-1")]
    public async Task Output_is_UTF_8_without_a_byte_order_mark_in_any_locale(string locale)
    {
        using ToolProcess tool = ToolProcess.StartWith(
            [new("LANG", locale), new("LC_ALL", locale)], "show", _folder.Write("a.md", "---\ntitle: \"é’😀\"\nheat: ’\n---\n\n"));

        ToolRun run = await tool.Finish();

        Assert.Equal("Title      é’😀\n", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(run.Output)));
        Assert.Contains("'’'", Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(run.Error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Culture_does_not_change_the_output()
    {
        KeyValuePair<string, string>[] arabic = [new("LANG", "ar-SA.UTF-8"), new("LC_ALL", "ar-SA.UTF-8")];
        using ToolProcess tool = ToolProcess.StartWith(arabic, "show", "-");
        await tool.Input.WriteAsync("---\npublishedDateTime: 2020-01-02T10:31:00+02:00\nheat: -1\n---\n\n");

        ToolRun run = await tool.Finish();

        Assert.Equal((0, "Date       2020-01-02T10:31:00+02:00\nHeat       -1\n", ""), (run.ExitCode, run.Output, run.Error));
    }

    [UnixFact]
    public async Task A_closed_pipe_ends_the_tool_quietly()
    {
        string path = _folder.Write("large.md", "---\n---\n" + new string('x', 1_000_000));
        using ToolProcess shell = ToolProcess.StartShell($"{{ newsmodel show '{path}' --output json; echo \"exit $?\" >&2; }} | head -c 5");

        ToolRun run = await shell.Finish();

        Assert.Equal(("{\n  \"", "exit 0\n"), (run.Output, run.Error));
    }

    [UnixFact("/dev/full")]
    public async Task A_full_disk_is_reported_without_a_stack_trace()
    {
        using ToolProcess shell = ToolProcess.StartShell($"newsmodel show '{ToolRun.Sample}' > /dev/full");

        ToolRun run = await shell.Finish();

        Assert.Equal((1, "newsmodel: No space left on device\n"), (run.ExitCode, run.Error));
    }

    [UnixFact]
    public async Task A_closed_output_is_reported_without_a_stack_trace()
    {
        using ToolProcess shell = ToolProcess.StartShell($"newsmodel show '{ToolRun.Sample}' >&-");

        ToolRun run = await shell.Finish();

        Assert.Equal((1, "newsmodel: Access to the path is denied.\n"), (run.ExitCode, run.Error));
    }

    [UnixFact]
    public async Task A_closed_standard_error_is_not_a_failure()
    {
        using ToolProcess shell = ToolProcess.StartShell($"newsmodel show '{_folder.PathOf("missing.md")}' 2>&-");

        ToolRun run = await shell.Finish();

        Assert.Equal((1, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [UnixFact]
    public async Task Ctrl_C_stops_waiting_for_input()
    {
        using ToolProcess tool = ToolProcess.Start("check", "--identical", "-v", _folder.Write("good.md", "---\ntitle: \"A\"\n---\n\n"), "-");

        // The first result tells that it is past its start.
        string? first = await tool.Output.ReadLineAsync().WaitAsync(Patience);
        using Process kill = Process.Start("/bin/sh", ["-c", $"kill -INT {tool.Id}"]);
        ToolRun run = await tool.WaitForEnd();

        Assert.Equal("good.md: identical", _folder.Relative(first!));
        Assert.Equal((130, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [UnixFact("/usr/bin/mkfifo")]
    public async Task Ctrl_C_stops_waiting_for_a_pipe_to_open()
    {
        string pipe = _folder.PathOf("pipe");
        using (Process mkfifo = Process.Start("/usr/bin/mkfifo", [pipe]))
        {
            await mkfifo.WaitForExitAsync();
        }

        using ToolProcess tool = ToolProcess.Start("check", "--identical", "-v", _folder.Write("good.md", "---\ntitle: \"A\"\n---\n\n"), pipe);
        _ = await tool.Output.ReadLineAsync().WaitAsync(Patience);
        using Process kill = Process.Start("/bin/sh", ["-c", $"kill -INT {tool.Id}"]);
        ToolRun run = await tool.WaitForEnd();

        Assert.Equal((130, "", ""), (run.ExitCode, run.Output, run.Error));
    }

    [UnixFact("/usr/bin/script")]
    public async Task A_terminal_shows_colours_unless_NO_COLOR_is_set()
    {
        const string Bold = "\e[1mXiaomi";
        string show = $"{string.Join(' ', ToolProcess.Command)} show {ToolRun.Sample}";

        using ToolProcess coloured = ToolProcess.StartShell($"TERM=xterm NO_COLOR= script -qec '{show}' /dev/null");
        using ToolProcess plain = ToolProcess.StartShell($"TERM=xterm NO_COLOR=1 script -qec '{show}' /dev/null");
        string colouredOutput = (await coloured.Finish()).Output;
        string plainOutput = (await plain.Finish()).Output;

        Assert.Contains(Bold, colouredOutput, StringComparison.Ordinal);
        Assert.Contains("Title      Xiaomi", plainOutput, StringComparison.Ordinal);
        Assert.DoesNotContain(Bold, plainOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_or_pipe_has_no_colours()
    {
        using ToolProcess tool = ToolProcess.StartWith([new("TERM", "xterm"), new("GITHUB_ACTIONS", "true")], "show", ToolRun.Sample);

        ToolRun run = await tool.Finish();

        Assert.StartsWith("Title      Xiaomi", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', run.Output);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_file_without_read_permission_is_reported()
    {
        string path = _folder.Write("secret.md", "---\n---\n\n");
        File.SetUnixFileMode(path, UnixFileMode.None);
        using ToolProcess tool = ToolProcess.Start("show", path);

        ToolRun run = await tool.Finish();

        // The superuser may read it all the same.
        (int, string) expected = Environment.IsPrivilegedProcess ? (0, "") : (1, "newsmodel: secret.md: permission denied\n");
        Assert.Equal(expected, (run.ExitCode, _folder.Relative(run.Error)));
    }

    [Fact]
    public async Task Set_changes_a_file()
    {
        string path = _folder.Write("a.md", "---\ntitle: \"é’😀\"\nheat: 1\n---\n\n");
        using ToolProcess tool = ToolProcess.Start("set", path, "heat=2", "title=’");

        ToolRun run = await tool.Finish();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("---\ntitle: \"’\"\nheat: 2\n---\n\n", await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Set_writes_standard_input_back_as_bytes()
    {
        byte[] input = [.. "---\r\nheat: 1\r\n---\r\n"u8, 0xFF, 0xED, 0xA0, 0x80];
        using ToolProcess tool = ToolProcess.Start("set", "-", "heat=1");
        await tool.Input.BaseStream.WriteAsync(input);

        ToolRun run = await tool.Finish();

        Assert.Equal((0, Encoding.Latin1.GetString(input), ""), (run.ExitCode, run.Output, run.Error));
    }

    [UnixFact]
    public async Task A_dry_run_prints_UTF_8_with_the_line_endings_of_the_file()
    {
        string path = _folder.Write("a.md", "---\nheat: 1\n---\né\r\n");
        using ToolProcess shell = ToolProcess.StartShell($"cd '{Path.GetDirectoryName(path)}'; LC_ALL=C newsmodel set --dry-run ./a.md heat=2");

        ToolRun run = await shell.Finish();

        Assert.Equal(
            "--- a/a.md\n+++ b/a.md\n@@ -1,4 +1,4 @@\n ---\n-heat: 1\n+heat: 2\n ---\n é\r\n",
            Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(run.Output)));
    }

    [UnixFact("/usr/bin/mkfifo")]
    public async Task Set_refuses_a_pipe_and_continues()
    {
        string pipe = _folder.PathOf("pipe");
        using (Process mkfifo = Process.Start("/usr/bin/mkfifo", [pipe]))
        {
            await mkfifo.WaitForExitAsync();
        }

        string next = _folder.Write("next.md", "---\nheat: 1\n---\n\n");
        using ToolProcess tool = ToolProcess.Start("set", pipe, next, "heat=2");

        ToolRun run = await tool.Finish();

        Assert.Equal((1, "next.md: 1 change\n"), (run.ExitCode, _folder.Relative(run.Output)));
        Assert.Equal($"newsmodel: {pipe}: '{pipe}' is a pipe or a device. Pass the path of a file.\n", run.Error);
        Assert.Equal("---\nheat: 2\n---\n\n", await File.ReadAllTextAsync(next));
    }

    [UnixFact]
    public async Task Show_reads_a_named_pipe()
    {
        string path = _folder.Write("a.md", "---\ntitle: \"A\"\n---\n\n");
        using ToolProcess shell = ToolProcess.StartShell($"newsmodel show '{path}'; cat '{path}' | newsmodel show /dev/stdin");

        ToolRun run = await shell.Finish();

        string half = run.Output[..(run.Output.Length / 2)];
        Assert.StartsWith("Title      A\n", half, StringComparison.Ordinal);
        Assert.Equal((0, half + half, ""), (run.ExitCode, run.Output, run.Error));
    }

    [UnixFact]
    public async Task A_closed_standard_input_is_reported_at_once()
    {
        using ToolProcess shell = ToolProcess.StartShell(
            "newsmodel show - <&-; echo $?; newsmodel set - heat=1 <&-; echo $?; newsmodel convert - --to json <&-; echo $?; newsmodel check --identical -v - <&-; echo $?");

        ToolRun run = await shell.Finish();

        const string Closed = "newsmodel: (stdin): is closed; pipe a file into it, or pass one\n";
        Assert.Equal(
            ("1\n1\n1\n(stdin): not read\n1 file: 0 identical, 0 different, 1 not read; 0 errors, 0 warnings\n1\n", Closed + Closed + Closed + Closed),
            (run.Output, run.Error));
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public async Task A_read_only_file_is_reported_and_the_others_are_changed()
    {
        const string Text = "---\nheat: 1\n---\n\n";
        string folder = Directory.CreateDirectory(_folder.PathOf("locked")).FullName;
        string path = _folder.Write(Path.Combine("locked", "a.md"), Text);
        string other = _folder.Write("b.md", Text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using ToolProcess tool = ToolProcess.Start("set", path, other, "heat=2");

        ToolRun run = await tool.Finish();

        // The superuser may change it all the same.
        File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        bool mayChange = Environment.IsPrivilegedProcess;
        (int, string) expected = mayChange ? (0, "") : (1, "newsmodel: locked/a.md: permission denied\n");
        Assert.Equal(expected, (run.ExitCode, _folder.Relative(run.Error)));
        Assert.Equal(mayChange, Text != await File.ReadAllTextAsync(path));
        Assert.NotEqual(Text, await File.ReadAllTextAsync(other));
    }
}
