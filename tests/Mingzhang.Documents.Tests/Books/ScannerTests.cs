using System.Text;
using System.Xml;
using Mingzhang.Books.Importing;
using Mingzhang.Documents.Books;
using Mingzhang.Documents.Books.Xlsx;
using static Mingzhang.Documents.Tests.Books.Surgery;

namespace Mingzhang.Documents.Tests.Books;

/// <summary>The scanner of plain XML against the full parser, on damaged and on unusual sheets.</summary>
public sealed class ScannerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_sheet_is_refused_or_read_as_the_parser_reads_it(int seed)
    {
        var random = new Random(seed);
        var sheet = Read(SmallBook.AsWorkbook(_folder), PartOf("支出"));
        for (var round = 0; round < 50; round++)
        {
            var damaged = Damage(Encoding.UTF8.GetBytes(sheet), random);
            var scanned = Rows(r => new XlsxRows(r, () => new MemoryStream(damaged), () => Parser(damaged), Decoder()));
            var parsed = Rows(r => new ParsedRows(new SheetXmlReader(r, Parser(damaged), Decoder())));
            if (parsed is not null)
            {
                Assert.True(scanned is not null, $"seed {seed}, round {round}: refused although well formed");
                Assert.Equal(parsed, scanned);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_damaged_workbook_never_ends_in_anything_but_defects(int seed)
    {
        var random = new Random(seed);
        var path = SmallBook.AsWorkbook(_folder);
        var sound = File.ReadAllBytes(path);
        for (var round = 0; round < 25; round++)
        {
            File.WriteAllBytes(path, Damage(sound, random));
            var import = BookFiles.Import(path);
            Assert.True(import.Book is not null || import.Defects.Count > 0, $"seed {seed}, round {round}");
        }
    }

    private static byte[] Damage(byte[] bytes, Random random)
    {
        var damaged = bytes.ToList();
        for (var wounds = random.Next(1, 4); wounds > 0; wounds--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveRange(at, Math.Min(random.Next(1, 20), damaged.Count - at));
                    break;
                case 2:
                    damaged.InsertRange(at, damaged.GetRange(at, Math.Min(random.Next(1, 40), damaged.Count - at)));
                    break;
                default:
                    damaged.InsertRange(at, Encoding.UTF8.GetBytes(Pick(random)));
                    break;
            }
        }

        return [.. damaged];
    }

    private static string Pick(Random random)
    {
        string[] pieces =
        [
            "<",
            ">",
            "/>",
            "</row>",
            "<row>",
            "<c/>",
            "&amp;",
            "&#65;",
            "\"",
            "'",
            "<!-- -->",
            "<v>1</v>",
            " ",
            "=",
        ];
        return pieces[random.Next(pieces.Length)];
    }

    // The cells of all rows, or null when the sheet was refused.
    private static List<string>? Rows(Func<IRawSheet, IRawRows> open)
    {
        var cells = new List<string>();
        try
        {
            using var rows = open(new NamelessSheet());
            var row = new RawRow();
            while (rows.Read(row))
            {
                for (var column = 0; column < row.Count; column++)
                {
                    if (row.KindOf(column) != RawCellKind.Blank && row.SpanOf(column).Length > 0)
                    {
                        cells.Add($"{row.Number} {column} {row.KindOf(column)} {row.TextOf(column)}");
                    }
                }
            }

            return cells;
        }
        catch (BookFormatException)
        {
            return null;
        }
    }

    private static XmlReader Parser(byte[] bytes) =>
        XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });

    private static CellDecoder Decoder() => new([.. Enumerable.Range(0, 200).Select(i => $"字{i}")], [], false);

    private sealed class NamelessSheet : IRawSheet
    {
        public string Name => "表";

        public bool IsRectangular => false;

        public string PlaceOf(int row, int column) => Name;

        public IRawRows Open() => throw new NotSupportedException();
    }

    private sealed class ParsedRows(SheetXmlReader reader) : IRawRows
    {
        public bool Read(RawRow row) => reader.Read(row);

        public void Dispose() => reader.Dispose();
    }
}
