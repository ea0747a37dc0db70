using Mingzhang.Auditing;
using Mingzhang.Checks;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Packs;
using Mingzhang.Places;
using Mingzhang.Profiles;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Auditing;

/// <summary>A small pack for trying one audit: paragraphs and tables in their parts, with our own checks and word lists.</summary>
internal sealed class AuditBench
{
    private static readonly CheckCatalog Checks = CheckCatalogReader.Read(
        ("checks.yaml", File.ReadAllText(Repository.PathOf("profiles/checks.yaml")))
    );

    private static readonly WordingBook Wording = WordingReader.Read(
        "wording.yaml",
        File.ReadAllText(Repository.PathOf("profiles/wording.yaml"))
    );

    private readonly List<Part> _parts = [];
    private int _line;

    /// <summary>The year of the pack.</summary>
    public int Year { get; init; } = 2024;

    /// <summary>The name of the body.</summary>
    public string Name { get; init; } = "青山市绿水区档案馆";

    /// <summary>Budget or final accounts.</summary>
    public PackKind Kind { get; init; }

    /// <summary>The profile, with our checks and words.</summary>
    public Profile Profile { get; init; } = OurProfiles.Sichuan;

    /// <summary>Adds a part; a text that begins with # is a heading, ## one of the second depth.</summary>
    public AuditBench Part(PartKind kind, string title, params string[] texts)
    {
        _parts.Add(new Part(kind, title, [.. texts.Select(BlockOf)]));
        return this;
    }

    /// <summary>Adds a part with blocks.</summary>
    public AuditBench Blocks(PartKind kind, string title, params Block[] blocks)
    {
        _parts.Add(new Part(kind, title, blocks));
        return this;
    }

    /// <summary>A heading or paragraph on the next line.</summary>
    public Block BlockOf(string text)
    {
        var place = new Place { Line = ++_line };
        var depth = text.Length - text.TrimStart('#').Length;
        return depth > 0
            ? new HeadingBlock(depth, text[depth..]) { Place = place }
            : new ParagraphBlock(text) { Place = place };
    }

    /// <summary>A table on the next line.</summary>
    public Block BlockOf(Table table) => new TableBlock(table) { Place = new Place { Line = ++_line } };

    /// <summary>The findings of one audit.</summary>
    public IReadOnlyList<Finding> Run(IAudit audit)
    {
        var pack = new Pack
        {
            Identity = new PackIdentity(Profile.Id, "2024", Kind, Year, PackScope.Unit, "101001", Name),
            Title = "示例",
            Parts = _parts,
        };
        var profile = Profile with { Checks = Checks, Wording = Wording };
        var sink = new FindingSink(Checks);
        audit.Run(new AuditContext(new AuditRequest(profile, pack)), sink);
        return sink.Findings;
    }

    /// <summary>The findings of one audit, each as rule@lines: message.</summary>
    public IReadOnlyList<string> Messages(IAudit audit) =>
        [.. Run(audit).Select(f => $"{f.Rule}@{string.Join(',', f.Places.Select(p => p.Place.Line))}: {f.Message}")];
}
