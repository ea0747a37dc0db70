using Mingzhang.Documents.Reading.Docx;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Documents.Reading.Xlsx;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading;

/// <summary>The front door of reading: finds out what a file is and has the right reader read it.</summary>
public static class PackFileReader
{
    private const string SaveAs = "用原软件打开后另存为 .docx、.xlsx 或 PDF，再读一次。";

    /// <summary>Reads a file of any format that is known here.</summary>
    /// <param name="path">The file; its name does not matter.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">It cannot be read: why, and what to do.</exception>
    public static RawDocument ReadRaw(string path, ReadingLimits limits, CancellationToken cancellation = default) =>
        FileKindSniffer.Of(path) switch
        {
            FileKind.Pdf => PdfReader.Read(path, PdfLimitsOf(limits), cancellation),
            FileKind.Docx => DocxReader.Read(path, limits, cancellation),
            FileKind.Xlsx => XlsxReader.Read(path, limits, cancellation),
            FileKind.Html => HtmlReader.Read(path, limits, cancellation),
            FileKind.Text => PlainTextReader.Read(path, limits, cancellation),
            FileKind.Empty => throw FileBytes.Empty(),
            FileKind.EncryptedOffice => throw new UnreadableFileException(
                UnreadableReason.Encrypted,
                "文件设了打开密码，读不了。",
                "用原软件取消密码后另存，再读一次。"
            ),
            var kind => throw Unsupported(kind),
        };

    private static PdfLimits PdfLimitsOf(ReadingLimits limits) =>
        new()
        {
            MaxFileBytes = limits.MaxBytes,
            MaxPages = limits.MaxPages,
            MaxTraceBytes = limits.MaxInflatedBytes,
            MaxTime = limits.MaxTime,
        };

    private static UnreadableFileException Unsupported(FileKind kind)
    {
        var (message, advice) = kind switch
        {
            FileKind.OldWord => ("是旧版 Word 文档（.doc），不读这种格式。", "用 Word 或 WPS 打开后另存为 .docx。"),
            FileKind.OldExcel => (
                "是旧版 Excel 工作簿（.xls），不读这种格式。",
                "用 Excel 或 WPS 打开后另存为 .xlsx。"
            ),
            FileKind.OldOffice => ("是旧版办公软件的文件，不读这种格式。", SaveAs),
            FileKind.Ofd => ("是 OFD 版式文件，不读这种格式。", "用 OFD 阅读器另存为 PDF，或交原来的 .docx 文件。"),
            FileKind.RichText => ("是 RTF 文档，不读这种格式。", SaveAs),
            FileKind.WebArchive => ("是单个文件的网页（.mht）或 Office XML，不读这种格式。", SaveAs),
            FileKind.OpenDocument => ("是 OpenDocument 文件（.odt、.ods），不读这种格式。", SaveAs),
            FileKind.Picture => ("是图片，里面没有文字可读。", "请交有文字的 PDF、.docx、.xlsx、HTML 或文本文件。"),
            FileKind.Archive => ("是压缩包，不是一份公开件。", "解压后把里面的文件交来。"),
            FileKind.PackJson => ("是明账自己的 pack.json，不必再识别。", "用 mingzhang check 直接检查它。"),
            _ => ("不认识这种格式。", "请交 PDF、.docx、.xlsx、HTML 或文本文件。"),
        };
        return new UnreadableFileException(UnreadableReason.Unsupported, message, advice);
    }
}
