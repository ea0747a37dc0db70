using System.Globalization;
using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Tests.Auditing.Names;

/// <summary>Tables of functional items for trying the audits of names.</summary>
internal static class AccountTables
{
    /// <summary>A table of the general public budget with one row an item, 1.00 each.</summary>
    public static Table Of(params (string Code, string Name)[] items) =>
        new()
        {
            Form = "3",
            Number = "表3",
            Title = "一般公共预算支出预算表",
            Panels =
            [
                new Panel
                {
                    Id = "",
                    Accounts = AccountSystem.Functional,
                    Columns =
                    [
                        new Column("名称", ["科目名称"], ColumnRole.Name),
                        new Column("合计", ["合计"], ColumnRole.Amount),
                    ],
                    Rows = [.. items.Select(RowOf)],
                },
            ],
        };

    private static Row RowOf((string Code, string Name) item) =>
        new()
        {
            Level = RowLevel.Item,
            Code = item.Code,
            Name = item.Name,
            Cells = [new Cell(item.Name), new Cell("1.00", new Figure(new PrintedNumber(1m, 2)))],
            Place = new Mingzhang.Places.Place
            {
                Line = int.Parse(item.Code[5..], CultureInfo.InvariantCulture) + 1000,
            },
        };
}
