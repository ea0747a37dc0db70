using Mingzhang.Accounts;
using Mingzhang.Books;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Results;
using Mingzhang.Cli.Syntax;
using Mingzhang.Compiling;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Staging;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Cli.Commands;

/// <summary>Compiles books into folders below one.</summary>
/// <param name="profiles">The profiles that books may name.</param>
/// <param name="output">The folder below which each pack gets its own.</param>
/// <param name="formats">What to write.</param>
/// <param name="checks">Whether each pack is checked.</param>
/// <param name="session">What it runs in.</param>
internal sealed class BookCompiler(
    ProfileFolder profiles,
    string output,
    PackFormats formats,
    bool checks,
    Session session
)
{
    private const string ReportAsJson = "report.json";
    private const string ReportAsText = "report.txt";

    /// <summary>Prints PDF; null when none is asked for.</summary>
    public PdfPrinter? Printer { get; init; }

    /// <summary>Compiles a book; when it cannot be used nothing is written for it. Several books may be compiled at once.</summary>
    /// <param name="path">The book.</param>
    /// <param name="complain">Takes what to tell the user of a book whose other files were written.</param>
    public CompiledBook Compile(BookPath path, Action<string> complain)
    {
        var begin = session.Time.GetTimestamp();
        var book = BookFiles.Read(path.Path);
        var profile = ProfileOf(path, book.Cover);
        var pack = PackCompiler.Compile(profile, book, session.Stop);
        var report = checks ? PackCheck.Run(profile, pack) : null;
        var printed = Write(path, profile, pack, report, complain);
        return new CompiledBook(
            path.Name,
            pack.Identity,
            pack.Tables.Count(),
            CompiledBook.CountFigures(pack),
            report,
            [.. Files(report is not null, printed)],
            session.Time.GetElapsedTime(begin)
        );
    }

    private Profile ProfileOf(BookPath path, Cover cover)
    {
        var profile = profiles.Get(cover.Profile, path.Path);
        return profile.Kind == cover.Kind
            ? profile
            : throw new UnusableException(
                $"{path.Path}：封面的类型是{Chinese(cover.Kind)}，版式 {profile.Id} 却是{Chinese(profile.Kind)}的。请更正“类型”或“版式”。"
            );
    }

    /// <summary>Writes the files; false when the PDF could not be printed and the others were written.</summary>
    private bool Write(BookPath path, Profile profile, Pack pack, Report? report, Action<string> complain)
    {
        using var folder = StagedFolder.Begin(Path.Combine(output, path.Name), IsOurs);
        var guards = formats.HasFlag(PackFormats.Html)
            ? FigureGuards.Of(profile.Rules, pack, ChartOfAccounts.Standard)
            : null;
        PackFiles.Write(pack, folder.Path, formats & ~PackFormats.Pdf, guards: guards, cancellation: session.Stop);
        var printed = Print(path, pack, folder.Path, complain);
        if (report is not null)
        {
            using var json = File.Create(Path.Combine(folder.Path, ReportAsJson));
            ReportJson.Write(report, pack.Identity, path.Name, json);
            using var text = File.CreateText(Path.Combine(folder.Path, ReportAsText));
            ReportText.Write(new CheckedFile(path.Name, pack.Identity, report), text, int.MaxValue);
        }

        session.Stop.ThrowIfCancellationRequested();
        folder.Commit();
        return printed;
    }

    private bool Print(BookPath path, Pack pack, string folder, Action<string> complain)
    {
        if (Printer is null)
        {
            return false;
        }

        try
        {
            PackFiles.Write(pack, folder, PackFormats.Pdf, Printer, cancellation: session.Stop);
            return true;
        }
        catch (PdfUnavailableException e)
        {
            complain($"{path.Path}：{e.Message}");
            return false;
        }
    }

    private IEnumerable<IndexLink> Files(bool reported, bool printed)
    {
        if (formats.HasFlag(PackFormats.Html))
        {
            yield return new IndexLink("网页", PackFiles.HtmlName);
        }

        if (printed)
        {
            yield return new IndexLink("PDF", PackFiles.PdfName);
        }

        if (formats.HasFlag(PackFormats.Docx))
        {
            yield return new IndexLink("文档", PackFiles.DocxName);
        }

        if (formats.HasFlag(PackFormats.Json))
        {
            yield return new IndexLink("数据", PackFiles.JsonName);
        }

        if (formats.HasFlag(PackFormats.Csv))
        {
            yield return new IndexLink("表格", PackFiles.CsvFolder + "/datapackage.json");
        }

        if (formats.HasFlag(PackFormats.Xlsx))
        {
            yield return new IndexLink("工作簿", PackFiles.XlsxName);
        }

        if (reported)
        {
            yield return new IndexLink("检查报告", ReportAsText);
        }
    }

    private static bool IsOurs(string name) =>
        name
            is PackFiles.HtmlName
                or PackFiles.DocxName
                or PackFiles.PdfName
                or PackFiles.JsonName
                or PackFiles.XlsxName
                or PackFiles.CsvFolder
                or ReportAsJson
                or ReportAsText;

    private static string Chinese(PackKind kind) => kind == PackKind.Budget ? "部门预算" : "部门决算";
}
