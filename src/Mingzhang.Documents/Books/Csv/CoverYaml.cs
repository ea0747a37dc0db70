using System.Globalization;
using System.Text;
using Mingzhang.Books.Importing;
using Mingzhang.Books.Schema;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Mingzhang.Documents.Books.Csv;

/// <summary>
/// <c>book.yaml</c> as the sheet 封面: a flat mapping of Chinese keys to values, each key a row on its own line of the file.
/// </summary>
internal sealed class CoverYaml(string path) : IRawSheet
{
    private readonly string _file = Path.GetFileName(path);

    public string Name => BookSchema.Cover.Name;

    public bool IsRectangular => false;

    public string PlaceOf(int row, int column) =>
        row == 0 ? _file : string.Create(CultureInfo.InvariantCulture, $"{_file}:{row}");

    public IRawRows Open()
    {
        var text = Encoding.UTF8.GetString(CsvText.Load(path, _file).Span);
        return new Rows(Parse(text));
    }

    private List<(int Line, string Key, string Value)> Parse(string text)
    {
        try
        {
            return ReadMapping(new Parser(new StringReader(text)));
        }
        catch (YamlException e)
        {
            throw new BookFormatException(
                PlaceOf((int)Math.Max(1, e.Start.Line), -1),
                "不合 YAML 的写法。",
                "每行写成“键: 值”（英文冒号后空一格）；值里有冒号、井号、引号的，用英文双引号括起来。"
            );
        }
    }

    private List<(int Line, string Key, string Value)> ReadMapping(Parser parser)
    {
        var items = new List<(int Line, string Key, string Value)>();
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return items;
        }

        if (parser.TryConsume<MappingStart>(out _))
        {
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                items.Add(ReadItem(parser));
            }
        }
        else if (!parser.TryConsume<Scalar>(out var scalar) || scalar.Value.Length > 0)
        {
            throw NotFlat(scalar?.Start ?? parser.Current!.Start);
        }

        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
        {
            throw NotFlat(second.Start);
        }

        return items;
    }

    private (int Line, string Key, string Value) ReadItem(Parser parser)
    {
        if (!parser.TryConsume<Scalar>(out var key))
        {
            throw NotFlat(parser.Current!.Start);
        }

        if (!parser.TryConsume<Scalar>(out var value))
        {
            throw NotFlat(parser.Current!.Start);
        }

        var isNull = value.Style == ScalarStyle.Plain && value.Value is "~" or "null";
        return ((int)key.Start.Line, key.Value, isNull ? "" : value.Value);
    }

    private BookFormatException NotFlat(Mark at) =>
        new(
            PlaceOf((int)at.Line, -1),
            "封面只能是一层“键: 值”，不能有列表、嵌套或第二个文档。",
            "每项写一行，例如 年度: 2024。"
        );

    private sealed class Rows(List<(int Line, string Key, string Value)> items) : IRawRows
    {
        private int _next = -1;

        public bool Read(RawRow row)
        {
            if (_next >= items.Count)
            {
                return false;
            }

            var (line, key, value) =
                _next < 0 ? (1, BookSchema.CoverItemHeading, BookSchema.CoverContentHeading) : items[_next];
            row.Start(line);
            row.Add(0, RawCellKind.Text, key);
            row.Add(1, RawCellKind.Text, value);
            _next++;
            return true;
        }

        public void Dispose() { }
    }
}
