using System.Globalization;
using Mingzhang.Cli.Screens;
using Mingzhang.Findings;
using Spectre.Console;

namespace Mingzhang.Cli.Results;

/// <summary>The compiled books as a table, a line each.</summary>
internal static class SummaryTable
{
    private static readonly (Severity Severity, string Colour)[] Severities =
    [
        (Severity.Error, "red"),
        (Severity.Warning, "yellow"),
        (Severity.Notice, "default"),
    ];

    /// <summary>Writes the table.</summary>
    /// <param name="terminal">Where to write it.</param>
    /// <param name="books">The books.</param>
    public static void Write(Terminal terminal, IReadOnlyList<CompiledBook> books)
    {
        var table = new Table { Border = terminal.ShowsResults ? TableBorder.Rounded : TableBorder.Simple };
        table.AddColumn("簿").AddColumn("单位").AddColumn("类型");
        AddNumberColumns(table, "年度", "表", "数字");
        if (IsChecked(books))
        {
            AddNumberColumns(table, [.. Severities.Select(s => s.Severity.ChineseName())]);
        }

        AddNumberColumns(table, "毫秒");
        foreach (var book in books)
        {
            table.AddRow([.. Cells(book, IsChecked(books)).Select(c => new Markup(c))]);
        }

        terminal.ResultsConsole().Write(table);
    }

    private static bool IsChecked(IReadOnlyList<CompiledBook> books) => books.Any(b => b.Report is not null);

    private static void AddNumberColumns(Table table, params IEnumerable<string> headings)
    {
        foreach (var heading in headings)
        {
            table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        }
    }

    private static IEnumerable<string> Cells(CompiledBook book, bool isChecked)
    {
        yield return Markup.Escape(book.Name);
        yield return Markup.Escape(book.Identity.Name);
        yield return book.Kind;
        yield return Digits(book.Identity.Year);
        yield return Digits(book.Tables);
        yield return Digits(book.Figures);
        if (isChecked)
        {
            foreach (var (severity, colour) in Severities)
            {
                var count = book.Report?.Count(severity) ?? 0;
                yield return count == 0 ? "0" : $"[{colour}]{Digits(count)}[/]";
            }
        }

        yield return book.Time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
