using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Books.Csv;

/// <summary>A folder with <c>book.yaml</c> and one CSV file a sheet.</summary>
internal sealed class CsvFolder : IRawBook
{
    /// <summary>The file that makes a folder a book: its cover.</summary>
    public const string CoverFile = "book.yaml";

    /// <summary>The ending of the sheets' files.</summary>
    public const string SheetEnding = ".csv";

    private CsvFolder(IReadOnlyList<IRawSheet> sheets) => Sheets = sheets;

    public IReadOnlyList<IRawSheet> Sheets { get; }

    public string NameOfMissing(string sheet) => sheet == BookSchema.Cover.Name ? CoverFile : sheet + SheetEnding;

    /// <summary>Opens a folder.</summary>
    /// <exception cref="BookFormatException">The folder holds no book.</exception>
    public static CsvFolder Open(string folder)
    {
        var cover = Path.Combine(folder, CoverFile);
        if (!File.Exists(cover))
        {
            throw new BookFormatException(
                folder,
                $"这个文件夹里没有 {CoverFile}，不是预算簿或决算簿。",
                "给出放着 book.yaml 和各张 CSV 表的文件夹；要从头开始，用 mingzhang new 生成空白簿。"
            );
        }

        var sheets = Directory
            .EnumerateFiles(folder)
            .Where(f => Path.GetExtension(f).Equals(SheetEnding, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)
            .Select(f => (IRawSheet)new CsvSheet(f));
        return new CsvFolder([new CoverYaml(cover), .. sheets]);
    }
}
