using Mingzhang.Books;
using Mingzhang.Compiling;
using Mingzhang.Drafting;
using Mingzhang.Forms.Definitions;
using Mingzhang.Packs;
using Mingzhang.Profiles;
using Mingzhang.Tests.Profiles;

namespace Mingzhang.Tests.Drafting;

/// <summary>Sichuan's tables with a text of the test's own: its section 节 is the narrative.</summary>
internal static class DraftOf
{
    private const string Definitions = """
        accounts:
          "2130301": 水务机关运转的支出
        names:
          其他*支出: "{名}方面的其他开支"
        """;

    /// <summary>Reads a draft over Sichuan's forms.</summary>
    public static DraftBook Read(string yaml, string? common = null) =>
        DraftBookReader.Read(
            ("narrative.yaml", yaml),
            common is null ? null : ("common.yaml", common),
            AccountDefinitions.Read("definitions.yaml", Definitions),
            ProfileCatalog.Shapes(OurProfiles.Sichuan.Forms)
        );

    /// <summary>The blocks that a book is compiled to.</summary>
    public static IReadOnlyList<Block> Blocks(Book book, string yaml, string? common = null)
    {
        var layout = OurProfiles.Sichuan.FindLayout("2024", 2024)!;
        var section = new SectionDefinition(null, 1, null, null, "节", null);
        var part = new PartDefinition(PartKind.Narrative, TextTemplate.Literal("文"), [section]);
        var tables = layout.Parts.Where(p => p.Kind == PartKind.Tables);
        var profile = OurProfiles.Sichuan with
        {
            Draft = Read(yaml, common),
            Layouts = [layout with { Parts = [part, .. tables] }],
        };
        return PackCompiler.Compile(profile, book).Parts[0].Blocks;
    }

    /// <summary>The paragraphs of a book, one a line; headings with #, charts with their title.</summary>
    public static string Text(Book book, string yaml, string? common = null) =>
        string.Join(
            '\n',
            Blocks(book, yaml, common)
                .Select(b =>
                    b switch
                    {
                        HeadingBlock heading => "# " + heading.Text,
                        ParagraphBlock paragraph => paragraph.Text,
                        ChartBlock chart => "图 " + chart.Chart.Title,
                        _ => "?",
                    }
                )
        );
}
