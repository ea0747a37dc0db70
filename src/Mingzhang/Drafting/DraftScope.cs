using Mingzhang.Rules.Language;

namespace Mingzhang.Drafting;

/// <summary>What a text of the draft may name where it stands.</summary>
/// <param name="Rules">Tables, variables and named values.</param>
/// <param name="Patterns">The patterns known, by name.</param>
/// <param name="Lists">The lists of the item, by name.</param>
internal sealed record DraftScope(
    RuleScope Rules,
    IReadOnlySet<string> Patterns,
    IReadOnlyDictionary<string, DraftList> Lists
)
{
    private static readonly IReadOnlyDictionary<string, DraftList> NoLists = new Dictionary<string, DraftList>(
        StringComparer.Ordinal
    );

    /// <summary>Whether the text is one of a pattern, which may name the pattern's fields.</summary>
    public bool IsOfPattern { get; init; }

    /// <summary>A scope without variables.</summary>
    public static DraftScope Of(RuleScope rules, IReadOnlySet<string> patterns) => new(rules, patterns, NoLists);

    /// <summary>The same with one more variable.</summary>
    public DraftScope With(RowVariable variable) =>
        this with
        {
            Rules = Rules with { Variables = [.. Rules.Variables, variable] },
        };

    /// <summary>The same with one more named value.</summary>
    public DraftScope With(string name, Expression value) =>
        this with
        {
            Rules = Rules with
            {
                Names = new Dictionary<string, Expression>(
                    Rules.Names ?? new Dictionary<string, Expression>(StringComparer.Ordinal),
                    StringComparer.Ordinal
                )
                {
                    [name] = value,
                },
            },
        };
}
