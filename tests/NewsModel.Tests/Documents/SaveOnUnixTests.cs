using System.Diagnostics;
using System.Runtime.Versioning;
using NewsModel.Documents;

namespace NewsModel.Tests.Documents;

/// <summary>Permissions, symbolic links and pipes.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class SaveOnUnixTests : IDisposable
{
    private static readonly UnixFileMode[] Permissions =
    [
        (UnixFileMode)0b110_100_000,
        (UnixFileMode)0b110_000_000,
        (UnixFileMode)0b110_110_110,
        (UnixFileMode)0b111_111_111,
    ];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public async Task The_permissions_of_the_file_stay_exactly_as_they_are()
    {
        foreach (UnixFileMode permissions in Permissions)
        {
            foreach (bool isAsync in (bool[])[false, true])
            {
                string path = _folder.Write("a.md", Repository.Seed);
                File.SetUnixFileMode(path, permissions);

                await Files.Save(ArticleDocument.Load(path).Edit(a => a with { Heat = 40 }), SaveMode.IfUnchanged, isAsync);
                Assert.Equal(permissions, File.GetUnixFileMode(path));

                await Files.Save(ArticleDocument.Parse("x"), path, SaveMode.Overwrite, isAsync);
                Assert.Equal(permissions, File.GetUnixFileMode(path));
            }
        }
    }

    /// <summary>As when any program writes to it.</summary>
    [UnixFact]
    public async Task The_right_to_run_as_the_owner_or_the_group_goes()
    {
        foreach (bool isAsync in (bool[])[false, true])
        {
            string path = _folder.Write("a.md", Repository.Seed);
            File.SetUnixFileMode(path, Permissions[3] | UnixFileMode.SetUser | UnixFileMode.SetGroup | UnixFileMode.StickyBit);

            await Files.Save(ArticleDocument.Load(path).Edit(a => a with { Heat = 40 }), SaveMode.IfUnchanged, isAsync);

            Assert.Equal(Permissions[3] | UnixFileMode.StickyBit, File.GetUnixFileMode(path));
        }
    }

    [UnixFact]
    public async Task Extended_attributes_stay()
    {
        foreach (bool isAsync in (bool[])[false, true])
        {
            string path = _folder.Write("a.md", Repository.Seed);
            ExtendedAttribute[] attributes = [new("user.empty", []), new("user.xdg.tags", "news, \u00E6"u8.ToArray()), new("user.big", Files.Noise(2000))];
            if (!OperatingSystem.IsLinux() || !TrySet(path, attributes))
            {
                return;
            }

            await Files.Save(ArticleDocument.Load(path).Edit(a => a with { Heat = 40 }), SaveMode.IfUnchanged, isAsync);
            await Files.Save(ArticleDocument.Parse("x"), path, SaveMode.Overwrite, isAsync);

            using FileStream saved = File.OpenRead(path);
            Assert.Equal(
                attributes.Select(a => $"{a.Name} {Convert.ToHexString(a.Value)}").Order(),
                UnixFile.AttributesOf(saved.SafeFileHandle).Select(a => $"{a.Name} {Convert.ToHexString(a.Value)}").Order());
        }
    }

    [UnixFact]
    public void Attributes_that_the_system_refuses_are_an_error_that_names_them()
    {
        if (OperatingSystem.IsLinux())
        {
            AssertRefused(_folder.Write("a.md", Repository.Seed));
        }
    }

    [SupportedOSPlatform("linux")]
    private static void AssertRefused(string path)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);

        IOException e = Assert.Throws<IOException>(() => UnixFile.SetAttributes(file.SafeFileHandle, [new("nonsense", [1])], "b.md"));

        Assert.StartsWith("'b.md' has the extended attribute 'nonsense', which could not be copied to the new file, so the file was not saved: ", e.Message, StringComparison.Ordinal);
    }

    [UnixFact]
    public void The_folder_is_flushed_after_the_file()
    {
        Assert.True(UnixFile.TryFlushFolder(_folder.FullName));
        Assert.False(UnixFile.TryFlushFolder(_folder.At("nothing")));
    }

    /// <summary>Sets attributes, where the file system of the folder has them.</summary>
    [SupportedOSPlatform("linux")]
    private static bool TrySet(string path, ExtendedAttribute[] attributes)
    {
        using FileStream file = new(path, FileMode.Open, FileAccess.ReadWrite);
        try
        {
            UnixFile.SetAttributes(file.SafeFileHandle, [.. attributes], path);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    [UnixFact]
    public async Task A_new_file_has_the_permissions_that_any_new_file_gets()
    {
        UnixFileMode usual = File.GetUnixFileMode(_folder.Write("usual.md", Repository.Seed));

        ArticleDocument.Parse(Repository.Seed).Save(_folder.At("a.md"));
        await ArticleDocument.Parse(Repository.Seed).SaveAsync(_folder.At("b.md"), SaveMode.Overwrite);

        Assert.Equal((usual, usual), (File.GetUnixFileMode(_folder.At("a.md")), File.GetUnixFileMode(_folder.At("b.md"))));
    }

    [UnixFact]
    public void Only_the_owner_may_open_the_temporary_file_of_one_that_is_overwritten()
    {
        UnixFileMode usual = File.GetUnixFileMode(_folder.Write("usual.md", Repository.Seed));
        AtomicSave save = new(_folder.At("usual.md"), expected: null, Repository.Seed, SaveMode.Overwrite, FileIo.Blocking);

        using FileStream overwriting = save.Create(_folder.At("a.tmp"), Permissions[2]);
        using FileStream creating = save.Create(_folder.At("b.tmp"), permissions: null);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(overwriting.SafeFileHandle));
        Assert.Equal(usual, File.GetUnixFileMode(creating.SafeFileHandle));
    }

    [UnixFact(notAsRoot: true)]
    public void A_file_that_the_user_may_not_write_is_refused()
    {
        string path = _folder.Write("a.md", Repository.Seed);
        File.SetUnixFileMode(path, UnixFileMode.UserRead);
        ArticleDocument edited = ArticleDocument.Load(path).Edit(a => a with { Heat = 40 });

        Assert.Throws<UnauthorizedAccessException>(() => edited.Save());
        Assert.Throws<UnauthorizedAccessException>(() => edited.Save(SaveMode.Overwrite));

        Assert.Equal(Repository.Seed, File.ReadAllBytes(path));
        Assert.Equal(["a.md"], _folder.Names);
    }

    [UnixFact(notAsRoot: true)]
    public void A_folder_that_the_user_may_not_write_is_refused()
    {
        string path = _folder.Write("a.md", Repository.Seed);
        ArticleDocument edited = ArticleDocument.Load(path).Edit(a => a with { Heat = 40 });
        UnixFileMode before = File.GetUnixFileMode(_folder.FullName);
        File.SetUnixFileMode(_folder.FullName, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.Throws<UnauthorizedAccessException>(() => edited.Save());
            Assert.Equal(Repository.Seed, File.ReadAllBytes(path));
            Assert.Equal(["a.md"], _folder.Names);
        }
        finally
        {
            File.SetUnixFileMode(_folder.FullName, before);
        }
    }

    [UnixFact]
    public async Task A_symbolic_link_stays_and_what_it_leads_to_is_written()
    {
        foreach (bool isAsync in (bool[])[false, true])
        {
            using TempFolder folder = new();
            Directory.CreateDirectory(folder.At("real"));
            File.WriteAllBytes(folder.At("real", "a.md"), Repository.Seed);
            File.SetUnixFileMode(folder.At("real", "a.md"), Permissions[0]);
            File.CreateSymbolicLink(folder.At("second.md"), folder.At("real", "a.md"));
            File.CreateSymbolicLink(folder.At("link.md"), "second.md");

            ArticleDocument edited = (await Files.Load(folder.At("link.md"), isAsync)).Edit(a => a with { Heat = 40 });
            ArticleDocument saved = await Files.Save(edited, SaveMode.IfUnchanged, isAsync);

            Assert.Equal(folder.At("link.md"), saved.Path);
            Assert.Equal(("second.md", folder.At("real", "a.md")), (new FileInfo(folder.At("link.md")).LinkTarget, new FileInfo(folder.At("second.md")).LinkTarget));
            Assert.Equal(edited.ToUtf8Bytes(), File.ReadAllBytes(folder.At("real", "a.md")));
            Assert.Equal(Permissions[0], File.GetUnixFileMode(folder.At("real", "a.md")));
            Assert.Equal(["link.md", "real", "second.md"], folder.Names);
            Assert.Equal([folder.At("real", "a.md")], Directory.EnumerateFileSystemEntries(folder.At("real")));
        }
    }

    [UnixFact]
    public void A_link_to_nothing_stays_and_its_target_is_created()
    {
        Directory.CreateDirectory(_folder.At("real"));
        File.CreateSymbolicLink(_folder.At("link.md"), "real/../real/./a.md");

        ArticleDocument.Parse(Repository.Seed).Save(_folder.At("link.md"));

        Assert.Equal("real/../real/./a.md", new FileInfo(_folder.At("link.md")).LinkTarget);
        Assert.Equal(Repository.Seed, File.ReadAllBytes(_folder.At("real", "a.md")));
        Assert.Null(new FileInfo(_folder.At("real", "a.md")).LinkTarget);
    }

    [UnixFact]
    public void A_relative_link_in_a_linked_folder_leads_where_the_system_leads()
    {
        Directory.CreateDirectory(_folder.At("deep", "real"));
        Directory.CreateSymbolicLink(_folder.At("folder"), "deep/real");
        File.CreateSymbolicLink(_folder.At("deep", "real", "link.md"), "../a.md");

        ArticleDocument.Parse(Repository.Seed).Save(_folder.At("folder", "link.md"));

        Assert.Equal(Repository.Seed, File.ReadAllBytes(_folder.At("folder", "link.md")));
        Assert.Equal(Repository.Seed, File.ReadAllBytes(_folder.At("deep", "a.md")));
        Assert.Equal(["deep", "folder"], _folder.Names);
    }

    [UnixFact]
    public void Links_in_a_circle_are_refused()
    {
        File.CreateSymbolicLink(_folder.At("a.md"), "b.md");
        File.CreateSymbolicLink(_folder.At("b.md"), "a.md");

        IOException e = Assert.Throws<IOException>(() => ArticleDocument.Parse(Repository.Seed).Save(_folder.At("a.md"), SaveMode.Overwrite));

        Assert.Equal($"'{_folder.At("a.md")}' goes through more than 40 symbolic links, possibly in a circle.", e.Message);
        Assert.Equal(["a.md", "b.md"], _folder.Names);
    }

    [UnixFact]
    public async Task A_pipe_is_not_saved_to()
    {
        string pipe = _folder.At("pipe");
        using (Process make = Process.Start("mkfifo", [pipe]))
        {
            await make.WaitForExitAsync();
        }

        IOException e = Assert.Throws<IOException>(() => ArticleDocument.Parse(Files.Noise(300_000)).Save(pipe, SaveMode.Overwrite));
        Assert.Equal($"'{pipe}' is a pipe or a device, which cannot be replaced. Open it as a stream and write to that.", e.Message);
        Assert.Equal(["pipe"], _folder.Names);
    }
}
