using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Documents.Tests.Writing;

/// <summary>Invented reports: one with findings of each severity, one clean, one that could judge nothing.</summary>
internal static class ReportSamples
{
    public const string RuleSet = "sha256:0f1e2d";

    public static Report WithFindings() =>
        new(
            RuleSet,
            [
                new Finding
                {
                    Id = 1,
                    Rule = "SC-B-021",
                    Severity = Severity.Error,
                    Category = Category.CrossTable,
                    Message = "表1中社会保障和就业支出1065.53与表1-2该类合计1055.76相差-9.77",
                    Advice = "核对表1-2该类各项后更正表1。",
                    Expected = "1065.53",
                    Found = "1055.76",
                    Difference = "-9.77",
                    Places =
                    [
                        new FindingPlace(
                            "found",
                            new Place
                            {
                                Section = "三、支出",
                                Table = "2",
                                Row = "社会保障和就业支出",
                                Column = "合计",
                                Line = 588,
                                Text = "1,055.76",
                            }
                        ),
                        new FindingPlace(
                            "expected",
                            new Place
                            {
                                Table = "1",
                                Row = "社会保障和就业支出",
                                Column = "预算数",
                                Page = 7,
                                Box = [72.5m, 100m, 140m, 112.25m],
                                Text = "1065.53",
                            }
                        ),
                    ],
                },
                new Finding
                {
                    Id = 2,
                    Rule = "SC-B-001",
                    Severity = Severity.Warning,
                    Category = Category.Footing,
                    Message = "合计与各行之和相差",
                    Advice = "核对合计。",
                    Cause = 1,
                    Places =
                    [
                        new FindingPlace(
                            "found",
                            new Place
                            {
                                Sheet = "表1",
                                Cell = "B7",
                                Paragraph = 3,
                            }
                        ),
                    ],
                },
                .. Enumerable
                    .Range(3, 5)
                    .Select(i => new Finding
                    {
                        Id = i,
                        Rule = "SC-B-090",
                        Severity = Severity.Notice,
                        Category = Category.Footing,
                        Message = $"第 {i} 处四舍五入差 0.01",
                        Advice = "四舍五入造成，不必更正。",
                        Places = [],
                    }),
            ],
            [
                new RuleOutcome("SC-B-001", "合计等于各行之和", RuleState.Failed, 40, 39, 1, 0, 0),
                new RuleOutcome("SC-B-021", "支出按类一致", RuleState.Failed, 3, 2, 1, 0, 0),
                new RuleOutcome("SC-B-040", "政府性基金一致", RuleState.NotApplicable, 0, 0, 0, 1, 0),
                new RuleOutcome("SC-B-050", "附表齐全", RuleState.ShortOfData, 0, 0, 0, 0, 2),
                new RuleOutcome("SC-B-090", "舍入差", RuleState.Passed, 5, 5, 0, 0, 0),
            ],
            new Coverage(
                812,
                811,
                [
                    new Place
                    {
                        Table = "6",
                        Row = "数字化页数",
                        Column = "指标值",
                    },
                ]
            )
        );

    public static Report Clean() =>
        new(
            RuleSet,
            [],
            [new RuleOutcome("SC-B-001", "合计等于各行之和", RuleState.Passed, 40, 40, 0, 0, 0)],
            new Coverage(40, 40, [])
        );

    public static Report WithoutData() =>
        new(
            RuleSet,
            [],
            [new RuleOutcome("SC-B-001", "合计等于各行之和", RuleState.ShortOfData, 0, 0, 0, 0, 1)],
            new Coverage(0, 0, [])
        );
}
