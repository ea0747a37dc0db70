using Mingzhang.Books;
using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Tests.Books;

/// <summary>Compares books field by field, whatever rows their lines stand in.</summary>
internal static class BookEquality
{
    /// <summary>Every field of a book as a line: sheet, row, column, value.</summary>
    public static IReadOnlyList<string> Fields(Book book)
    {
        var fields = new List<string>();
        foreach (var sheet in BookSchema.Sheets.Prepend(BookSchema.Cover))
        {
            for (var index = 0; index < sheet.CountIn(book); index++)
            {
                foreach (var column in sheet.Columns)
                {
                    fields.Add($"{sheet} {index} {column}: {sheet.ValueIn(book, index, column)}");
                }
            }
        }

        return fields;
    }

    /// <summary>Fails with the first field that differs.</summary>
    public static void AssertSame(Book expected, Book actual)
    {
        Assert.Equal(Fields(expected), Fields(actual));
        Assert.Equal(expected.Cover, actual.Cover);
        Assert.Equal(expected.Units.Select(WithoutLine), actual.Units.Select(WithoutLine));
        Assert.Equal(expected.LocalAccounts.Select(WithoutLine), actual.LocalAccounts.Select(WithoutLine));
        Assert.Equal(expected.Incomes.Select(WithoutLine), actual.Incomes.Select(WithoutLine));
        Assert.Equal(expected.Expenditures.Select(WithoutLine), actual.Expenditures.Select(WithoutLine));
        Assert.Equal(expected.Balances.Select(WithoutLine), actual.Balances.Select(WithoutLine));
        Assert.Equal(expected.Projects.Select(WithoutLine), actual.Projects.Select(WithoutLine));
        Assert.Equal(expected.Indicators.Select(WithoutLine), actual.Indicators.Select(WithoutLine));
        Assert.Equal(expected.Tasks.Select(WithoutLine), actual.Tasks.Select(WithoutLine));
        Assert.Equal(expected.Comparatives.Select(WithoutLine), actual.Comparatives.Select(WithoutLine));
        Assert.Equal(expected.OfficialCounts.Select(WithoutLine), actual.OfficialCounts.Select(WithoutLine));
        Assert.Equal(expected.Assets.Select(WithoutLine), actual.Assets.Select(WithoutLine));
        Assert.Equal(expected.Procurements.Select(WithoutLine), actual.Procurements.Select(WithoutLine));
        Assert.Equal(expected.Sentences.Select(WithoutLine), actual.Sentences.Select(WithoutLine));
    }

    private static BookRecord WithoutLine(BookRecord record) => record with { Line = 0 };
}
