using System.Text;
using Mingzhang.Compiling;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Writing.Html;
using Mingzhang.Packs;
using Mingzhang.Reading.Raw;
using Mingzhang.Testing.Formats;

namespace Mingzhang.Bench.Accuracy;

/// <summary>A compiled sample in every format that is read. Chromium and LibreOffice make theirs from our own page.</summary>
internal sealed class PackForms
{
    private readonly string _folder;

    private PackForms(Sample sample, string folder)
    {
        Sample = sample;
        Pack = PackCompiler.Compile(sample.Profile, sample.Book);
        _folder = folder;
        Directory.CreateDirectory(folder);
        using (var page = File.Create(PathOf("网页.html")))
        {
            HtmlPackWriter.Write(Pack, page);
        }

        var raw = HtmlReader.Read(PathOf("网页.html"), ReadingLimits.Default);
        File.WriteAllText(PathOf("文本（制表符）.txt"), TextForms.Tabbed(raw), new UTF8Encoding(false));
        File.WriteAllText(PathOf("文本（一格一行）.txt"), TextForms.CellALine(raw), new UTF8Encoding(false));
        File.WriteAllBytes(PathOf("Word.docx"), OfficeForms.Document(raw));
        File.WriteAllBytes(PathOf("Excel.xlsx"), OfficeForms.Workbook(raw));
    }

    /// <summary>The sample.</summary>
    public Sample Sample { get; }

    /// <summary>What it compiles to: the truth.</summary>
    public Pack Pack { get; }

    /// <summary>The files in the order of the tables, each called after its format.</summary>
    public IEnumerable<(string Format, string File)> Files =>
        from file in Directory.EnumerateFiles(_folder)
        let format = Path.GetFileNameWithoutExtension(file)
        orderby Array.IndexOf(FormatOrder, format), format
        select (format, file);

    private static readonly string[] FormatOrder =
    [
        "网页",
        "文本（制表符）",
        "文本（一格一行）",
        "Word",
        "Word（LibreOffice）",
        "Excel",
        "Excel（LibreOffice）",
        "PDF（Chromium）",
        "PDF（LibreOffice，网页）",
        "PDF（LibreOffice，Word）",
    ];

    /// <summary>Makes all files of all samples anew, or takes those of the last time; says loudly which formats cannot be made here.</summary>
    public static IReadOnlyList<PackForms> Make(IReadOnlyList<Sample> samples, string folder, bool isKept)
    {
        if (!isKept && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var forms = samples.Select(s => new PackForms(s, Path.Combine(folder, s.Name))).ToList();
        var work = Path.Combine(folder, "..", "programs");
        foreach (var form in isKept ? [] : forms)
        {
            form.Print(work);
        }

        Loud.If(Printers.Chromium is null, "没有安装 chromium，下面没有 PDF（Chromium）的数字。");
        Loud.If(Printers.Office is null, "没有安装 LibreOffice（soffice），下面没有 LibreOffice 各格式的数字。");
        return forms;
    }

    private void Print(string work)
    {
        var page = PathOf("网页.html");
        if (Printers.Chromium is not null)
        {
            Printers.PrintByChromium(page, PathOf("PDF（Chromium）.pdf"), work);
        }

        if (Printers.Office is not null)
        {
            foreach (
                var (source, ending, name) in (ReadOnlySpan<(string, string, string)>)
                    [
                        ("网页.html", "docx", "Word（LibreOffice）"),
                        ("网页.html", "xlsx", "Excel（LibreOffice）"),
                        ("网页.html", "pdf", "PDF（LibreOffice，网页）"),
                        ("Word.docx", "pdf", "PDF（LibreOffice，Word）"),
                    ]
            )
            {
                var folder = Path.Combine(work, "converted");
                Printers.ConvertByOffice([PathOf(source)], ending, folder, work);
                File.Move(
                    Path.Combine(folder, Path.GetFileNameWithoutExtension(source) + "." + ending),
                    PathOf(name + "." + ending),
                    overwrite: true
                );
            }
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name);
}
