using System.Diagnostics;
using System.Text;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class BadPdfTests
{
    private static readonly byte[] Good = new MiniPdf()
        .Text(100, 700, "Text")
        .Page()
        .Text(100, 700, "More")
        .Page()
        .Bytes();

    [Fact]
    public void An_empty_file_is_empty() => Fails(UnreadableReason.Empty, []);

    [Fact]
    public void Another_format_is_not_taken_for_pdf() =>
        Fails(UnreadableReason.Damaged, "PK\u0003\u0004 word/document.xml"u8.ToArray());

    [MutoolFact]
    public void A_truncated_file_is_damaged() => Fails(UnreadableReason.Damaged, Good[..(Good.Length / 2)]);

    [MutoolFact]
    public void A_head_without_a_body_is_damaged() => Fails(UnreadableReason.Damaged, "%PDF-1.4\n%%EOF\n"u8.ToArray());

    [MutoolFact]
    public void A_password_is_said_to_be_needed()
    {
        var text = Encoding.Latin1.GetString(Good);
        var locked = text.Replace(
            "/Root 1 0 R",
            $"/Root 1 0 R /ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>] /Encrypt << /Filter /Standard /V 1 /R 2 "
                + $"/O <{new string('4', 64)}> /U <{new string('5', 64)}> /P -4 >>",
            StringComparison.Ordinal
        );
        Fails(UnreadableReason.Encrypted, Encoding.Latin1.GetBytes(locked));
    }

    [Fact]
    public void A_large_file_is_refused_by_its_size() =>
        Fails(UnreadableReason.TooLarge, Good, new PdfLimits { MaxFileBytes = Good.Length - 1 });

    [MutoolFact]
    public void Too_many_pages_are_refused() => Fails(UnreadableReason.TooLarge, Good, new PdfLimits { MaxPages = 1 });

    [MutoolFact]
    public void Too_much_on_a_page_is_refused() =>
        Fails(UnreadableReason.TooLarge, Good, new PdfLimits { MaxItemsPerPage = 3 });

    [MutoolFact]
    public void Too_much_output_is_refused() =>
        Fails(UnreadableReason.TooLarge, Good, new PdfLimits { MaxTraceBytes = 100 });

    [Fact]
    public void A_missing_file_says_so()
    {
        var error = Assert.Throws<UnreadableFileException>(() => PdfReader.Read("/nowhere/a.pdf"));
        Assert.Equal(UnreadableReason.Damaged, error.Reason);
    }

    [Fact]
    public void Without_any_tool_the_packages_are_named()
    {
        var error = Fails(UnreadableReason.ToolMissing, Good, tools: new PdfTools(null, null));
        Assert.Contains("mupdf-tools", error.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tool_that_cannot_be_started_is_said_to_fail() =>
        Fails(UnreadableReason.ToolMissing, Good, tools: new PdfTools("/nowhere/mutool", null));

    [Theory]
    [InlineData("exec sleep 60")]
    [InlineData("sleep 60 & wait")]
    [InlineData("while :; do echo '<page mediabox=\"0 0 9 9\">'; sleep 0.01; done")]
    public void A_tool_that_hangs_is_killed_with_its_children(string script)
    {
        var clock = Stopwatch.StartNew();
        FailsWithTool(UnreadableReason.TooLarge, script, new PdfLimits { MaxTime = TimeSpan.FromMilliseconds(300) });
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("exit 139")]
    [InlineData("kill -SEGV $$")]
    [InlineData("echo '<page mediabox=\"0 0 9 9\">'; echo '</page>'; exit 1")]
    [InlineData("printf '<page mediabox=\"0 0 9 9\"></page>'")]
    public void A_tool_that_crashes_is_said_to_fail(string script) =>
        FailsWithTool(UnreadableReason.ToolMissing, script);

    [Theory]
    [InlineData(
        "printf '<page mediabox=\"1e99 - x\"><fill_text transform=\"9e99\"><span trm=\"-1e400 1 1 1\"><g unicode=\"&#x110000;\" x=\"1e999\" y=\"--\" adv=\"9999999999999999999\"/></page></document>'"
    )]
    [InlineData(
        "printf '<page><g x=<fill_path transform=\"a\"><moveto/><lineto x=\"1\"/></fill_path></page></document>'"
    )]
    [InlineData("printf '<<<>>><page></page></page></document></document>'")]
    public void Nonsense_from_a_tool_is_read_or_refused_as_damaged(string script)
    {
        using var folder = new TemporaryFolder();
        var error = Record.Exception(() => WithTool(folder, script, PdfLimits.Default));
        Assert.True(error is null or UnreadableFileException { Reason: UnreadableReason.Damaged }, error?.ToString());
        Assert.Equal(["a.pdf", "tool"], folder.Names);
    }

    [Fact]
    public void Cancelling_kills_the_tool()
    {
        using var folder = new TemporaryFolder();
        using var source = new CancellationTokenSource(200);
        Assert.ThrowsAny<OperationCanceledException>(() =>
            WithTool(folder, "sleep 60", PdfLimits.Default, source.Token)
        );
    }

    [MutoolTheory]
    [InlineData("-o.pdf")]
    [InlineData("a\nb.pdf")]
    [InlineData("a b; $(touch x) `y` 'z'.pdf")]
    [InlineData("名字.pdf")]
    [InlineData("page.html")]
    [InlineData("picture.png")]
    [InlineData("noending")]
    public void Any_file_name_will_do(string name)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf(name), Good);
        Assert.Equal(2, PdfReader.Read(folder.PathOf(name)).Pages);
        Assert.Equal([name], folder.Names);
    }

    private static UnreadableFileException Fails(
        UnreadableReason reason,
        byte[] bytes,
        PdfLimits? limits = null,
        PdfTools? tools = null
    )
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("a.pdf");
        File.WriteAllBytes(path, bytes);
        var error = Assert.Throws<UnreadableFileException>(() =>
            PdfReader.Read(path, limits ?? PdfLimits.Default, tools ?? PdfTools.Installed, CancellationToken.None)
        );
        Assert.Equal(reason, error.Reason);
        Assert.Equal(["a.pdf"], folder.Names);
        return error;
    }

    private static void FailsWithTool(UnreadableReason reason, string script, PdfLimits? limits = null)
    {
        using var folder = new TemporaryFolder();
        var error = Assert.Throws<UnreadableFileException>(() => WithTool(folder, script, limits ?? PdfLimits.Default));
        Assert.Equal(reason, error.Reason);
    }

    private static RawDocument WithTool(
        TemporaryFolder folder,
        string script,
        PdfLimits limits,
        CancellationToken cancellation = default
    )
    {
        var (file, tool) = (folder.PathOf("a.pdf"), folder.PathOf("tool"));
        File.WriteAllBytes(file, Good);
        File.WriteAllText(tool, "#!/bin/sh\n" + script + "\n");
        File.SetUnixFileMode(tool, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return PdfReader.Read(file, limits, new PdfTools(tool, null), cancellation);
    }
}
