using System.Globalization;
using System.Text.RegularExpressions;
using Mingzhang.Accounts;

namespace Mingzhang.Tests.Accounts;

/// <summary>The chart against published packs, which lie beside the clone in ../shared/packs or are skipped.</summary>
public sealed partial class PublishedNamesTests
{
    [PackTheory]
    [InlineData("hubei-zengdu-2023-final.txt", 2023, 100)]
    [InlineData("sichuan-dachuan-2024-budget-consolidated.txt", 2024, 100)]
    public void No_name_that_a_pack_prints_beside_its_code_contradicts_the_chart(string pack, int year, int atLeast)
    {
        var printed = File.ReadLines(Path.Combine(PackFolder(), pack))
            .SelectMany(line => PrintedAccount.Matches(line))
            .Select(match => (Code: CodeOf(match), Name: match.Groups["name"].Value))
            .ToList();

        Assert.True(printed.Count >= atLeast, printed.Count.ToString(CultureInfo.InvariantCulture));
        Assert.All(
            printed,
            p =>
            {
                var match = ChartOfAccounts.Standard.CompareName(SystemOf(p.Code), p.Code, year, p.Name);
                Assert.True(match is NameMatch.Same or NameMatch.Variant, $"{p.Code} {p.Name}: {match}");
            }
        );
    }

    // 2080505 ⇥ name, 208 ⇥ 05 ⇥ 05 ⇥ unit ⇥ name, or 301 ⇥ 01 ⇥ 30101 ⇥ name; after an amount the next panel begins.
    [GeneratedRegex(
        @"(^|(?<=\.\d{2})\t)(?<code>[23]\d{2}(\d{2}){0,2})\t((?<two>\d{2})\t((?<three>\d{2})\t\d{6}|\k<code>\k<two>)\t)?(?<name>\p{IsCJKUnifiedIdeographs}[^\t]*)(?=\t)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PrintedAccount { get; }

    private static AccountCode CodeOf(Match match) =>
        match.Groups["two"].Success
            ? AccountCode.Parse(match.Groups["code"].Value, match.Groups["two"].Value, match.Groups["three"].Value)
            : AccountCode.Parse(match.Groups["code"].Value);

    private static AccountSystem SystemOf(AccountCode code) =>
        code.ToString()[0] == '3' ? AccountSystem.DepartmentEconomic : AccountSystem.Functional;

    private static string PackFolder()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Mingzhang.slnx")))
            folder = Path.GetDirectoryName(folder);
        return Path.Combine(folder ?? "", "..", "shared", "packs");
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class PackTheoryAttribute : TheoryAttribute
    {
        public PackTheoryAttribute()
        {
            if (!Directory.Exists(PackFolder()))
                Skip = "SKIPPED: no published packs at ../shared/packs beside the clone.";
        }
    }
}
