namespace Mingzhang.Books.Schema.Sheets;

/// <summary>资产.</summary>
internal static class AssetSheet
{
    private static readonly IReadOnlyList<string> Kinds =
    [
        "轿车",
        "公务用车",
        "定向保障用车",
        "执法执勤用车",
        "机要通信用车",
        "应急保障用车",
        "特种专业技术用车",
        "离退休干部服务用车",
        "其他用车",
        "单价50万元以上通用设备",
        "单价100万元以上专用设备",
    ];

    public static BookSheet<Asset> Define()
    {
        var c = new SheetColumns<Asset>();
        var unit = c.Unit(r => r.Unit);
        var kind = c.Text(
            "类别",
            r => r.Kind,
            "车辆或设备的类别，照公开件里的叫法。",
            "执法执勤用车",
            required: true,
            suggestions: Kinds
        );
        var group = c.Choice("大类", r => r.Group, BookTerms.AssetGroups, "车辆或设备。", required: true);
        var count = c.Integer("数量", r => r.Count, "辆、台或套；没有的填 0。", required: true);
        var planned = c.Integer("计划购置数", r => r.Planned, "本年计划购置多少。");
        var asOf = c.Text("截至日期", r => r.AsOf, "数量是哪一天的，如 2023-12-31。", "2023-12-31");
        return new BookSheet<Asset>(
            "资产",
            "国有资产占用情况：车辆和大型设备。",
            c,
            row => new Asset
            {
                Line = row.Line,
                Unit = row.Required(unit),
                Kind = row.Required(kind),
                Group = row.Required(group),
                Count = row.Required(count),
                Planned = row[planned],
                AsOf = row[asOf],
            },
            book => book.Assets
        );
    }
}
