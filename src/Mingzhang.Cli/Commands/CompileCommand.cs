using System.CommandLine;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Results;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents.Staging;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Documents.Writing.Pdf;

namespace Mingzhang.Cli.Commands;

/// <summary>compile: makes packs of books.</summary>
/// <param name="Books">The books, or folders of books.</param>
/// <param name="Output">The folder below which each pack gets its own.</param>
/// <param name="Formats">What to write.</param>
/// <param name="Checks">Whether each pack is checked as well.</param>
/// <param name="Profiles">The folder of profiles; null for the usual one.</param>
internal sealed record CompileCommand(
    IReadOnlyList<string> Books,
    string Output,
    PackFormats Formats,
    bool Checks,
    string? Profiles
) : ICommand
{
    private const string Index = "index.html";

    private static readonly string[] FormatWords = ["html", "docx", "json", "csv", "xlsx", "pdf"];

    private static readonly string[] UsualWords = ["html", "docx", "json", "csv", "xlsx"];

    /// <summary>How it is written.</summary>
    public static Verb Syntax()
    {
        var books = new PathArgument("BOOK", "预算簿或决算簿（.xlsx 或文件夹），或放着几本簿的文件夹", isMany: true);
        var output = new TextOption("--output", "-o", "目录", "公开件写到这个目录下，每本簿一个同名文件夹");
        var format = new TextOption(
            "--format",
            "-f",
            "格式",
            "写哪些格式，用逗号隔开：html、docx、json、csv、xlsx、pdf；不写时除 pdf 外全部。pdf 要用 Chromium 和中文字体"
        );
        var check = new Option<bool>("--check", "-c")
        {
            Description = "编制后立即检查，报告放在公开件旁边",
            Arity = ArgumentArity.Zero,
        };
        var profiles = CommonOptions.Profiles();
        return new Verb(
            "compile",
            "把预算簿、决算簿编制成公开件",
            line => new CompileCommand(
                books.ReadAll(line),
                output.ReadRequired(line),
                Parse(format.ReadChoices(line, FormatWords) ?? UsualWords),
                line.GetValue(check),
                profiles.Read(line)
            )
        )
        {
            Arguments = { books },
            Options = { output, format, check, profiles },
            Examples =
            [
                new Example("mingzhang compile 预算簿.xlsx -o out", "写到 out/预算簿/"),
                new Example("mingzhang compile samples -o out --check", "一个目录里的全部簿，逐一检查"),
                new Example("mingzhang compile 簿 -o out --format html,pdf", "网页和 PDF"),
            ],
            Remarks =
            [
                "簿有问题时逐条指出位置，不为它写任何文件，其余的簿照常编制；中途停止不会留下半份公开件。",
                "没有 Chromium 或中文字体时不写 pdf，其余的格式照写，并说明要装什么。",
                "退出码：0 没有提示以上的问题；1 检查发现问题；2 有簿不能用，有格式没有写成，或命令写错。",
            ],
        };
    }

    /// <inheritdoc/>
    public int Run(Session session)
    {
        var profiles = ProfileFolder.Open(Profiles, session.Environment);
        var paths = BookPath.Expand(Books);
        var complaints = new List<string>();
        var formats = Formats;
        var printer = FindPrinter(session, ref formats, complaints);
        if (formats == PackFormats.None)
        {
            session.Terminal.Complain(complaints);
            return ExitCode.Unusable;
        }

        var compiler = new BookCompiler(profiles, Output, formats, Checks, session) { Printer = printer };
        var books = Progress.Run(
            session.Terminal,
            "编制",
            paths.Count,
            progress => CompileBatch.Run(compiler, paths, complaints, progress.Step, session.Stop)
        );
        session.Terminal.Complain(complaints);
        if (books.Count > 0)
        {
            Show(session.Terminal, books);
        }

        if (complaints.Count > 0)
        {
            return ExitCode.Unusable;
        }

        return books.All(b => b.Report is null or { IsClean: true }) ? ExitCode.Good : ExitCode.Findings;
    }

    /// <summary>The printer when PDF is asked for; where it cannot be had, the other formats are left.</summary>
    private static PdfPrinter? FindPrinter(Session session, ref PackFormats formats, List<string> complaints)
    {
        if (!formats.HasFlag(PackFormats.Pdf))
        {
            return null;
        }

        try
        {
            return PdfPrinter.Find(session.Environment);
        }
        catch (PdfUnavailableException e)
        {
            complaints.Add(e.Message);
            formats &= ~PackFormats.Pdf;
            return null;
        }
    }

    private static PackFormats Parse(IEnumerable<string> words) =>
        words.Aggregate(PackFormats.None, (all, word) => all | Enum.Parse<PackFormats>(word, ignoreCase: true));

    private static IndexEntry Entry(CompiledBook book) =>
        new(book.Identity, book.Report, [.. book.Files.Select(f => new IndexLink(f.Text, $"{book.Name}/{f.Path}"))]);

    private void Show(Terminal terminal, List<CompiledBook> books)
    {
        foreach (var book in books.Where(b => b.Report is { IsClean: false }))
        {
            ReportText.Write(new CheckedFile(book.Name, book.Identity, book.Report!), terminal.Text);
            terminal.Text.WriteLine();
        }

        SummaryTable.Write(terminal, books);
        var page = Path.Combine(Output, books[0].Name, PackFiles.HtmlName);
        if (books.Count > 1)
        {
            page = Path.Combine(Output, Index);
            StagedFiles.WriteOne(page, s => IndexHtmlWriter.Write([.. books.Select(Entry)], s));
        }

        if (File.Exists(page))
        {
            terminal.Text.WriteLine($"打开 {page}");
        }
    }
}
