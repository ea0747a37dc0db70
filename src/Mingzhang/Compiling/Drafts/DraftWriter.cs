using System.Globalization;
using Mingzhang.Charts;
using Mingzhang.Drafting;
using Mingzhang.Forms;
using Mingzhang.Numbers;
using Mingzhang.Packs;
using Mingzhang.Rules.Language;

namespace Mingzhang.Compiling.Drafts;

/// <summary>Writes the sections of a draft for one book: paragraphs with their numbers, headings, charts and the glossary.</summary>
internal sealed class DraftWriter
{
    private readonly DraftBook _draft;
    private readonly CompileContext _context;
    private readonly DraftValues _values;
    private readonly DraftAccounts _accounts;
    private readonly DraftPatterns _patterns;
    private readonly IReadOnlyList<Table> _tables;
    private readonly List<string> _written = [];
    private int _ordinal;

    public DraftWriter(DraftBook draft, CompileContext context, PackIdentity identity, IReadOnlyList<Table> tables)
    {
        _draft = draft;
        _context = context;
        _tables = tables;
        _values = new DraftValues(identity, tables, BookTables.Of(context.Book), draft.Variables);
        _accounts = new DraftAccounts(context, draft.Definitions);
        _patterns = new DraftPatterns(this, draft.Patterns);
    }

    /// <summary>The blocks of a section.</summary>
    public IReadOnlyList<Block> Write(string section)
    {
        List<Block> blocks = [];
        WriteAll(_draft.Sections[section], blocks);
        _written.AddRange(blocks.OfType<ParagraphBlock>().Select(p => p.Text));
        return blocks;
    }

    /// <summary>Whether a section prints the glossary, which must come last because it explains what the others say.</summary>
    public bool IsGlossary(string section) => _draft.Sections[section].Any(i => i is DraftGlossary);

    /// <summary>Takes note of words that others write into the pack, so that the glossary explains them.</summary>
    public void Note(IEnumerable<string> words) => _written.AddRange(words);

    private void WriteAll(IReadOnlyList<DraftItem> items, List<Block> blocks)
    {
        foreach (var item in items)
        {
            Write(item, blocks);
        }
    }

    private bool Write(DraftItem item, List<Block> blocks)
    {
        var any = false;
        if (item.Each is not { } each)
        {
            return WriteOnce(item, blocks);
        }

        var outer = _ordinal;
        _ordinal = 0;
        _values.ForEach(
            each,
            item.Distinct,
            () =>
            {
                _ordinal++;
                if (WriteOnce(item, blocks))
                {
                    any = true;
                }
                else
                {
                    _ordinal--;
                }
            }
        );
        _ordinal = outer;
        return any;
    }

    private bool WriteOnce(DraftItem item, List<Block> blocks)
    {
        if (item.When is { } when && !_values.Holds(when))
        {
            return false;
        }

        switch (item)
        {
            case DraftParagraph paragraph:
                var run = new DraftRun();
                foreach (var sentence in paragraph.Sentences)
                {
                    if (sentence.When is null || _values.Holds(sentence.When))
                    {
                        Write(sentence.Text, run);
                    }
                }

                AddParagraphs(run, blocks);
                break;
            case DraftHeading heading:
                blocks.Add(new HeadingBlock(heading.Depth, TextOf(heading.Text)));
                break;
            case DraftGroup group:
                WriteAll(group.Items, blocks);
                break;
            case DraftChoice choice:
                return choice.Items.Any(i => Write(i, blocks));
            case DraftChart chart:
                if (new DraftCharts(this, _values).Make(chart) is { } made)
                {
                    blocks.Add(new ChartBlock(made));
                }

                break;
            default:
                var said = _written.Concat(blocks.OfType<ParagraphBlock>().Select(p => p.Text)).ToList();
                blocks.AddRange(new DraftGlossaryWriter(this, _values, _tables, said).Write(_draft.Terms));
                break;
        }

        return true;
    }

    // What a person wrote may have several paragraphs; only text without numbers of ours can be cut apart.
    private static void AddParagraphs(DraftRun run, List<Block> blocks)
    {
        if (run.Length == 0)
        {
            return;
        }

        var whole = run.ToParagraph();
        if (!whole.Text.Contains('\n', StringComparison.Ordinal))
        {
            blocks.Add(whole);
            return;
        }

        var start = 0;
        foreach (var line in whole.Text.Split('\n'))
        {
            var (from, end) = (start, start + line.Length);
            start = end + 1;
            var lead = line.Length - line.TrimStart().Length;
            if (line.Trim().Length > 0)
            {
                blocks.Add(
                    new ParagraphBlock(line.Trim())
                    {
                        Figures =
                        [
                            .. whole
                                .Figures.Where(f => f.Offset >= from && f.Offset < end)
                                .Select(f => f with { Offset = f.Offset - from - lead }),
                        ],
                        Written = [.. Clip(whole.Written, from + lead, line.Trim().Length)],
                    }
                );
            }
        }
    }

