using Mingzhang.Accounts;

namespace Mingzhang.Auditing.Claims;

/// <summary>Which part of an account's money a column shows.</summary>
internal enum FigureKind
{
    /// <summary>All of it, or all of one fund.</summary>
    Whole,

    /// <summary>基本支出.</summary>
    Basic,

    /// <summary>项目支出.</summary>
    Project,

    /// <summary>人员经费.</summary>
    Personnel,

    /// <summary>公用经费.</summary>
    Public,

    /// <summary>Money of another fund, of another year, for another body.</summary>
    Other,
}

/// <summary>The money of an account in one column of one table, over all units.</summary>
/// <param name="System">The classification.</param>
/// <param name="Code">Its code.</param>
/// <param name="Title">The title of the table.</param>
/// <param name="Column">The id of the column.</param>
/// <param name="Kind">What the column shows.</param>
/// <param name="Value">The money and its places.</param>
internal sealed record AccountFigure(
    AccountSystem System,
    string Code,
    string Title,
    string Column,
    FigureKind Kind,
    TableValue Value
);
