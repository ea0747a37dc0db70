namespace Mingzhang.Rules.Evaluation;

/// <summary>Takes down which rule marked which cell.</summary>
internal sealed class GuardLog
{
    private readonly Dictionary<(PanelData Panel, int Row, int Column), List<int>> _rules = [];

    /// <summary>The rule being applied, by its position in the register.</summary>
    public int Rule { get; set; }

    /// <summary>Notes that the rule being applied looks at a cell.</summary>
    public void Add(PanelData panel, int row, int column)
    {
        if (!_rules.TryGetValue((panel, row, column), out var rules))
        {
            _rules.Add((panel, row, column), rules = []);
        }

        if (rules.Count == 0 || rules[^1] != Rule)
        {
            rules.Add(Rule);
        }
    }

    /// <summary>The positions of the rules that marked a cell, rising.</summary>
    public IReadOnlyList<int> Of(PanelData panel, int row, int column) =>
        _rules.TryGetValue((panel, row, column), out var rules) ? rules : [];
}
