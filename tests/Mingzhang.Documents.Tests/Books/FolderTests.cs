using System.Text;
using Mingzhang.Documents.Books;

namespace Mingzhang.Documents.Tests.Books;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_path_that_leads_nowhere_is_named()
    {
        var path = _folder.PathOf("没有");
        Assert.Equal([$"{path}：找不到文件或文件夹。"], SmallBook.Defects(path));
    }

    [Fact]
    public void A_folder_without_a_cover_is_no_book()
    {
        var path = Directory.CreateDirectory(_folder.PathOf("空")).FullName;
        Assert.Equal([$"{path}：这个文件夹里没有 book.yaml，不是预算簿或决算簿。"], SmallBook.Defects(path));
    }

    [Fact]
    public void The_cover_stands_for_its_folder()
    {
        Assert.Empty(SmallBook.Defects(Path.Combine(SmallBook.AsFolder(_folder), "book.yaml")));
    }

    [Fact]
    public void Other_files_in_the_folder_are_left_alone()
    {
        var path = SmallBook.AsFolder(_folder);
        File.WriteAllText(Path.Combine(path, "DEVIATIONS.md"), "# 差异");
        Directory.CreateDirectory(Path.Combine(path, "附件"));
        Assert.Empty(SmallBook.Defects(path));
    }

    [Fact]
    public void A_strange_sheet_and_a_missing_one_are_named_by_their_files()
    {
        var path = SmallBook.AsFolder(_folder);
        File.Move(Path.Combine(path, "收入.csv"), Path.Combine(path, "进账.csv"));
        Assert.Equal(["收入.csv：缺少“收入”表。", "进账.csv：不认识的表“进账”。"], SmallBook.Defects(path));
    }

    [Fact]
    public void Two_files_of_one_sheet_are_named()
    {
        var path = SmallBook.AsFolder(_folder);
        File.Copy(Path.Combine(path, "收入.csv"), Path.Combine(path, "收入.CSV"));
        Assert.Equal(["收入.csv：有两张表都叫“收入”。"], SmallBook.Defects(path));
    }

    [Theory]
    [InlineData("类型: 部门预算\n类型: 部门决算\n", "book.yaml:2：“类型”写了两次（前一次在 book.yaml:1）。")]
    [InlineData("类型: 部门预算\n单位: 甲\n", "book.yaml:2：封面没有“单位”这一项。")]
    [InlineData("类型: 部门预算\n年度: 二〇二四\n", "book.yaml:2：“年度”的“二〇二四”不是从 0 开始的整数。")]
    [InlineData(
        "类型: 部门预算\n部门名称: [甲, 乙]\n",
        "book.yaml:2：封面只能是一层“键: 值”，不能有列表、嵌套或第二个文档。"
    )]
    [InlineData("- 类型\n", "book.yaml:1：封面只能是一层“键: 值”，不能有列表、嵌套或第二个文档。")]
    [InlineData(
        "类型: 部门预算\n---\n年度: 2024\n",
        "book.yaml:2：封面只能是一层“键: 值”，不能有列表、嵌套或第二个文档。"
    )]
    [InlineData("类型: \"部门预算\n年度: 2024\n", "book.yaml:1：不合 YAML 的写法。")]
    [InlineData("类型: &a 部门预算\n版式: *a\n", "book.yaml:2：封面只能是一层“键: 值”，不能有列表、嵌套或第二个文档。")]
    [InlineData("", "book.yaml：封面缺少“类型”。")]
    public void What_is_wrong_in_the_cover_is_named_with_its_line(string yaml, string defect)
    {
        Assert.Contains(defect, WithFile("book.yaml", yaml));
    }

    [Fact]
    public void Codes_in_the_cover_keep_their_zeros_with_and_without_quotes()
    {
        var path = SmallBook.AsFolder(_folder);
        var cover = File.ReadAllText(Path.Combine(path, "book.yaml"));
        Assert.Contains("部门代码: \"139\"", cover, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(path, "book.yaml"), cover.Replace("\"139\"", "009", StringComparison.Ordinal));
        Assert.Contains("单位.csv:2：单位代码“139001”不以部门代码 009 开头。", SmallBook.Defects(path));
    }

    [Theory]
    [InlineData("单位代码,单位名称\r\n139001,甲局\r\n")]
    [InlineData("\uFEFF单位代码,单位名称\n139001,甲局")]
    [InlineData("\"单位代码\",\"单位名称\"\r\n\"139001\",\"甲局\"\r\n\r\n")]
    [InlineData("单位名称,单位代码\n甲局,139001\n,\n\n")]
    public void Csv_is_read_with_and_without_mark_quotes_and_returns(string csv)
    {
        Assert.Empty(WithFile("单位.csv", csv));
    }

    [Fact]
    public void Quoted_fields_hold_commas_quotes_and_line_breaks()
    {
        var path = SmallBook.AsFolder(_folder);
        File.WriteAllText(
            Path.Combine(path, "文字.csv"),
            "位置,内容\n重点工作,\"一是“金保工程”,\r\n二是\"\"一卡通\"\"\"\n基本职能,\"\"\n"
        );
        var import = BookFiles.Import(path);
        Assert.Equal(["文字.csv:4：“内容”没有填。"], SmallBook.Defects(path));
        Assert.Null(import.Book);
        File.WriteAllText(
            Path.Combine(path, "文字.csv"),
            "位置,内容\n重点工作,\"一是“金保工程”,\r\n二是\"\"一卡通\"\"\"\n基本职能,略\n"
        );
        var sentences = BookFiles.Read(path).Sentences;
        Assert.Equal(["一是“金保工程”,\n二是\"一卡通\"", "略"], sentences.Select(s => s.Content));
        Assert.Equal([2, 4], sentences.Select(s => s.Line));
    }

    [Theory]
    [InlineData("单位代码,单位名称\n139001,甲,局\n", "单位.csv:2：这一行有 3 格，表头有 2 列。")]
    [InlineData("单位代码,单位名称\n139001\n", "单位.csv:2：这一行有 1 格，表头有 2 列。")]
    [InlineData("单位代码,单位名称\n139001,甲\"局\n", "单位.csv:2：没有用双引号括起来的格里有双引号。")]
    [InlineData("单位代码,单位名称\n139001,\"甲\"局\n", "单位.csv:2：括起来的格后面还有别的字。")]
    [InlineData(
        "单位代码,单位名称\n139001,甲\n139002,\"乙局\n139003,丙",
        "单位.csv:3：双引号没有配对：从这一行开始的一格一直到文件末尾都没有结束。"
    )]
    public void What_is_wrong_in_a_csv_file_is_named_with_its_line(string csv, string defect)
    {
        Assert.Contains(defect, WithFile("单位.csv", csv));
    }

    [Fact]
    public void Text_in_another_encoding_is_named_with_its_line_and_what_to_save_as()
    {
        var path = SmallBook.AsFolder(_folder);
        // 单位代码,单位名称 as UTF-8, then 甲局 as GB18030.
        byte[] bytes = [.. "单位代码,单位名称\n139001,"u8, 0xBC, 0xD7, 0xBE, 0xD6, (byte)'\n'];
        File.WriteAllBytes(Path.Combine(path, "单位.csv"), bytes);
        var defect = BookFiles.Import(path).Defects[0];
        Assert.Equal(("单位.csv:2", "这一行不是 UTF-8 编码，多半是 GBK（GB18030）。"), (defect.Place, defect.Message));
        Assert.Contains("CSV UTF-8", defect.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_in_utf16_is_named()
    {
        var path = SmallBook.AsFolder(_folder);
        File.WriteAllText(Path.Combine(path, "单位.csv"), "单位代码,单位名称\n", Encoding.Unicode);
        Assert.Contains("单位.csv：文件是 UTF-16 编码。", SmallBook.Defects(path));
    }

    [Fact]
    public void Formula_like_text_is_text()
    {
        var path = SmallBook.AsFolder(_folder);
        File.WriteAllText(Path.Combine(path, "文字.csv"), "位置,内容\n重点工作,=cmd|' /C calc'!A0\n");
        Assert.Equal("=cmd|' /C calc'!A0", BookFiles.Read(path).Sentences[0].Content);
    }

    private IReadOnlyList<string> WithFile(string name, string text)
    {
        var path = SmallBook.AsFolder(_folder);
        File.WriteAllText(Path.Combine(path, name), text);
        return SmallBook.Defects(path);
    }
}
