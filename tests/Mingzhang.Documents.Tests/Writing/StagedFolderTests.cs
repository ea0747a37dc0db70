using System.Diagnostics;
using System.Globalization;
using Mingzhang.Documents.Staging;
using Mingzhang.Documents.Tests.Books;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class StagedFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_a_killed_process_had_begun_goes_with_the_next_run()
    {
        Left("unfinished", "half");
        Finish("whole");
        Assert.Equal(["簿"], _folder.Names);
        Assert.Equal("whole", Text());
    }

    [Fact]
    public void What_a_killed_process_was_just_replacing_comes_back()
    {
        Left("replaced", "old");
        Left("unfinished", "new");
        using (StagedFolder.Begin(Place, _ => true))
        {
            Assert.Equal("old", Text());
        }

        Assert.Equal(["簿"], _folder.Names);
    }

    [Fact]
    public void What_was_replaced_goes_when_the_new_one_stands()
    {
        Finish("new");
        Left("replaced", "old");
        Finish("newer");
        Assert.Equal(["簿"], _folder.Names);
        Assert.Equal("newer", Text());
    }

    [Fact]
    public void What_another_process_or_machine_is_working_on_is_left_alone()
    {
        using var begun = StagedFolder.Begin(Place, _ => true);
        var foreign = _folder.PathOf(".簿.elsewhere-7.999999-1.unfinished");
        Directory.CreateDirectory(foreign);
        Finish("whole");
        Assert.True(Directory.Exists(begun.Path));
        Assert.True(Directory.Exists(foreign));
    }

    private string Place => _folder.PathOf("簿");

    private string Text() => File.ReadAllText(Path.Combine(Place, "pack.html"));

    private void Finish(string text)
    {
        using var folder = StagedFolder.Begin(Place, _ => true);
        File.WriteAllText(Path.Combine(folder.Path, "pack.html"), text);
        folder.Commit();
    }

    // What a process that is no more left behind.
    private void Left(string ending, string text)
    {
        var left = _folder.PathOf(
            string.Create(CultureInfo.InvariantCulture, $".簿.{Environment.MachineName}.{Dead()}-1.{ending}")
        );
        Directory.CreateDirectory(left);
        File.WriteAllText(Path.Combine(left, "pack.html"), text);
    }

    private static int Dead()
    {
        using var process = Process.Start(new ProcessStartInfo("true") { UseShellExecute = false })!;
        process.WaitForExit();
        return process.Id;
    }
}
