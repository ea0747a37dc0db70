namespace Mingzhang.Books.Schema.Sheets;

/// <summary>文字.</summary>
internal static class SentenceSheet
{
    private static readonly IReadOnlyList<string> Positions =
    [
        "基本职能",
        "重点工作",
        "单位构成",
        "原因.收支总额",
        "原因.财政拨款收支总额",
        "原因.一般公共预算拨款",
        "原因.机关运行经费",
        "原因.因公出国（境）费",
        "原因.公务用车购置费",
        "原因.公务用车运行维护费",
        "原因.公务接待费",
    ];

    public static BookSheet<Sentence> Define()
    {
        var c = new SheetColumns<Sentence>();
        var unit = c.Unit(r => r.Unit, "填“单位”表里的单位代码；整个部门的文字不填。", required: false);
        var position = c.Text(
            "位置",
            r => r.Position,
            "用在哪里：基本职能、重点工作、单位构成、涉密依据、原因.指标项（与上年相比）、差异.功能科目（与预算相比）、用途.功能科目、项目.项目代码.概述（立项依据、实施主体、实施方案、实施周期、年度预算安排、绩效目标）、自评.项、其他.标题、名词解释.词。",
            "原因.收支总额",
            required: true,
            suggestions: Positions
        );
        var content = c.Text("内容", r => r.Content, "要写的话；分段用换行。", required: true, identity: false);
        return new BookSheet<Sentence>(
            "文字",
            "只有人能写的话：职能、重点工作、增减原因、用途等。数字由程序写，不用填在这里。",
            c,
            row => new Sentence
            {
                Line = row.Line,
                Unit = row[unit],
                Position = row.Required(position),
                Content = row.Required(content),
            },
            book => book.Sentences
        );
    }
}
