namespace Mingzhang.Books.Schema;

/// <summary>A column of a sheet of a book: its heading, what it takes, and what to tell the person who fills it in.</summary>
public abstract class BookColumn
{
    private protected BookColumn(string heading, BookColumnKind kind, int ordinal)
    {
        Heading = heading;
        Kind = kind;
        Ordinal = ordinal;
    }

    /// <summary>The heading, exactly as it must stand in the file.</summary>
    public string Heading { get; }

    /// <summary>What its cells hold.</summary>
    public BookColumnKind Kind { get; }

    /// <summary>Its place among the columns of the sheet, from 0, in the order in which they are written.</summary>
    public int Ordinal { get; }

    /// <summary>Whether the column must be there and each of its cells filled.</summary>
    public bool IsRequired { get; init; }

    /// <summary>For a choice, the only values; for a text, suggestions. Empty when there are none.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>What a blank cell stands for, where that is one of the options; null where a blank says nothing.</summary>
    public string? BlankMeans { get; init; }

    /// <summary>For an account: which codes.</summary>
    public AccountRule? Accounts { get; init; }

    /// <summary>For an amount: whether it may be negative in any line (lines of 抵销 always may).</summary>
    public bool AllowsNegative { get; init; }

    /// <summary>For a unit: whether it may be the pseudo-unit 抵销.</summary>
    public bool AllowsElimination { get; init; }

    /// <summary>For a unit: whether it may be the department's code, for the department as a whole.</summary>
    public bool AllowsDepartment { get; init; }

    /// <summary>For a unit: whether it names the other side of a flow, which a single unit's book does not list in 单位.</summary>
    public bool IsCounterparty { get; init; }

    /// <summary>For a number with decimals: the largest accepted.</summary>
    public decimal Maximum { get; init; } = 1_000_000_000m;

    /// <summary>For a number with decimals: how many, 0 to 6.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Whether two lines that agree in all such columns are one line entered twice.</summary>
    public bool IsIdentity { get; init; } = true;

    /// <summary>What to enter, in Chinese, for the person at the keyboard.</summary>
    public string Help { get; init; } = "";

    /// <summary>A cell as it could be filled in.</summary>
    public string Example { get; init; } = "";

    /// <inheritdoc />
    public override string ToString() => Heading;
}
