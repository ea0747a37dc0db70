using System.IO.Compression;
using System.Xml.Linq;
using Mingzhang.Books;
using Mingzhang.Books.Schema;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Staging;
using Mingzhang.Packs;
using static Mingzhang.Documents.Tests.Books.Surgery;

namespace Mingzhang.Documents.Tests.Books;

public sealed class WritingTests : IDisposable
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_workbook_has_a_sheet_for_the_cover_one_for_each_table_and_two_for_help()
    {
        var workbook = XDocument.Parse(Read(SmallBook.AsWorkbook(_folder), "xl/workbook.xml"));
        Assert.Equal(
            ["说明", "封面", .. BookSchema.Sheets.Select(s => s.Name), "代码表"],
            workbook.Descendants(Main + "sheet").Select(s => s.Attribute("name")!.Value)
        );
    }

    [Fact]
    public void Every_part_of_a_workbook_is_well_formed_and_of_a_fixed_time()
    {
        using var archive = ZipFile.OpenRead(SmallBook.AsWorkbook(_folder));
        Assert.All(
            archive.Entries,
            entry =>
            {
                using var stream = entry.Open();
                Assert.NotNull(XDocument.Load(stream).Root);
                Assert.Equal(2000, entry.LastWriteTime.Year);
            }
        );
        Assert.Equal("[Content_Types].xml", archive.Entries[0].FullName);
    }

    [Fact]
    public void Headings_stay_in_view_and_columns_have_widths()
    {
        var sheet = XDocument.Parse(Read(SmallBook.AsWorkbook(_folder), PartOf("支出")));
        Assert.Equal("frozen", sheet.Descendants(Main + "pane").Single().Attribute("state")!.Value);
        Assert.Equal(BookSchema.Expenditures.Columns.Count, sheet.Descendants(Main + "col").Count());
    }

    [Fact]
    public void Every_column_has_its_note_and_choices_a_drop_down()
    {
        var path = SmallBook.AsWorkbook(_folder);
        var notes = XDocument.Parse(Read(path, PartOf("支出"))).Descendants(Main + "dataValidation").ToList();
        Assert.Equal(BookSchema.Expenditures.Columns.Count, notes.Count);
        Assert.All(notes, n => Assert.InRange(n.Attribute("prompt")!.Value.Length, 5, 255));
        var kind = notes.Single(n => n.Attribute("promptTitle")!.Value == "支出类型（必填）");
        Assert.Equal("\"人员,公用,项目,上缴上级,对附属单位补助,经营\"", kind.Element(Main + "formula1")!.Value);
        Assert.Equal("E2:E1048576", kind.Attribute("sqref")!.Value);
        var function = notes.Single(n => n.Attribute("promptTitle")!.Value == "功能科目（必填）");
        Assert.Equal("功能科目清单", function.Element(Main + "formula1")!.Value);
    }

    [Fact]
    public void The_code_lists_hold_the_accounts_of_the_year_and_the_books_own()
    {
        var book = SmallBook.Sound with
        {
            LocalAccounts =
            [
                new LocalAccount
                {
                    System = "部门经济",
                    Code = "3011202",
                    Name = "失业保险",
                },
            ],
        };
        var path = _folder.PathOf("甲.xlsx");
        BookFiles.Write(book, path);
        var strings = Read(path, "xl/sharedStrings.xml");
        Assert.Contains(">2080150<", strings, StringComparison.Ordinal);
        Assert.Contains(">3011202<", strings, StringComparison.Ordinal);
        Assert.Contains(">机关事业单位基本养老保险缴费支出<", strings, StringComparison.Ordinal);
        var name = XDocument
            .Parse(Read(path, "xl/workbook.xml"))
            .Descendants(Main + "definedName")
            .Single(n => n.Attribute("name")!.Value == "经济科目清单");
        Assert.Matches(@"^代码表!\$C\$2:\$C\$\d+$", name.Value);
    }

    [Fact]
    public void Amounts_are_numbers_with_all_their_fen_and_codes_are_text()
    {
        var sheet = Read(SmallBook.AsWorkbook(_folder), PartOf("收入"));
        Assert.Contains("<v>12345.67</v>", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"A2\" s=\"3\" t=\"s\">", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void Formula_like_text_is_stored_as_text()
    {
        var book = SmallBook.Sound with
        {
            Sentences = [new Sentence { Position = "重点工作", Content = "=cmd|' /C calc'!A0" }],
        };
        var path = _folder.PathOf("甲.xlsx");
        BookFiles.Write(book, path);
        var sheet = Read(path, PartOf("文字"));
        Assert.DoesNotContain("<f>", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("cmd", sheet, StringComparison.Ordinal);
        Assert.Equal("=cmd|' /C calc'!A0", BookFiles.Read(path).Sentences[0].Content);
    }

    [Fact]
    public void The_same_book_gives_the_same_bytes()
    {
        BookFiles.Write(SmallBook.Sound, _folder.PathOf("甲.xlsx"));
        BookFiles.Write(SmallBook.Sound, _folder.PathOf("乙.xlsx"));
        Assert.Equal(File.ReadAllBytes(_folder.PathOf("甲.xlsx")), File.ReadAllBytes(_folder.PathOf("乙.xlsx")));
    }

    [Fact]
    public void A_folder_holds_the_cover_and_the_sheets_that_have_rows()
    {
        var path = SmallBook.AsFolder(_folder);
        Assert.Equal(
            ["book.yaml", "单位.csv", "支出.csv", "收入.csv", "项目.csv"],
            Directory.GetFiles(path).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            "\uFEFF单位代码,收入项目,功能科目,资金安排,对方单位,金额,备注\n139001,一般公共预算拨款收入,,当年,,12345.67,\n",
            System.Text.Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(path, "收入.csv")))
        );
    }

    [Fact]
    public void What_was_there_is_replaced_and_nothing_is_left_beside_it()
    {
        File.WriteAllText(_folder.PathOf("簿.xlsx"), "旧");
        SmallBook.AsWorkbook(_folder);
        SmallBook.AsFolder(_folder);
        SmallBook.AsFolder(_folder);
        Assert.Equal(["簿", "簿.xlsx"], _folder.Names);
        Assert.Empty(SmallBook.Defects(_folder.PathOf("簿")));
        Assert.Empty(SmallBook.Defects(_folder.PathOf("簿.xlsx")));
    }

    [Fact]
    public void A_folder_with_other_things_is_not_replaced()
    {
        var path = SmallBook.AsFolder(_folder);
        File.WriteAllText(Path.Combine(path, "我的笔记.txt"), "重要");
        var thrown = Assert.Throws<OccupiedException>(() => SmallBook.AsFolder(_folder));
        Assert.Contains("我的笔记.txt", thrown.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(path, "我的笔记.txt")));
        Assert.Equal(["簿"], _folder.Names);
    }

    [Fact]
    public void A_book_that_cannot_be_written_leaves_nothing_behind()
    {
        var broken = SmallBook.Sound with { Expenditures = [.. SmallBook.Sound.Expenditures, null!] };
        SmallBook.AsWorkbook(_folder);
        var before = File.ReadAllBytes(_folder.PathOf("簿.xlsx"));
        Assert.Throws<NullReferenceException>(() => BookFiles.Write(broken, _folder.PathOf("簿.xlsx")));
        Assert.Throws<NullReferenceException>(() => BookFiles.Write(broken, _folder.PathOf("夹")));
        Assert.Equal(["簿.xlsx"], _folder.Names);
        Assert.Equal(before, File.ReadAllBytes(_folder.PathOf("簿.xlsx")));
    }

    [Theory]
    [InlineData("空白.xlsx", "封面!B6", "单位", "收入")]
    [InlineData("空白", "book.yaml:10", "单位.csv", "收入.csv")]
    public void A_blank_reads_back_as_nothing_but_empty(string name, string scope, string units, string incomes)
    {
        var path = _folder.PathOf(name);
        BookFiles.WriteBlank("sichuan-budget", PackKind.Budget, 2024, path);
        var defects = SmallBook.Defects(path);
        Assert.Equal(5, defects.Count);
        Assert.Equal($"{scope}：“公开范围”没有填。", defects[0]);
        Assert.Contains("“部门代码”没有填", defects[1], StringComparison.Ordinal);
        Assert.Contains("“部门名称”没有填", defects[2], StringComparison.Ordinal);
        Assert.Equal($"{units}：“单位”表没有登记单位。", defects[3]);
        Assert.Equal($"{incomes}：空簿：收入和支出都没有数据。", defects[4]);
    }

    [Fact]
    public void A_blank_folder_explains_every_column()
    {
        var path = _folder.PathOf("空白");
        BookFiles.WriteBlank("hubei-final", PackKind.FinalAccounts, 2023, path);
        var explanation = File.ReadAllText(Path.Combine(path, "说明.md"));
        Assert.All(
            BookSchema.Sheets,
            sheet =>
            {
                Assert.True(File.Exists(Path.Combine(path, sheet.Name + ".csv")), sheet.Name);
                Assert.Contains($"\n## {sheet.Name}", explanation, StringComparison.Ordinal);
                Assert.All(
                    sheet.Columns,
                    c => Assert.Contains($"| {c.Heading} |", explanation, StringComparison.Ordinal)
                );
            }
        );
        Assert.Contains(
            "类型: \"部门决算\"\n",
            File.ReadAllText(Path.Combine(path, "book.yaml")),
            StringComparison.Ordinal
        );
    }
}
