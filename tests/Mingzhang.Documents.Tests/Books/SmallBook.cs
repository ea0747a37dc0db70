using Mingzhang.Books;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Books;

/// <summary>A sound book of a few lines, and the files made from it.</summary>
internal static class SmallBook
{
    /// <summary>One unit, one income line, two lines of expenditure, one project.</summary>
    public static Book Sound { get; } =
        new()
        {
            Cover = new Cover
            {
                Kind = PackKind.Budget,
                Year = 2024,
                Profile = "sichuan-budget",
                Scope = PackScope.Unit,
                DepartmentCode = "139",
                DepartmentName = "某某区人社局",
            },
            Units = [new BookUnit { Code = "139001", Name = "某某区人社局" }],
            Incomes =
            [
                new IncomeLine
                {
                    Unit = "139001",
                    Source = "一般公共预算拨款收入",
                    Arrangement = "当年",
                    Amount = new Amount(12_345_67),
                },
            ],
            Expenditures = [Line("人员", "30101", null, 2_345_67), Line("项目", "30201", "139001-01", 10_000_00)],
            Projects =
            [
                new Project
                {
                    Unit = "139001",
                    Code = "139001-01",
                    Name = "信息化运维",
                    Category = "特定目标类",
                },
            ],
        };

    /// <summary>Writes the book as a folder.</summary>
    public static string AsFolder(TemporaryFolder folder)
    {
        var path = folder.PathOf("簿");
        Documents.Books.BookFiles.Write(Sound, path);
        return path;
    }

    /// <summary>Writes the book as a workbook.</summary>
    public static string AsWorkbook(TemporaryFolder folder)
    {
        var path = folder.PathOf("簿.xlsx");
        Documents.Books.BookFiles.Write(Sound, path);
        return path;
    }

    /// <summary>The defects of a book in a file, each as place：message.</summary>
    public static IReadOnlyList<string> Defects(string path) =>
        [.. Documents.Books.BookFiles.Import(path).Defects.Select(d => $"{d.Place}：{d.Message}")];

    private static BudgetLine Line(string kind, string economy, string? project, long fen) =>
        new()
        {
            Unit = "139001",
            Function = "2080150",
            Economy = economy,
            Fund = "一般公共预算",
            Kind = kind,
            Project = project,
            Arrangement = "当年",
            Amount = new Amount(fen),
        };
}
