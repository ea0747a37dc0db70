using System.Globalization;
using Mingzhang.Accounts;
using Mingzhang.Books.Schema;

namespace Mingzhang.Books.Importing;

/// <summary>Says in Chinese what is wrong with a cell and what to do about it.</summary>
internal static class FaultTexts
{
    private const int LongestQuote = 40;
    private const int MostOptions = 12;

    /// <summary>Message and advice for a fault.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="column">The column of the cell.</param>
    /// <param name="cell">What stands in the cell.</param>
    /// <param name="issue">For a refused account: the objection of the chart.</param>
    public static (string Message, string Advice) Describe(
        CellFault fault,
        BookColumn column,
        string cell,
        AccountIssue? issue
    )
    {
        var name = $"“{column.Heading}”";
        var found = Quote(cell);
        return fault switch
        {
            CellFault.Missing => ($"{name}没有填。", MissingAdvice(column)),
            CellFault.ErrorValue => ($"{name}是错误值{found}。", "改正公式，或直接填写数值。"),
            CellFault.FormulaWithoutValue => (
                $"{name}是公式，但文件里没有存它的结果。",
                "用表格软件重新计算并保存，或直接填写数值。"
            ),
            CellFault.DateForNumber => ($"{name}应当是数，却是日期{found}。", "把单元格格式改为“常规”后重新填写。"),
            CellFault.PercentageForNumber => (
                $"{name}应当是数，却是百分数{found}。",
                "把单元格格式改为“常规”后重新填写，例如 20% 的权重填 20。"
            ),
            CellFault.NotAnOption => ($"{name}不能是{found}。", $"只能填：{Options(column)}。"),
            CellFault.NotYesNo => ($"{name}不能是{found}。", "填“是”或“否”。"),
            CellFault.NotAnAmount => (
                $"{name}的{found}不是金额。",
                "填以元为单位的数字，例如 12345.67，不带单位和文字。"
            ),
            CellFault.AmountTooLarge => (
                $"{name}的{found}太大。",
                "金额以元为单位，不超过 10,000,000,000,000（十万亿）元；核对是否多写了位数。"
            ),
            CellFault.AmountTooFine => (
                $"{name}的{found}多于两位小数。",
                "金额以元为单位，最多到分；先按实际数四舍五入到分。"
            ),
            CellFault.AmountNegative => (
                $"{name}不能是负数{found}。",
                "只有“抵销”行和“结转结余”表可以有负数；冲减的金额从原来的行里减去。"
            ),
            CellFault.NotAWholeNumber => ($"{name}的{found}不是从 0 开始的整数。", "填整数，例如 7，不带单位。"),
            CellFault.WholeNumberTooLarge => ($"{name}的{found}太大。", "核对是否多写了位数。"),
            CellFault.NotANumber => ($"{name}的{found}不是数。", $"填数字，例如 {column.Example}，不带单位和文字。"),
            CellFault.NumberNegative => ($"{name}不能是负数{found}。", "填 0 或正数。"),
            CellFault.NumberTooLarge => ($"{name}的{found}太大。", $"不能超过 {Plain(column.Maximum)}。"),
            CellFault.NumberTooFine => ($"{name}的{found}小数位太多。", $"最多 {column.Decimals} 位小数。"),
            CellFault.NotAnAccountCode => (
                $"{name}的{found}不是科目代码。",
                $"填{Lengths(column.Accounts!)}数字代码，例如 {column.Example}，不带名称。"
            ),
            CellFault.AccountRefused => (
                $"{name}的{found}不能用。{issue!.Message}",
                AccountAdvice(column.Accounts!, cell, issue)
            ),
            CellFault.UnknownUnit when column.IsCounterparty => (
                $"{name}的{found}不是本部门的单位。",
                "填“单位”表里的单位代码；与部门以外往来的不填。"
            ),
            CellFault.UnknownUnit => ($"{name}的{found}不在“单位”表里。", "核对代码，或先在“单位”表里登记这个单位。"),
            CellFault.EliminationNotAllowed => (
                $"{name}不能是“抵销”。",
                "“抵销”只用在收入、支出、结转结余三张表；这里填单位代码。"
            ),
            CellFault.UnknownProject => (
                $"{name}的{found}不在“项目”表里。",
                "核对代码，或先在“项目”表里登记这个项目。"
            ),
            CellFault.TextTooLong => (
                $"{name}有 {cell.Length.ToString(CultureInfo.InvariantCulture)} 个字，太长。",
                $"一格最多 {BookSchema.MaximumCellLength.ToString(CultureInfo.InvariantCulture)} 个字，分成几行填写。"
            ),
            CellFault.ControlCharacter => (
                $"{name}里有看不见的控制字符。",
                "删去从别处粘贴时带来的特殊字符，重新填写。"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
        };
    }

    /// <summary>A cell's text in Chinese quotes, in one line and not too long.</summary>
    public static string Quote(string cell)
    {
        var line = cell.AsSpan().Trim().ToString().ReplaceLineEndings(" ");
        if (line.Length > LongestQuote)
        {
            var end = char.IsHighSurrogate(line[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
            line = line[..end] + "…";
        }

        return $"“{line}”";
    }

    private static string MissingAdvice(BookColumn column) =>
        column.Example.Length > 0 ? $"{column.Help}例如 {column.Example}。" : column.Help;

    private static string Options(BookColumn column) =>
        column.Options.Count <= MostOptions
            ? string.Join('、', column.Options)
            : string.Join('、', column.Options.Take(MostOptions)) + "等";

    private static string Lengths(AccountRule rule)
    {
        var digits = rule.Level.Digits(rule.System);
        return rule.Deepest?.Digits(rule.System) is { } deeper ? $"{digits} 位（或 {deeper} 位子目）" : $"{digits} 位";
    }

    private static string AccountAdvice(AccountRule rule, string cell, AccountIssue issue)
    {
        if (issue.Kind == AccountIssueKind.WrongLevel || issue.Certain)
        {
            return "改用本年度科目表里的代码。";
        }

        var system = BookTerms.AccountSystems[(int)rule.System];
        return $"代码写错的，改正；本地确有这个科目的，在“科目”表加一行：科目体系填“{system}”，代码填“{cell.Trim()}”，名称照公开表填。";
    }

    private static string Plain(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
