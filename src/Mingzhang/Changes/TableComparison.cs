using Mingzhang.Changes.Alignment;
using Mingzhang.Changes.Texts;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Changes;

/// <summary>Finds which tables correspond, by form and title, and compares them.</summary>
/// <param name="origin">Where the packs come from.</param>
/// <param name="budget">What it may cost.</param>
internal sealed class TableComparison(Origin origin, WorkBudget budget)
{
    private const int LeastLikeness = 60;

    /// <summary>Compares all tables.</summary>
    public List<TableChange> Of(IReadOnlyList<Table> olds, IReadOnlyList<Table> news)
    {
        List<string> oldKeys = [.. olds.Select(t => t.Form)];
        List<string> newKeys = [.. news.Select(t => t.Form)];
        var pairs = KeyedPairs.Of(oldKeys, newKeys, i => ContentOf(olds[i]), i => ContentOf(news[i]), budget);
        foreach (var (o, n) in new Pairing(oldKeys, newKeys, pairs).Gaps().ToList())
        {
            List<string> oldTitles = [.. o.Select(i => Keys.Of(olds[i].Title))];
            List<string> newTitles = [.. n.Select(i => Keys.Of(news[i].Title))];
            pairs.AddRange(
                LikenessAlignment
                    .Of(
                        oldTitles,
                        newTitles,
                        (i, j) => Folding.Likeness(oldTitles[i], newTitles[j]),
                        LeastLikeness,
                        budget
                    )
                    .Select(p => new Pair(o[p.Old], n[p.New]))
            );
        }

        return
        [
            .. new Pairing(oldKeys, newKeys, pairs)
                .All()
                .Select(p => Compare(p.Old is { } i ? olds[i] : null, p.New is { } j ? news[j] : null, p.IsMoved)),
        ];
    }

    // Several tables of one form are told apart by what their first row is about, a project for example.
    private static string ContentOf(Table table) =>
        Keys.Join(
            Keys.Of(table.Title),
            table.Panels.SelectMany(p => p.Rows.Take(1)).Select(Keys.Of).FirstOrDefault() ?? ""
        );

    private TableChange Compare(Table? old, Table? @new, bool moved) =>
        old is null || @new is null
            ? new TableChange { Old = old, New = @new }
            : new TableChange
            {
                Old = old,
                New = @new,
                IsMoved = moved,
                Labels = [.. Labels(old, @new)],
                Panels = Panels(old, @new),
                Notes = new TextComparison(budget).OfNotes(old.Notes, @new.Notes),
            };

    private IEnumerable<LabelChange> Labels(Table old, Table @new)
    {
        if (origin.IsSame && Keys.Of(old.Title) != Keys.Of(@new.Title))
        {
            yield return new LabelChange("表名", old.Title, @new.Title);
        }

        // A reader does not always know the number; what is not known is not missing.
        if (old.Number.Length > 0 && @new.Number.Length > 0 && Keys.Of(old.Number) != Keys.Of(@new.Number))
        {
            yield return new LabelChange("表号", old.Number, @new.Number);
        }

        if (old.Unit is { } before && @new.Unit is { } after && before != after)
        {
            yield return new LabelChange("金额单位", before.Chinese(), after.Chinese());
        }
    }

    private List<PanelChange> Panels(Table old, Table @new)
    {
        var cells = new CellComparison(old.Unit, @new.Unit);
        if (old.Panels.Count == 1 && @new.Panels.Count == 1)
        {
            return [new PanelComparison(old.Panels[0], @new.Panels[0], cells, origin, budget).Run()];
        }

        List<string> oldKeys = [.. old.Panels.Select(p => Keys.Of(p.Id))];
        List<string> newKeys = [.. @new.Panels.Select(p => Keys.Of(p.Id))];
        var pairs = KeyedPairs.Of(oldKeys, newKeys, _ => "", _ => "", budget);
        return
        [
            .. new Pairing(oldKeys, newKeys, pairs)
                .All()
                .Select(p =>
                    (p.Old is { } i ? old.Panels[i] : null, p.New is { } j ? @new.Panels[j] : null) switch
                    {
                        ({ } before, { } after) => new PanelComparison(before, after, cells, origin, budget).Run(),
                        var (before, after) => new PanelChange { Old = before, New = after },
                    }
                ),
        ];
    }
}
