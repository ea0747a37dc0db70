using Mingzhang.Checks;
using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Places;

namespace Mingzhang.Auditing;

/// <summary>Takes what the audits find and counts what they looked at. A check that the catalog leaves out reports nothing.</summary>
internal sealed class FindingSink(CheckCatalog catalog)
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<(Row Row, int Column)> _guarded = [];
    private readonly Dictionary<string, Tally> _tallies = new(StringComparer.Ordinal);

    /// <summary>The findings in the order of reporting, not yet numbered.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The cells that some check looked at, by their row and the position of their column.</summary>
    public IReadOnlySet<(Row Row, int Column)> Guarded => _guarded;

    /// <summary>Says that a check looks at a figure, so that it counts as guarded.</summary>
    public void Guard(Row row, int column) => _guarded.Add((row, column));

    /// <summary>What became of the numbers of the text; null until it is read.</summary>
    public NarrativeCoverage? Narrative { get; set; }

    /// <summary>Whether the profile makes a check.</summary>
    public bool Makes(string key) => catalog.Find(key) is not null;

    /// <summary>Counts a time that a check was made and held.</summary>
    public void Passed(string key, int times = 1) => TallyOf(key).Passed += times;

    /// <summary>Counts a time that a check met something that it could not judge.</summary>
    public void ShortOfData(string key, int times = 1) => TallyOf(key).Short += times;

    /// <summary>Reports a breach.</summary>
    /// <param name="key">The check.</param>
    /// <param name="fields">The words that its message and advice name in braces.</param>
    /// <param name="found">Where the defect stands; first in the finding.</param>
    /// <param name="expected">Where the other side stands.</param>
    public void Report(
        string key,
        IReadOnlyList<(string Name, string Text)> fields,
        IEnumerable<Place> found,
        IEnumerable<Place>? expected = null
    ) => Report(key, fields, found, expected, new Breach());

    /// <summary>Reports a breach with its values.</summary>
    public void Report(
        string key,
        IReadOnlyList<(string Name, string Text)> fields,
        IEnumerable<Place> found,
        IEnumerable<Place>? expected,
        Breach breach
    )
    {
        if (catalog.Find(key) is not { } check)
        {
            return;
        }

        var severity = breach.Severity ?? check.Severity;
        TallyOf(key).Count(severity);
        _findings.Add(
            new Finding
            {
                Id = 0,
                Rule = check.Id,
                Severity = severity,
                Category = check.Category,
                Message = MessageFields.Fill(check.Message, fields),
                Advice = MessageFields.Fill(check.Advice, fields),
                Expected = breach.Expected,
                Found = breach.Found,
                Difference = breach.Difference,
                Places =
                [
                    .. found.Select(p => new FindingPlace("found", p)),
                    .. (expected ?? []).Select(p => new FindingPlace("expected", p)),
                ],
            }
        );
    }

    /// <summary>The outcome of every check of the catalog, in its order.</summary>
    public IEnumerable<RuleOutcome> Outcomes() =>
        catalog.Checks.Where(c => c.IsOn).Select(c => (_tallies.GetValueOrDefault(c.Key) ?? new Tally()).Outcome(c));

    private Tally TallyOf(string key)
    {
        if (!_tallies.TryGetValue(key, out var tally))
        {
            _tallies.Add(key, tally = new Tally());
        }

        return tally;
    }

    private sealed class Tally
    {
        private int _failed;
        private int _noticed;

        public int Passed { get; set; }

        public int Short { get; set; }

        public void Count(Severity severity)
        {
            _failed += severity == Severity.Notice ? 0 : 1;
            _noticed += severity == Severity.Notice ? 1 : 0;
        }

        public RuleOutcome Outcome(CheckDefinition check)
        {
            var held = Passed + _noticed;
            var state =
                _failed > 0 ? RuleState.Failed
                : held > 0 ? RuleState.Passed
                : Short > 0 ? RuleState.ShortOfData
                : RuleState.NotApplicable;
            return new RuleOutcome(check.Id, check.Name, state, held + _failed + Short, held, _failed, 0, Short);
        }
    }
}
