using Mingzhang.Books;
using Mingzhang.Documents.Books;
using Mingzhang.Numbers;
using Mingzhang.Server.Samples;

namespace Mingzhang.Browser.Tests.Year;

/// <summary>A workbook that somebody has ready when the year begins.</summary>
/// <param name="Code">The code of the department or unit.</param>
/// <param name="Name">Its name.</param>
/// <param name="File">The workbook.</param>
internal sealed record ReadyBook(string Code, string Name, string File);

/// <summary>The books of a sample department and its first two units.</summary>
/// <param name="Department">The department's: only what it writes itself counts, the figures come from the units.</param>
/// <param name="Units">The units'. The first line of the first one is mistaken.</param>
/// <param name="RightAmount">What that line should be.</param>
internal sealed record SportsBureau(ReadyBook Department, IReadOnlyList<ReadyBook> Units, Amount RightAmount)
{
    public const int Year = 2025;

    // By how much the mistaken line is too high.
    private static readonly Amount TooMuch = new(100_000_00);

    /// <summary>Writes the workbooks into a folder.</summary>
    public static SportsBureau Write(string folder)
    {
        var whole = BookFiles.Import(Repository.PathOf("samples/shanghai-2025-department")).Book!;
        var parts = BookSplitter.Split(whole, "单位").Take(2).ToList();
        var first = parts[0].Expenditures[0];
        var mistaken = parts[0] with
        {
            Expenditures = [first with { Amount = first.Amount + TooMuch }, .. parts[0].Expenditures.Skip(1)],
        };
        return new SportsBureau(
            new ReadyBook(whole.Cover.DepartmentCode, whole.Cover.DepartmentName, Put(Without(whole, parts), "部门")),
            [
                .. new[] { mistaken, parts[1] }.Select(p => new ReadyBook(
                    p.Units[0].Code,
                    p.Units[0].Name,
                    Put(p, p.Units[0].Code)
                )),
            ],
            first.Amount
        );

        string Put(Book book, string name)
        {
            var path = Path.Combine(folder, $"{name}.xlsx");
            BookFiles.Write(book, path);
            return path;
        }
    }

    // The department without its third unit: what is written of that one's functions goes too.
    private static Book Without(Book whole, List<Book> parts)
    {
        var functions = parts.SelectMany(p => p.Expenditures).Select(l => l.Function).ToHashSet(StringComparer.Ordinal);
        var projects = parts.SelectMany(p => p.Projects).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        return new Book
        {
            Cover = whole.Cover,
            Units = [.. parts.SelectMany(p => p.Units)],
            Expenditures = [.. parts.SelectMany(p => p.Expenditures)],
            Projects = [.. parts.SelectMany(p => p.Projects)],
            Sentences = [.. whole.Sentences.Where(s => IsOf(s.Position.Split('.')))],
        };

        bool IsOf(string[] position) =>
            position[0] switch
            {
                "用途" or "差异" when char.IsAsciiDigit(position[1][0]) => functions.Contains(position[1]),
                "项目" => projects.Contains(position[1]),
                _ => true,
            };
    }
}
