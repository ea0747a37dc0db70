using System.Globalization;
using System.Text;
using Mingzhang.Books.Schema;
using Mingzhang.Documents.Packages;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>
/// The data validation of a column: a note that shows while its cells are filled in, a drop-down where there is a list, and
/// limits for numbers.
/// </summary>
internal static class ColumnNote
{
    private const int LongestTitle = 32;
    private const int LongestPrompt = 255;
    private const int LongestInlineList = 255;

    /// <summary>The XML of a column's validation over a range of cells.</summary>
    public static string Of(BookColumn column, string range)
    {
        var xml = new StringBuilder("<dataValidation");
        var (type, attributes, formulas) = Restriction(column);
        if (type.Length > 0)
        {
            xml.Append(CultureInfo.InvariantCulture, $" type=\"{type}\"");
        }

        xml.Append(attributes)
            .Append(" allowBlank=\"1\" showInputMessage=\"1\"")
            .Append(CultureInfo.InvariantCulture, $" promptTitle=\"{Attribute(Title(column), LongestTitle)}\"")
            .Append(CultureInfo.InvariantCulture, $" prompt=\"{Attribute(Prompt(column), LongestPrompt)}\"")
            .Append(CultureInfo.InvariantCulture, $" sqref=\"{range}\"");
        return (
            formulas.Length > 0 ? xml.Append('>').Append(formulas).Append("</dataValidation>") : xml.Append("/>")
        ).ToString();
    }

    private static (string Type, string Attributes, string Formulas) Restriction(BookColumn column)
    {
        const string Stop = " showErrorMessage=\"1\" errorTitle=\"填写有误\" error=\"";
        switch (column.Kind)
        {
            case BookColumnKind.Choice or BookColumnKind.YesNo:
                return ("list", Stop + "请从下拉列表里选。\"", Formula(ListOf(column.Options)));
            case BookColumnKind.Text when column.Options.Count > 0:
                return ("list", "", Formula(ListOf(column.Options)));
            case BookColumnKind.Account:
                return ("list", "", Formula(DefinedNames.Of(column.Accounts!)));
            case BookColumnKind.Unit:
                return ("list", "", Formula(DefinedNames.Units));
            case BookColumnKind.Project:
                return ("list", "", Formula(DefinedNames.Projects));
            case BookColumnKind.Amount:
                return (
                    "decimal",
                    Stop + "金额以元为单位，只填数字，最多两位小数。\"",
                    Formula("-10000000000000") + Formula("10000000000000", 2)
                );
            case BookColumnKind.WholeNumber:
                return ("whole", Stop + "填从 0 开始的整数。\"", Formula("0") + Formula("2147483647", 2));
            case BookColumnKind.Number:
                return (
                    "decimal",
                    Stop + "填 0 或正数，只填数字。\"",
                    Formula("0") + Formula(column.Maximum.ToString(CultureInfo.InvariantCulture), 2)
                );
            default:
                return ("", "", "");
        }
    }

    private static string ListOf(IReadOnlyList<string> options)
    {
        var list = string.Join(',', options);
        return list.Length <= LongestInlineList
            ? $"\"{list}\""
            : throw new InvalidOperationException(
                $"A drop-down of {options.Count} options is too long to be written in place."
            );
    }

    private static string Formula(string formula, int number = 1) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<formula{number}>{EscapedText.Escape(formula)}</formula{number}>"
        );

    private static string Title(BookColumn column) => column.IsRequired ? $"{column.Heading}（必填）" : column.Heading;

    private static string Prompt(BookColumn column) =>
        column.Example.Length > 0 ? $"{column.Help}\n例：{column.Example}" : column.Help;

    private static string Attribute(string text, int longest) =>
        EscapedText
            .Escape(text.Length <= longest ? text : text[..longest])
            .Replace("\n", "&#10;", StringComparison.Ordinal);
}
