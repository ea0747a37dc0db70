namespace Mingzhang.Changes;

/// <summary>How much changed between two packs. Everything is counted once, as the thing that it is reported as.</summary>
public sealed record ChangeCounts
{
    /// <summary>Figures in tables that changed.</summary>
    public required int Figures { get; init; }

    /// <summary>Texts in tables that changed.</summary>
    public required int CellTexts { get; init; }

    /// <summary>Rows added, removed, renamed or moved.</summary>
    public required int Rows { get; init; }

    /// <summary>Columns and panels added, removed, renamed or moved.</summary>
    public required int Columns { get; init; }

    /// <summary>Tables added, removed or moved, and changes of their heads.</summary>
    public required int Tables { get; init; }

    /// <summary>Headings added, removed, reworded or moved.</summary>
    public required int Headings { get; init; }

    /// <summary>Sentences added, removed, reworded or moved, those of notes among them.</summary>
    public required int Sentences { get; init; }

    /// <summary>What changed of body, year and kind.</summary>
    public required int Labels { get; init; }

    /// <summary>All together.</summary>
    public int Total => Figures + CellTexts + Rows + Columns + Tables + Headings + Sentences + Labels;

    internal static ChangeCounts Of(PackChanges changes)
    {
        var panels = changes.Tables.SelectMany(t => t.Panels).ToList();
        var rows = panels.SelectMany(p => p.Rows).ToList();
        var cells = rows.SelectMany(r => r.Cells).ToList();
        var text = changes.Text.Concat(changes.Tables.SelectMany(t => t.Notes)).Where(t => !t.IsSame).ToList();
        return new ChangeCounts
        {
            Figures = cells.Count(c => c.IsFigure),
            CellTexts = cells.Count(c => !c.IsFigure),
            Rows = rows.Count(r => r.Old is null || r.New is null || r.IsRenamed || r.IsMoved),
            Columns =
                panels.SelectMany(p => p.Columns).Count(c => !c.IsSame)
                + panels.Count(p => p.Old is null || p.New is null),
            Tables =
                changes.Tables.Count(t => t.Old is null || t.New is null || t.IsMoved)
                + changes.Tables.Sum(t => t.Labels.Count),
            Headings = text.Count(t => t.Kind == TextKind.Heading),
            Sentences = text.Count(t => t.Kind == TextKind.Sentence),
            Labels = changes.Labels.Count,
        };
    }
}
