namespace Mingzhang.Books.Schema.Sheets;

/// <summary>单位.</summary>
internal static class UnitSheet
{
    public static BookSheet<BookUnit> Define()
    {
        var c = new SheetColumns<BookUnit>();
        var code = c.Code("单位代码", r => r.Code, "六位数字：三位部门代码加三位单位序号。", "139001");
        var name = c.Text("单位名称", r => r.Name, "全称，与公章一致。", required: true, identity: false);
        var shortName = c.Text("单位简称", r => r.ShortName, "正文里用的简称。", identity: false);
        var nature = c.Choice(
            "单位性质",
            r => r.Nature,
            BookTerms.UnitNatures,
            "行政、参公单位有机关运行经费。",
            identity: false
        );
        var posts = c.Integer("编制人数", r => r.Posts, "核定的编制数。");
        var staff = c.Integer("在职人数", r => r.Staff, "年末（或编报时）在职人数。");
        var retired = c.Integer("离退休人数", r => r.Retired, "离休、退休人数合计。");
        var others = c.Integer("其他人员数", r => r.OtherStaff, "编外、遗属等其他人员数。");
        var remark = c.Remark(r => r.Remark);
        return new BookSheet<BookUnit>(
            "单位",
            "本部门的预算单位，一行一个，按公开表里的次序排列。",
            c,
            row => new BookUnit
            {
                Line = row.Line,
                Code = row.Required(code),
                Name = row.Required(name),
                ShortName = row[shortName],
                Nature = row[nature],
                Posts = row[posts],
                Staff = row[staff],
                Retired = row[retired],
                OtherStaff = row[others],
                Remark = row[remark],
            },
            book => book.Units
        )
        {
            IsRequired = true,
        };
    }
}
