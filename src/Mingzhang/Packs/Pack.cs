using Mingzhang.Charts;
using Mingzhang.Forms;
using Mingzhang.Places;

namespace Mingzhang.Packs;

/// <summary>公开件: what a body publishes once for one year — parts in order, with their headings, sentences and tables.</summary>
public sealed class Pack
{
    /// <summary>Who publishes what for which year, and in which layout.</summary>
    public required PackIdentity Identity { get; init; }

    /// <summary>The title on the cover.</summary>
    public required string Title { get; init; }

    /// <summary>The parts in printed order.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>Every table, in printed order.</summary>
    public IEnumerable<Table> Tables => Parts.SelectMany(p => p.Blocks).OfType<TableBlock>().Select(b => b.Table);

    /// <summary>The table of a form, or null when the pack has none.</summary>
    public Table? Table(string form) => Tables.FirstOrDefault(t => t.Form == form);
}

/// <summary>What a pack is.</summary>
public enum PackKind
{
    /// <summary>部门预算.</summary>
    Budget,

    /// <summary>部门决算.</summary>
    FinalAccounts,
}

/// <summary>Whom a pack covers.</summary>
public enum PackScope
{
    /// <summary>部门: a department with all its units.</summary>
    Department,

    /// <summary>单位: one unit.</summary>
    Unit,
}

/// <summary>Who publishes what for which year.</summary>
/// <param name="Profile">Id of the profile, sichuan-budget.</param>
/// <param name="Layout">Id of the layout within the profile, 2023.</param>
/// <param name="Kind">Budget or final accounts.</param>
/// <param name="Year">The year budgeted or accounted for.</param>
/// <param name="Scope">Department or unit.</param>
/// <param name="Code">Code of the department (3 digits) or unit (6 digits).</param>
/// <param name="Name">Its full name.</param>
public sealed record PackIdentity(
    string Profile,
    string Layout,
    PackKind Kind,
    int Year,
    PackScope Scope,
    string Code,
    string Name
);

/// <summary>What a part of a pack is for.</summary>
public enum PartKind
{
    /// <summary>概况: duties and composition.</summary>
    Overview,

    /// <summary>情况说明: the narrative of the figures.</summary>
    Narrative,

    /// <summary>表: the tables.</summary>
    Tables,

    /// <summary>名词解释: the glossary.</summary>
    Glossary,

    /// <summary>附件 and anything else.</summary>
    Other,
}

/// <summary>A part of a pack, 第一部分 and so on.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Title">Its heading with the number, 第一部分　概况.</param>
/// <param name="Blocks">Its content in order.</param>
public sealed record Part(PartKind Kind, string Title, IReadOnlyList<Block> Blocks);

/// <summary>A piece of a part: a heading, a paragraph, a table or a chart.</summary>
public abstract record Block
{
    /// <summary>Where it was read; null for a compiled block.</summary>
    public Place? Place { get; init; }
}

/// <summary>A heading inside a part.</summary>
/// <param name="Depth">1 for 一、, 2 for （一）, 3 for 1.</param>
/// <param name="Text">The heading with its number.</param>
public sealed record HeadingBlock(int Depth, string Text) : Block;

/// <summary>A paragraph of running text.</summary>
/// <param name="Text">The text.</param>
public sealed record ParagraphBlock(string Text) : Block
{
    /// <summary>The pieces it was read from, in order: offset of the first character and place; empty for one piece.</summary>
    public IReadOnlyList<(int Offset, Place Place)> Pieces { get; init; } = [];

    /// <summary>The numbers printed in it, in the order of the text; empty when it was read and not compiled.</summary>
    public IReadOnlyList<TextFigure> Figures { get; init; } = [];

    /// <summary>The parts that a person writes, in the order of the text; empty when it was read and not compiled.</summary>
    public IReadOnlyList<WrittenPart> Written { get; init; } = [];

    /// <summary>The place of a character of the text: that of the piece it lies in; null when it was not read from a file.</summary>
    public Place? PlaceOf(int offset) => Pieces.At(offset, Place);
}

/// <summary>A table in its place.</summary>
/// <param name="Table">The table.</param>
public sealed record TableBlock(Table Table) : Block;

/// <summary>A chart in its place.</summary>
/// <param name="Chart">The chart.</param>
public sealed record ChartBlock(Chart Chart) : Block;
