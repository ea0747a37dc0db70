using Mingzhang.Accounts;
using Mingzhang.Charts;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>
/// The words of pack.json and of the report. Terms of the field (row levels, column roles, units of money,
/// classifications) are the Chinese ones that profiles and rules use; the others are short English words.
/// </summary>
internal static class JsonWords
{
    public static readonly WordList<PackKind> Kinds = new(
        (PackKind.Budget, "budget"),
        (PackKind.FinalAccounts, "final")
    );

    public static readonly WordList<PackScope> Scopes = new(
        (PackScope.Department, "department"),
        (PackScope.Unit, "unit")
    );

    public static readonly WordList<PartKind> Parts = new(
        (PartKind.Overview, "overview"),
        (PartKind.Narrative, "narrative"),
        (PartKind.Tables, "tables"),
        (PartKind.Glossary, "glossary"),
        (PartKind.Other, "other")
    );

    public static readonly WordList<ChartKind> Charts = new(
        (ChartKind.Columns, "columns"),
        (ChartKind.Bars, "bars"),
        (ChartKind.StackedColumns, "stacked"),
        (ChartKind.Pie, "pie")
    );

    public static readonly WordList<PanelArrangement> Arrangements = new(
        (PanelArrangement.Beside, "beside"),
        (PanelArrangement.Stacked, "stacked")
    );

    public static readonly WordList<RowLevel> Levels = new([
        .. Enum.GetValues<RowLevel>().Select(l => (l, l.Chinese())),
    ]);

    public static readonly WordList<ColumnRole> Roles = new([
        .. Enum.GetValues<ColumnRole>().Select(r => (r, r.Chinese())),
    ]);

    public static readonly WordList<MoneyUnit> Units = new([
        .. Enum.GetValues<MoneyUnit>().Select(u => (u, u.Chinese())),
    ]);

    public static readonly WordList<AccountSystem> Accounts = new([
        .. Enum.GetValues<AccountSystem>().Select(s => (s, s.ChineseName())),
    ]);

    public static readonly WordList<Severity> Severities = new(
        (Severity.Error, "error"),
        (Severity.Warning, "warning"),
        (Severity.Notice, "notice")
    );

    public static readonly WordList<Category> Categories = new(
        (Category.Footing, "footing"),
        (Category.CrossTable, "cross-table"),
        (Category.Narrative, "narrative"),
        (Category.Percentage, "percentage"),
        (Category.Growth, "growth"),
        (Category.Count, "count"),
        (Category.Naming, "naming"),
        (Category.Code, "code"),
        (Category.Completeness, "completeness"),
        (Category.Performance, "performance"),
        (Category.Timeliness, "timeliness"),
        (Category.Wording, "wording"),
        (Category.Privacy, "privacy")
    );

    public static readonly WordList<RuleState> States = new(
        (RuleState.Passed, "passed"),
        (RuleState.Failed, "failed"),
        (RuleState.NotApplicable, "not-applicable"),
        (RuleState.ShortOfData, "short-of-data")
    );
}
