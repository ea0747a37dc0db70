using Mingzhang.Changes.Alignment;
using Mingzhang.Forms;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Changes;

/// <summary>Compares two panels that correspond: columns, rows, cells. Printed line numbers (行次) follow from the order and are left out.</summary>
/// <param name="old">The old panel.</param>
/// <param name="new">The new panel.</param>
/// <param name="cells">Compares cells.</param>
/// <param name="origin">Where the packs come from.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class PanelComparison(Panel old, Panel @new, CellComparison cells, Origin origin, WorkBudget budget)
{
    private const int LeastLikeness = 50;

    /// <summary>The comparison.</summary>
    public PanelChange Run()
    {
        var columns = Columns(out var shared);
        return new PanelChange
        {
            Old = old,
            New = @new,
            Columns = columns,
            Rows = Rows(shared.FindAll(c => c.New.Role != ColumnRole.LineNumber)),
        };
    }

    private List<ColumnChange> Columns(out List<SharedColumn> shared)
    {
        List<string> oldKeys = [.. old.Columns.Select(c => c.Id)];
        List<string> newKeys = [.. @new.Columns.Select(c => c.Id)];
        List<string> oldHeads = [.. old.Columns.Select(HeaderKey)];
        List<string> newHeads = [.. @new.Columns.Select(HeaderKey)];
        var pairs = KeyedPairs.Of(oldKeys, newKeys, i => oldHeads[i], i => newHeads[i], budget);
        foreach (var (olds, news) in new Pairing(oldKeys, newKeys, pairs).Gaps().ToList())
        {
            pairs.AddRange(
                LikenessAlignment
                    .Of(
                        [.. olds.Select(i => oldHeads[i])],
                        [.. news.Select(i => newHeads[i])],
                        (o, n) => Folding.Likeness(oldHeads[olds[o]], newHeads[news[n]]),
                        LeastLikeness,
                        budget
                    )
                    .Select(p => new Pair(olds[p.Old], news[p.New]))
            );
        }

        var result = new List<ColumnChange>();
        shared = [];
        foreach (var (o, n, moved) in new Pairing(oldKeys, newKeys, pairs).All())
        {
            var change = new ColumnChange(
                o is { } i ? old.Columns[i] : null,
                n is { } j ? @new.Columns[j] : null,
                moved
            )
            {
                IsRenamed = o is { } a && n is { } b && IsRenamed(old.Columns[a], @new.Columns[b]),
            };
            if (change is { Old: { } before, New: { } after })
            {
                result.Add(change);
                shared.Add(new SharedColumn(before, after, o!.Value, n!.Value));
            }
            else if (Prints(o is null ? @new : old, o ?? n!.Value))
            {
                result.Add(change);
            }
        }

        return result;
    }

    private List<RowChange> Rows(List<SharedColumn> shared)
    {
        List<Row> olds = [.. old.Rows.Where(r => IsPrinted(old, r))];
        List<Row> news = [.. @new.Rows.Where(r => IsPrinted(@new, r))];
        var matching = new RowMatching(olds, news, shared, budget);
        var result = new List<RowChange>();
        foreach (var (o, n, moved) in matching.Run().All())
        {
            var before = o is { } i ? olds[i] : null;
            var after = n is { } j ? news[j] : null;
            var renamed = before is not null && after is not null && IsRenamed(before, after, shared);
            result.Add(
                new RowChange(before, after, moved)
                {
                    IsRenamed = renamed,
                    Cells = before is null || after is null ? [] : Cells(before, after, shared, renamed),
                }
            );
        }

        return result;
    }

    // The columns that say what a row is are compared as a whole: it does not matter in which of them its code or name stands.
    private List<CellChange> Cells(Row before, Row after, List<SharedColumn> shared, bool renamed) =>
        [
            .. shared
                .Where(c => !c.IsLabel || (!renamed && IsLabelledAnew(before, after, shared)))
                .Select(c => cells.Of(c.Old, c.New, before.Cells[c.OldIndex], after.Cells[c.NewIndex]))
                .OfType<CellChange>(),
        ];

    private bool IsRenamed(Column before, Column after) =>
        origin.IsSame
            ? HeaderKey(before) != HeaderKey(after)
            : Keys.Of(before.Header.LastOrDefault("")) != Keys.Of(after.Header.LastOrDefault(""));

    private static bool IsRenamed(Row before, Row after, List<SharedColumn> shared) =>
        RowMatching.IsKnownAnew(before, after) && IsLabelledAnew(before, after, shared);

    private static bool IsLabelledAnew(Row before, Row after, List<SharedColumn> shared) =>
        shared.Where(c => c.IsLabel).ToList() is var labels
        && string.Concat(labels.Select(c => Keys.Of(before.Cells[c.OldIndex])))
            != string.Concat(labels.Select(c => Keys.Of(after.Cells[c.NewIndex])));

    private static string HeaderKey(Column column) => string.Concat(column.Header.Select(Keys.Of));

    private static bool Prints(Panel panel, int column) =>
        panel.Columns[column].Role != ColumnRole.LineNumber && panel.Rows.Any(r => !r.Cells[column].IsBlank);

    private static bool IsPrinted(Panel panel, Row row) =>
        row.Cells.Index().Any(c => !c.Item.IsBlank && panel.Columns[c.Index].Role != ColumnRole.LineNumber);
}

/// <summary>A column that both panels have.</summary>
/// <param name="Old">It in the old panel.</param>
/// <param name="New">It in the new panel.</param>
/// <param name="OldIndex">Its position in the old panel.</param>
/// <param name="NewIndex">Its position in the new panel.</param>
internal sealed record SharedColumn(Column Old, Column New, int OldIndex, int NewIndex)
{
    /// <summary>Whether it says what a row is: its name or code.</summary>
    public bool IsLabel => New.Role is ColumnRole.Name or ColumnRole.Code or ColumnRole.UnitCode;
}
