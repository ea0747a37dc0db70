namespace Mingzhang.Books.Schema.Sheets;

/// <summary>三公数量.</summary>
internal static class OfficialCountSheet
{
    public static BookSheet<OfficialCount> Define()
    {
        var c = new SheetColumns<OfficialCount>();
        var unit = c.Unit(r => r.Unit);
        var matter = c.Choice("事项", r => r.Matter, BookTerms.OfficialMatters, "数的是什么。", required: true);
        var count = c.Integer("数量", r => r.Count, "没有的填 0。", required: true);
        var basis = c.Choice(
            "口径",
            r => r.Basis,
            BookTerms.OfficialBases,
            "本年或上年；不填是本年。",
            blankMeans: BookTerms.OfficialBases[0]
        );
        return new BookSheet<OfficialCount>(
            "三公数量",
            "“三公”经费的团组、人次、车辆、批次。金额不在这里填，由“支出”表的经济科目得出。",
            c,
            row => new OfficialCount
            {
                Line = row.Line,
                Unit = row.Required(unit),
                Matter = row.Required(matter),
                Count = row.Required(count),
                Basis = row[basis],
            },
            book => book.OfficialCounts
        );
    }
}
