using System.Globalization;
using Mingzhang.Numbers;

namespace Mingzhang.Server.Workbench;

/// <summary>Fen as pages show them: 元 with two decimals and separators.</summary>
public static class Money
{
    /// <summary>1,234,567.89.</summary>
    public static string Yuan(long fen) => new Amount(fen).Yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);

    /// <summary>With its sign when it adds: +1,234.00.</summary>
    public static string Change(long fen) => fen > 0 ? "+" + Yuan(fen) : Yuan(fen);

    /// <summary>Blank for no money, so that the eye finds what is there.</summary>
    public static string OrBlank(long fen) => fen == 0 ? "" : Yuan(fen);
}
