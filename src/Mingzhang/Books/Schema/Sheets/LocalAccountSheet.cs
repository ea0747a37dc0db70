namespace Mingzhang.Books.Schema.Sheets;

/// <summary>科目: accounts that the standard classifications do not have.</summary>
internal static class LocalAccountSheet
{
    public static BookSheet<LocalAccount> Define()
    {
        var c = new SheetColumns<LocalAccount>();
        var system = c.Choice(
            "科目体系",
            r => r.System,
            BookTerms.AccountSystems,
            "这个科目属于哪一套分类。",
            required: true
        );
        var code = c.Code(
            "代码",
            r => r.Code,
            "功能科目 3、5、7 位；经济科目 3、5 位，本地子目 7 位（前五位是上级科目）。",
            "3011202"
        );
        var name = c.Text("名称", r => r.Name, "公开表里印的科目名称。", "失业保险", required: true, identity: false);
        var remark = c.Remark(r => r.Remark);
        return new BookSheet<LocalAccount>(
            "科目",
            "本地自增的科目：标准科目表里没有的才登记在这里。",
            c,
            row => new LocalAccount
            {
                Line = row.Line,
                System = row.Required(system),
                Code = row.Required(code),
                Name = row.Required(name),
                Remark = row[remark],
            },
            book => book.LocalAccounts
        );
    }
}
