using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Reports.CheckSheets;
using Mingzhang.Documents.Writing;
using Mingzhang.Server.Books;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Batches;

/// <summary>Checks every book: a summary of all, and the official check sheet of each.</summary>
/// <param name="desk">Checks.</param>
/// <param name="folder">Where to write.</param>
public sealed class CheckWork(BookDesk desk, string folder) : IBatchWork
{
    private const string Sheets = "检查表";
    private const int MostDefects = 5;
    private readonly List<BatchFile> _files = [];

    /// <inheritdoc/>
    public async Task AddAsync(BookEntry book, string unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(book);
        var found = await desk.CheckAsync(book.Id, stop);
        var name = $"{BatchNames.Of(book)} {unit}";
        var file = found is { Pack: { } pack, Report: { } report }
            ? new CheckedFile(name, pack.Identity, report) { Content = pack, Profile = found.Profile }
            : CheckedFile.Unreadable(name, string.Join('；', found.Findings.Take(MostDefects).Select(f => f.Message)));
        _files.Add(BatchFile.Of(file, 0, 0));
        Directory.CreateDirectory(Path.Combine(folder, Sheets));
        await using var sheet = File.Create(Path.Combine(folder, Sheets, BatchNames.Of(book) + ".xlsx"));
        CheckSheetWorkbook.Write(file, sheet);
    }

    /// <inheritdoc/>
    public string Finish()
    {
        BatchSummary.Write(_files, folder);
        var (errors, warnings) = (
            _files.Count(f => f.Errors > 0),
            _files.Count(f => f is { Errors: 0, Warnings: > 0 })
        );
        var unreadable = _files.Count(f => !f.IsReadable);
        return FormattableString.Invariant(
            $"检查 {_files.Count} 本：有错误 {errors} 本，只有警告 {warnings} 本，编不成 {unreadable} 本。"
        );
    }
}
