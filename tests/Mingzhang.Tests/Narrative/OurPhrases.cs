using Mingzhang.Accounts;
using Mingzhang.Narrative;

namespace Mingzhang.Tests.Narrative;

/// <summary>The phrase book of the clone.</summary>
internal static class OurPhrases
{
    private static readonly Lazy<PhraseBook> Common = new(() =>
        PhraseBook.Read(("phrases.yaml", File.ReadAllText(Repository.PathOf("profiles", "phrases.yaml"))))
    );

    /// <summary>The phrases of profiles/phrases.yaml.</summary>
    public static PhraseBook Book => Common.Value;

    /// <summary>Reads a paragraph of a made-up pack of 2024.</summary>
    public static ClaimReading Read(string paragraph, params string[] section) =>
        new ClaimReader(Book).Read(section, paragraph, Context(2024, "青山县档案馆"));

    /// <summary>What is known about a pack of a year.</summary>
    public static ClaimContext Context(int year, params string[] units) =>
        new()
        {
            Year = year,
            UnitNames = units,
            FunctionalNames = Names(AccountSystem.Functional, year),
            EconomicNames = Names(AccountSystem.DepartmentEconomic, year),
        };

    private static HashSet<string> Names(AccountSystem system, int year) =>
        ChartOfAccounts.Standard.Accounts(system, year).Select(a => a.Name).ToHashSet(StringComparer.Ordinal);
}
