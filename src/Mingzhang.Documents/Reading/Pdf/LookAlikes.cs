using System.Text;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// Radicals that look like a character and stand for it: some fonts say ⽀ (U+2F40) where 支 (U+652F) was typed. The table of
/// U+2F00 to U+2FD5 is Unicode's compatibility decomposition, in simplified shape where a radical has only that; that of the
/// supplement is by the characters' look. The bar ― (U+2015) stands for the dash — that is typed.
/// </summary>
internal static class LookAlikes
{
    private const string Kangxi =
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴"
        + "廾弋弓彐彡彳心戈户手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿"
        + "目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵"
        + "邑酉釆里金長門阜隶隹雨青非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黄黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠";

    private const string Supplement = "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻫⻬⻮⻰⻳⻑⻗⺒⺓";
    private const string SupplementMeaning = "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄斉齐齿龙龟長雨巳幺";

    /// <summary>The character that a look-alike stands for; anything else as it is.</summary>
    public static Rune Plain(Rune rune) =>
        rune.Value switch
        {
            >= 0x2F00 and < 0x2F00 + 214 => new Rune(Kangxi[rune.Value - 0x2F00]),
            >= 0x2E80
            and < 0x2F00 when Supplement.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var at =>
                new Rune(SupplementMeaning[at]),
            0x2015 => new Rune('—'),
            _ => rune,
        };
}
