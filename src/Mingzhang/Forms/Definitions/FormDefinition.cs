using Mingzhang.Accounts;
using Mingzhang.Numbers;

namespace Mingzhang.Forms.Definitions;

/// <summary>
/// A form as a profile defines it: its panels, columns and rows. The same definition compiles a table from facts and
/// tells a reader what the columns and rows of a printed table are.
/// </summary>
public sealed record FormDefinition
{
    /// <summary>Id by which rules name the table: 1-2, 公开05.</summary>
    public required string Id { get; init; }

    /// <summary>Name of this variant of the form within the profile; empty for the only one.</summary>
    public required string Variant { get; init; }

    /// <summary>Title, with fields such as {年度}.</summary>
    public required TextTemplate Title { get; init; }

    /// <summary>Other titles under which the table is printed.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The unit of money in its head; null when it prints no money.</summary>
    public MoneyUnit? Unit { get; init; }

    /// <summary>How its panels stand to each other.</summary>
    public PanelArrangement Arrangement { get; init; }

    /// <summary>The panels.</summary>
    public required IReadOnlyList<PanelDefinition> Panels { get; init; }

    /// <summary>Notes printed below the table.</summary>
    public IReadOnlyList<TextTemplate> Notes { get; init; } = [];

    /// <summary>The note printed when the table has no figure; null when the layout prints none.</summary>
    public TextTemplate? EmptyNote { get; init; }

    /// <summary>The key by which layouts choose it: 1-2, or 1-2@2024 for a variant.</summary>
    public string Key => Variant.Length == 0 ? Id : Id + "@" + Variant;
}

/// <summary>A panel of a form.</summary>
public sealed record PanelDefinition
{
    /// <summary>Id within the form; empty for the only panel.</summary>
    public required string Id { get; init; }

    /// <summary>The source of facts: 支出, 收入, 平衡, 绩效指标 …</summary>
    public required string Source { get; init; }

    /// <summary>Which facts of the source it speaks of.</summary>
    public FactFilter Filter { get; init; } = FactFilter.All;

    /// <summary>The classification of its rows' codes; null when rows have none.</summary>
    public AccountSystem? Accounts { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<ColumnDefinition> Columns { get; init; }

    /// <summary>The rows, outermost level.</summary>
    public required IReadOnlyList<RowDefinition> Rows { get; init; }

    /// <summary>The first 行次 of the panel; null when lines are not numbered.</summary>
    public int? FirstLineNumber { get; init; }
}

/// <summary>A column of a panel.</summary>
public sealed record ColumnDefinition
{
    /// <summary>Id within the panel.</summary>
    public required string Id { get; init; }

    /// <summary>Heading texts from the top down.</summary>
    public required IReadOnlyList<TextTemplate> Header { get; init; }

    /// <summary>What its cells hold.</summary>
    public required ColumnRole Role { get; init; }

    /// <summary>How amounts are printed; null for other roles.</summary>
    public NumberFormat? Format { get; init; }

    /// <summary>Which of the row's facts an amount sums.</summary>
    public FactFilter Filter { get; init; } = FactFilter.All;

    /// <summary>Which amount of a fact is summed, for sources with several; empty for the only one.</summary>
    public string Measure { get; init; } = "";

    /// <summary>Facts of another source that an amount sums instead of the row's own; null for the row's own.</summary>
    public ForeignFacts? From { get; init; }

    /// <summary>Whether the column is left out of a table in which it has no figure.</summary>
    public bool WhenAny { get; init; }

    /// <summary>For a 百分比 column: the ids of the columns divided, dividend first; null otherwise.</summary>
    public (string Of, string Base)? Percentage { get; init; }
}

/// <summary>Facts of another source, joined to a row by equal dimensions.</summary>
/// <param name="Source">The source.</param>
/// <param name="Match">The dimensions that must be equal to the row's: 单位, 项目, 功能类 …</param>
/// <param name="Filter">Which of them count.</param>
public sealed record ForeignFacts(string Source, IReadOnlyList<string> Match, FactFilter Filter);

/// <summary>A row, or a group of rows, of a panel.</summary>
public sealed record RowDefinition
{
    /// <summary>What the row is.</summary>
    public required RowLevel Level { get; init; }

    /// <summary>The dimension whose values each make a row; null for one prescribed row.</summary>
    public string? Each { get; init; }

    /// <summary>Whether units without facts make a row as well.</summary>
    public bool AllMembers { get; init; }

    /// <summary>Which of the facts in reach the row sums.</summary>
    public FactFilter Filter { get; init; } = FactFilter.All;

    /// <summary>Texts of cells by column id.</summary>
    public IReadOnlyDictionary<string, TextTemplate> Cells { get; init; } = new Dictionary<string, TextTemplate>();

    /// <summary>Other texts under which a prescribed line is printed.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The row's name for rules; null when the text of its name column serves.</summary>
    public TextTemplate? Name { get; init; }

    /// <summary>The code of a prescribed line: 208; null when it has none.</summary>
    public string? Code { get; init; }

    /// <summary>Whether its amounts are printed; false for headings and empty lines.</summary>
    public bool Sums { get; init; } = true;

    /// <summary>Whether it is left out when none of its amounts is other than zero.</summary>
    public bool WhenAny { get; init; }

    /// <summary>Whether it is printed merged beside the rows below it.</summary>
    public bool Spans { get; init; }

    /// <summary>Rows inside each of its groups.</summary>
    public IReadOnlyList<RowDefinition> Rows { get; init; } = [];
}
