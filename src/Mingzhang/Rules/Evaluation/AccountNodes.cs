using Mingzhang.Accounts;

namespace Mingzhang.Rules.Evaluation;

/// <summary>What the classification says of a row's code or name; without a chart of accounts the rule is short of data.</summary>
internal abstract class AccountNode(int variable) : TextNode
{
    public override TextValue Evaluate(Frame frame)
    {
        var panel = frame.Panels[variable];
        var row = panel.Rows[frame.Rows[variable]];
        var system = panel.SegmentOf(frame.Rows[variable]).Panel.Accounts;
        if (system is not { } known || string.IsNullOrEmpty(row.Code))
        {
            return TextValue.Without(Standing.Skip);
        }

        if (frame.Pack.Accounts is not { } accounts)
        {
            return TextValue.Without(Standing.Short);
        }

        var year = frame.Pack.Identity.Year;
        return new TextValue(
            AccountCode.TryParse(row.Code, out var code) ? Judge(accounts, known, code, row.Name, year) : NoSuchCode,
            HasData: true
        );
    }

    public override void Collect(Frame frame, List<CellPlace> places, int most) =>
        places.Add(new CellPlace(frame.Panels[variable], frame.Rows[variable], -1));

    /// <summary>The answer for a text that is no code at all.</summary>
    protected abstract string NoSuchCode { get; }

    protected abstract string Judge(
        ChartOfAccounts accounts,
        AccountSystem system,
        AccountCode code,
        string name,
        int year
    );
}

/// <summary>核对名称(行): 一致, 近似, 旧名, 不同 or 待确认.</summary>
internal sealed class CompareNameNode(int variable) : AccountNode(variable)
{
    protected override string NoSuchCode => "待确认";

    protected override string Judge(
        ChartOfAccounts accounts,
        AccountSystem system,
        AccountCode code,
        string name,
        int year
    ) =>
        accounts.CompareName(system, code, year, name) switch
        {
            NameMatch.Same => "一致",
            NameMatch.Variant => "近似",
            NameMatch.OldName => "旧名",
            NameMatch.Different => "不同",
            _ => "待确认",
        };
}

/// <summary>核对代码(行): 可用, 不可用 (certainly) or 待确认.</summary>
internal sealed class CheckCodeNode(int variable) : AccountNode(variable)
{
    protected override string NoSuchCode => "不可用";

    protected override string Judge(
        ChartOfAccounts accounts,
        AccountSystem system,
        AccountCode code,
        string name,
        int year
    ) =>
        accounts.Check(system, code, year) is not { } issue ? "可用"
        : issue.Certain ? "不可用"
        : "待确认";
}

/// <summary>科目名称(行): the name in the classification; empty for a code it does not have.</summary>
internal sealed class AccountNameNode(int variable) : AccountNode(variable)
{
    protected override string NoSuchCode => "";

    protected override string Judge(
        ChartOfAccounts accounts,
        AccountSystem system,
        AccountCode code,
        string name,
        int year
    ) => accounts.NameOf(system, code, year) ?? "";
}
