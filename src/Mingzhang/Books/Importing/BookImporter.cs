using Mingzhang.Accounts;
using Mingzhang.Books.Schema;
using Mingzhang.Packs;

namespace Mingzhang.Books.Importing;

/// <summary>
/// Makes a book from raw sheets, strictly: every defect of every sheet is reported in one go, and a book with any defect is
/// no book.
/// </summary>
public sealed class BookImporter
{
    private readonly IRawBook _raw;
    private readonly BookContext _context = new();
    private readonly Dictionary<string, DefectList> _defects = [];
    private readonly DefectList _strangers = new();
    private readonly Dictionary<string, IRawSheet> _sheets = [];

    private BookImporter(IRawBook raw) => _raw = raw;

    /// <summary>Imports a book.</summary>
    public static BookImport Import(IRawBook raw)
    {
        ArgumentNullException.ThrowIfNull(raw);
        return new BookImporter(raw).Run();
    }

    private BookImport Run()
    {
        FindSheets();
        var cover = ReadCover();
        var units = ReadUnits();
        var accounts = ReadAccounts();
        var projects = ReadProjects();
        var book = new Book
        {
            Cover = cover ?? Unknown,
            Units = units,
            LocalAccounts = accounts,
            Incomes = Read(BookSchema.Incomes),
            Expenditures = Read(BookSchema.Expenditures),
            Balances = Read(BookSchema.Balances),
            Projects = projects,
            Indicators = Read(BookSchema.Indicators),
            Tasks = Read(BookSchema.Tasks),
            Comparatives = Read(BookSchema.Comparatives),
            OfficialCounts = Read(BookSchema.OfficialCounts),
            Assets = Read(BookSchema.Assets),
            Procurements = Read(BookSchema.Procurements),
            Sentences = Read(BookSchema.Sentences),
        };
        CheckEmptiness(book);
        var all = DefectsInOrder();
        return new BookImport(all.Count == 0 ? book : null, all.Kept, all.Count);
    }

    private static Cover Unknown { get; } =
        new()
        {
            Kind = PackKind.Budget,
            Year = 2000,
            Profile = "",
            Scope = PackScope.Department,
            DepartmentCode = "",
            DepartmentName = "",
        };

    private void FindSheets()
    {
        foreach (var sheet in _raw.Sheets)
        {
            var name = sheet.Name.Trim();
            if (BookSchema.HelpSheets.Contains(name))
            {
                continue;
            }

            if (BookSchema.Find(name) is null)
            {
                _strangers.Add(
                    sheet.PlaceOf(0, -1),
                    $"不认识的表{FaultTexts.Quote(name)}。",
                    $"删去或改名。可用的表：封面、{string.Join('、', BookSchema.Sheets)}。"
                );
            }
            else if (!_sheets.TryAdd(name, sheet))
            {
                DefectsOf(name).Add(sheet.PlaceOf(0, -1), $"有两张表都叫“{name}”。", "合成一张表。");
            }
        }

        foreach (
            var missing in BookSchema
                .Sheets.Prepend(BookSchema.Cover)
                .Where(s => s.IsRequired && !_sheets.ContainsKey(s.Name))
        )
        {
            DefectsOf(missing.Name)
                .Add(_raw.NameOfMissing(missing.Name), $"缺少“{missing.Name}”表。", $"加上这张表。{missing.Help}");
        }
    }

    private Cover? ReadCover() =>
        _sheets.TryGetValue(BookSchema.Cover.Name, out var sheet)
            ? new CoverImporter(sheet, _context, DefectsOf(BookSchema.Cover.Name)).Read()
            : null;

