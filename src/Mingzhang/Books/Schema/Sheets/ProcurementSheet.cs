namespace Mingzhang.Books.Schema.Sheets;

/// <summary>政府采购.</summary>
internal static class ProcurementSheet
{
    public static BookSheet<Procurement> Define()
    {
        var c = new SheetColumns<Procurement>();
        var unit = c.Unit(r => r.Unit);
        var project = c.Text("采购项目", r => r.Project, "采购什么。", "办公电脑购置", required: true);
        var item = c.Text("采购品目", r => r.Item, "政府采购品目名称。", "台式计算机");
        var kind = c.Choice("采购类别", r => r.Kind, BookTerms.ProcurementKinds, "货物、工程、服务。", required: true);
        var quantity = c.Decimal("数量", r => r.Quantity, "台、套、项等。", 1_000_000_000m, 4);
        var amount = c.Amount("金额", r => r.Amount, "元，最多两位小数。", required: true);
        var medium = c.Amount("面向中小企业", r => r.ForSmallAndMedium, "元，其中授予或预留给中小企业的。");
        var micro = c.Amount("面向小微企业", r => r.ForSmallAndMicro, "元，其中授予或预留给小微企业的。");
        var prison = c.Amount("面向监狱企业", r => r.ForPrison, "元，其中授予或预留给监狱企业的。");
        var disabled = c.Amount("面向残疾人福利性单位", r => r.ForDisabled, "元，其中授予或预留给残疾人福利性单位的。");
        var explanation = c.Text("说明", r => r.Explanation, "需要说明的事项。", identity: false);
        return new BookSheet<Procurement>(
            "政府采购",
            "政府采购预算或支出，一行一个采购项目。",
            c,
            row => new Procurement
            {
                Line = row.Line,
                Unit = row.Required(unit),
                Project = row.Required(project),
                Item = row[item],
                Kind = row.Required(kind),
                Quantity = row[quantity],
                Amount = row.Required(amount),
                ForSmallAndMedium = row[medium],
                ForSmallAndMicro = row[micro],
                ForPrison = row[prison],
                ForDisabled = row[disabled],
                Explanation = row[explanation],
            },
            book => book.Procurements
        );
    }
}
