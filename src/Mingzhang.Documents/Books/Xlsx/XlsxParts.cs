using Mingzhang.Books.Importing;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>How the package of a book is read: its limits, and what is said when it breaks them.</summary>
internal static class XlsxParts
{
    private static readonly PackagePolicy Policy = new(Refuse);

    /// <summary>Reads the directory of a workbook.</summary>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public static PackageParts Of(byte[] file) => new(file, Policy);

    /// <summary>What is said of a part that is missing or cannot be read.</summary>
    public static BookFormatException Damaged(string place) =>
        new(place, "文件损坏，读不出来。", "用表格软件打开后另存为 .xlsx，再试。");

    private static Exception Refuse(PackageFault fault, string place) =>
        fault switch
        {
            PackageFault.Inflated => new BookFormatException(
                place,
                "解压后大得不正常，不再往下读。",
                "正常的簿子不会这样；核对文件来源。确有这么多数据的，按单位分成几本，再用 consolidate 汇总。"
            ),
            PackageFault.BadCompression => new BookFormatException(
                place,
                "文件损坏，解不开压缩。",
                "重新取得文件，或用表格软件打开后另存。"
            ),
            PackageFault.TooManyParts => new InvalidDataException("Too many parts."),
            PackageFault.Encrypted => new BookFormatException(
                place,
                "压缩包设了密码，读不了。",
                "在表格软件里取消密码后另存，再试。"
            ),
            _ => Damaged(place),
        };
}
