namespace Mingzhang.Accounts;

/// <summary>One account of a classification, under one name, for a span of years.</summary>
/// <remarks>
/// A code that changed its name has one account a name. Two accounts are equal if classification, code, name and years are.
/// </remarks>
public sealed record Account
{
    /// <summary>The classification it belongs to.</summary>
    public required AccountSystem System { get; init; }

    /// <summary>Its code.</summary>
    public required AccountCode Code { get; init; }

    /// <summary>Its name as the classification prints it, such as 机关事业单位基本养老保险缴费支出.</summary>
    public required string Name { get; init; }

    /// <summary>Its level.</summary>
    public required AccountLevel Level { get; init; }

    /// <summary>The first budget year in use; <see langword="null"/> if long-standing or not known.</summary>
    public int? FromYear { get; init; }

    /// <summary>The last budget year in use, inclusive; <see langword="null"/> if still in use.</summary>
    public int? ToYear { get; init; }

    /// <summary>
    /// Whether code and name were seen together in an official print. What is not confirmed is a reconstruction: it may name an account,
    /// but must not be used to call anybody else's name wrong.
    /// </summary>
    public bool Confirmed { get; init; }

    /// <summary>Whether a book added it (科目.csv), such as a local 7-digit sub-item.</summary>
    public bool IsLocal { get; init; }

    /// <summary>A short remark, such as 政府性基金; empty if none.</summary>
    public string Note { get; init; } = "";

    /// <summary>Other accepted spellings of the same name, beyond those <see cref="AccountNames"/> already takes for one.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>The names this code bore before <see cref="FromYear"/>, latest first.</summary>
    public IReadOnlyList<string> OldNames { get; init; } = [];

    /// <summary>The codes that took over when this one ended; empty if none, not known, or the code only changed its name.</summary>
    public IReadOnlyList<AccountCode> MovedTo { get; init; } = [];

    /// <summary>Whether the account is in use in a budget year.</summary>
    public bool IsValidIn(int year) =>
        (FromYear is not { } from || from <= year) && (ToYear is not { } to || year <= to);

    /// <summary>How close a printed name is to this account's name and variants: same, variant or different.</summary>
    public NameMatch CompareName(string printedName)
    {
        ArgumentNullException.ThrowIfNull(printedName);
        var best = AccountNames.Compare(Name, printedName);
        for (var i = 0; i < Variants.Count && best == NameMatch.Different; i++)
        {
            if (AccountNames.Compare(Variants[i], printedName) != NameMatch.Different)
                best = NameMatch.Variant;
        }
        return best;
    }

    /// <inheritdoc/>
    public bool Equals(Account? other) =>
        other is not null
        && System == other.System
        && Code == other.Code
        && Name == other.Name
        && FromYear == other.FromYear
        && ToYear == other.ToYear;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(System, Code, Name, FromYear, ToYear);

    /// <summary>Code and name, such as 2080505机关事业单位基本养老保险缴费支出.</summary>
    public override string ToString() => $"{Code}{Name}";
}
