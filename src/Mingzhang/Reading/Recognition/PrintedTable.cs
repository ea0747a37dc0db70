using Mingzhang.Reading.Generic;

namespace Mingzhang.Reading.Recognition;

/// <summary>What is seen of a found table whatever form it is held against: worked out when it is first asked for, and once.</summary>
internal sealed class PrintedTable(FoundTable found)
{
    private HashSet<string>? _words;
    private GuessedTable? _guess;
    private IReadOnlyList<KeyedPart>? _keyed;
    private IReadOnlyList<GridLine>? _lines;

    /// <summary>Its rows, grid by grid.</summary>
    public IReadOnlyList<IReadOnlyList<GridLine>> Grids { get; } = [.. found.Grids.Select(GridLine.Of)];

    /// <summary>The rows of all its grids.</summary>
    public IReadOnlyList<GridLine> Lines => _lines ??= Grids is [var only] ? only : [.. Grids.SelectMany(g => g)];

    /// <summary>Whether the columns of all its grids can be trusted.</summary>
    public bool IsReliable { get; } = found.Grids.TrueForAll(g => g.HasReliableColumns);

    /// <summary>Everything printed in it, letters and digits only.</summary>
    public HashSet<string> Words =>
        _words ??= [.. Lines.SelectMany(l => l.Filled).Select(c => Folding.Letters(c.Text))];

    /// <summary>What its columns are, judged without any form.</summary>
    public GuessedTable Guess => _guess ??= new GuessedTable([.. found.Grids.Select(HeadedGrid.Of)]);

    /// <summary>Its grids taken apart as those of a table of accounts.</summary>
    public IReadOnlyList<KeyedPart> Keyed => _keyed ??= KeyedGrid.Divide(Grids);
}