    private static IEnumerable<WrittenPart> Clip(IReadOnlyList<WrittenPart> parts, int from, int length) =>
        parts
            .Select(p =>
                p with
                {
                    Offset = Math.Max(0, p.Offset - from),
                    Length = Math.Min(length, p.Offset + p.Length - from) - Math.Max(0, p.Offset - from),
                }
            )
            .Where(p => p.Length > 0);

    /// <summary>A text without regard to the numbers in it.</summary>
    public string TextOf(DraftText text)
    {
        var run = new DraftRun();
        Write(text, run);
        return run.Text;
    }

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="run">Where it is added.</param>
    /// <param name="field">The fields of a pattern; null outside patterns. True when it knew the field.</param>
    public void Write(DraftText text, DraftRun run, Func<string, DraftRun, bool>? field = null)
    {
        foreach (var piece in text.Pieces)
        {
            switch (piece)
            {
                case LiteralPiece literal:
                    run.Add(literal.Text);
                    break;
                case FieldPiece named:
                    if (field is null || !field(named.Field, run))
                    {
                        run.Add(Field(named.Field));
                    }

                    break;
                case ValuePiece value when value.Value.IsNumeric:
                    run.Add(_values.Number(value.Value));
                    break;
                case ValuePiece value:
                    run.Add(_values.Text(value.Value));
                    break;
                case NeededPiece needed:
                    AddNeeded(_values.Number(needed.Value), needed.Request, run);
                    break;
                case SharePiece share:
                    AddShare(_values.Number(share.Part), _values.Number(share.Whole), run);
                    break;
                case DifferencePiece difference:
                    run.AddDifference(_values.Number(difference.Left), _values.Number(difference.Right));
                    break;
                case DatePiece date:
                    run.Add(InWords(_values.Text(date.Day)));
                    break;
                case PatternPiece pattern:
                    _patterns.Write(pattern, _values.Number(pattern.Value), _values.Number(pattern.Base), run);
                    break;
                case WrittenPiece written:
                    var position = TextOf(written.Position);
                    run.AddWritten(position, Written(position), TextOf(written.Request));
                    break;
                case ListPiece list:
                    AddList(list.List, run);
                    break;
                case AccountPiece account:
                    run.Add(_accounts.Word(account.Wording, _values.Text(account.Code)));
                    break;
            }
        }
    }

    /// <summary>What people wrote at a place of the book, without the full stop at its end; null when they wrote nothing.</summary>
    public string? Written(string position)
    {
        var sentences = _context.SentencesAt(position).Select(s => s.Trim());
        var text = string.Join('\n', sentences.Where(s => s.Length > 0));
        return text.Length == 0 ? null : text.TrimEnd('。');
    }

    private string Field(string field) =>
        field switch
        {
            "序号" => _ordinal.ToString(CultureInfo.InvariantCulture),
            "中文序号" => _ordinal is > 0 and < 100 ? LineNames.Ordinal(_ordinal) : "",
            _ => _context.Field(field),
        };

    private void AddNeeded(DraftValue value, DraftText request, DraftRun run)
    {
        if (value.IsKnown)
        {
            run.Add(value);
        }
        else
        {
            run.Add(TextGap.For(TextOf(request)));
        }
    }

    // A day that is written otherwise than 2024-08-31 stays as it is.
    private static string InWords(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")
            : day;

    private static void AddShare(DraftValue part, DraftValue whole, DraftRun run)
    {
        var rate = whole.Value == 0m ? 0m : part.Value * 100m / whole.Value;
        run.AddPercentage(rate, [.. part.Cells, .. whole.Cells]);
    }

    private void AddList(DraftList list, DraftRun run)
    {
        List<DraftRun> items = [];
        _values.ForEach(
            list.Rows,
            list.Distinct,
            () =>
            {
                if (list.When is null || _values.Holds(list.When))
                {
                    var item = new DraftRun();
                    Write(list.Text, item);
                    items.Add(item);
                }
            }
        );
        for (var i = 0; i < items.Count; i++)
        {
            run.Add(
                i == 0 ? ""
                : i == items.Count - 1 ? list.Last
                : list.Between
            );
            run.Add(items[i]);
        }
    }
}
