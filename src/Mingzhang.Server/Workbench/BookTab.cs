using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Workbench;

/// <summary>A tab of a book: sheets that belong together.</summary>
/// <param name="Label">Its words.</param>
/// <param name="Sheets">The names of its sheets, the one that opens first.</param>
public sealed record BookTab(string Label, IReadOnlyList<string> Sheets)
{
    /// <summary>The tabs of sheets, in their order; each sheet stands in one.</summary>
    public static IReadOnlyList<BookTab> All { get; } =
    [
        new("基本情况", [BookSchema.Cover.Name, BookSchema.Units.Name, BookSchema.LocalAccounts.Name]),
        new("收入", [BookSchema.Incomes.Name, BookSchema.Balances.Name]),
        new("支出", [BookSchema.Expenditures.Name, BookSchema.Procurements.Name]),
        new("项目", [BookSchema.Projects.Name]),
        new("三公与资产", [BookSchema.OfficialCounts.Name, BookSchema.Assets.Name, BookSchema.Comparatives.Name]),
        new("绩效", [BookSchema.Indicators.Name, BookSchema.Tasks.Name]),
        new("文字", [BookSchema.Sentences.Name]),
    ];

    /// <summary>The address of a row of a book.</summary>
    public static string AddressOf(StoredRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return $"{AddressOf(row.BookId, row.Sheet)}#row-{row.Id}";
    }

    /// <summary>The address of a sheet of a book.</summary>
    public static string AddressOf(long book, string sheet) => $"/book/{book}/sheet/{Uri.EscapeDataString(sheet)}";
}