    private List<BookUnit> ReadUnits()
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var code = BookSchema.Units.Find("单位代码")!.Ordinal;
        var units = Read(BookSchema.Units, row => AddText(row, code, text => codes.Add(text)));
        _context.Units = codes.Count > 0 ? codes : null;
        return units;
    }

    private List<LocalAccount> ReadAccounts()
    {
        var accounts = Read(BookSchema.LocalAccounts);
        var accepted = LocalAccounts.Accepted(accounts);
        if (accepted.Count > 0)
        {
            _context.Chart = LocalAccounts.ChartWith(accounts);
            ReportOrphans(accepted);
        }

        return accounts;
    }

    private void ReportOrphans(IReadOnlyList<(LocalAccount Line, AccountAddition Addition)> additions)
    {
        foreach (var (line, addition) in additions)
        {
            if (
                _context.Year is { } year
                && _context.Chart.Check(addition.System, addition.Code, year)
                    is { Kind: AccountIssueKind.NoParent } issue
            )
            {
                DefectsOf(BookSchema.LocalAccounts.Name)
                    .Add(
                        _sheets[BookSchema.LocalAccounts.Name].PlaceOf(line.Line, -1),
                        issue.Message,
                        $"代码写错的，改正；上级科目确实存在的，也在“科目”表登记 {addition.Code.Parent}。"
                    );
            }
        }
    }

    private List<Project> ReadProjects()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var unit = BookSchema.Projects.Find("单位代码")!.Ordinal;
        var code = BookSchema.Projects.Find("项目代码")!.Ordinal;
        var projects = Read(
            BookSchema.Projects,
            row => AddText(row, code, text => owners.TryAdd(text, row.All[unit].Text ?? ""))
        );
        // Of a sheet that could not be read nothing can be said against the lines that name its projects.
        _context.Projects = owners.Count > 0 || IsBlameless(BookSchema.Projects) ? owners : null;
        return projects;
    }

    private List<T> Read<T>(BookSheet<T> schema, Action<RowValues>? seen = null)
        where T : BookRecord =>
        _sheets.TryGetValue(schema.Name, out var sheet)
            ? new SheetImporter<T>(schema, _context, DefectsOf(schema.Name)).Read(sheet, seen)
            : [];

    private static void AddText(RowValues row, int ordinal, Action<string> add)
    {
        if (row.All[ordinal].Text is { } text)
        {
            add(text);
        }
    }

    private void CheckEmptiness(Book book)
    {
        if (book.Units.Count == 0 && IsSound(BookSchema.Units))
        {
            ReportEmpty(BookSchema.Units, "“单位”表没有登记单位。", "至少登记一个单位。");
        }

        if (
            book.Incomes.Count == 0
            && book.Expenditures.Count == 0
            && IsSound(BookSchema.Incomes)
            && IsSound(BookSchema.Expenditures)
        )
        {
            ReportEmpty(BookSchema.Incomes, "空簿：收入和支出都没有数据。", "填写“收入”表和“支出”表。");
        }

        var units = book.Units.Count(u => u.Code != Book.EliminationUnit);
        if (_context.Scope == PackScope.Unit && units > 1)
        {
            ReportEmpty(
                BookSchema.Units,
                "封面的公开范围是“单位”，“单位”表却有不止一个单位。",
                "公开范围改为“部门”，或只留本单位。"
            );
        }
    }

    private bool IsSound(BookSheet schema) => _sheets.ContainsKey(schema.Name) && IsBlameless(schema);

    private bool IsBlameless(BookSheet schema) => DefectsOf(schema.Name).Count == 0;

    private void ReportEmpty(BookSheet schema, string message, string advice) =>
        DefectsOf(schema.Name).Add(_sheets[schema.Name].PlaceOf(0, -1), message, advice);

    private DefectList DefectsOf(string sheet)
    {
        if (!_defects.TryGetValue(sheet, out var list))
        {
            list = new DefectList();
            _defects.Add(sheet, list);
        }

        return list;
    }

    private DefectList DefectsInOrder()
    {
        var all = new DefectList();
        foreach (var name in BookSchema.Sheets.Select(s => s.Name).Prepend(BookSchema.Cover.Name))
        {
            if (_defects.TryGetValue(name, out var list))
            {
                all.Append(list);
            }
        }

        all.Append(_strangers);
        return all;
    }
}
