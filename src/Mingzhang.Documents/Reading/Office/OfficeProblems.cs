using System.Globalization;
using Mingzhang.Documents.Packages;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Office;

/// <summary>What is said of Office files that cannot be read.</summary>
internal static class OfficeProblems
{
    /// <summary>It is broken.</summary>
    public static UnreadableFileException Damaged(string what = "文件") =>
        new(UnreadableReason.Damaged, $"{what}损坏，读不出来。", "重新取得文件，或用 Office、WPS 打开后另存，再试。");

    /// <summary>The system does not give it out.</summary>
    public static UnreadableFileException NotOpened(string reason) =>
        new(UnreadableReason.Damaged, $"文件打不开：{reason}", "核对路径和权限；关掉正在使用它的程序，再试。");

    /// <summary>It has no bytes.</summary>
    public static UnreadableFileException Empty() =>
        new(UnreadableReason.Empty, "文件是空的（0 字节）。", "重新取得文件。");

    /// <summary>It needs a password.</summary>
    public static UnreadableFileException Encrypted() =>
        new(UnreadableReason.Encrypted, "文件设了打开密码，读不了。", "在 Office、WPS 里取消密码后另存，再试。");

    /// <summary>It is something else.</summary>
    public static UnreadableFileException Unsupported(string what, string advice) =>
        new(UnreadableReason.Unsupported, what, advice);

    /// <summary>It costs more than the limits allow.</summary>
    public static UnreadableFileException TooLarge(string what) =>
        new(UnreadableReason.TooLarge, what, "核对文件来源；确有这么大的，拆成几个文件，或放宽读取限制。");

    /// <summary>It holds more cells or paragraphs than allowed.</summary>
    public static UnreadableFileException TooManyCells(int most) =>
        TooLarge(string.Create(CultureInfo.InvariantCulture, $"单元格或段落超过 {most:#,##0} 个，不再往下读。"));

    /// <summary>What a fault of the package means.</summary>
    public static Exception Of(PackageFault fault) =>
        fault switch
        {
            PackageFault.Inflated => TooLarge("解压后大得不正常，不再往下读。"),
            PackageFault.TooManyParts => TooLarge("压缩包里的部件多得不正常。"),
            PackageFault.Encrypted => Encrypted(),
            _ => Damaged(),
        };
}
