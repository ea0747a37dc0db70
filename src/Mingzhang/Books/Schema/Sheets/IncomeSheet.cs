namespace Mingzhang.Books.Schema.Sheets;

/// <summary>收入.</summary>
internal static class IncomeSheet
{
    public static BookSheet<IncomeLine> Define()
    {
        var c = new SheetColumns<IncomeLine>();
        var unit = c.Unit(r => r.Unit, allowsElimination: true);
        var source = c.Choice("收入项目", r => r.Source, BookTerms.IncomeSources, "收入从哪里来。", required: true);
        var function = c.Function(r => r.Function, "七位的项级功能科目；部门决算必填，部门预算可不填。");
        var arrangement = c.Choice(
            "资金安排",
            r => r.Arrangement,
            BookTerms.IncomeArrangements,
            "当年安排的，还是上年结转来的。",
            required: true
        );
        var counterparty = c.Counterparty(
            r => r.Counterparty,
            "钱来自本部门另一个单位时填它的代码，汇总时据此抵销；否则不填。"
        );
        var amount = c.Amount("金额", r => r.Amount, "元，最多两位小数。", required: true);
        var remark = c.Remark(r => r.Remark);
        return new BookSheet<IncomeLine>(
            "收入",
            "收入，一行一笔。",
            c,
            row => new IncomeLine
            {
                Line = row.Line,
                Unit = row.Required(unit),
                Source = row.Required(source),
                Function = row[function],
                Arrangement = row.Required(arrangement),
                Counterparty = row[counterparty],
                Amount = row.Required(amount),
                Remark = row[remark],
            },
            book => book.Incomes
        )
        {
            IsRequired = true,
        };
    }
}
