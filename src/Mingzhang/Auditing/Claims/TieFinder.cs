using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Narrative;
using Mingzhang.Packs;
using Mingzhang.Ties;

namespace Mingzhang.Auditing.Claims;

/// <summary>
/// Finds the cells that statements repeat: measures by the ties of the profile, accounts by their names in whatever tables the
/// pack has.
/// </summary>
internal sealed class TieFinder
{
    private readonly AuditContext _context;
    private readonly AccountNaming _naming;
    private readonly TieReader? _ties;
    private readonly MeasureFigures _measures;

    public TieFinder(AuditContext context)
    {
        _context = context;
        Figures = new AccountFigures(context.Pack);
        _naming = new AccountNaming(context, Figures);
        _measures = new MeasureFigures(context.Pack, context.Profile.Measures);
        _ties = context.Profile.Ties.Ties.Count > 0 ? new TieReader(context.Pack) : null;
    }

    /// <summary>The money of the accounts.</summary>
    public AccountFigures Figures { get; }

    private bool IsFinal => _context.Pack.Identity.Kind == PackKind.FinalAccounts;

    /// <summary>The tie of one statement; of a kind or a year that no table shows, none.</summary>
    public StatementTie Find(Statement statement)
    {
        var claim = statement.Claim;
        var none = new StatementTie(statement, TieOutcome.None);
        if (
            claim.Kind is not (ClaimKind.Amount or ClaimKind.Count)
            || (claim.Year is { } year && year != _context.Pack.Identity.Year)
            || statement.IsReason
            || IsOfPart(claim.Subject.Owner)
        )
        {
            return none;
        }

        if (FindMeasure(statement, claim.Subject.Canonical, claim.Subject.Aspect) is { } measure)
        {
            return measure;
        }

        return claim.Kind == ClaimKind.Amount && statement.Yuan is not null && IsThisYears(claim.Basis)
            ? FindAccount(statement) ?? none
            : none;
    }

    /// <summary>The value that the profile ties a measure to, whatever a statement says of it; null without one.</summary>
    public TableValue? ValueOf(string measure, TextSection section)
    {
        var key = new TieKey(measure, "", null, "", section.Headings);
        return _context.Profile.Ties.Find(key, false, _context.Pack.Identity.Layout) is { } tie
                ? tie.Cells.Select(c => _ties?.Find(c)).FirstOrDefault(v => v is not null)
            : _measures.Of(measure) is { Count: > 0 } values && values.All(v => v.Value == values[0].Value) ? values[0]
            : null;
    }

    private StatementTie? FindMeasure(Statement statement, string subject, string aspect)
    {
        var claim = statement.Claim;
        var key = new TieKey(subject, aspect, claim.Basis, claim.Unit, statement.Section.Headings);
        var isCount = claim.Kind == ClaimKind.Count;
        if ((!isCount && statement.Yuan is null) || !IsWhole(statement))
        {
            return null;
        }

        if (_ties is null || _context.Profile.Ties.Find(key, isCount, _context.Pack.Identity.Layout) is not { } tie)
        {
            return isCount || aspect.Length > 0 ? null : FindAnywhere(statement, subject);
        }

        if (statement.IsNone && (tie.IsLimit || tie.Severity != Severity.Error))
        {
            return null;
        }

        TableValue[] values = [.. tie.Cells.Select(_ties.Find).OfType<TableValue>()];
        var (agreement, value) = Agreements.Best(statement, values);
        if (tie.IsLimit && agreement == Agreement.Different && Array.Exists(values, v => statement.Yuan < v.Value))
        {
            return null;
        }

        return values.Length == 0
            ? null
            : new StatementTie(statement, agreement == Agreement.Different ? TieOutcome.Differs : TieOutcome.Agrees)
            {
                IsRounded = agreement == Agreement.Rounded,
                Value = agreement == Agreement.Different ? values[0] : value,
                Severity = tie.Severity,
            };
    }

