using Mingzhang.Accounts;
using Mingzhang.Findings;

namespace Mingzhang.Auditing.Claims;

/// <summary>What came of looking for a statement's cell.</summary>
internal enum TieOutcome
{
    /// <summary>No cell is known to be meant.</summary>
    None,

    /// <summary>A cell says the same.</summary>
    Agrees,

    /// <summary>All cells that may be meant differ.</summary>
    Differs,

    /// <summary>It names an account that no table has.</summary>
    UnknownAccount,
}

/// <summary>A statement with the cells that it may repeat.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Outcome">What came of it.</param>
internal sealed record StatementTie(Statement Statement, TieOutcome Outcome)
{
    /// <summary>Whether it agrees to the last place.</summary>
    public bool IsRounded { get; init; }

    /// <summary>The cell that agrees, or that should.</summary>
    public TableValue? Value { get; init; }

    /// <summary>How serious a difference is.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>The classification of the account it is about; null when it is about none.</summary>
    public AccountSystem? System { get; init; }

    /// <summary>The codes that its name stands for.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];
}
