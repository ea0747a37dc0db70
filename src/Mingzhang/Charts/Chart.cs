using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Charts;

/// <summary>How a chart shows its figures.</summary>
public enum ChartKind
{
    /// <summary>柱形图: upright columns, the series of a category side by side.</summary>
    Columns,

    /// <summary>条形图: lying bars, for long names.</summary>
    Bars,

    /// <summary>堆积柱形图: the series of a category on top of each other.</summary>
    StackedColumns,

    /// <summary>饼图: the parts of one whole; one series.</summary>
    Pie,
}

/// <summary>
/// 图: figures of the pack's tables drawn. It holds figures and no drawing, so that every writer draws it in its own way
/// (native in Word, SVG on a page) and lists its data beside it.
/// </summary>
public sealed class Chart
{
    /// <summary>Its id in the profile, 支出结构.</summary>
    public required string Id { get; init; }

    /// <summary>The title printed with it, without a number.</summary>
    public required string Title { get; init; }

    /// <summary>How it shows its figures.</summary>
    public required ChartKind Kind { get; init; }

    /// <summary>The unit of its figures; null when they are no money.</summary>
    public MoneyUnit? Unit { get; init; }

    /// <summary>The names along the axis, or of the slices; at least one.</summary>
    public required IReadOnlyList<string> Categories { get; init; }

    /// <summary>The series, at least one; a pie has exactly one.</summary>
    public required IReadOnlyList<ChartSeries> Series { get; init; }
}

/// <summary>A row of figures of a chart.</summary>
/// <param name="Name">Its name in the legend, 2024年.</param>
/// <param name="Figures">A figure for each category in their order; null where there is none.</param>
public sealed record ChartSeries(string Name, IReadOnlyList<Figure?> Figures);
