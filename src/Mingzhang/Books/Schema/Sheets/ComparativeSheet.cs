namespace Mingzhang.Books.Schema.Sheets;

/// <summary>对比数.</summary>
internal static class ComparativeSheet
{
    public static BookSheet<Comparative> Define()
    {
        var c = new SheetColumns<Comparative>();
        var unit = c.Unit(r => r.Unit, "填“单位”表里的单位代码；整个部门的数不填。", required: false);
        var basis = c.Choice("口径", r => r.Basis, BookTerms.ComparativeBases, "与哪一个数比。", required: true);
        var measure = c.Text(
            "指标项",
            r => r.Measure,
            "比的是什么。",
            "收支总额",
            required: true,
            suggestions: BookTerms.ComparativeMeasures
        );
        var function = c.Function(r => r.Function, "只比某一个科目时填七位的项级功能科目。");
        var amount = c.Amount("金额", r => r.Amount, "元，最多两位小数。", required: true);
        return new BookSheet<Comparative>(
            "对比数",
            "公开表和说明要对比的其他年度或其他阶段的数。",
            c,
            row => new Comparative
            {
                Line = row.Line,
                Unit = row[unit],
                Basis = row.Required(basis),
                Measure = row.Required(measure),
                Function = row[function],
                Amount = row.Required(amount),
            },
            book => book.Comparatives
        );
    }
}
