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
        var about = new List<Evidence>();
        var texts = OpeningTexts.Of(document);
        var year = options?.Year ?? YearReader.Read(texts, about) ?? 0;
        var name = NameReader.Read(texts, about);
        var reading = ProfileChoice.Of(
            document,
            chosen,
            (reading, least) => reading.Read(year, field => FieldOf(field, year, name), least),
            evidence
        );
        if (reading is null)
        {
            return null;
        }

        evidence.AddRange(about);
        evidence.AddRange(reading.Evidence);
        return Understand(document, texts, reading, year, name, evidence);
    }

    private static RecognizedPack Understand(
        RawDocument document,
        OpeningTexts texts,
        ProfileReading reading,
        int year,
        string name,
        List<Evidence> evidence
    )
    {
        var profile = reading.Profile;
        var found = reading.Blocks.Select(b => b.Table).OfType<FoundTable>().ToList();
        var tables = LocalCodes.Fill(reading.FinishedTables());
        var layout = profile
            .Layouts.OrderByDescending(l => l.Covers(year))
            .ThenByDescending(l => l.Tables.Count(t => reading.Keys.Contains(t.Form)))
            .ThenByDescending(l => l.Tables.Count(t => found.Exists(f => f.Number == t.Number)))
            .ThenByDescending(l => l.IsDefault)
            .First();
        evidence.Add(
            new Evidence(
                "版式变体",
                layout.Id,
                $"{layout.Tables.Count(t => reading.Keys.Contains(t.Form))} 张表的列与行相符"
            )
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
                Parts = new PartBuilder().Build(reading.Blocks, tables),
            },
            Profile = profile,
            Layout = layout,
            Evidence = evidence,
            Unplaced = reading.Unplaced,
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
}
