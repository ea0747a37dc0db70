using Mingzhang.Books.Schema;
using Mingzhang.Server.Books;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Departments;

/// <summary>What a row of a book is about, in a few words.</summary>
public static class RowWords
{
    private const int Longest = 120;

    /// <summary>The cells that are neither money nor the unit, with the names of accounts: 2070301 行政运行｜30101 基本工资｜人员.</summary>
    /// <param name="row">The row.</param>
    /// <param name="year">The year of the classification.</param>
    public static string Of(StoredRow row, int year)
    {
        ArgumentNullException.ThrowIfNull(row);
        var words = string.Join(
            '｜',
            BookSchema
                .Find(row.Sheet)!
                .Columns.Where(c => c.Kind != BookColumnKind.Amount && c.Heading is not ("单位代码" or "备注"))
                .Select(c => Named(c.Heading, row.Cells[c.Ordinal].Trim(), year))
                .Where(t => t.Length > 0)
        );
        return words.Length <= Longest ? words : words[..Longest] + "…";
    }

    private static string Named(string heading, string code, int year) =>
        heading switch
        {
            "功能科目" => $"{code} {CodeNames.OfFunction(code, year)}".Trim(),
            "经济科目" => $"{code} {CodeNames.OfEconomy(code, year)}".Trim(),
            _ => code,
        };
}