    // In a table that the profile does not map: only when all that may be meant say the same.
    private StatementTie? FindAnywhere(Statement statement, string subject)
    {
        if (statement.IsNone || !IsThisYears(statement.Claim.Basis) || _context.Profile.Ties.Names(subject))
        {
            return null;
        }

        var values = _measures.Of(subject);
        if (values.Count == 0)
        {
            return null;
        }

        var (agreement, value) = Agreements.Best(statement, values);
        if (agreement != Agreement.Different)
        {
            return new StatementTie(statement, TieOutcome.Agrees)
            {
                IsRounded = agreement == Agreement.Rounded,
                Value = value,
            };
        }

        return values.All(v => v.Value == values[0].Value)
            ? new StatementTie(statement, TieOutcome.Differs) { Value = values[0], Severity = Severity.Warning }
            : null;
    }

    // “某科目……其中：基本支出”: a part of an account is not the measure of the whole body.
    private static bool IsWhole(Statement statement) =>
        statement.Whole is not { Claim.Subject.Kind: SubjectKind.AccountPath or SubjectKind.FunctionalAccount };

    private StatementTie? FindAccount(Statement statement)
    {
        var isEconomic =
            statement.Section.IsAbout("基本支出") && statement.Claim.Subject.Kind != SubjectKind.AccountPath;
        AccountSystem[] order = isEconomic
            ? [AccountSystem.DepartmentEconomic, AccountSystem.Functional]
            : [AccountSystem.Functional, AccountSystem.DepartmentEconomic];
        StatementTie? differs = null;
        StatementTie? unknown = null;
        foreach (var system in order)
        {
            if (_naming.Find(statement.Claim.Subject, system) is not { } named)
            {
                continue;
            }

            if (named.Codes.Count == 0)
            {
                unknown ??= new StatementTie(statement, TieOutcome.UnknownAccount) { System = system };
                continue;
            }

            var values = ValuesOf(statement, named);
            var (agreement, value) = Agreements.Best(statement, values);
            if (agreement != Agreement.Different)
            {
                return new StatementTie(statement, TieOutcome.Agrees)
                {
                    IsRounded = agreement == Agreement.Rounded,
                    Value = value,
                    System = system,
                    Codes = named.Codes,
                };
            }

            differs ??=
                values.Count == 0
                    ? null
                    : new StatementTie(statement, TieOutcome.Differs)
                    {
                        Value = values[0],
                        System = system,
                        Codes = named.Codes,
                    };
        }

        return differs ?? unknown;
    }

    // What the text may mean by an account's money: first the tables of the kind that its section is about.
    private List<TableValue> ValuesOf(Statement statement, NamedAccounts named)
    {
        var isOtherFund = statement.Section.IsAbout("政府性基金") || statement.Section.IsAbout("国有资本");
        return
        [
            .. named
                .Codes.SelectMany(c => Figures.Of(named.System, c))
                .Where(f =>
                    f.Kind == FigureKind.Whole
                    || (named.System == AccountSystem.DepartmentEconomic && f.Kind != FigureKind.Other)
                    || (isOtherFund && f.Kind == FigureKind.Other)
                )
                .OrderBy(f => Distance(f.Title, statement.Section))
                .Select(f => f.Value),
        ];
    }

    private static int Distance(string title, TextSection section)
    {
        foreach (var word in (ReadOnlySpan<string>)["基本支出", "一般公共预算", "财政拨款"])
        {
            if (section.IsAbout(word))
            {
                return title.Contains(word, StringComparison.Ordinal) ? 0 : 1;
            }
        }

        return 0;
    }

    private bool IsThisYears(string? basis) =>
        basis is null
        || (
            IsFinal
                ? basis.Contains("决算", StringComparison.Ordinal) || basis is "执行数" or "支出数"
                : !basis.Contains("执行", StringComparison.Ordinal) && !basis.Contains("决算", StringComparison.Ordinal)
        );

    private bool IsOfPart(string owner) =>
        owner.Length > 0 && owner != _context.Pack.Identity.Name && UnitNames.Contains(owner);

    private HashSet<string>? _unitNames;

    // Names of units of a pack that has several.
    private HashSet<string> UnitNames
    {
        get
        {
            if (_unitNames is null)
            {
                var names = _context
                    .Pack.Tables.SelectMany(t => t.Panels)
                    .SelectMany(p => p.Rows)
                    .Where(r => r.Level == Forms.RowLevel.Unit)
                    .Select(r => r.Name)
                    .ToHashSet(StringComparer.Ordinal);
                _unitNames = names.Count > 1 ? names : [];
            }

            return _unitNames;
        }
    }
}
