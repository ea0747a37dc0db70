using Mingzhang.Accounts;
using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>The sheets of a workbook that hold no data: 说明 and 代码表.</summary>
internal static class HelpSheets
{
    /// <summary>说明: what goes where, every column of every sheet.</summary>
    public static void WriteExplanation(SheetPart part)
    {
        const int helpWidth = 90;
        part.Start(
            [
                (12, CellStyle.General),
                (22, CellStyle.General),
                (8, CellStyle.General),
                (helpWidth, CellStyle.General),
                (40, CellStyle.General),
            ],
            hasHeading: false
        );
        part.TextRow(CellStyle.Title, "预算簿／决算簿填写说明");
        foreach (var line in SchemaHelp.General)
        {
            part.TextRow(CellStyle.General, line);
        }

        part.TextRow(CellStyle.General);
        part.TextRow(CellStyle.Heading, "表", "列", "必填", "填什么", "例");
        foreach (var sheet in BookSchema.Sheets.Prepend(BookSchema.Cover))
        {
            part.TextRow(CellStyle.LongText, sheet.Name, "", sheet.IsRequired ? "是" : "", sheet.Help);
            foreach (var column in sheet.Columns)
            {
                var help = SchemaHelp.Of(column);
                part.TextRow(
                    // Chinese characters are two wide.
                    lines: ((2 * help.Length) + helpWidth - 1) / helpWidth,
                    CellStyle.LongText,
                    sheet.Name,
                    column.Heading,
                    column.IsRequired ? "是" : "",
                    help,
                    column.Example
                );
            }
        }

        part.End();
    }

    /// <summary>代码表: the codes behind the drop-downs, with their names.</summary>
    public static void WriteCodes(SheetPart part, CodeLists codes)
    {
        part.Start(
            [(14, CellStyle.Text), (44, CellStyle.Text), (14, CellStyle.Text), (44, CellStyle.Text)],
            hasHeading: true
        );
        part.TextRow(CellStyle.Heading, "功能科目", "功能科目名称", "经济科目", "经济科目名称");
        for (var i = 0; i < Math.Max(codes.Functions.Count, codes.Economies.Count); i++)
        {
            var (function, functionName) = At(codes.Functions, i);
            var (economy, economyName) = At(codes.Economies, i);
            part.TextRow(CellStyle.Text, function, functionName, economy, economyName);
        }

        part.End();
    }

    private static (string Code, string Name) At(IReadOnlyList<Account> accounts, int index) =>
        index < accounts.Count ? (accounts[index].Code.ToString(), accounts[index].Name) : ("", "");
}
