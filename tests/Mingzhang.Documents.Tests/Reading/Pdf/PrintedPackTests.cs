using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Reading.Raw;
using Mingzhang.Testing.Formats;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Reading.Pdf;

/// <summary>Packs of our own, printed by Chromium: every cell is known.</summary>
public sealed class PrintedPackTests(ITestOutputHelper output)
{
    public static TheoryData<string> Samples => SampleBook.Names;

    [ChromiumTheory]
    [MemberData(nameof(Samples))]
    public void Printed_tables_are_read_back_cell_by_cell(string sample)
    {
        using var folder = new TemporaryFolder();
        var html = HtmlPackWriterTests.Html(SampleBook.Compile(sample));
        File.WriteAllText(folder.PathOf("pack.html"), html);
        Printers.PrintByChromium(folder.PathOf("pack.html"), folder.PathOf("pack.pdf"), folder.PathOf("profile"));

        var truth = TruthGrid.AllOf(HtmlPackWriterTests.Body(html));
        var read = PdfReader.Read(folder.PathOf("pack.pdf")).Blocks.OfType<RawGrid>().ToList();

        var score = GridScore.Of(truth, read);
        output.WriteLine(score.ToString());
        // The labels of a chart may stand like a table's columns; a few figures more are read than tables print.
        Assert.True(score.Recall >= 0.995m && score.Precision >= 0.96m && score.Rows >= 0.99m, score.ToString());
    }
}
