using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Server.Books;

namespace Mingzhang.Server.Departments;

/// <summary>Finds the row that the place of a consolidation's problem names: 示例区水利站 支出第 7 行.</summary>
internal sealed partial class GatheredPlaces
{
    private readonly List<(string Name, StoredBook Book)> _books = [];

    /// <summary>The names in the order of the books.</summary>
    public IReadOnlyList<string> Names => [.. _books.Select(b => b.Name)];

    /// <summary>Notes a book under the name that problems call it.</summary>
    public void Add(string name, StoredBook book) => _books.Add((name, book));

    /// <summary>The first row that a place names, or null.</summary>
    public StoredRow? Find(string place)
    {
        foreach (var (name, book) in _books.OrderByDescending(b => b.Name.Length))
        {
            if (
                place.StartsWith(name + " ", StringComparison.Ordinal)
                && RowOfSheet().Match(place[(name.Length + 1)..]) is { Success: true } match
                && int.TryParse(match.Groups["line"].Value, CultureInfo.InvariantCulture, out var line)
            )
            {
                return book.Row(match.Groups["sheet"].Value, line);
            }
        }

        return null;
    }

    [GeneratedRegex(
        @"^(?<sheet>\p{L}+?)第 (?<line>\d{1,7}) 行",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex RowOfSheet();
}
