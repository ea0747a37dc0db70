using Mingzhang.Yaml;

namespace Mingzhang.Tests.Yaml;

public sealed class YamlFileTests
{
    [Fact]
    public void Values_are_read_by_their_keys()
    {
        var (file, root) = YamlFile.Parse(
            "a.yaml",
            """
            name: 一般公共预算
            year: 2024
            print: true
            units: [元, 万元]
            single: 元
            """
        );
        var map = root.AsMap();
        Assert.Equal("一般公共预算", map.Required("name").AsText());
        Assert.Equal(2024, map.Required("year").AsInteger());
        Assert.True(map.Flag("print"));
        Assert.Equal(["元", "万元"], map.Texts("units"));
        Assert.Equal(["元"], map.Texts("single"));
        Assert.Null(map.Optional("absent"));
        Assert.True(map.Flag("absent", whenAbsent: true));
        map.Done();
        file.ThrowIfBroken();
    }

    [Fact]
    public void A_key_that_nobody_asked_for_is_reported_where_it_stands() =>
        Assert.Equal(
            "a.yaml:2:1: 不认识的键“titel”；这里可用：id、title",
            ProblemsOf(
                "id: 1-2\ntitel: 部门支出总表\n",
                root =>
                {
                    var map = root.AsMap();
                    map.Required("id");
                    map.Optional("title");
                    map.Done();
                }
            )
        );

    [Fact]
    public void A_missing_key_is_reported_at_the_mapping_that_lacks_it() =>
        Assert.Equal(
            "a.yaml:2:3: 缺少键“id”",
            ProblemsOf("- id: 1\n- title: 表\n", root => root.AsList()[1].AsMap().Required("id"))
        );

    [Theory]
    [InlineData("year: 二〇二四\n", "a.yaml:1:7: 这里应当是整数")]
    [InlineData("year: 2024.0\n", "a.yaml:1:7: 这里应当是整数")]
    [InlineData("year: 99999999999\n", "a.yaml:1:7: 这里应当是整数")]
    [InlineData("year: ''\n", "a.yaml:1:7: 这里应当是整数")]
    public void A_year_must_be_a_whole_number(string text, string problem) =>
        Assert.Equal(problem, ProblemsOf(text, root => root.AsMap().Required("year").AsInteger()));

    [Fact]
    public void A_flag_is_true_or_false_and_nothing_else() =>
        Assert.Equal(
            "a.yaml:1:8: 这里应当是 true 或 false",
            ProblemsOf("print: yes\n", root => root.AsMap().Flag("print"))
        );

    [Fact]
    public void A_list_where_a_value_should_be() =>
        Assert.Equal(
            "a.yaml:1:7: 这里应当是一个值，不是列表或映射",
            ProblemsOf("name: [一, 二]\n", root => root.AsMap().Required("name").AsText())
        );

    [Fact]
    public void A_value_where_a_mapping_should_be() =>
        Assert.Equal(
            "a.yaml:1:8: 这里应当是“键: 值”的映射",
            ProblemsOf("where: 支出\n", root => root.AsMap().Required("where").AsMap())
        );

    [Fact]
    public void A_mapping_where_a_list_should_be() =>
        Assert.Equal(
            "a.yaml:2:3: 这里应当是列表",
            ProblemsOf("rows:\n  level: 合计\n", root => root.AsMap().Required("rows").AsList())
        );

    [Fact]
    public void All_defects_come_in_one_go_and_in_file_order() =>
        Assert.Equal(
            """
            a.yaml:1:7: 这里应当是整数
            a.yaml:2:8: 这里应当是 true 或 false
            a.yaml:3:1: 不认识的键“c”；这里可用：print、year
            """,
            ProblemsOf(
                "year: x\nprint: y\nc: z\n",
                root =>
                {
                    var map = root.AsMap();
                    map.Flag("print");
                    map.Optional("year")!.AsInteger();
                    map.Done();
                }
            )
        );

    [Theory]
    [InlineData("id: 1\ntitle: 表\nid: 2\n", "a.yaml:3:1: 键“id”重复")]
    [InlineData("rows:\n  - {level: 行, level: 类}\n", "a.yaml:2:16: 键“level”重复")]
    public void A_key_given_twice_is_reported_at_the_second(string text, string problem) =>
        Assert.Equal(problem, ProblemsOf(text, _ => { }));

    [Theory]
    [InlineData("title: \"表\nrows: 1\n", "a.yaml:1:8: ")]
    [InlineData("a: [1, 2\n", "a.yaml:2:1: ")]
    [InlineData("a: 1\n b: 2\n", "a.yaml:2:3: ")]
    public void A_syntax_error_is_reported_where_it_is(string text, string place)
    {
        var problem = ProblemsOf(text, _ => { });
        Assert.StartsWith(place + "YAML 语法错误：", problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: 1\n\tb: 2\n", "a.yaml:2:1: ")]
    [InlineData("a:\n  b: 1\n  \tc: 2\n", "a.yaml:3:3: ")]
    public void A_tab_that_indents_is_reported_where_it_is(string text, string place) =>
        Assert.Equal(place + "行首有制表符；YAML 的缩进只能用空格", ProblemsOf(text, _ => { }));

    [Theory]
    [InlineData("")]
    [InlineData("# 只有注释\n")]
    [InlineData("a: 1\n---\nb: 2\n")]
    public void A_file_holds_exactly_one_document(string text) =>
        Assert.Equal("a.yaml:1:1: 文件应当恰有一个 YAML 文档", ProblemsOf(text, _ => { }));

    [Fact]
    public void Numbers_and_words_keep_the_text_they_were_written_with()
    {
        var (_, root) = YamlFile.Parse("a.yaml", "{id: 1-2, code: 0201, none: ~, no: no}");
        Assert.Equal(["1-2", "0201", "~", "no"], root.AsMap().All().Select(e => e.Value.AsText()));
    }

    private static string ProblemsOf(string text, Action<YamlValue> read)
    {
        var error = Assert.Throws<YamlProblemsException>(() =>
        {
            var (file, root) = YamlFile.Parse("a.yaml", text);
            read(root);
            file.ThrowIfBroken();
        });
        Assert.Equal(error.Message, string.Join('\n', error.Problems));
        return error.Message;
    }
}
