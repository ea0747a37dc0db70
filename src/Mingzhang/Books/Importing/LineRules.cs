using Mingzhang.Accounts;
using Mingzhang.Books.Schema;
using Mingzhang.Packs;

namespace Mingzhang.Books.Importing;

/// <summary>What must hold within one line, beyond each of its cells.</summary>
internal static class LineRules
{
    private static readonly HashSet<string> KindsWithEconomy = ["人员", "公用", "项目"];
    private static readonly string[] Positions = ["基本职能", "重点工作", "单位构成", "涉密依据"];
    private static readonly string[] PositionStems =
    [
        "原因.",
        "差异.",
        "用途.",
        "项目.",
        "自评.",
        "其他.",
        "名词解释.",
    ];

    public static void Check(BookRecord record, RowReport report, BookContext context)
    {
        switch (record)
        {
            case BudgetLine line:
                CheckExpenditure(line, report, context);
                break;
            case IncomeLine line:
                CheckIncome(line, report, context);
                break;
            case BookUnit unit:
                CheckUnit(unit, report, context);
                break;
            case LocalAccount account:
                CheckAccount(account, report, context);
                break;
            case Indicator { Project: { } project } indicator:
                CheckProjectUnit(project, indicator.Unit, report, context);
                break;
            case Sentence sentence:
                CheckPosition(sentence, report);
                break;
        }
    }

    private static void CheckExpenditure(BudgetLine line, RowReport report, BookContext context)
    {
        if (line.Kind == "项目" && line.Project is null)
        {
            report.Add("项目代码", "项目支出没有填项目代码。", "填“项目”表里的项目代码；不是项目支出的，改支出类型。");
        }

        if (line.Economy is null && KindsWithEconomy.Contains(line.Kind))
        {
            report.Add(
                "经济科目",
                $"{line.Kind}支出没有填经济科目。",
                "填五位的部门经济科目，例如 30101；只有上缴上级、对附属单位补助、经营支出可以不填。"
            );
        }

        if (line.Project is { } project)
        {
            CheckProjectUnit(project, line.Unit, report, context);
        }

        CheckCounterparty(line.Unit, line.Counterparty, report);
    }

    private static void CheckIncome(IncomeLine line, RowReport report, BookContext context)
    {
        if (context.Kind == PackKind.FinalAccounts && line.Function is null && line.Source != "用事业基金弥补收支差额")
        {
            report.Add("功能科目", "部门决算的收入没有填功能科目。", "填七位的项级功能科目，例如 2080150。");
        }

        CheckCounterparty(line.Unit, line.Counterparty, report);
    }

    private static void CheckCounterparty(string unit, string? counterparty, RowReport report)
    {
        if (counterparty is not null && counterparty == unit)
        {
            report.Add(
                "对方单位",
                $"对方单位与本行的单位同是“{unit}”。",
                "填另一方的单位代码；不是单位之间往来的不填。"
            );
        }
    }

    private static void CheckProjectUnit(string project, string unit, RowReport report, BookContext context)
    {
        if (
            unit != Book.EliminationUnit
            && context.Projects?.GetValueOrDefault(project) is { Length: > 0 } owner
            && owner != unit
        )
        {
            report.Add(
                "项目代码",
                $"项目“{project}”是单位 {owner} 的，这一行的单位却是 {unit}。",
                "核对单位代码和项目代码；几个单位同做一个项目的，各单位分别登记。"
            );
        }
    }

    private static void CheckUnit(BookUnit unit, RowReport report, BookContext context)
    {
        if (unit.Code == Book.EliminationUnit)
        {
            return;
        }

        if (!UnitCodes.IsWellFormed(unit.Code))
        {
            report.Add(
                "单位代码",
                $"单位代码{FaultTexts.Quote(unit.Code)}不是六位数字。",
                "三位部门代码加三位单位序号，例如 139001；代码以 0 开头的，单元格设为文本格式。"
            );
        }
        else if (!UnitCodes.IsOf(unit.Code, context.DepartmentCode))
        {
            report.Add(
                "单位代码",
                $"单位代码“{unit.Code}”不以部门代码 {context.DepartmentCode} 开头。",
                "核对单位代码和封面的部门代码。"
            );
        }
    }

    private static void CheckAccount(LocalAccount account, RowReport report, BookContext context)
    {
        if (
            !AccountTerms.TryParseSystem(account.System, out var system)
            || !AccountCode.TryParse(account.Code, out var code)
        )
        {
            report.Add(
                "代码",
                $"{FaultTexts.Quote(account.Code)}不是科目代码。",
                "填 3、5、7 位数字（收入科目可到 9 位），不以 0 开头。"
            );
            return;
        }

        if (context.Chart.CheckAddition(new AccountAddition(system, code, account.Name)) is { } issue)
        {
            report.Add("代码", issue.Message, "标准科目不用登记；本地子目用七位代码，前五位是上级科目。");
        }
    }

    private static void CheckPosition(Sentence sentence, RowReport report)
    {
        var position = sentence.Position;
        if (
            !Positions.Contains(position)
            && !PositionStems.Any(s => position.Length > s.Length && position.StartsWith(s, StringComparison.Ordinal))
        )
        {
            report.Add(
                "位置",
                $"不认识的位置{FaultTexts.Quote(position)}。",
                "填 基本职能、重点工作、单位构成、涉密依据，或 原因.指标项、差异.功能科目、用途.功能科目、项目.项目代码.概述、自评.项、其他.标题、名词解释.词。"
            );
        }
    }
}
