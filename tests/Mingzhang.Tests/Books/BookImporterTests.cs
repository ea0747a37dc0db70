using Mingzhang.Books.Importing;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Tests.Books;

public sealed class BookImporterTests
{
    [Fact]
    public void A_sound_book_is_imported_with_every_line_knowing_its_row()
    {
        var book = new TextBook().Import().BookOrThrow();
        Assert.Equal((PackKind.Budget, 2024, "139"), (book.Cover.Kind, book.Cover.Year, book.Cover.DepartmentCode));
        Assert.Equal(["139001", "139002"], book.Units.Select(u => u.Code));
        var line = book.Expenditures[1];
        Assert.Equal(3, line.Line);
        Assert.Equal(("2080150", "30201", "139001-01"), (line.Function, line.Economy, line.Project));
        Assert.Equal(new Amount(200_00), line.Amount);
        Assert.Null(line.Counterparty);
    }

    [Fact]
    public void Columns_may_stand_in_any_order_and_optional_ones_may_be_absent()
    {
        var book = new TextBook()
            .With("收入", "金额|资金安排|收入项目|单位代码", "12.5|当年|事业收入|139002")
            .Import()
            .BookOrThrow();
        Assert.Equal(("139002", new Amount(12_50)), (book.Incomes[0].Unit, book.Incomes[0].Amount));
    }

    [Fact]
    public void Blank_rows_are_passed_over()
    {
        var book = new TextBook()
            .With("单位", "单位代码|单位名称", "|", "139001|甲局", " |　", "139002|乙局")
            .Import()
            .BookOrThrow();
        Assert.Equal([3, 5], book.Units.Select(u => u.Line));
    }

    [Fact]
    public void A_missing_sheet_a_strange_sheet_and_two_of_one_name_are_named()
    {
        var book = new TextBook().Without("支出").AndAlso("单位", "单位代码|单位名称").AndAlso("Sheet1", "甲|乙");
        Assert.Equal(
            ["单位：有两张表都叫“单位”。", "支出：缺少“支出”表。", "Sheet1：不认识的表“Sheet1”。"],
            book.Defects()
        );
    }

    [Fact]
    public void Help_sheets_are_not_read()
    {
        Assert.Empty(new TextBook().AndAlso("说明", "随便写").AndAlso("代码表", "功能科目").Defects());
    }

    [Fact]
    public void Unknown_doubled_and_missing_headings_are_named()
    {
        var book = new TextBook().With("收入", "单位代码|收入项目|收入项目|资金|金额", "139001|事业收入||当年|1");
        Assert.Equal(
            [
                "收入!C1：列名“收入项目”重复。",
                "收入!D1：“收入”表没有“资金”这一列。",
                "收入!1：“收入”表缺少“资金安排”列。",
            ],
            book.Defects()
        );
    }

    [Fact]
    public void Content_without_a_heading_is_named()
    {
        var book = new TextBook().With("单位", "单位代码|单位名称||", "139001|甲局|乙||丙");
        Assert.Contains("单位!C2：这一列没有列名，却有内容“乙”。", book.Defects());
        Assert.Contains("单位!E2：这一列没有列名，却有内容“丙”。", book.Defects());
    }

    [Fact]
    public void A_required_sheet_without_headings_is_named()
    {
        Assert.Contains("收入：“收入”表是空的，连列名也没有。", new TextBook().With("收入").Defects());
    }

    [Fact]
    public void An_empty_book_is_named()
    {
        var book = new TextBook()
            .With("单位", "单位代码|单位名称")
            .With("收入", "单位代码|收入项目|资金安排|金额")
            .WithExpenditure()
            .Without("项目");
        Assert.Equal(["单位：“单位”表没有登记单位。", "收入：空簿：收入和支出都没有数据。"], book.Defects());
    }

    [Fact]
    public void A_single_units_book_cannot_list_two_units()
    {
        Assert.Equal(
            ["单位：封面的公开范围是“单位”，“单位”表却有不止一个单位。"],
            new TextBook().WithCover("公开范围", "单位").Defects()
        );
    }

    [Fact]
    public void All_defects_are_reported_in_one_go_in_the_order_of_the_sheets()
    {
        var book = new TextBook()
            .WithCover("年度", "今年")
            .With("项目", "单位代码|项目代码|项目名称|项目类别", "139001|139001-01||其他类")
            .With("收入", "单位代码|收入项目|资金安排|金额", "139009|事业收入|当年|一百")
            .WithExpenditure("139001|2080150|30101|一般公共预算|人员||去年||1|");
        Assert.Equal(
            [
                "封面!B7：“年度”的“今年”不是从 0 开始的整数。",
                "收入!A2：“单位代码”的“139009”不在“单位”表里。",
                "收入!D2：“金额”的“一百”不是金额。",
                "支出!G2：“资金安排”不能是“去年”。",
                "项目!C2：“项目名称”没有填。",
                "项目!D2：“项目类别”不能是“其他类”。",
            ],
            book.Defects()
        );
    }

    [Fact]
    public void A_thousand_defects_are_shown_and_all_are_counted()
    {
        var rows = Enumerable.Range(1, 1500).Select(i => $"139001|2080150|30101|一般公共预算|人员||当年||不是数{i}|");
        var import = new TextBook().WithExpenditure([.. rows]).Import();
        Assert.Null(import.Book);
        Assert.Equal((1000, 1500L), (import.Defects.Count, import.Count));
        var thrown = Assert.Throws<BookFormatException>(import.BookOrThrow);
        Assert.EndsWith("（共 1500 处问题，只列出前 1000 处）", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sheet_beyond_a_million_rows_is_refused()
    {
        var import = BookImporter.Import(new EndlessBook());
        var defect = Assert.Single(import.Defects, d => d.Place == "单位");
        Assert.Equal("“单位”表超过 1,048,576 行，不再往下读。", defect.Message);
    }

    /// <summary>A book whose sheet 单位 never ends.</summary>
    private sealed class EndlessBook : IRawBook
    {
        public IReadOnlyList<IRawSheet> Sheets { get; } = [new EndlessSheet()];

        public string NameOfMissing(string sheet) => sheet;

        private sealed class EndlessSheet : IRawSheet, IRawRows
        {
            private int _row;

            public string Name => "单位";

            public bool IsRectangular => false;

            public string PlaceOf(int row, int column) => row == 0 ? Name : $"{Name}!{row}";

            public IRawRows Open() => this;

            public bool Read(RawRow row)
            {
                row.Start(++_row);
                row.Add(0, RawCellKind.Text, _row == 1 ? "单位代码" : "");
                row.Add(1, RawCellKind.Text, _row == 1 ? "单位名称" : "");
                return true;
            }

            public void Dispose() { }
        }
    }
}
