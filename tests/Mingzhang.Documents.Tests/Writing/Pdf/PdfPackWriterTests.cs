using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Xml.Linq;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Reading.Pdf;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Documents.Writing.Layout;

namespace Mingzhang.Documents.Tests.Writing.Pdf;

/// <summary>The print of every sample, as the tools for PDF see it.</summary>
public sealed class PdfPackWriterTests
{
    public static TheoryData<string> Samples => SampleBook.Names;

    [ChromiumTheory]
    [MemberData(nameof(Samples))]
    public void Bookmarks_name_the_parts_and_headings_of_the_pack(string sample)
    {
        var printed = PrintedSample.Of(sample);
        var bookmarks = Ask("mutool", "show", printed.Pdf, "outline");
        foreach (var part in new Outline(printed.Pack).Parts)
        {
            Assert.Contains(Shown(part.Part.Title), bookmarks, StringComparison.Ordinal);
            Assert.All(
                part.Blocks.Select(b => b.Block).OfType<Packs.HeadingBlock>(),
                h => Assert.Contains(Shown(h.Text), bookmarks, StringComparison.Ordinal)
            );
        }
    }

    [ChromiumTheory]
    [MemberData(nameof(Samples))]
    public void Sheets_are_A4_and_those_of_wide_tables_lie_across(string sample)
    {
        var printed = PrintedSample.Of(sample);
        var hasWide = printed.Pack.Tables.Any(t => TableWidths.Of(t) != TableWidth.Narrow);
        var sizes = Ask("pdfinfo", "-f 1 -l 999", printed.Pdf)
            .Split('\n')
            .Where(l =>
                l.StartsWith("Page ", StringComparison.Ordinal) && l.Contains(" size:", StringComparison.Ordinal)
            )
            .Select(l => l[(l.IndexOf("size:", StringComparison.Ordinal) + 5)..].Trim())
            .ToList();
        Assert.Equal("594.96 x 841.92 pts (A4)", sizes[0]);
        Assert.Equal(
            ["594.96 x 841.92 pts (A4)", .. hasWide ? (string[])["841.92 x 594.96 pts (A4)"] : []],
            sizes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        );
    }

    [ChromiumTheory]
    [MemberData(nameof(Samples))]
    public void The_file_is_tagged_and_says_who_made_it_and_not_when(string sample)
    {
        var printed = PrintedSample.Of(sample);
        var properties = Ask("pdfinfo", "", printed.Pdf);
        Assert.Contains("Tagged:          yes", properties, StringComparison.Ordinal);
        Assert.Contains("Creator:         Mingzhang", properties, StringComparison.Ordinal);
        Assert.Contains(printed.Pack.Title, properties, StringComparison.Ordinal);
        Assert.DoesNotContain("Date:", properties, StringComparison.Ordinal);
        var tags = Ask("pdfinfo", "-struct", printed.Pdf);
        Assert.All(
            (string[])["H1", "H2", "Table", "TR", "TH", "TD"],
            t => Assert.Contains(t, tags, StringComparison.Ordinal)
        );
    }

    [ChromiumTheory]
    [MemberData(nameof(Samples))]
    public void Every_font_is_embedded_and_every_character_can_be_copied(string sample)
    {
        var fonts = Ask("pdffonts", "", PrintedSample.Of(sample).Pdf)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(2)
            .Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^5..^2])
            .ToList();
        Assert.NotEmpty(fonts);
        Assert.All(fonts, f => Assert.Equal(("yes", "yes"), (f[0], f[2])));
    }

    [ChromiumTheory]
    [InlineData("tongchuan-2023")]
    [InlineData("zengdu-2023")]
    public void Printing_again_gives_the_same_text_boxes_and_picture(string sample)
    {
        var printed = PrintedSample.Of(sample);
        var again = PrintedSample.Print(printed.Pack);
        Assert.Equal(Ask("pdftotext", "-bbox-layout", printed.Pdf, "-"), Ask("pdftotext", "-bbox-layout", again, "-"));
        Assert.Equal(Picture(printed.Pdf), Picture(again));
    }

    [ChromiumFact]
    public void A_pack_of_names_and_texts_without_end_is_printed_within_the_sheet()
    {
        var name = string.Concat(Enumerable.Repeat("名称很长的单位", 30));
        var text = string.Concat(Enumerable.Repeat("指标的说明也很长，", 220));
        var table = new Forms.Table
        {
            Form = "1",
            Number = "表1",
            Title = name,
            Panels =
            [
                PackBuilder.Panel(
                    "",
                    [
                        PackBuilder.Column("名称", Forms.ColumnRole.Name),
                        PackBuilder.Column("说明", Forms.ColumnRole.Sentence),
                        PackBuilder.Column("金额", Forms.ColumnRole.Amount),
                    ],
                    PackBuilder.Row(
                        Forms.RowLevel.Line,
                        name,
                        PackBuilder.Text(name),
                        PackBuilder.Text(text),
                        PackBuilder.Money(123_456_789_012.34m)
                    )
                ),
            ],
        };
        var boxes = XDocument.Parse(Ask("pdftotext", "-bbox", PrintedSample.Print(PackBuilder.Of(table)), "-"));
        foreach (var page in boxes.Descendants().Where(e => e.Name.LocalName == "page"))
        {
            var width = Number(page, "width");
            Assert.All(
                page.Elements(),
                w => Assert.True(Number(w, "xMin") >= 0m && Number(w, "xMax") <= width, w.ToString())
            );
        }

        static decimal Number(XElement element, string name) =>
            decimal.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }

    private static string Picture(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.PathOf("pack.pdf"), pdf);
        Run("pdftoppm", ["-r", "30", "-gray", folder.PathOf("pack.pdf"), folder.PathOf("page")]);
        return string.Join(
            '\n',
            folder
                .Names.Where(n => n.EndsWith(".pgm", StringComparison.Ordinal))
                .Select(n => $"{n} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(folder.PathOf(n))))}")
        );
    }

    private static string Shown(string heading) => heading.Replace('\u3000', ' ').Trim();

    private static string Ask(string program, string options, byte[] pdf, string? last = null)
    {
        using var folder = new TemporaryFolder();
        var path = folder.PathOf("pack.pdf");
        File.WriteAllBytes(path, pdf);
        return Run(
                program,
                [
                    .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                    path,
                    .. last is null ? [] : (string[])[last],
                ]
            )
            .Replace('\u3000', ' ');
    }

    private static string Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return said;
    }
}
