using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Rules.Language;

namespace Mingzhang.Rules.Register;

/// <summary>What a rule makes of a blank cell or a row that is not there.</summary>
public enum MissingPolicy
{
    /// <summary>blank-is-zero: it counts as zero.</summary>
    BlankIsZero,

    /// <summary>skip: the rule does not concern it.</summary>
    Skip,

    /// <summary>error: it is a finding.</summary>
    Error,
}

/// <summary>Which packs a rule concerns.</summary>
/// <param name="Kind">The kind of pack; null for both.</param>
/// <param name="FromYear">First year; null without a beginning.</param>
/// <param name="ToYear">Last year, included; null without an end.</param>
/// <param name="Layouts">Ids of the layouts; empty for all.</param>
public sealed record Applicability(PackKind? Kind, int? FromYear, int? ToYear, IReadOnlyList<string> Layouts)
{
    /// <summary>Whether the rule concerns a pack.</summary>
    public bool Admits(PackIdentity pack) =>
        (Kind is null || Kind == pack.Kind)
        && (FromYear is null || pack.Year >= FromYear)
        && (ToYear is null || pack.Year <= ToYear)
        && (Layouts.Count == 0 || Layouts.Contains(pack.Layout));
}

/// <summary>A rule of the register, as it was written and ready to be evaluated.</summary>
public sealed class Rule
{
    internal Rule(RuleBody body) => Body = body;

    /// <summary>Its id, never reused.</summary>
    public required string Id { get; init; }

    /// <summary>Its name in a few words.</summary>
    public required string Name { get; init; }

    /// <summary>Which packs it concerns.</summary>
    public required Applicability Applies { get; init; }

    /// <summary>What it makes of blanks and absent rows.</summary>
    public required MissingPolicy Missing { get; init; }

    /// <summary>How serious it is when the rule does not hold.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The kind of defect.</summary>
    public required Category Category { get; init; }

    /// <summary>The document that asks for it; empty when none is named.</summary>
    public required string Basis { get; init; }

    /// <summary>What to do when it does not hold.</summary>
    public required string Advice { get; init; }

    /// <summary>Ids of forms without which it does not apply, instead of being short of data.</summary>
    public required IReadOnlyList<string> Needs { get; init; }

    /// <summary>Examples in which it holds.</summary>
    public required IReadOnlyList<RuleExample> Passing { get; init; }

    /// <summary>Examples in which it does not hold.</summary>
    public required IReadOnlyList<RuleExample> Failing { get; init; }

    /// <summary>The file it was read from.</summary>
    public required string File { get; init; }

    /// <summary>The line it begins at, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The variables in canonical spelling, one clause each.</summary>
    public IReadOnlyList<string> EachText => [.. Body.Each.Select(ExpressionText.Of)];

    /// <summary>The condition in canonical spelling; null without one.</summary>
    public string? WhereText => Body.Where is null ? null : ExpressionText.Of(Body.Where);

    /// <summary>What must hold, in canonical spelling: left, relation, right.</summary>
    public string Formula =>
        $"{ExpressionText.Of(Body.Left)} {Body.Relation.Word()} {(Body.Right is { } right ? ExpressionText.Of(right) : ExpressionText.Of(Body.Set!))}";

    /// <summary>The message with its fields in braces.</summary>
    public string MessageText => Body.Message.Source;

    /// <summary>Ids of the forms it reads, in the order named; without a form of these it cannot be evaluated.</summary>
    public IReadOnlyList<string> Forms => Body.Forms;

    internal RuleBody Body { get; }
}

/// <summary>The resolved expressions of a rule.</summary>
internal sealed record RuleBody(
    IReadOnlyList<EachClause> Each,
    IReadOnlyList<ColumnPair> Columns,
    Expression? Where,
    Expression Left,
    Relation Relation,
    Expression? Right,
    ValueSet? Set,
    MessageTemplate Message
)
{
    /// <summary>The panels that the row sets name.</summary>
    public IReadOnlyList<(string Form, string Panel)> Panels { get; } =
    [
        .. Each.SelectMany(e => ExpressionFacts.RowSets(e.Rows))
            .Concat(Where is null ? [] : ExpressionFacts.RowSets(Where))
            .Concat(ExpressionFacts.RowSets(Left))
            .Concat(Right is null ? [] : ExpressionFacts.RowSets(Right))
            .Concat(Set is null ? [] : ExpressionFacts.RowSets(Set))
            .Select(r => (r.Form.Id, r.Panel.Id))
            .Distinct(),
    ];

    /// <summary>The forms that the row sets name.</summary>
    public IReadOnlyList<string> Forms => [.. Panels.Select(p => p.Form).Distinct()];
}
