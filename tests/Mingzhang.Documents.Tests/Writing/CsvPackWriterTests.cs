using System.Text;
using System.Text.Json;
using Mingzhang.Documents.Writing.Csv;
using Mingzhang.Forms;
using Mingzhang.Packs;
using static Mingzhang.Documents.Tests.Writing.PackBuilder;

namespace Mingzhang.Documents.Tests.Writing;

public sealed class CsvPackWriterTests
{
    /// <summary>The files by name, without the byte order mark.</summary>
    private static Dictionary<string, string> Files(Pack pack)
    {
        var streams = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        CsvPackWriter.Write(pack, name => streams[name] = new MemoryStream());
        return streams.ToDictionary(
            s => s.Key,
            s => Encoding.UTF8.GetString(s.Value.ToArray()).TrimStart('\uFEFF'),
            StringComparer.Ordinal
        );
    }

    private static string[] Rows(Pack pack, string name) => Files(pack)[name].TrimEnd('\n').Split('\n');

    [Fact]
    public void Each_panel_is_a_file_and_the_descriptor_lists_them()
    {
        var files = Files(PackSamples.Complete());
        Assert.Equal(
            ["表1-收入.csv", "表1-支出.csv", "表1-2.csv", "表3-3.csv", "表6.csv", "表4.csv", "datapackage.json"],
            files.Keys
        );
        using var json = JsonDocument.Parse(files["datapackage.json"]);
        Assert.Equal(
            files.Keys.SkipLast(1),
            json.RootElement.GetProperty("resources").EnumerateArray().Select(r => r.GetProperty("path").GetString()!)
        );
    }

    [Fact]
    public void The_descriptor_reads_as_the_accepted_file() =>
        Golden.Equal(
            "datapackage.json",
            Encoding.UTF8.GetBytes(Files(Of(PackSamples.Balance(), PackSamples.Indicators()))["datapackage.json"])
        );

    [Fact]
    public void Keys_stand_before_the_printed_columns_and_numbers_are_plain() =>
        Assert.Equal(
            [
                "行层级,行单位,行科目,行项目,项目/科目编码/类,项目/科目编码/款,项目/科目编码/项,项目/单位代码,项目/单位名称（科目）,合计,基本支出,项目支出",
                "合计,,,,,,,,合计,1234.57,534.57,700.00",
                "单位,101001,,,,,,101001,清江县档案信息中心,1234.57,534.57,700.00",
                "项,101001,2012604,,201,26,04,101001,档案馆,1200.00,500.00,700.00",
                "项,101001,2210201,,221,02,01,101001,住房公积金,34.57,34.57,",
            ],
            Rows(PackSamples.Complete(), "表1-2.csv")
        );

    [Fact]
    public void A_file_begins_with_a_byte_order_mark()
    {
        var bytes = new MemoryStream();
        CsvPackWriter.Write(Of(PackSamples.Empty()), name => name == "表4.csv" ? bytes : new MemoryStream());
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes.ToArray()[..3]);
    }

    [Fact]
    public void Texts_that_a_spreadsheet_would_run_are_made_harmless()
    {
        var pack = One("=1+1", "-甲", "@x", "a\"b", "甲,乙", "两\n行", " 空", "-5");
        Assert.Equal(
            """
            行层级,行单位,行科目,行项目,名称
            行,,,,'=1+1
            行,,,,'-甲
            行,,,,'@x
            行,,,,"a""b"
            行,,,,"甲,乙"
            行,,,,"两
            行"
            行,,,," 空"
            行,,,,"-5"

            """.ReplaceLineEndings("\n"),
            Files(pack)["表9.csv"]
        );
    }

    [Fact]
    public void A_column_of_figures_is_numeric_and_one_with_a_word_is_not()
    {
        using var json = JsonDocument.Parse(Files(PackSamples.Complete())["datapackage.json"]);
        var fields = json.RootElement.GetProperty("resources")[4].GetProperty("schema").GetProperty("fields");
        var types = fields
            .EnumerateArray()
            .ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("type").GetString());
        Assert.Equal("number", types["预算数"]);
        Assert.Equal("number", types["权重"]);
        Assert.Equal("string", types["指标值"]);
    }

    [Theory]
    [InlineData("../../etc/passwd", ".._.._etc_passwd")]
    [InlineData("表1：收入/支出", "表1：收入_支出")]
    [InlineData("C:\\a*?.b", "C__a__.b")]
    [InlineData("con", "表_con")]
    [InlineData(" . ", "表_")]
    [InlineData("a\u0000\u202Eb", "a__b")]
    public void File_names_are_harmless(string number, string name)
    {
        var table = new Table
        {
            Form = "1",
            Number = number,
            Title = "",
            Panels = [Panel("", [Column("名称", ColumnRole.Name)])],
        };
        Assert.Equal(name.TrimStart('.') + ".csv", Files(Of(table)).Keys.First());
    }

    [Fact]
    public void Doubled_names_of_files_and_columns_are_told_apart()
    {
        var table = new Table
        {
            Form = "x",
            Number = "",
            Title = "",
            Panels =
            [
                Panel(
                    "",
                    [
                        Column("a", ColumnRole.Term, "行单位"),
                        Column("b", ColumnRole.Term, "列"),
                        Column("c", ColumnRole.Term, "列"),
                    ]
                ),
            ],
        };
        var files = Files(Of(table, table));
        Assert.Equal(["x.csv", "x（2）.csv", "datapackage.json"], files.Keys);
        Assert.Equal("行层级,行单位,行科目,行项目,行单位（2）,列,列（2）\n", files["x.csv"]);
    }

    private static Pack One(params string[] texts) =>
        Of(
            new Table
            {
                Form = "9",
                Number = "",
                Title = "",
                Panels =
                [
                    Panel(
                        "",
                        [Column("名称", ColumnRole.Name)],
                        [.. texts.Select(t => Row(RowLevel.Line, t, Text(t)))]
                    ),
                ],
            }
        );
}
