using System.Text;
using Mingzhang.Accounts;
using Mingzhang.Documents.Writing;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Server.Books;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Batches;

/// <summary>Writes every book as a folder of all formats but PDF; books that are not sound are listed with their defects.</summary>
/// <param name="desk">Compiles.</param>
/// <param name="folder">Where to write.</param>
public sealed class CompileWork(BookDesk desk, string folder) : IBatchWork
{
    private const string Unsound = "没有编成.txt";
    private const int MostDefects = 20;
    private readonly StringBuilder _unsound = new();
    private int _good;
    private int _bad;

    /// <inheritdoc/>
    public async Task AddAsync(BookEntry book, string unit, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(book);
        var found = await desk.CheckAsync(book.Id, stop);
        if (found.Pack is not { } pack)
        {
            _bad++;
            _unsound.Append(book.UnitCode).Append(' ').Append(unit).Append('\n');
            foreach (var finding in found.Findings.Take(MostDefects))
            {
                _unsound.Append("    ").Append(finding.Message).Append('\n');
            }

            return;
        }

        _good++;
        var guards = FigureGuards.Of(found.Profile!.Rules, pack, ChartOfAccounts.Standard);
        PackFiles.Write(pack, Path.Combine(folder, BatchNames.Of(book)), guards: guards, cancellation: stop);
    }

    /// <inheritdoc/>
    public string Finish()
    {
        if (_bad == 0)
        {
            return FormattableString.Invariant($"编成 {_good} 本。");
        }

        File.WriteAllText(Path.Combine(folder, Unsound), _unsound.ToString());
        return FormattableString.Invariant($"编成 {_good} 本；{_bad} 本有错编不成，列在“{Unsound}”里。");
    }
}
