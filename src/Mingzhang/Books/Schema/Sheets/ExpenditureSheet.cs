using Mingzhang.Accounts;

namespace Mingzhang.Books.Schema.Sheets;

/// <summary>支出.</summary>
internal static class ExpenditureSheet
{
    private static readonly AccountRule Economy = new(
        AccountSystem.DepartmentEconomic,
        AccountLevel.Category,
        AccountLevel.SubItem
    );

    public static BookSheet<BudgetLine> Define()
    {
        var c = new SheetColumns<BudgetLine>();
        var unit = c.Unit(r => r.Unit, allowsElimination: true);
        var function = c.Function(r => r.Function, "七位的项级功能科目。", required: true);
        var economy = c.Account(
            "经济科目",
            r => r.Economy,
            Economy,
            "五位的部门经济科目，或在“科目”表登记过的七位子目；只有上缴上级、对附属单位补助、经营支出可以不填。",
            "30101"
        );
        var fund = c.Choice("资金性质", r => r.Fund, BookTerms.Funds, "用哪一种钱。", required: true);
        var kind = c.Choice(
            "支出类型",
            r => r.Kind,
            BookTerms.ExpenditureKinds,
            "人员、公用合起来是基本支出；项目支出要填项目代码。",
            required: true
        );
        var project = c.Project(r => r.Project, "填“项目”表里的项目代码；支出类型是项目的必填。");
        var arrangement = c.Choice(
            "资金安排",
            r => r.Arrangement,
            BookTerms.ExpenditureArrangements,
            "当年安排、上级提前通知，还是上年结转。",
            required: true
        );
        var counterparty = c.Counterparty(
            r => r.Counterparty,
            "钱付给本部门另一个单位时填它的代码，汇总时据此抵销；否则不填。"
        );
        var amount = c.Amount("金额", r => r.Amount, "元，最多两位小数。", required: true);
        var remark = c.Remark(r => r.Remark);
        return new BookSheet<BudgetLine>(
            "支出",
            "支出，一行一笔，到功能科目的项、经济科目的款。",
            c,
            row => new BudgetLine
            {
                Line = row.Line,
                Unit = row.Required(unit),
                Function = row.Required(function),
                Economy = row[economy],
                Fund = row.Required(fund),
                Kind = row.Required(kind),
                Project = row[project],
                Arrangement = row.Required(arrangement),
                Counterparty = row[counterparty],
                Amount = row.Required(amount),
                Remark = row[remark],
            },
            book => book.Expenditures
        )
        {
            IsRequired = true,
        };
    }
}
