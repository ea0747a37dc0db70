using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>
/// Understands a published pack by its content: which profile, whose, for which year, and what its tables are. The result has
/// the shape of a compiled pack, so that the same rules judge it.
/// </summary>
public static class PackRecognizer
{
    private const int CloseScore = 80;

    /// <summary>Recognises a pack.</summary>
    /// <param name="document">The file as a reader found it.</param>
    /// <param name="profiles">The profiles to choose from, at least one.</param>
    /// <param name="options">What is known already; null when nothing is.</param>
    /// <returns>The pack with evidence; null when no table of any profile is in it.</returns>
    /// <exception cref="ArgumentException">No profile is given, or none has the id that the options name.</exception>
    public static RecognizedPack? Recognize(
        RawDocument document,
        IReadOnlyList<Profile> profiles,
        RecognitionOptions? options = null
    )
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(profiles);
        var chosen = options?.Profile is { } id ? profiles.Where(p => p.Id == id).ToList() : profiles;
        if (chosen.Count == 0)
        {
            throw new ArgumentException("No profile to read by.", nameof(profiles));
        }

        var evidence = new List<Evidence>();
        var texts = OpeningTexts.Of(document);
        var year = options?.Year ?? YearReader.Read(texts, evidence) ?? 0;
        var name = NameReader.Read(texts, evidence);
        var titled = chosen
            .Select(p => (Profile: p, Segments: Divide(document, p)))
            .Select(p => (p.Profile, p.Segments, Score: p.Segments.Tables.Sum(t => t.Score)))
            .ToList();
        var best = titled.Max(t => t.Score);
        if (best == 0)
        {
            return null;
        }

        // Regions print the same titles above different columns and lines: of profiles that come close, the best fit.
        var reading = titled
            .Where(t => t.Score * 100 >= best * CloseScore)
            .Select(t => TablesOf(t.Profile, t.Segments, year, name))
            .MaxBy(r => r.Fit)!;
        evidence.Insert(
            0,
            new Evidence("版式", reading.Profile.Id, $"{reading.Segments.Tables.Count} 张表的表名或表号与这个版式相符")
        );
        evidence.AddRange(reading.Evidence);
        return Read(document, texts, reading, year, name, evidence);
    }

    // Reads every table that was found by its title.
    private static TableReading TablesOf(Profile profile, Segments segments, int year, string name)
    {
        var reader = new TableReader(profile, year, field => FieldOf(field, year, name));
        var reading = new TableReading(profile, segments);
        foreach (var (found, _) in segments.Tables)
        {
            if (reader.Read(found) is var (table, key, fit))
            {
                reading.Tables.Add(found, table);
                reading.Keys.Add(key);
                reading.Fit += fit;
                reading.Evidence.Add(new Evidence("表", found.Form, found.Reason, found.Place));
            }
            else
            {
                reading.Unplaced.AddRange(
                    found.Grids.Select(g => new UnplacedGrid(g, $"表{found.Form}的内容还不能读"))
                );
            }
        }

        return reading;
    }

    private static RecognizedPack Read(
        RawDocument document,
        OpeningTexts texts,
        TableReading reading,
        int year,
        string name,
        List<Evidence> evidence
    )
    {
        var (profile, segments) = (reading.Profile, reading.Segments);
        var (keys, unplaced) = (reading.Keys, segments.Unplaced.Concat(reading.Unplaced).ToList());
        var tables = LocalCodes.Fill(
            reading.Tables.ToDictionary(t => t.Key, t => CellPlaces.Fill(t.Value, t.Key.Grids))
        );
        var layout = profile
            .Layouts.OrderByDescending(l => l.Covers(year))
            .ThenByDescending(l => l.Tables.Count(t => keys.Contains(t.Form)))
            .ThenByDescending(l => l.Tables.Count(t => segments.Tables.Any(f => f.Table.Number == t.Number)))
            .ThenByDescending(l => l.IsDefault)
            .First();
        evidence.Add(
            new Evidence("版式变体", layout.Id, $"{layout.Tables.Count(t => keys.Contains(t.Form))} 张表的列与行相符")
        );
        var (code, scope) = ScopeReader.Read(document, texts, tables.Values, evidence);
        if (name.Length == 0)
        {
            name = IdentityReader.UnitNameOf(tables.Values, code, evidence);
        }

        return new RecognizedPack
        {
            Document = document,
            Pack = new Pack
            {
                Identity = new PackIdentity(profile.Id, layout.Id, profile.Kind, year, scope, code, name),
                Title = layout.Title.Fill(field => FieldOf(field, year, name, scope)),
                Parts = new PartBuilder().Build(segments.Blocks, tables),
            },
            Profile = profile,
            Layout = layout,
            Evidence = evidence,
            Unplaced = unplaced,
            Notes = document.Notes,
        };
    }

    private static string FieldOf(string field, int year, string name, PackScope scope = PackScope.Department) =>
        field switch
        {
            "年度" => year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "上年" => (year - 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "本级" => "本级",
            "主体" => ScopeReader.WordOf(scope),
            "部门名称" or "主体名称" or "主体简称" or "部门简称" or "部门系统名称" => name,
            _ => "",
        };

    private static Segments Divide(RawDocument document, Profile profile)
    {
        var segmenter = new Segmenter(new FormTitles(profile));
        segmenter.Divide(document);
        return new Segments(
            segmenter.Blocks,
            [.. segmenter.Blocks.Where(b => b.Table is not null).Select(b => (b.Table!, b.Table!.Score))],
            segmenter.Unplaced
        );
    }

    private sealed class TableReading(Profile profile, Segments segments)
    {
        public Profile Profile { get; } = profile;

        public Segments Segments { get; } = segments;

        public Dictionary<FoundTable, Table> Tables { get; } = [];

        public HashSet<string> Keys { get; } = new(StringComparer.Ordinal);

        public List<UnplacedGrid> Unplaced { get; } = [];

        public List<Evidence> Evidence { get; } = [];

        public int Fit { get; set; }
    }

    private sealed record Segments(
        IReadOnlyList<(RawBlock Block, FoundTable? Table)> Blocks,
        IReadOnlyList<(FoundTable Table, int Score)> Tables,
        IReadOnlyList<UnplacedGrid> Unplaced
    );
}
