using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Narrative;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Claims;

/// <summary>Reports accounts whose name and amount do not belong together, and accounts that no table has.</summary>
internal sealed class AccountFindings(AccountFigures figures, FindingSink sink)
{
    private const int MostRivals = 3;
    private const int FewestSiblings = 3;

    /// <summary>The codes whose amounts the text prints under another name.</summary>
    public HashSet<string> Misnamed { get; } = new(StringComparer.Ordinal);

    /// <summary>Reports a tie that names an account; true when that says all there is to say of it.</summary>
    public bool Report(StatementTie tie)
    {
        if (tie.System is not { } system || tie.Statement.Yuan is not { } yuan || yuan == 0m)
        {
            return tie.Outcome == TieOutcome.UnknownAccount;
        }

        switch (tie.Outcome)
        {
            case TieOutcome.Agrees:
                sink.Passed("文表.科目");
                return false;
            case TieOutcome.Differs:
                var length = tie.Codes[0].Length;
                var others = Bearers(tie.Statement, system, length).Where(f => !tie.Codes.Contains(f.Code)).ToList();
                if (others.Count is 0 or > MostRivals || length == 3)
                {
                    return false;
                }

                Misname(tie.Statement, others, Severity.Error);
                return true;
            case TieOutcome.UnknownAccount:
                ReportUnknown(tie.Statement, system);
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// In a list of economic accounts, a name that is none: whose amount it is, if one account of the tables has it that the list
    /// does not name.
    /// </summary>
    public void ReportStrangers(IReadOnlyList<StatementTie> ties)
    {
        var lists = ties.Where(t => t.Statement.Claim.Parent is not null && t.Statement.Claim.Kind == ClaimKind.Amount)
            .GroupBy(t => (t.Statement.Section, t.Statement.Claim.Parent, t.Statement.Claim.List));
        foreach (var list in lists)
        {
            var known = list.Where(t => t.Outcome == TieOutcome.Agrees && t.System == AccountSystem.DepartmentEconomic)
                .SelectMany(t => t.Codes)
                .ToHashSet(StringComparer.Ordinal);
            if (known.Count < FewestSiblings)
            {
                continue;
            }

            foreach (var tie in list.Where(t => t.Outcome == TieOutcome.None && t.Statement.Claim.Yuan > 0m))
            {
                var bearers = Bearers(tie.Statement, AccountSystem.DepartmentEconomic, 5)
                    .Where(f => !known.Contains(f.Code))
                    .ToList();
                if (bearers.Count is > 0 and <= MostRivals)
                {
                    ReportName(tie.Statement, AccountSystem.DepartmentEconomic, bearers);
                }
            }
        }
    }

    private void ReportUnknown(Statement statement, AccountSystem system)
    {
        var subject = statement.Claim.Subject;
        var length =
            system == AccountSystem.DepartmentEconomic ? 5
            : subject.Item.Length > 0 ? 7
            : subject.Section.Length > 0 ? 5
            : 0;
        var bearers = Bearers(statement, system, length).ToList();
        if (bearers.Count is > 0 and <= MostRivals)
        {
            ReportName(statement, system, bearers);
            return;
        }

        if (system != AccountSystem.Functional || !figures.HasWholeItems)
        {
            sink.ShortOfData("文表.无此科目");
            return;
        }

        sink.Report(
            "文表.无此科目",
            [("名称", statement.Name), ("文字", statement.Printed)],
            [statement.SubjectPlace],
            null,
            new Breach(null, statement.Claim.Number.Value.Plain())
        );
    }

    // A name that misses or adds words is a slip of the name; another name is another account.
    private void ReportName(Statement statement, AccountSystem system, List<AccountFigure> bearers)
    {
        var near = bearers.Find(b => NameDistance.IsNear(statement.Name, figures.NameOf(system, b.Code) ?? ""));
        if (near is null)
        {
            Misname(statement, bearers, Severity.Error);
            return;
        }

        Misnamed.Add(near.Code);
        var name = figures.NameOf(system, near.Code)!;
        sink.Report(
            "文表.科目名称",
            [("名称", statement.Name), ("应为", name), ("编码", near.Code), ("文字", statement.Printed)],
            [statement.SubjectPlace],
            near.Value.Places,
            new Breach(
                name,
                statement.Name,
                null,
                system == AccountSystem.Functional ? Severity.Warning : Severity.Notice
            )
        );
    }

    private void Misname(Statement statement, List<AccountFigure> bearers, Severity severity)
    {
        var codes = bearers.Select(b => b.Code).Distinct(StringComparer.Ordinal).ToList();
        Misnamed.UnionWith(codes);
        var names = string.Join('、', codes.Select(c => $"{c}“{figures.NameOf(bearers[0].System, c)}”"));
        sink.Report(
            "文表.科目",
            [("名称", statement.Name), ("文字", statement.Printed), ("应为", names)],
            [statement.SubjectPlace, statement.Place],
            bearers.SelectMany(b => b.Value.Places).Take(6),
            new Breach(names, statement.Name, null, severity)
        );
    }

    // Accounts of a level whose money is what the statement prints.
    private IEnumerable<AccountFigure> Bearers(Statement statement, AccountSystem system, int length) =>
        figures
            .Codes(system)
            .Where(c => c.Length == length || (length == 0 && c.Length >= 5))
            .Order(StringComparer.Ordinal)
            .Select(c =>
                figures
                    .Of(system, c)
                    .FirstOrDefault(f =>
                        (f.Kind == FigureKind.Whole || system == AccountSystem.DepartmentEconomic)
                        && Agreements.Of(statement, f.Value) == Agreement.Same
                    )
            )
            .OfType<AccountFigure>();
}
