using Mingzhang.Books.Schema;

namespace Mingzhang.Tests.Books;

public sealed class BookSchemaTests
{
    public static TheoryData<string> Sheets => [.. BookSchema.Sheets.Prepend(BookSchema.Cover).Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_column_has_a_note_for_the_person_who_fills_it_in(string sheet)
    {
        Assert.All(
            BookSchema.Find(sheet)!.Columns,
            column =>
            {
                Assert.EndsWith("。", column.Help, StringComparison.Ordinal);
                Assert.InRange(column.Help.Length + column.Example.Length, 3, 240);
            }
        );
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Columns_are_numbered_in_order_and_found_by_their_headings(string sheet)
    {
        var columns = BookSchema.Find(sheet)!.Columns;
        Assert.Equal(Enumerable.Range(0, columns.Count), columns.Select(c => c.Ordinal));
        Assert.All(columns, c => Assert.Same(c, BookSchema.Find(sheet)!.Find(c.Heading)));
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Choices_have_options_and_accounts_a_rule(string sheet)
    {
        Assert.All(
            BookSchema.Find(sheet)!.Columns,
            column =>
            {
                Assert.True(
                    column.Kind is not (BookColumnKind.Choice or BookColumnKind.YesNo) || column.Options.Count > 1
                );
                Assert.Equal(column.Kind == BookColumnKind.Account, column.Accounts is not null);
            }
        );
    }

    [Fact]
    public void Units_income_and_expenditure_are_what_a_book_cannot_do_without()
    {
        Assert.Equal(["单位", "收入", "支出"], BookSchema.Sheets.Where(s => s.IsRequired).Select(s => s.Name));
    }

    [Fact]
    public void The_columns_that_must_be_filled_are_these()
    {
        var required = BookSchema.Sheets.Select(s =>
            $"{s.Name}: {string.Join(' ', s.Columns.Where(c => c.IsRequired))}"
        );
        Assert.Equal(
            [
                "单位: 单位代码 单位名称",
                "科目: 科目体系 代码 名称",
                "收入: 单位代码 收入项目 资金安排 金额",
                "支出: 单位代码 功能科目 资金性质 支出类型 资金安排 金额",
                "结转结余: 单位代码 结余项目 资金性质 金额",
                "项目: 单位代码 项目代码 项目名称 项目类别",
                "绩效指标: 单位代码 一级指标 二级指标 三级指标",
                "年度任务: 任务名称",
                "对比数: 口径 指标项 金额",
                "三公数量: 单位代码 事项 数量",
                "资产: 单位代码 类别 大类 数量",
                "政府采购: 单位代码 采购项目 采购类别 金额",
                "文字: 位置 内容",
            ],
            required
        );
    }
}
