using System.Buffers;
using System.Globalization;
using System.Text;
using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Books.Csv;

/// <summary>
/// Writes a book as a folder: <c>book.yaml</c> and a CSV file for each sheet that has rows or is required. A blank has every
/// sheet, and a 说明.md that explains them.
/// </summary>
internal static class CsvBookWriter
{
    private const string ExplanationFile = "说明.md";
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly UTF8Encoding WithoutMark = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("\",\r\n");

    /// <summary>The names of the files that this writer may make in a folder.</summary>
    public static bool IsOwnFile(string file) =>
        file is CsvFolder.CoverFile or ExplanationFile
        || BookSchema.Sheets.Any(s => file == s.Name + CsvFolder.SheetEnding);

    /// <summary>Writes the files into an existing folder.</summary>
    public static void Write(BookContent content, string folder)
    {
        File.WriteAllText(Path.Combine(folder, CsvFolder.CoverFile), Cover(content), WithoutMark);
        foreach (var sheet in BookSchema.Sheets)
        {
            if (content.IsBlank || sheet.IsRequired || content.CountOf(sheet) > 0)
            {
                using var writer = new StreamWriter(
                    Path.Combine(folder, sheet.Name + CsvFolder.SheetEnding),
                    append: false,
                    WithMark
                );
                WriteSheet(content, sheet, writer);
            }
        }

        if (content.IsBlank)
        {
            File.WriteAllText(Path.Combine(folder, ExplanationFile), Explanation(), WithoutMark);
        }
    }

    private static string Cover(BookContent content)
    {
        var text = new StringBuilder();
        foreach (var column in BookSchema.Cover.Columns)
        {
            var value = content.CoverValue(column);
            if (content.IsBlank)
            {
                text.Append("# ").Append(column.IsRequired ? "必填。" : "").Append(SchemaHelp.Of(column)).Append('\n');
            }

            if (value.IsGiven || content.IsBlank)
            {
                text.Append(column.Heading).Append(": ").Append(Scalar(column, value)).Append('\n');
            }
        }

        return text.ToString();
    }

    // Texts are quoted, so that 007 stays 007 and no character has a meaning of its own.
    private static string Scalar(BookColumn column, in FieldValue value)
    {
        if (!value.IsGiven)
        {
            return "";
        }

        if (FieldText.IsNumber(column, value))
        {
            Span<char> digits = stackalloc char[FieldText.LongestNumber];
            return digits[..FieldText.WriteNumber(column, value, digits)].ToString();
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in FieldText.Of(column, value))
        {
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case < ' ' or (>= '\x7F' and <= '\x9F') or '\u2028' or '\u2029' or '\uFEFF':
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
                    break;
                default:
                    quoted.Append(c);
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }

    private static void WriteSheet(BookContent content, BookSheet sheet, TextWriter writer)
    {
        writer.Write(string.Join(',', sheet.Columns));
        writer.Write('\n');
        var count = content.CountOf(sheet);
        for (var index = 0; index < count; index++)
        {
            foreach (var column in sheet.Columns)
            {
                if (column.Ordinal > 0)
                {
                    writer.Write(',');
                }

                WriteCell(writer, column, content.Value(sheet, index, column));
            }

            writer.Write('\n');
        }
    }

    private static void WriteCell(TextWriter writer, BookColumn column, in FieldValue value)
    {
        if (!value.IsGiven)
        {
            return;
        }

        if (FieldText.IsNumber(column, value))
        {
            Span<char> digits = stackalloc char[FieldText.LongestNumber];
            writer.Write(digits[..FieldText.WriteNumber(column, value, digits)]);
            return;
        }

        var text = FieldText.Of(column, value);
        if (text.AsSpan().ContainsAny(NeedsQuotes))
        {
            writer.Write('"');
            writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            writer.Write('"');
        }
        else
        {
            writer.Write(text);
        }
    }

    private static string Explanation()
    {
        var text = new StringBuilder("# 预算簿／决算簿填写说明\n\n");
        foreach (var line in SchemaHelp.General)
        {
            text.Append("- ").Append(line).Append('\n');
        }

        text.Append(
            "- 封面写在 book.yaml，各张表写在同名的 CSV 文件（UTF-8 编码，第一行是列名）。没有数据的表可以删去。\n"
        );
        foreach (var sheet in BookSchema.Sheets.Prepend(BookSchema.Cover))
        {
            text.Append("\n## ").Append(sheet.Name).Append(sheet.IsRequired ? "（必有）" : "").Append("\n\n");
            text.Append(sheet.Help).Append("\n\n| 列 | 必填 | 填什么 | 例 |\n|---|---|---|---|\n");
            foreach (var column in sheet.Columns)
            {
                text.Append("| ")
                    .AppendJoin(
                        " | ",
                        column.Heading,
                        column.IsRequired ? "是" : "",
                        SchemaHelp.Of(column),
                        column.Example
                    )
                    .Append(" |\n");
            }
        }

        return text.ToString();
    }
}
