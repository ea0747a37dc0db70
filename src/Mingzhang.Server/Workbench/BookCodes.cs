using Mingzhang.Accounts;
using Mingzhang.Books;
using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Workbench;

/// <summary>A code that a cell may hold.</summary>
/// <param name="Code">The code.</param>
/// <param name="Name">What it stands for.</param>
public sealed record CodeOption(string Code, string Name);

/// <summary>The codes that a book's cells may hold, with their names: accounts of its year, its own accounts, units and projects.</summary>
public sealed class BookCodes
{
    private readonly int _year;
    private readonly ChartOfAccounts _chart;
    private readonly Dictionary<string, string> _units;
    private readonly Dictionary<string, string> _projects;

    /// <param name="year">The book's year.</param>
    /// <param name="rows">Its rows, or at least those of 科目, 单位 and 项目.</param>
    public BookCodes(int year, IEnumerable<StoredRow> rows)
    {
        _year = year;
        var sheets = rows.ToLookup(r => r.Sheet, StringComparer.Ordinal);
        _chart = LocalAccounts.ChartWith(
            sheets[BookSchema.LocalAccounts.Name]
                .Select(r => new LocalAccount
                {
                    System = Cell(BookSchema.LocalAccounts, r, "科目体系"),
                    Code = Cell(BookSchema.LocalAccounts, r, "代码"),
                    Name = Cell(BookSchema.LocalAccounts, r, "名称"),
                })
        );
        _units = Names(sheets[BookSchema.Units.Name], BookSchema.Units, "单位代码", "单位名称");
        _projects = Names(sheets[BookSchema.Projects.Name], BookSchema.Projects, "项目代码", "项目名称");
    }

    /// <summary>What a cell's code stands for; null when the column holds no codes or nobody knows this one.</summary>
    public string? NameOf(BookColumn column, string code)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Kind switch
        {
            BookColumnKind.Account when AccountCode.TryParse(code, out var parsed) => _chart.NameOf(
                column.Accounts!.System,
                parsed,
                _year
            ),
            BookColumnKind.Unit => _units.GetValueOrDefault(code),
            BookColumnKind.Project => _projects.GetValueOrDefault(code),
            _ => null,
        };
    }

    /// <summary>The name of an account above those a column takes: 类 or 款.</summary>
    public string? NameOf(AccountSystem system, string code) =>
        AccountCode.TryParse(code, out var parsed) ? _chart.NameOf(system, parsed, _year) : null;

    /// <summary>What a column takes, by code; for a choice its options. Empty when it takes anything.</summary>
    public IReadOnlyList<CodeOption> For(BookColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Kind switch
        {
            BookColumnKind.Account => [.. AccountsFor(column.Accounts!)],
            BookColumnKind.Unit => Options(_units),
            BookColumnKind.Project => Options(_projects),
            _ => [.. column.Options.Select(o => new CodeOption(o, ""))],
        };
    }

    private IEnumerable<CodeOption> AccountsFor(AccountRule rule) =>
        _chart
            .Accounts(rule.System, _year)
            .Where(a =>
                a.Level == rule.Level || (a.IsLocal && a.Level <= (rule.Deepest ?? rule.Level) && a.Level > rule.Level)
            )
            .Select(a => new CodeOption(a.Code.ToString(), a.Name));

    private static CodeOption[] Options(Dictionary<string, string> names) =>
        [.. names.OrderBy(n => n.Key, StringComparer.Ordinal).Select(n => new CodeOption(n.Key, n.Value))];

    private static Dictionary<string, string> Names(
        IEnumerable<StoredRow> rows,
        BookSheet sheet,
        string code,
        string name
    ) =>
        rows.Select(r => (Code: Cell(sheet, r, code), Name: Cell(sheet, r, name)))
            .Where(p => p.Code.Length > 0)
            .DistinctBy(p => p.Code)
            .ToDictionary(p => p.Code, p => p.Name, StringComparer.Ordinal);

    private static string Cell(BookSheet sheet, StoredRow row, string heading) =>
        row.Cells[sheet.Find(heading)!.Ordinal];
}
