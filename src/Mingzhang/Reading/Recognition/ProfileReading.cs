using Mingzhang.Forms;
using Mingzhang.Profiles;
using Mingzhang.Reading.Generic;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// A document read by one profile: the tables that fit its forms by their form, the others by their own headings. How many fit
/// says whether the profile is the right one.
/// </summary>
internal sealed class ProfileReading
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<FoundTable> _known;
    private readonly Dictionary<FoundTable, (Table Table, string Key, int Fit)> _byForm = [];

    private ProfileReading(Profile profile, Segmenter segmenter)
    {
        Profile = profile;
        Blocks = segmenter.Blocks;
        Unplaced.AddRange(segmenter.Unplaced);
        _known = Known();
    }

    /// <summary>The profile.</summary>
    public Profile Profile { get; }

    /// <summary>The blocks of the document, with the tables that begin at some of them.</summary>
    public IReadOnlyList<(RawBlock Block, FoundTable? Table)> Blocks { get; }

    /// <summary>The tables read.</summary>
    public Dictionary<FoundTable, Table> Tables { get; } = [];

    /// <summary>The keys of the forms that tables were read by.</summary>
    public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>The grids that are no table, with the reason.</summary>
    public List<UnplacedGrid> Unplaced { get; } = [];

    /// <summary>What each table was recognised by.</summary>
    public List<Evidence> Evidence { get; } = [];

    /// <summary>How well the titles of the tables fit in sum.</summary>
    public int Score { get; private set; }

    /// <summary>How well columns and lines fit in sum.</summary>
    public int Fit { get; private set; }

    /// <summary>How many tables with a digit in them have a title of a form: never fewer than <see cref="Fitting"/> comes to.</summary>
    public int Promising => _known.Count(HasDigit);

    /// <summary>Tables with figures that fit a form.</summary>
    public int Fitting { get; private set; }

    /// <summary>Tables with figures whose title no form has, or whose columns and rows no form has.</summary>
    public int Foreign { get; private set; }

    /// <summary>Finds the tables of a document by their titles; what is in them is read by <see cref="Read"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="profile">The profile.</param>
    /// <param name="titles">The texts of the document as titles, shared by the profiles.</param>
    public static ProfileReading Of(RawDocument document, Profile profile, PrintedTitles titles)
    {
        var segmenter = new Segmenter(FormTitles.Of(profile), titles);
        segmenter.Divide(document);
        return new ProfileReading(profile, segmenter);
    }

    /// <summary>Reads the tables; once.</summary>
    /// <param name="year">The year of the pack.</param>
    /// <param name="field">The fields of the cover.</param>
    /// <param name="least">How many tables must fit for the reading to be wanted.</param>
    /// <returns>Whether they were read: not when fewer than <paramref name="least"/> can fit.</returns>
    public bool Read(int year, Func<string, string> field, int least)
    {
        var known = new TableReader(Profile, year, field);
        var possible = Promising;
        foreach (var found in _known)
        {
            if (known.Read(found) is { } read)
            {
                _byForm.Add(found, read);
            }

            possible -= HasDigit(found) && !(_byForm.TryGetValue(found, out var its) && !its.Table.IsEmpty) ? 1 : 0;
            if (possible < least)
            {
                return false;
            }
        }

        var generic = new GenericTableReader(year);
        foreach (var found in Blocks.Select(b => b.Table).OfType<FoundTable>())
        {
            if (_byForm.TryGetValue(found, out var read))
            {
                Tables.Add(found, read.Table);
                Keys.Add(read.Key);
                Score += found.Score;
                Fit += read.Fit;
                Fitting += read.Table.IsEmpty ? 0 : 1;
                Evidence.Add(new Evidence("表", found.Form, found.Reason, found.Place));
                continue;
            }

            ReadGeneric(found, generic);
        }

        return true;
    }

    /// <summary>The tables read, each printed cell with its place and each amount with the precision that it really has.</summary>
    public Dictionary<FoundTable, Table> FinishedTables() =>
        Tables.ToDictionary(
            t => t.Key,
            t => DroppedZeros.Restore(_byForm.ContainsKey(t.Key) ? CellPlaces.Fill(t.Value, t.Key.Grids) : t.Value)
        );

    private void ReadGeneric(FoundTable found, GenericTableReader generic)
    {
        var form = Unique(TableKinds.Of(found.Title));
        var (table, reason) = generic.Read(found, form);
        if (table is null)
        {
            Unplaced.AddRange(found.Grids.Select(g => new UnplacedGrid(g, $"“{found.Title}”：{reason}")));
            return;
        }

        Tables.Add(found, table);
        Foreign += table.IsEmpty ? 0 : 1;
        Evidence.Add(
            new Evidence(
                "表",
                form,
                found.IsGeneric ? "按表头和科目编码读" : $"题名像表{found.Form}，列或行不同，按表头和科目编码读",
                found.Place
            )
        );
    }

    // Of several tables with the title of one form, the likest is it; forms that are printed once for each project are not meant.
    private HashSet<FoundTable> Known() =>
        [
            .. Blocks
                .Select(b => b.Table)
                .OfType<FoundTable>()
                .Where(t => !t.IsGeneric)
                .GroupBy(t => t.Form, StringComparer.Ordinal)
                .SelectMany(g => IsOfMoney(g.Key) ? g.OrderByDescending(t => t.Score).Take(1) : g),
        ];

    private static bool HasDigit(FoundTable found) =>
        found.Grids.Exists(g => g.Rows.Any(r => r.Cells.Any(c => HasDigit(c.Text))));

    private static bool HasDigit(ReadOnlySpan<char> text) =>
        text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('０', '９');

    private bool IsOfMoney(string form) =>
        Profile.Forms.Values.Any(f =>
            f.Id == form && f.Arrangement == PanelArrangement.Beside && f.Panels.All(p => p.Source != "绩效指标")
        );

    private string Unique(string kind)
    {
        var name = kind;
        for (var n = 2; !_names.Add(name); n++)
        {
            name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{kind}·{n}");
        }

        return name;
    }
}
