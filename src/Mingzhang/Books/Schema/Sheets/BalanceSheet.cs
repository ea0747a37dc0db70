namespace Mingzhang.Books.Schema.Sheets;

/// <summary>结转结余.</summary>
internal static class BalanceSheet
{
    public static BookSheet<BalanceLine> Define()
    {
        var c = new SheetColumns<BalanceLine>();
        var unit = c.Unit(r => r.Unit, allowsElimination: true);
        var item = c.Choice(
            "结余项目",
            r => r.Item,
            BookTerms.BalanceItems,
            "结转、结余的去向或来源。",
            required: true
        );
        var fund = c.Choice("资金性质", r => r.Fund, BookTerms.Funds, "哪一种钱的结转结余。", required: true);
        var function = c.Function(r => r.Function, "七位的项级功能科目；不分科目的不填。");
        var amount = c.Amount(
            "金额",
            r => r.Amount,
            "元，最多两位小数；可以是负数。",
            required: true,
            allowsNegative: true
        );
        return new BookSheet<BalanceLine>(
            "结转结余",
            "部门决算的结转和结余；部门预算的结转下年、结余分配也填在这里。",
            c,
            row => new BalanceLine
            {
                Line = row.Line,
                Unit = row.Required(unit),
                Item = row.Required(item),
                Fund = row.Required(fund),
                Function = row[function],
                Amount = row.Required(amount),
            },
            book => book.Balances
        );
    }
}
