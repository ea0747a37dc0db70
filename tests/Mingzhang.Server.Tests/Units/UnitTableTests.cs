using Mingzhang.Documents.Tables;
using Mingzhang.Server.Units;

namespace Mingzhang.Server.Tests.Units;

/// <summary>A unit tree in a workbook: what is wrong is named with its cell.</summary>
public sealed class UnitTableTests
{
    private static readonly string[][] Sound =
    [
        ["00", "示例区", "", "", "区划", ""],
        ["139", "水务局（部门）", "水务局", "", "部门", "00"],
        ["139001", "水务局", "", "行政", "单位", "139"],
    ];

    [Fact]
    public void A_sound_table_is_a_tree()
    {
        var (units, defects) = Read(Sound);
        Assert.Empty(defects);
        Assert.Equal(["139001", "139", "00"], new UnitTree(units).LineOf("139001"));
        Assert.Equal(("行政", null), (units[2].Nature, units[2].ShortName));
    }

    [Theory]
    [InlineData(2, 0, "13900", "单位!A4：代码“13900”不对")]
    [InlineData(2, 0, "140001", "代码以 139 开头")]
    [InlineData(2, 0, "139", "代码“139”不对")]
    [InlineData(2, 1, "", "单位!B4：名称要写")]
    [InlineData(2, 3, "国企", "单位!D4：性质“国企”不在这些里")]
    [InlineData(2, 4, "科室", "单位!E4：类别“科室”不在这些里")]
    [InlineData(2, 5, "888", "单位!F4：上级代码“888”不在表里")]
    [InlineData(1, 5, "139", "部门的上级是区划")]
    [InlineData(0, 5, "139", "区划没有上级")]
    [InlineData(0, 4, "部门", "类别是“区划”的要有一行")]
    public void What_is_wrong_is_named_with_its_cell(int row, int column, string cell, string expected)
    {
        string[][] rows = [.. Sound.Select(r => r.ToArray())];
        rows[row][column] = cell;
        Assert.Contains(Read(rows).Defects, d => d.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void A_code_that_stands_twice_is_named() =>
        Assert.Contains("写了两行", Assert.Single(Read([.. Sound, Sound[2]]).Defects), StringComparison.Ordinal);

    [Fact]
    public void What_changes_is_told_unit_by_unit()
    {
        string[][] rows =
        [
            Sound[0],
            ["139", "水利局（部门）", "水务局", "", "部门", "00"],
            ["139002", "水利站", "", "", "单位", "139"],
        ];
        var (from, to) = (new UnitTree(Read(Sound).Units), new UnitTree(Read(rows).Units));
        Assert.Equal(
            [("修改", "139"), ("删去", "139001"), ("新增", "139002")],
            TreeChange.Between(from, to).Select(c => (c.Kind, c.Code))
        );
        Assert.Contains(
            "名称“水务局（部门）”→“水利局（部门）”",
            TreeChange.Between(from, to)[0].Words,
            StringComparison.Ordinal
        );
        Assert.NotEqual(TreeChange.Fingerprint(from), TreeChange.Fingerprint(to));
    }

    private static (IReadOnlyList<UnitRecord> Units, IReadOnlyList<string> Defects) Read(string[][] rows) =>
        UnitTable.Read(
            [.. rows.Select((r, i) => new PlainRow($"单位!{i + 2}", r, [.. "ABCDEF".Select(c => $"单位!{c}{i + 2}")]))],
            2026
        );
}
