using System.Diagnostics;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Docx;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Tests.Reading.Office;

/// <summary>Pages of our own packs in out/, converted by LibreOffice, hold the same cells. Skipped aloud where either is absent.</summary>
public sealed class LibreOfficeTests
{
    [LibreOfficeTheory]
    [InlineData("tongchuan-2023")]
    [InlineData("zengdu-2023")]
    public void A_page_converted_to_a_document_keeps_every_cell(string sample)
    {
        using var folder = new TemporaryConversion(sample);
        Assert.Equal(folder.Cells(), Cells(DocxReader.Read(folder.Result("docx"))));
    }

    private static List<string> Cells(RawDocument document) =>
        [
            .. document
                .Blocks.OfType<RawGrid>()
                .SelectMany(g => g.Rows)
                .SelectMany(r => r.Cells)
                .Select(c => c.Text)
                .Where(t => t.Length > 0),
        ];

    private sealed class TemporaryConversion : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory().FullName;
        private readonly string _page;

        public TemporaryConversion(string sample)
        {
            _page = Repository.PathOf("out", sample, "pack.html");
            var start = new ProcessStartInfo("soffice")
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (
                var argument in new[] { $"-env:UserInstallation=file://{_folder}/user", "--headless" }.Concat([
                    "--convert-to",
                    "docx:MS Word 2007 XML",
                    "--outdir",
                    _folder,
                    _page,
                ])
            )
            {
                start.ArgumentList.Add(argument);
            }

            using var process = Process.Start(start)!;
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)), "soffice hangs");
        }

        public string Result(string ending) => Path.Combine(_folder, "pack." + ending);

        public List<string> Cells() =>
            LibreOfficeTests.Cells(HtmlReader.Read(_page, ReadingLimits.Default, CancellationToken.None));

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class LibreOfficeTheoryAttribute : TheoryAttribute
    {
        public LibreOfficeTheoryAttribute() =>
            Skip =
                !File.Exists("/usr/bin/soffice")
                    ? "LibreOffice is not installed: this test converts our own pages with it"
                : !File.Exists(Repository.PathOf("out", "zengdu-2023", "pack.html"))
                    ? "out/ is not there: ./run makes the pages that this test converts"
                : null;
    }
}
