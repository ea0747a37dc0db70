using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    [MutoolFact]
    public void Ruling_lines_make_cells_with_page_and_box()
    {
        var grid = Grid(new MiniPdf().Table(100, 700, 2, 1).Text(105, 706, "Total").Text(190, 706, "1,234.56").Page());
        Assert.True(grid.HasReliableColumns);
        Assert.Equal("0:Total 1:1,234.56", Rows(grid));
        var place = grid.Rows[0].Cells[1].Place;
        Assert.Equal(1, place.Page);
        Assert.Equal([180m, 122m, 260m, 142m], place.Box);
        Assert.Null(place.Line);
    }

    [MutoolFact]
    public void Lines_that_are_cut_off_are_not_seen()
    {
        // Four rows are painted, as browsers do at the end of a page, and two of them can be seen.
        var pdf = new MiniPdf()
            .Raw("q 0 700 500 200 re W n q 0 0 600 800 re W n")
            .Table(100, 660, 2, 4)
            .Raw("Q Q")
            .Text(105, 726, "A")
            .Text(190, 726, "B")
            .Text(105, 706, "C")
            .Text(190, 706, "D")
            .Text(105, 670, "below");
        var blocks = Read(pdf.Page().Bytes()).Blocks;
        Assert.Equal("0:A 1:B\n0:C 1:D", Rows(Assert.IsType<RawGrid>(blocks[0])));
        Assert.Equal("below", Assert.IsType<RawParagraph>(blocks[1]).Text);
    }

    [MutoolFact]
    public void A_missing_piece_of_a_line_merges_cells()
    {
        // Three columns and two rows; the upper right two cells are one, the left two are one.
        var pdf = new MiniPdf()
            .Line(100, 740, 340, 740)
            .Line(180, 720, 340, 720)
            .Line(100, 700, 340, 700)
            .Line(100, 700, 100, 740)
            .Line(180, 700, 180, 740)
            .Line(260, 700, 260, 720)
            .Line(340, 700, 340, 740)
            .Text(105, 715, "A")
            .Text(240, 726, "B")
            .Text(200, 706, "C")
            .Text(300, 706, "D");
        Assert.Equal("0v2:A 1+2:B\n1:C 2:D", Rows(Grid(pdf.Page())));
    }

    [MutoolFact]
    public void Double_lines_and_thin_rectangles_are_lines_and_underlines_are_not()
    {
        var pdf = new MiniPdf()
            .Fill(100, 699, 160, 1)
            .Fill(100, 719, 160, 1)
            .Fill(100, 721, 160, 1)
            .Fill(100, 739, 160, 1)
            .Fill(100, 699, 1, 41)
            .Fill(179, 699, 1, 41)
            .Fill(259, 699, 1, 41)
            .Line(190, 705, 220, 705)
            .Text(105, 726, "A")
            .Text(190, 726, "1")
            .Text(105, 706, "B")
            .Text(190, 706, "2222");
        Assert.Equal("0:A 1:1\n0:B 1:2222", Rows(Grid(pdf.Page())));
    }

    [MutoolFact]
    public void A_border_open_at_the_sides_still_bounds_a_column()
    {
        var pdf = new MiniPdf()
            .Line(100, 740, 340, 740)
            .Line(100, 720, 340, 720)
            .Line(100, 700, 340, 700)
            .Line(200, 700, 200, 740)
            .Text(105, 726, "A")
            .Text(210, 726, "1")
            .Text(105, 706, "B")
            .Text(210, 706, "2");
        Assert.Equal("0:A 1:1\n0:B 1:2", Rows(Grid(pdf.Page())));
    }

    [MutoolFact]
    public void Figures_between_missing_lines_stay_in_their_columns()
    {
        var pdf = new MiniPdf()
            .Line(100, 740, 340, 740)
            .Line(100, 720, 340, 720)
            .Line(100, 700, 340, 700)
            .Line(100, 700, 100, 740)
            .Line(180, 720, 180, 740)
            .Line(260, 720, 260, 740)
            .Line(340, 700, 340, 740)
            .Text(105, 726, "A")
            .Text(190, 726, "B")
            .Text(270, 726, "C")
            .Text(110, 706, "Sum")
            .Text(200, 706, "12.00")
            .Text(290, 706, "3.50");
        Assert.Equal("0:A 1:B 2:C\n0:Sum 1:12.00 2:3.50", Rows(Grid(pdf.Page())));
    }

    [MutoolTheory]
    [InlineData("/Rotate 90")]
    [InlineData("/Rotate 180")]
    [InlineData("/Rotate 270")]
    public void A_turned_page_is_read_upright(string rotate)
    {
        var pdf = new MiniPdf().Table(100, 700, 2, 1).Text(105, 706, "Total").Text(190, 706, "1.50").Page(rotate);
        Assert.Equal("0:Total 1:1.50", Rows(Grid(pdf)));
    }

    [MutoolTheory]
    [InlineData("0 1 -1 0 842 0")]
    [InlineData("0 -1 1 0 0 595")]
    public void A_table_painted_sideways_is_read_upright(string turn)
    {
        var pdf = new MiniPdf()
            .Raw($"{turn} cm")
            .Table(100, 300, 2, 2)
            .Text(105, 326, "Name")
            .Text(190, 326, "Sum")
            .Text(105, 306, "Total")
            .Text(190, 306, "1.50");
        Assert.Equal("0:Name 1:Sum\n0:Total 1:1.50", Rows(Grid(pdf.Page())));
    }

    [MutoolFact]
    public void A_table_goes_on_over_the_page_and_its_heading_is_said_once()
    {
        var pdf = new MiniPdf()
            .Table(100, 60, 2, 2)
            .Text(105, 86, "Name")
            .Text(190, 86, "Sum")
            .Text(105, 66, "A")
            .Text(190, 66, "1")
            .Text(290, 30, "- 1 -")
            .Page()
            .Table(100, 700, 2, 2)
            .Text(105, 726, "Name")
            .Text(190, 726, "Sum")
            .Text(105, 706, "B")
            .Text(190, 706, "2")
            .Text(290, 30, "- 2 -")
            .Page();
        var document = Read(pdf.Bytes());
        Assert.Equal("0:Name 1:Sum\n0:A 1:1\n0:B 1:2", Rows(Assert.IsType<RawGrid>(Assert.Single(document.Blocks))));
        Assert.Equal(2, Assert.IsType<RawGrid>(document.Blocks[0]).Rows[2].Place.Page);
    }

    [MutoolFact]
    public void Tables_of_other_columns_stay_apart()
    {
        var pdf = new MiniPdf()
            .Table(100, 60, 2, 1)
            .Text(105, 66, "A")
            .Page()
            .Table(100, 700, 3, 1)
            .Text(105, 706, "B")
            .Page();
        Assert.Equal(2, Read(pdf.Bytes()).Blocks.Count);
    }

    [MutoolFact]
    public void A_figure_with_a_blank_inside_is_joined_and_noted()
    {
        var document = Read(
            new MiniPdf().Table(100, 700, 2, 1).Text(105, 706, "Sum").Text(190, 706, "98. 92").Page().Bytes()
        );
        Assert.Equal("0:Sum 1:98.92", Rows(Assert.IsType<RawGrid>(Assert.Single(document.Blocks))));
        var note = Assert.Single(document.Notes);
        Assert.Equal(("修复数字", 1), (note.Kind, note.Place?.Page));
    }

    [MutoolFact]
    public void A_table_without_lines_is_found_by_its_columns()
    {
        var pdf = new MiniPdf();
        for (var i = 0; i < 4; i++)
        {
            pdf.Text(100, 700 - (20 * i), $"Item {i}")
                .Text(250, 700 - (20 * i), $"{i}.50")
                .Text(400, 700 - (20 * i), $"{i},100");
        }

        var grid = Grid(pdf.Page());
        Assert.False(grid.HasReliableColumns);
        Assert.Equal("0:Item 0 1:0.50 2:0,100", Rows(grid).Split('\n')[0]);
        Assert.Equal(4, grid.Rows.Count);
    }

    [MutoolFact]
    public void Full_lines_make_a_paragraph_that_knows_where_each_line_stands()
    {
        const string Full = "The quick brown fox jumps over the lazy dog and runs far away from";
        var pdf = new MiniPdf()
            .Text(120, 700, Full)
            .Text(96, 680, "here " + Full)
            .Text(96, 660, "home.")
            .Text(120, 640, "Next.")
            .Page();
        var paragraphs = Read(pdf.Bytes()).Blocks.Cast<RawParagraph>().ToList();
        Assert.Equal([$"{Full} here {Full} home.", "Next."], paragraphs.Select(p => p.Text));
        Assert.Equal(3, paragraphs[0].Pieces.Count);
        Assert.Equal(150m, Math.Round(paragraphs[0].PlaceOf(Full.Length + 3).Box![1] / 10) * 10);
    }

    [MutoolFact]
    public void Larger_type_makes_a_heading()
    {
        var pdf = new MiniPdf()
            .Text(100, 700, "Title", 24)
            .Text(100, 660, "Part", 16)
            .Text(100, 620, "Body text of the page")
            .Page();
        Assert.Equal([1, 2, null], Read(pdf.Bytes()).Blocks.Cast<RawParagraph>().Select(p => p.HeadingLevel));
    }

    [MutoolFact]
    public void Pages_without_any_text_are_a_scan()
    {
        var document = Read(new MiniPdf().Fill(0, 0, 595, 842).Page().Bytes());
        Assert.True(document.IsScan);
        Assert.Empty(document.Blocks);
        Assert.Equal(1, document.Pages);
    }

    [PopplerFact]
    public void Without_mutool_columns_are_found_by_gaps_and_the_reader_says_so()
    {
        var pdf = new MiniPdf();
        for (var i = 0; i < 3; i++)
        {
            pdf.Text(100, 700 - (20 * i), $"Item {i}").Text(250, 700 - (20 * i), $"{i}.50");
        }

        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf("a.pdf"), pdf.Page().Bytes());
        var tools = PdfTools.Installed with { Mutool = null };
        var document = PdfReader.Read(folder.PathOf("a.pdf"), PdfLimits.Default, tools, CancellationToken.None);
        Assert.Equal(
            "0:Item 0 1:0.50\n0:Item 1 1:1.50\n0:Item 2 1:2.50",
            Rows(Assert.IsType<RawGrid>(document.Blocks[0]))
        );
        Assert.Equal("缺少工具", Assert.Single(document.Notes).Kind);
    }

    internal static RawDocument Read(byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf("a.pdf"), bytes);
        return PdfReader.Read(folder.PathOf("a.pdf"));
    }

    private static RawGrid Grid(MiniPdf pdf) => Assert.IsType<RawGrid>(Assert.Single(Read(pdf.Bytes()).Blocks));

    /// <summary>Column, spans and text of each cell.</summary>
    private static string Rows(RawGrid grid) =>
        string.Join('\n', grid.Rows.Select(r => string.Join(' ', r.Cells.Select(Cell))));

    private static string Cell(RawCell cell) =>
        $"{cell.Column}{(cell.ColumnSpan > 1 ? $"+{cell.ColumnSpan}" : "")}{(cell.RowSpan > 1 ? $"v{cell.RowSpan}" : "")}:{cell.Text}";
}
