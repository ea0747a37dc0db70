using System.Diagnostics;
using System.Globalization;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Tests.Books;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Writing.Docx;
using Mingzhang.Testing.Formats;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Writing.Docx;

/// <summary>LibreOffice opens every sample's document and finds the pages where the contents say.</summary>
public sealed class DocxOfficeTests(ITestOutputHelper output)
{
    [OfficeFact]
    public void LibreOffice_opens_every_sample_with_the_same_pages_each_time_and_nearly_all_contents_right()
    {
        using var folder = new TemporaryFolder();
        var flows = new Dictionary<string, Flow>(StringComparer.Ordinal);
        foreach (var sample in ((IEnumerable<object[]>)SampleBook.Names).Select(n => (string)n[0]))
        {
            var pack = SampleBook.Compile(sample);
            flows.Add(sample, new Flow(pack));
            File.WriteAllBytes(folder.PathOf(sample + ".docx"), WordFile.Write(pack));
        }

        var first = Print(folder, flows.Keys, "first");
        var again = Print(folder, flows.Keys, "again");

        foreach (var (sample, flow) in flows)
        {
            Assert.Equal(first[sample].Length, again[sample].Length);
            // A merged cell that a page breaks takes a line more or less; the contents come right when they are updated.
            var (wrong, expected) = (new List<string>(), PageCount.Of(flow));
            var front = first[sample].Length - first[sample].Count(p => NumberOf(p) > 0);
            foreach (var (entry, page) in flow.Entries.Zip(expected))
            {
                var printed = first[sample]
                    .Skip(front)
                    .FirstOrDefault(p => Plain(WithoutNumber(p)).Contains(Plain(entry.Text)));
                if (printed is null || NumberOf(printed) != page)
                {
                    wrong.Add($"{sample}: {entry.Text} {page}, printed on {(printed is null ? 0 : NumberOf(printed))}");
                }
            }

            output.WriteLine(
                $"{sample}: {first[sample].Length} pages, {expected.Count} lines of contents, {wrong.Count} wrong"
            );
            Assert.True(wrong.Count * 10 <= expected.Count, string.Join('\n', wrong));
        }
    }

    private static Dictionary<string, string[]> Print(TemporaryFolder folder, IEnumerable<string> names, string run)
    {
        var files = names.Select(n => folder.PathOf(n + ".docx")).ToList();
        Printers.ConvertByOffice(files, "pdf", folder.PathOf(run), folder.PathOf("work"));
        return names.ToDictionary(n => n, n => Pages(Path.Combine(folder.PathOf(run), n + ".pdf")));
    }

    private static string[] Pages(string pdf)
    {
        var start = new ProcessStartInfo(PdfTools.Installed.PdfToText!)
        {
            ArgumentList = { pdf, "-" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return text.TrimEnd('\f').Split('\f');
    }

    // The number at the foot: — 12 —; 0 on a page without.
    private static int NumberOf(string page)
    {
        var line = page.Split('\n').Select(l => l.Trim()).LastOrDefault(IsNumber);
        return int.TryParse(line?.Trim('—', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
    }

    private static string WithoutNumber(string page) => string.Concat(page.Split('\n').Where(l => !IsNumber(l.Trim())));

    private static bool IsNumber(string line) => line.StartsWith('—') && line.EndsWith('—');

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}

/// <summary>A test that needs LibreOffice and pdftotext; skipped, and saying so, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute() =>
        Skip =
            Printers.Office is null ? "soffice is not installed (apt-get install libreoffice-writer-nogui)"
            : PdfTools.Installed.PdfToText is null ? "pdftotext is not installed (apt-get install poppler-utils)"
            : null;
}
