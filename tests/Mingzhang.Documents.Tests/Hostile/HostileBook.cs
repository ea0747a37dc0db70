using System.Globalization;
using System.Text;
using System.Text.Json;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Tests.Hostile;

/// <summary>
/// A department of 60 units whose names, projects and indicators are written by somebody who means ill. The plain book has the same
/// figures and structure with harmless words, so that what differs comes from the words alone.
/// </summary>
internal sealed class HostileBook
{
    public const int Units = 60;

    private static readonly string[] Tricks =
    [
        "<script>alert(1)</script>",
        "=cmd|' /C calc'!A0",
        "]]>",
        "&amp;&lt;b&gt;",
        "\u202E倒着念\u202C",
        "\u200F右起",
        "𠮷野𡈽家",
        "👩‍👩‍👧",
        "\"><img src=x onerror=alert(1)>",
        "_x000A__xD83D_",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "{{7*7}}${7*7}",
        "'; DROP TABLE 单位; --",
        "javascript:alert(1)",
        "<!--<![CDATA[",
        "&#x202E;",
    ];

    private readonly Random _random;
    private readonly bool _isHostile;
    private readonly List<string> _names = [];

    private HostileBook(int seed, bool isHostile) => (_random, _isHostile) = (new Random(seed), isHostile);

    /// <summary>The names of units and projects, in their order.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The compiled pack of the hostile book and its names.</summary>
    public static (Pack Pack, IReadOnlyList<string> Names) Hostile(int seed) => Make(seed, isHostile: true);

    /// <summary>The compiled pack of the plain book.</summary>
    public static Pack Plain(int seed) => Make(seed, isHostile: false).Pack;

    private static (Pack Pack, IReadOnlyList<string> Names) Make(int seed, bool isHostile)
    {
        using var folder = new TemporaryFolder();
        var book = new HostileBook(seed, isHostile);
        foreach (var (file, text) in book.Files())
        {
            File.WriteAllText(folder.PathOf(file), text, new UTF8Encoding(true));
        }

        return (SampleBook.Compile(BookFiles.Read(folder.PathOf(""))), book.Names);
    }

    private IEnumerable<(string File, string Text)> Files()
    {
        var units = new StringBuilder("单位代码,单位名称,单位简称,单位性质\n");
        var income = new StringBuilder("单位代码,收入项目,资金安排,金额\n");
        var lines = new StringBuilder("单位代码,功能科目,经济科目,资金性质,支出类型,项目代码,资金安排,金额\n");
        var projects = new StringBuilder("单位代码,项目代码,项目名称,项目类别,年度目标,涉密\n");
        var indicators = new StringBuilder(
            "单位代码,项目代码,一级指标,二级指标,三级指标,指标性质,指标值,度量单位,权重\n"
        );
        for (var i = 1; i <= Units; i++)
        {
            var code = string.Create(CultureInfo.InvariantCulture, $"139{i:000}");
            var (salaries, project) = (_random.Next(100, 9_999) * 100, _random.Next(10, 999) * 100);
            Row(units, code, Name("档案机构", i), $"机构{code}", "行政");
            Row(income, code, "一般公共预算拨款收入", "当年", Digits(salaries + project));
            Row(lines, code, "2080101", "30101", "一般公共预算", "人员", "", "当年", Digits(salaries));
            Row(lines, code, "2080102", "30201", "一般公共预算", "项目", code + "-01", "当年", Digits(project));
            Row(projects, code, code + "-01", Name("保管项目", i), "特定目标类", Sentence(2_000), "否");
            Row(
                indicators,
                code,
                code + "-01",
                "产出指标",
                "数量指标",
                Word("整理卷数") + Digits(i),
                "≥",
                "5",
                "卷",
                "40"
            );
            Row(
                indicators,
                code,
                code + "-01",
                "产出指标",
                "质量指标",
                Sentence(i == 1 ? 2_000 : 60),
                "≥",
                "95",
                "%",
                "20"
            );
            Row(
                indicators,
                code,
                code + "-01",
                "效益指标",
                "社会效益指标",
                Word("查档便利"),
                "定性",
                Word("优"),
                "",
                "20"
            );
            Row(indicators, code, code + "-01", "满意度指标", "满意度指标", "查档人满意度", "≥", "90", "%", "10");
        }

        var cover =
            "类型: 部门预算\n年度: 2024\n版式: sichuan-budget\n版式变体: \"2024\"\n公开范围: 部门\n地区: 四川省达州市达川区\n"
            + "财政级次: 区级\n部门代码: \"139\"\n部门名称: "
            + JsonSerializer.Serialize(_isHostile ? "达州市达川区档案局<b>&amp;\u202E" : "达州市达川区档案局")
            + "\n部门系统名称: 达州市达川区档案局本级\n部门简称: 达川区档案局\n";
        return
        [
            ("book.yaml", cover),
            ("单位.csv", units.ToString()),
            ("收入.csv", income.ToString()),
            ("支出.csv", lines.ToString()),
            ("项目.csv", projects.ToString()),
            ("绩效指标.csv", indicators.ToString()),
            ("文字.csv", Text()),
        ];
    }

    private string Text()
    {
        var text = new StringBuilder("单位代码,位置,内容\n");
        Row(text, "", "基本职能", Sentence(300));
        Row(text, "", "重点工作", Sentence(300));
        return text.ToString();
    }

    // 200 characters now and then; a trick in front is what spreadsheets fall for.
    private string Name(string word, int number)
    {
        var name = $"{word}第{Digits(number)}号";
        if (_isHostile)
        {
            var trick = Tricks[number % Tricks.Length];
            name = number % 3 == 0 ? trick + name : name + trick;
        }

        name = number % 20 == 1 ? name + new string('长', 200 - name.Length) : name;
        _names.Add(name);
        return name;
    }

    private string Word(string word) => _isHostile ? word + Tricks[_random.Next(Tricks.Length)] : word;

    private string Sentence(int length)
    {
        var text = new StringBuilder("保管好全区档案");
        while (text.Length < length - 40)
        {
            text.Append('，').Append(Word("按时整理入库"));
        }

        return text.Append('。').ToString();
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Row(StringBuilder csv, params string[] fields) =>
        csv.AppendJoin(',', fields.Select(f => '"' + f.Replace("\"", "\"\"", StringComparison.Ordinal) + '"'))
            .Append('\n');
}
