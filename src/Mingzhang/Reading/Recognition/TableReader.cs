using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Numbers;
using Mingzhang.Profiles;
using Mingzhang.Reading.Generic;

namespace Mingzhang.Reading.Recognition;

/// <summary>Reads a found table by the variant of its form that fits it best.</summary>
internal sealed class TableReader(Profile profile, int year, Func<string, string> field)
{
    /// <summary>
    /// The table, the key of the variant it was read by and which share of that variant's headings and prescribed lines is
    /// printed, 0 to 100; null when no variant can be read.
    /// </summary>
    public (Table Table, string Key, int Fit)? Read(FoundTable found)
    {
        var printed = new PrintedTable(found);
        var best = profile
            .Forms.Values.Where(f => f.Id == found.Form)
            .Select(f => (Form: f, Panels: Panels(f, printed)))
            .Where(r => r.Panels is not null)
            .Select(r => (r.Form, r.Panels, Score: Score(r.Form, r.Panels!, printed.Words)))
            .OrderByDescending(r => r.Score)
            .FirstOrDefault();
        if (best.Panels is null)
        {
            return null;
        }

        var unit = UnitOf(found, printed.Grids) ?? best.Form.Unit;
        var table = new Table
        {
            Form = found.Form,
            Number = found.Number,
            Title = found.Title,
            Unit = unit,
            Arrangement = best.Form.Arrangement,
            Panels = unit is { } money ? [.. best.Panels.Select(p => In(money, p))] : best.Panels,
            Notes = found.Notes,
        };
        return (table, best.Form.Key, Fit(best.Form, printed.Words));
    }

    private IReadOnlyList<Panel>? Panels(FormDefinition form, PrintedTable printed)
    {
        var isReliable = printed.IsReliable;
        if (ReviewSheetReader.Reads(form))
        {
            var review = new ReviewSheetReader(form, isReliable).Read(printed.Grids, field);
            return IsUnread(review, printed.Lines) ? null : review;
        }

        if (form.Arrangement == PanelArrangement.Stacked)
        {
            return form.Panels.Any(p => p.Id == "任务")
                ? new GoalSheetReader(form, isReliable).Read(printed.Lines, field)
                : null;
        }

        if (form.Panels is [var bare] && BareRowReader.Reads(bare))
        {
            return [BareRowReader.Read(bare, printed.Lines, isReliable, field)];
        }

        if (form.Panels is [{ Source: "绩效指标" } indicators])
        {
            return [new IndicatorPanelReader(indicators, isReliable).Read(printed.Grids, field)];
        }

        if (FormShape.IsByLines(form))
        {
            var reader = new LinePanelReader(form, year);
            var panels = reader.Read(printed.Lines, field);
            var named = panels.Sum(p => p.Rows.Count(r => r.Name.Length > 0));
            return FormFit.OfLines(form, printed, reader.Matched, named) ? panels : null;
        }

        return
            form.Panels is [var only]
            && FormFit.OfKeyed(only, printed.Guess) is { } columns
            && KeyedPanelReader.Read(only, printed.Keyed, year, field, columns) is var panel
            && (!IsNamed(only) || HasNames(panel))
            ? [panel]
            : null;
    }

    // A form full of numbers of which none was understood is not an empty form.
    private static bool IsUnread(IReadOnlyList<Panel> panels, IReadOnlyList<GridLine> lines) =>
        panels.SelectMany(p => p.Rows).All(r => r.Level != RowLevel.Indicator && r.Cells.All(c => c.Figure is null))
        && lines.SelectMany(l => l.Filled).Any(c => Figures.IsNumber(c.Text));

    private static bool IsNamed(PanelDefinition panel) => FormShape.IndexOf(panel, ColumnRole.Name) >= 0;

    // Figures without any name beside them are a table of another shape.
    private static bool HasNames(Panel panel) =>
        panel.Rows.All(r => r.Cells.All(c => c.Figure is null)) || panel.Rows.Any(r => r.Name.Length > 0);

    // What the table prints as its unit of money governs, not what the form says.
    private static Panel In(MoneyUnit unit, Panel panel) =>
        panel with
        {
            Columns =
            [
                .. panel.Columns.Select(c => c.Format is { } f ? c with { Format = f with { Unit = unit } } : c),
            ],
        };

    // Recognised rows and figures speak for a variant, unknown lines and columns without heading against it.
    private static int Score(FormDefinition form, IReadOnlyList<Panel> panels, HashSet<string> printed)
    {
        var score = 0;
        foreach (var (panel, definition) in panels.Zip(form.Panels))
        {
            var levels = FormShape.AllRows(definition.Rows).Select(r => r.Level).ToHashSet();
            score += panel.Rows.Count(r => levels.Contains(r.Level)) - panel.Rows.Count(r => !levels.Contains(r.Level));
            score += 2 * panel.Rows.Count(r => r.Code is not null);
            score += definition.Columns.Sum(c => printed.Contains(FormShape.HeadingOf(c)) ? 1 : -1);
            score +=
                2
                * definition.Rows.Count(r =>
                    r.Each is null && r.Cells.Values.Any(t => printed.Contains(Folding.Letters(t.Source)))
                );
            score += 3 * UnitCodes(panel, definition);
        }

        return score;
    }

    private static int Fit(FormDefinition form, HashSet<string> printed)
    {
        var words = FormWords.Of(form);
        return words.Count == 0 ? 0 : 100 * words.Count(printed.Contains) / words.Count;
    }

    // Codes of three digits belong to forms that sum the whole department, codes of six to forms by units.
    private static int UnitCodes(Panel panel, PanelDefinition definition)
    {
        var at = FormShape.IndexOf(definition, ColumnRole.UnitCode);
        if (at < 0)
        {
            return 0;
        }

        var byUnit = FormShape.Has(definition, RowLevel.Unit);
        var isDepartment = panel.Rows.Count(r => r.Code is not null && r.Cells[at].Text.Length == 3);
        var isUnit = panel.Rows.Count(r => r.Code is not null && r.Cells[at].Text.Length == 6);
        return byUnit ? isUnit - isDepartment : isDepartment - isUnit;
    }

    /// <summary>The unit of money that a table states in or above its head; null when it states none.</summary>
    internal static MoneyUnit? UnitOf(FoundTable found, IReadOnlyList<IReadOnlyList<GridLine>> grids)
    {
        var captions = found.Captions.Concat(
            grids.SelectMany(g => g.Take(4)).SelectMany(l => l.Filled).Select(c => c.Text)
        );
        foreach (var caption in captions.Select(Folding.Fold))
        {
            var at = caption.LastIndexOf("单位:", StringComparison.Ordinal);
            if (at >= 0)
            {
                var unit = caption[(at + 3)..];
                if (unit.StartsWith("万元", StringComparison.Ordinal))
                {
                    return MoneyUnit.WanYuan;
                }

                if (unit.StartsWith('元') || unit.StartsWith("人民币元", StringComparison.Ordinal))
                {
                    return MoneyUnit.Yuan;
                }
            }
        }

        return null;
    }
}
