using System.Runtime.CompilerServices;
using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Reading.Recognition;

/// <summary>The lines that a panel prescribes, found by their names however they are numbered; made once for each panel.</summary>
internal sealed class PrescribedLines
{
    private static readonly ConditionalWeakTable<PanelDefinition, PrescribedLines> Known = [];

    private readonly List<RowDefinition> _lines;
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<(RowDefinition Line, char Numbering)> _numberings;

    private PrescribedLines(PanelDefinition panel)
    {
        var name = panel.Columns.FirstOrDefault(c => c.Role == ColumnRole.Name)?.Id ?? "";
        _lines = [.. panel.Rows.Where(r => r.Cells.Count > 0 && r.Each is null)];
        foreach (var (i, line) in _lines.Index())
        {
            foreach (var text in line.Aliases.Prepend(PrintedName(line, name)))
            {
                var key = Key(text);
                if (!_byKey.TryGetValue(key, out var its))
                {
                    _byKey.Add(key, its = []);
                }

                its.Add(i);
            }
        }

        _numberings = [.. _lines.Select(l => (l, Numbering(PrintedName(l, name))))];
        _numberings = FormShape.Open(panel) is { } open ? [.. _numberings, (open, '一')] : _numberings;
    }

    /// <summary>The lines of a panel.</summary>
    public static PrescribedLines Of(PanelDefinition panel) => Known.GetValue(panel, p => new PrescribedLines(p));

    /// <summary>Whether a printed text is the name of a line.</summary>
    public bool Has(string text) => Key(text) is { Length: > 1 } key && _byKey.ContainsKey(key);

    /// <summary>The line of a printed name: of several the next one from a position on, else the first; null when it is none.</summary>
    /// <param name="printed">The name.</param>
    /// <param name="next">The position; behind the line found afterwards.</param>
    public RowDefinition? Find(string printed, ref int next)
    {
        if (!_byKey.TryGetValue(Key(printed), out var its))
        {
            return null;
        }

        var from = next;
        var at = its.Find(i => i >= from) is var later and > 0 ? later : its[0];
        next = at + 1;
        return _lines[at];
    }

    /// <summary>The line of a code; null when there is none.</summary>
    public RowDefinition? ByCode(string code) => _lines.Find(l => l.Code == code);

    /// <summary>A line that is numbered as a printed name is, and so of its level; null when there is none.</summary>
    public RowDefinition? Beside(string printed) =>
        Numbering(printed) is var kind && kind != ' '
            ? _numberings.FirstOrDefault(l => l.Numbering == kind).Line
            : null;

    /// <summary>一 for 一、, 1 for 1. and the like, a blank for no numbering.</summary>
    public static char Numbering(string text)
    {
        var folded = Folding.Fold(text);
        return folded.Length == Folding.WithoutNumbering(folded).Length || folded[0] is '-' or '*' or '#' or '•' or '·'
                ? ' '
            : char.IsAsciiDigit(folded[0]) ? '1'
            : folded[0] == '(' ? '('
            : '一';
    }

    private static string PrintedName(RowDefinition line, string column) =>
        line.Cells.TryGetValue(column, out var template) ? template.Source : "";

    // Names without 一、 or 1. in front; the digits of other names stay.
    private static string Key(string text)
    {
        var name = LineNames.WithoutOrdinal(Folding.Unwrap(text));
        return Folding.Letters(Numbering(name) == '1' ? Folding.WithoutNumbering(Folding.Fold(name)) : name);
    }
}
