using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Rules.Evaluation;

namespace Mingzhang.Documents.Writing.Html.Figures;

/// <summary>
/// Writes what the page knows of its figures beyond their digits, for its script: the facts that were summed, the rules that
/// look at them, and the cells that sentences repeat. One line of JSON in which no character of markup occurs.
/// </summary>
/// <remarks>
/// <c>sheets</c>: name, lines and fen of every fact, which are numbered through all sheets. <c>slices</c>: ranges of facts.
/// <c>rules</c>: id and name; <c>sets</c>: rules by position. <c>panels</c>: name of the table, what ids begin with, headings,
/// and four numbers for each figure: row and column as in its id, slice and set (-1 for none). <c>texts</c>: for each figure
/// of a sentence, panel, row and column of its cells. <c>at</c>: where the book's lines are found; missing when they are not.
/// </remarks>
internal sealed class FigureData
{
    private const long LargestNumber = 1L << 53;

    private readonly Outline _outline;
    private readonly FigureGuards? _guards;
    private readonly string? _sheets;
    private readonly FactTable _facts;
    private readonly List<PagePanel> _panels;
    private readonly WordIndex _slices = new();
    private readonly WordIndex _sets = new();
    private readonly List<int> _rules = [];
    private readonly Dictionary<int, int> _ruleNumbers = [];

    private FigureData(Pack pack, Outline outline, FigureGuards? guards, string? sheets)
    {
        _sheets = sheets;
        _outline = outline;
        _guards = guards;
        _facts = FactTable.Of(pack);
        _panels = [.. PagePanel.Of(outline)];
    }

    /// <summary>The data of a pack; null when nothing is known of its figures.</summary>
    public static FigureData? Of(Pack pack, Outline outline, FigureGuards? guards, string? sheets)
    {
        var data = new FigureData(pack, outline, guards, sheets);
        return data._facts.Facts.Count > 0 || guards is not null || outline.Sentences().Any() ? data : null;
    }

    /// <summary>Writes the data.</summary>
    public void Write(HtmlOut html)
    {
        html.Raw("<script type=\"application/json\" id=\"figure-data\">");
        html.Raw(Json());
        html.Line("</script>");
    }

    private string Json()
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            if (_sheets is not null)
            {
                json.WriteString("at", _sheets);
            }

            WriteSheets(json);
            WritePanels(json);
            WriteWords(json, "slices", _slices.Words);
            WriteSets(json);
            WriteRules(json);
            WriteTexts(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private void WriteSheets(Utf8JsonWriter json)
    {
        json.WriteStartArray("sheets");
        foreach (var sheet in _facts.Facts.GroupBy(f => f.Sheet, StringComparer.Ordinal))
        {
            json.WriteStartArray();
            json.WriteStringValue(InertText.OnOneLine(sheet.Key));
            json.WriteStartArray();
            foreach (var fact in sheet)
            {
                json.WriteNumberValue(fact.Line);
            }

            json.WriteEndArray();
            json.WriteStartArray();
            foreach (var fact in sheet)
            {
                WriteFen(json, fact.Amount.Fen);
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>Scripts know whole numbers up to 2⁵³ exactly; what is larger is written as text.</summary>
    private static void WriteFen(Utf8JsonWriter json, long fen)
    {
        if (fen is > -LargestNumber and < LargestNumber)
        {
            json.WriteNumberValue(fen);
        }
        else
        {
            json.WriteStringValue(fen.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void WritePanels(Utf8JsonWriter json)
    {
        json.WriteStartArray("panels");
        foreach (var panel in _panels)
        {
            json.WriteStartArray();
            json.WriteStringValue(InertText.OnOneLine(HtmlTable.Name(panel.Table)));
            json.WriteStringValue(panel.Prefix);
            WriteStrings(json, panel.Panel.Columns.Select(c => string.Join('／', c.Header.Where(h => h.Length > 0))));
            json.WriteStartArray();
            for (var r = 0; r < panel.Panel.Rows.Count; r++)
            {
                var cells = panel.Panel.Rows[r].Cells;
                for (var c = 0; c < cells.Count; c++)
                {
                    if (cells[c].Figure is { } figure)
                    {
                        json.WriteNumberValue(r + 1);
                        json.WriteNumberValue(c + 1);
                        json.WriteNumberValue(SliceOf(figure));
                        json.WriteNumberValue(SetOf(new FigureAddress(panel.TableNumber, panel.PanelNumber, r, c)));
                    }
                }
            }

            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private int SliceOf(Figure figure) =>
        figure.Facts is { } facts && _facts.Ranges(facts) is { Length: > 0 } ranges ? _slices.Of(ranges) : -1;

    private int SetOf(FigureAddress cell)
    {
        if (_guards?.Of(cell) is not { Count: > 0 } rules)
        {
            return -1;
        }

        foreach (var rule in rules)
        {
            if (_ruleNumbers.TryAdd(rule, _rules.Count))
            {
                _rules.Add(rule);
            }
        }

        return _sets.Of(string.Join(',', rules.Select(r => _ruleNumbers[r].ToString(CultureInfo.InvariantCulture))));
    }

    private void WriteSets(Utf8JsonWriter json) => WriteWords(json, "sets", _sets.Words);

    private void WriteRules(Utf8JsonWriter json)
    {
        json.WriteStartArray("rules");
        foreach (var rule in _rules.Select(r => _guards!.Rules[r]))
        {
            WriteStrings(json, [rule.Id, rule.Name]);
        }

        json.WriteEndArray();
    }

    private void WriteTexts(Utf8JsonWriter json)
    {
        var numbers = _panels.Index().ToDictionary(p => (p.Item.TableNumber, p.Item.PanelNumber), p => p.Index);
        json.WriteStartArray("texts");
        foreach (var figure in _outline.Sentences().SelectMany(p => p.Figures))
        {
            json.WriteStartArray();
            foreach (var cell in figure.Cells)
            {
                if (numbers.TryGetValue((cell.Table, cell.Panel), out var panel))
                {
                    json.WriteNumberValue(panel);
                    json.WriteNumberValue(cell.Row + 1);
                    json.WriteNumberValue(cell.Column + 1);
                }
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteWords(Utf8JsonWriter json, string name, IEnumerable<string> words)
    {
        json.WritePropertyName(name);
        WriteStrings(json, words);
    }

    private static void WriteStrings(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(InertText.OnOneLine(text));
        }

        json.WriteEndArray();
    }
}
