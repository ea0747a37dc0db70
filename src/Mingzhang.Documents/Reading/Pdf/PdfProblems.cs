using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>What can be wrong with a PDF or with the programs that read it, in the user's words.</summary>
internal static class PdfProblems
{
    private const string ExportAgain = "请用原软件重新导出 PDF，或改交 DOCX、XLSX、HTML 文件。";

    public static UnreadableFileException NotFound() =>
        new(UnreadableReason.Damaged, "打不开这个 PDF 文件：文件不存在或没有读取权限。", "请检查文件名与权限。");

    public static UnreadableFileException Empty() =>
        new(UnreadableReason.Empty, "这个 PDF 文件是空的（0 字节）。", "请重新下载或导出。");

    public static UnreadableFileException NotPdf() =>
        new(
            UnreadableReason.Damaged,
            "文件内容不是 PDF：开头没有 %PDF 标记。",
            "请检查文件是否下载完整、扩展名是否写对。"
        );

    public static UnreadableFileException Truncated() =>
        new(UnreadableReason.Damaged, "PDF 不完整：文件末尾被截断，目录与页面可能缺失。", "请重新下载完整的文件。");

    public static UnreadableFileException Broken() =>
        new(UnreadableReason.Damaged, "PDF 已损坏：有页面无法解析。", ExportAgain);

    public static UnreadableFileException NoPages() =>
        new(UnreadableReason.Damaged, "PDF 已损坏：读不出任何一页。", ExportAgain);

    public static UnreadableFileException Unintelligible() =>
        new(UnreadableReason.Damaged, "PDF 里有无法理解的内容：单个对象大得不合常理。", ExportAgain);

    public static UnreadableFileException Encrypted() =>
        new(UnreadableReason.Encrypted, "PDF 已加密，需要密码才能打开。", "请另存为不设打开密码的 PDF。");

    public static UnreadableFileException FileTooLarge(long bytes, long limit) =>
        new(
            UnreadableReason.TooLarge,
            $"PDF 太大：{bytes >> 20} MB，最多读 {limit >> 20} MB。",
            "请压缩图片后重新导出，或拆成几个文件。"
        );

    public static UnreadableFileException TooManyPages(int limit) =>
        new(UnreadableReason.TooLarge, $"PDF 页数太多：超过 {limit} 页。", "请拆成几个文件。");

    public static UnreadableFileException TooMuchContent() =>
        new(UnreadableReason.TooLarge, "PDF 的页面内容太多，超过了允许的上限。", "请拆成几个文件，或重新导出。");

    public static UnreadableFileException TooSlow(TimeSpan limit) =>
        new(
            UnreadableReason.TooLarge,
            $"读取 PDF 超过 {(long)limit.TotalSeconds} 秒，已停止。",
            "请重新导出 PDF，或改交 DOCX、XLSX、HTML 文件。"
        );

    public static UnreadableFileException ToolMissing() =>
        new(
            UnreadableReason.ToolMissing,
            "读 PDF 需要的程序没有安装：找不到 mutool，也找不到 pdftotext。",
            "请安装：apt-get install mupdf-tools poppler-utils。"
        );

    public static UnreadableFileException ToolFailed(string tool) =>
        new(
            UnreadableReason.ToolMissing,
            $"读 PDF 的程序 {tool} 没有正常运行。",
            "请重新安装：apt-get install --reinstall mupdf-tools poppler-utils；若仍失败，请重新导出 PDF。"
        );
}
