using System.Globalization;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;
using Mingzhang.Numbers;
using Mingzhang.Server.Books;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Adjustments;

/// <summary>What stands against an adjustment. Pure.</summary>
public static class AdjustmentCheck
{
    /// <summary>The column that says whether money is of this year or of last year.</summary>
    private const string Arrangement = "资金安排";

    /// <summary>What last year's money is called there.</summary>
    private const string CarriedOver = "上年结转";

    /// <summary>The problems, each a sentence for the person; none when it may be submitted.</summary>
    /// <param name="document">The document.</param>
    /// <param name="budget">The budget without it.</param>
    /// <param name="tree">The unit tree of the year.</param>
    /// <param name="rows">All rows of the budget book, against which codes and projects are held.</param>
    public static IReadOnlyList<string> Problems(
        Adjustment document,
        ApprovedBudget budget,
        UnitTree tree,
        IReadOnlyList<StoredRow> rows
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(budget);
        ArgumentNullException.ThrowIfNull(tree);
        if (document.Lines.Count == 0)
        {
            return ["单上还没有一行。请加上调增、调减的行。"];
        }

        var inForce = document with { State = AdjustmentState.Approved };
        return
        [
            .. OfKind(document),
            .. document
                .Lines.Where(l => l.Key.Unit != Mingzhang.Books.Book.EliminationUnit)
                .Where(l => !tree.LineOf(l.Key.Unit).Contains(document.UnitCode))
                .Select(l => $"单位 {l.Key.Unit} 不在{tree.Find(document.UnitCode)?.Name ?? document.UnitCode}之下。"),
            .. Defects(document, rows),
            .. AdjustedBudget
                .Shortages(budget.Lines, [.. budget.Adjustments.Where(a => a.Id != document.Id), inForce])
                .Select(s =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{s.Key} 到 {s.Day:yyyy-MM-dd} 会成为 {new Amount(s.Fen)} 元。调减不能超过这一行的余额。"
                    )
                ),
        ];
    }

    private static IEnumerable<string> OfKind(Adjustment document)
    {
        var sum = document.Lines.Sum(l => l.Fen);
        var (rises, falls) = (document.Lines.Any(l => l.Fen > 0), document.Lines.Any(l => l.Fen < 0));
        switch (document.Kind)
        {
            case AdjustmentKind.Transfer when sum != 0:
                yield return $"调剂的调增和调减要相等，现在差 {new Amount(sum)} 元。";
                break;
            case AdjustmentKind.Addition when falls:
                yield return "追加的各行都是增加。要同时调减，请另编调剂单。";
                break;
            case AdjustmentKind.Reduction when rises:
                yield return "追减的各行都是减少。要同时调增，请另编调剂单。";
                break;
            case AdjustmentKind.CarryOver when falls:
                yield return "结转的各行都是增加。";
                break;
            default:
                break;
        }

        if (document.Kind == AdjustmentKind.CarryOver && document.Lines.Any(l => l.Key[Arrangement] != CarriedOver))
        {
            yield return $"结转的各行，{Arrangement}都填“{CarriedOver}”。";
        }
    }

    // The document's lines alone, held to what every line of a book is held to.
    private static IEnumerable<string> Defects(Adjustment document, IReadOnlyList<StoredRow> rows)
    {
        List<LineKey> keys = [.. document.Lines.Select(l => l.Key).Distinct()];
        var lines = keys.Select(
            (k, i) =>
                new StoredRow
                {
                    Id = -1 - i,
                    Sheet = BookSchema.Expenditures.Name,
                    Cells = k.Row("1"),
                }
        );
        var book = new StoredBook(
            rows.Where(r => r.Sheet != BookSchema.Expenditures.Name).Concat(NewProjects(document)).Concat(lines)
        );
        foreach (var defect in BookImporter.Import(book).Defects)
        {
            if (book.Locate(defect.Place) is ({ Id: < 0 } row, var heading))
            {
                yield return $"{LineKey.OfRow(row.Cells)} {heading}：{defect.Message}{defect.Advice}";
            }
        }
    }

    /// <summary>The rows of 项目 for the projects that an adjustment brings.</summary>
    public static IEnumerable<StoredRow> NewProjects(Adjustment document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var sheet = BookSchema.Projects;
        foreach (var line in document.Lines.Where(l => l.ProjectName.Length > 0).DistinctBy(l => l.Key["项目代码"]))
        {
            yield return SheetRow.New(
                sheet,
                ("单位代码", line.Key.Unit),
                ("项目代码", line.Key["项目代码"]),
                ("项目名称", line.ProjectName),
                ("项目类别", line.ProjectCategory)
            );
        }
    }
}
