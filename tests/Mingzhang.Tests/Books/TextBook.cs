using Mingzhang.Books.Importing;

namespace Mingzhang.Tests.Books;

/// <summary>
/// A raw book written down in a test: rows of cells divided by bars. <c>#</c> before a cell makes it a number that a
/// spreadsheet program stored, <c>%</c> a percentage, <c>@</c> a date, <c>!</c> an error value.
/// </summary>
internal sealed class TextBook : IRawBook
{
    private readonly List<TextSheet> _sheets =
    [
        new(
            "封面",
            "项目|内容",
            "类型|部门预算",
            "年度|2024",
            "版式|sichuan-budget",
            "公开范围|部门",
            "部门代码|139",
            "部门名称|某某区人力资源和社会保障局"
        ),
        new("单位", "单位代码|单位名称", "139001|某某区人社局", "139002|某某区社保局"),
        new("收入", "单位代码|收入项目|资金安排|金额", "139001|一般公共预算拨款收入|当年|300.00"),
        new(
            "支出",
            "单位代码|功能科目|经济科目|资金性质|支出类型|项目代码|资金安排|对方单位|金额|备注",
            "139001|2080150|30101|一般公共预算|人员||当年||100.00|",
            "139001|2080150|30201|一般公共预算|项目|139001-01|当年||200.00|"
        ),
        new("项目", "单位代码|项目代码|项目名称|项目类别", "139001|139001-01|信息化运维|特定目标类"),
    ];

    public IReadOnlyList<IRawSheet> Sheets => _sheets;

    /// <summary>The headings of 支出 in this book.</summary>
    public const string ExpenditureHeadings =
        "单位代码|功能科目|经济科目|资金性质|支出类型|项目代码|资金安排|对方单位|金额|备注";

    public string NameOfMissing(string sheet) => sheet;

    /// <summary>Puts a sheet in the place of the one of its name, or at the end.</summary>
    public TextBook With(string name, params string[] rows)
    {
        var at = _sheets.FindIndex(s => s.Name == name);
        if (at < 0)
        {
            return AndAlso(name, rows);
        }

        _sheets[at] = new TextSheet(name, rows);
        return this;
    }

    /// <summary>Puts a sheet at the end, whatever its name.</summary>
    public TextBook AndAlso(string name, params string[] rows)
    {
        _sheets.Add(new TextSheet(name, rows));
        return this;
    }

    /// <summary>Takes a sheet out.</summary>
    public TextBook Without(string name)
    {
        _sheets.RemoveAll(s => s.Name == name);
        return this;
    }

    /// <summary>Puts one row in the place of the rows of 支出; headings as above.</summary>
    public TextBook WithExpenditure(params string[] rows) => With("支出", [ExpenditureHeadings, .. rows]);

    /// <summary>Changes one item of the cover.</summary>
    public TextBook WithCover(string item, string content)
    {
        var cover = _sheets[0].Rows.Where(r => !r.StartsWith(item + "|", StringComparison.Ordinal));
        return With("封面", [.. cover, $"{item}|{content}"]);
    }

    /// <summary>Imports the book.</summary>
    public BookImport Import() => BookImporter.Import(this);

    /// <summary>The defects of the book, each as place：message.</summary>
    public IReadOnlyList<string> Defects() => [.. Import().Defects.Select(d => $"{d.Place}：{d.Message}")];
}

/// <summary>A sheet of a <see cref="TextBook"/>.</summary>
internal sealed class TextSheet(string name, params string[] rows) : IRawSheet
{
    public string Name => name;

    public IReadOnlyList<string> Rows => rows;

    public bool IsRectangular => false;

    public string PlaceOf(int row, int column) =>
        row == 0 ? name
        : column < 0 ? $"{name}!{row}"
        : $"{name}!{(char)('A' + column)}{row}";

    public IRawRows Open() => new TextRows(rows);

    private sealed class TextRows(string[] rows) : IRawRows
    {
        private int _next;

        public bool Read(RawRow row)
        {
            if (_next == rows.Length)
            {
                return false;
            }

            row.Start(_next + 1);
            var column = 0;
            foreach (var cell in rows[_next++].Split('|'))
            {
                AddCell(row, column++, cell);
            }

            return true;
        }

        public void Dispose() { }

        private static void AddCell(RawRow row, int column, string cell)
        {
            if (cell.Length == 0)
            {
                row.AddBlank(column);
                return;
            }

            var kind = cell[0] switch
            {
                '#' => RawCellKind.Number,
                '%' => RawCellKind.Percentage,
                '@' => RawCellKind.Date,
                '!' => RawCellKind.Error,
                _ => RawCellKind.Text,
            };
            row.Add(column, kind, kind == RawCellKind.Text ? cell : cell[1..]);
        }
    }
}
