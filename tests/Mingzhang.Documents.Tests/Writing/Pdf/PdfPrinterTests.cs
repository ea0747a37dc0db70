using Mingzhang.Documents.Writing.Pdf;

namespace Mingzhang.Documents.Tests.Writing.Pdf;

public sealed class PdfPrinterTests
{
    private static PdfUnavailableException Failure(params (string Name, string Value)[] environment) =>
        Assert.Throws<PdfUnavailableException>(() =>
            PdfPrinter.Find(n => environment.Where(e => e.Name == n).Select(e => e.Value).FirstOrDefault())
        );

    [Fact]
    public void Where_no_browser_is_installed_the_message_says_what_to_install()
    {
        using var empty = new Books.TemporaryFolder();
        var message = Failure(("PATH", empty.PathOf(""))).Message;
        Assert.Contains("apt-get install chromium fonts-noto-cjk", message, StringComparison.Ordinal);
        Assert.Contains(PdfPrinter.Variable, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_browser_that_is_named_and_absent_is_not_replaced_by_another() =>
        Assert.Contains(
            "MINGZHANG_CHROMIUM 指的 /nowhere/chromium 不存在",
            Failure(("PATH", "/usr/bin"), (PdfPrinter.Variable, "/nowhere/chromium")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_program_that_prints_nothing_is_reported_and_leaves_nothing_behind()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var folder = new Books.TemporaryFolder();
        File.WriteAllText(folder.PathOf("broken"), "#!/bin/sh\necho 'no display' >&2\nexit 1\n");
        File.SetUnixFileMode(folder.PathOf("broken"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var printer = PdfPrinter.Find(n => n == PdfPrinter.Variable ? folder.PathOf("broken") : null);
        using var stream = new MemoryStream();
        var failure = Assert.Throws<PdfUnavailableException>(() =>
            PdfPackWriter.Write(PackSamples.Complete(), printer, stream)
        );
        Assert.Contains("no display", failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, stream.Length);
    }

    [Fact]
    public void A_program_that_hangs_is_ended()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var folder = new Books.TemporaryFolder();
        File.WriteAllText(folder.PathOf("slow"), "#!/bin/sh\nsleep 60\n");
        File.SetUnixFileMode(folder.PathOf("slow"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var complaint = ProgramRun.Finish(
            folder.PathOf("slow"),
            [],
            TimeSpan.FromMilliseconds(200),
            CancellationToken.None
        );
        Assert.Null(complaint);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        Assert.Throws<OperationCanceledException>(() =>
            ProgramRun.Finish(folder.PathOf("slow"), [], TimeSpan.FromMinutes(1), stop.Token)
        );
    }
}
