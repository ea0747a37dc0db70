namespace Mingzhang.Rules.Evaluation;

/// <summary>What the variables of a rule are bound to at the moment.</summary>
internal sealed class Frame(PackData pack, int variables)
{
    /// <summary>The pack.</summary>
    public PackData Pack { get; } = pack;

    /// <summary>The panel of each variable.</summary>
    public PanelData[] Panels { get; } = new PanelData[variables];

    /// <summary>The row of each variable.</summary>
    public int[] Rows { get; } = new int[variables];

    /// <summary>Which of the rule's columns is the current one.</summary>
    public int Column { get; set; }
}

/// <summary>A cell of the pack.</summary>
internal readonly record struct CellPlace(PanelData Panel, int Row, int Column);
