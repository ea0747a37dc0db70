using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Mingzhang.Accounts;
using Mingzhang.Forms;
using Mingzhang.Narrative;
using Mingzhang.Packs;

namespace Mingzhang.Auditing.Claims;

/// <summary>Reads the running text of a pack into sections with claims.</summary>
internal sealed partial class SectionReader(AuditContext context)
{
    private const string Cover = "封面和目录";
    private const int ShortestCutLine = 12;
    private const int MostUnitNames = 200;

    // Names of a classification do not change from pack to pack.
    private static readonly ConditionalWeakTable<
        ChartOfAccounts,
        ConcurrentDictionary<(AccountSystem System, int Year), HashSet<string>>
    > NamesOfYears = [];

    // A pack without parts is one part under the cover.
    private readonly bool _hasBody = context.Pack.Parts.Any(p => p.Kind == PartKind.Narrative);

    /// <summary>The sections of a pack that claim anything, in order.</summary>
    public static IReadOnlyList<TextSection> Of(AuditContext context) => context.Once(c => new SectionReader(c).Read());

    private IReadOnlyList<TextSection> Read()
    {
        if (context.Profile.Phrases is not { } phrases)
        {
            return [];
        }

        var reader = new ClaimReader(phrases);
        var known = Known();
        var sections = Sections();
        foreach (var section in sections)
        {
            section.Read(reader, known);
        }

        return [.. sections.Where(s => s.Statements.Count > 0 || s.NotUnderstood > 0)];
    }

    private List<TextSection> Sections()
    {
        var sections = new List<TextSection>();
        TextSection? section = null;
        (Part? Part, Block? Heading) under = default;
        JoinedText? open = null;
        foreach (var passage in context.Passages.Where(IsRead))
        {
            var heading = passage.Headings.Count > 0 ? passage.Headings[^1] : null;
            if (section is null || under != (passage.Part, heading))
            {
                under = (passage.Part, heading);
                section = null;
                open = null;
            }

            if (passage.IsHeading)
            {
                continue;
            }

            var folded = Fold(passage.Text);
            if (IsTitle(folded))
            {
                section = New(sections, passage, folded);
                open = null;
                continue;
            }

            section ??= New(sections, passage, null);
            if (open is not null && IsCut(open.Text, passage.Text))
            {
                open.Add(passage);
                continue;
            }

            open = new JoinedText(passage);
            section.Texts.Add(open);
        }

        return sections;
    }

    private static TextSection New(List<TextSection> sections, TextPassage passage, string? title)
    {
        List<string> headings = [passage.Part.Title, .. passage.Headings.Select(h => Fold(h.Text))];
        if (title is not null)
        {
            headings.Add(title);
        }

        var section = new TextSection(passage.Part, headings);
        sections.Add(section);
        return section;
    }

    private bool IsRead(TextPassage passage) =>
        !passage.Headings.Any(h => h.Text.Contains("名词解释", StringComparison.Ordinal))
        && passage.Part.Kind switch
        {
            PartKind.Glossary => false,
            // Duties and history are read only where they state numbers.
            PartKind.Overview => passage.IsHeading || passage.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0,
            PartKind.Tables => passage.IsHeading || passage.Text.Contains('。', StringComparison.Ordinal),
            _ => !_hasBody || passage.Part.Title != Cover,
        };

    // A heading that lost its number or that ends as a sentence does.
    private static bool IsTitle(string folded) => folded.Length <= 40 && Title().IsMatch(folded);

    private static bool IsCut(string before, string after) =>
        before.Length >= ShortestCutLine
        && !"。；：！？.;:!?…”）)".Contains(before[^1], StringComparison.Ordinal)
        && (before.Length >= 30 || before.AsSpan().IndexOfAny("，、,（(") >= 0)
        && !Numbered().IsMatch(Fold(after));

    private static string Fold(string text) =>
        string.Concat(
            text.Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c)
        );

    private ClaimContext Known()
    {
        var year = context.Pack.Identity.Year;
        var functional = Names(AccountSystem.Functional, year);
        var economic = Names(AccountSystem.DepartmentEconomic, year);
        var units = new HashSet<string>(StringComparer.Ordinal) { context.Pack.Identity.Name };
        foreach (var table in context.Pack.Tables)
        {
            foreach (var panel in table.Panels)
            {
                var names =
                    panel.Accounts == AccountSystem.Functional ? functional
                    : panel.Accounts == AccountSystem.DepartmentEconomic ? economic
                    : null;
                foreach (var row in panel.Rows)
                {
                    if (row.Level == RowLevel.Unit && units.Count < MostUnitNames)
                    {
                        units.Add(row.Name);
                    }
                    else if (
                        row.Code is not null
                        && row.Level is RowLevel.Class or RowLevel.Category or RowLevel.Item or RowLevel.Line
                    )
                    {
                        names?.Add(LineNames.WithoutOrdinal(row.Name));
                    }
                }
            }
        }

        foreach (var passage in context.Passages)
        {
            if (
                passage.Text.Contains("以下简称", StringComparison.Ordinal)
                && ShortName().Match(passage.Text) is { Success: true } match
            )
            {
                units.Add(match.Groups["name"].Value);
            }
        }

        units.Remove("");
        return new ClaimContext
        {
            Year = year,
            UnitNames = [.. units],
            FunctionalNames = functional,
            EconomicNames = economic,
        };
    }

    private HashSet<string> Names(AccountSystem system, int year)
    {
        var known = NamesOfYears.GetOrCreateValue(context.Accounts);
        var names = known.GetOrAdd(
            (system, year),
            _ => context.Accounts.Accounts(system, year).Select(a => a.Name).ToHashSet(StringComparer.Ordinal)
        );
        return new HashSet<string>(names, StringComparer.Ordinal);
    }

    [GeneratedRegex(
        @"^(-?\([一二三四五六七八九十]+\)[^,;:，；：0-9]{2,36}[。.]?|[^,;:，；：。0-9、(]{2,30}(情况|情况说明))$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Title();

    [GeneratedRegex(
        @"^-?([一二三四五六七八九十]+、|\(?[0-9一二三四五六七八九十]{1,3}\)|[0-9]{1,2}[.、]|[一二三四五六七八九十]+是|图[0-9]|注:|表[0-9])",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"以下简称[“""]?(?<name>[\u4e00-\u9fff]{2,20})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ShortName();
}
