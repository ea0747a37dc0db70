using Mingzhang.Packs;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Books;

/// <summary>A unit's book of a year, as the store holds it.</summary>
public sealed record BookEntry
{
    /// <summary>The word of a budget's book in the store.</summary>
    public const string Budget = "budget";

    /// <summary>The word of final accounts in the store.</summary>
    public const string Final = "final";

    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The year.</summary>
    public int Year { get; init; }

    /// <summary>budget or final.</summary>
    public string Kind { get; init; } = Budget;

    /// <summary>The unit's code.</summary>
    public string UnitCode { get; init; } = "";

    /// <summary>The stage in words.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Raised by each act on the book as a whole, not by its rows.</summary>
    public int Version { get; init; }

    /// <summary>Raised by each change of its rows: what was made of them stays right as long as this stays.</summary>
    public long Edition { get; init; }

    /// <summary>When it was last changed, in milliseconds since 1970 UTC.</summary>
    public long ChangedAt { get; init; }

    /// <summary>When it was last returned, while it is being corrected; null otherwise.</summary>
    public long? ReturnedAt { get; init; }

    /// <summary>批复: when it was approved last, in milliseconds since 1970 UTC; null before.</summary>
    public long? ApprovedAt { get; init; }

    /// <summary>转批复: when the department passed the approval on to the unit; null before.</summary>
    public long? RepliedAt { get; init; }

    /// <summary>The word for a kind on pages: 预算 or 决算.</summary>
    public static string WordOf(string kind) => kind == Final ? "决算" : "预算";

    /// <summary>The stage.</summary>
    public Stage At => Stages.Parse(Stage);

    /// <summary>Budget or final accounts.</summary>
    public PackKind PackKind => Kind == Final ? PackKind.FinalAccounts : PackKind.Budget;
}

/// <summary>A row of a sheet of a stored book.</summary>
public sealed record StoredRow
{
    /// <summary>Its id.</summary>
    public long Id { get; init; }

    /// <summary>The book.</summary>
    public long BookId { get; init; }

    /// <summary>The sheet: 支出.</summary>
    public string Sheet { get; init; } = "";

    /// <summary>Rows stand in the order of this number.</summary>
    public long Position { get; init; }

    /// <summary>The cells' texts by column; an amount in yuan, as entered.</summary>
    public IReadOnlyList<string> Cells { get; init; } = [];

    /// <summary>Raised by each change of the row.</summary>
    public int Version { get; init; }

    /// <summary>Who changed it last.</summary>
    public long ChangedBy { get; init; }
}
