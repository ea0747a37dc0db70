using Mingzhang.Auditing;
using Mingzhang.Checks;
using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Tests.Auditing;

public sealed class FindingSinkTests
{
    private static readonly CheckCatalog Catalog = CheckCatalogReader.Read(
        (
            "checks.yaml",
            """
            - id: MZ-X-001
              key: 示例.金额
              name: 文字与表一致
              severity: error
              category: narrative
              basis: 通行做法
              message: 文字写{文字}，表中是{表}
              advice: 核对后改为{表}。
            """
        )
    );

    [Fact]
    public void A_breach_becomes_a_finding_with_its_words_filled_in()
    {
        var sink = new FindingSink(Catalog);

        sink.Report(
            "示例.金额",
            [("文字", "3.00"), ("表", "2.50")],
            [new Place { Line = 7 }],
            [new Place { Line = 40 }],
            Breach.Of(2.5m, 3m)
        );

        var finding = Assert.Single(sink.Findings);
        Assert.Equal("文字写3.00，表中是2.50", finding.Message);
        Assert.Equal("核对后改为2.50。", finding.Advice);
        Assert.Equal(("2.5", "3", "0.5"), (finding.Expected, finding.Found, finding.Difference));
        Assert.Equal(["found", "expected"], finding.Places.Select(p => p.Role));
    }

    [Fact]
    public void What_was_looked_at_is_counted()
    {
        var sink = new FindingSink(Catalog);

        sink.Passed("示例.金额", 3);
        sink.Report("示例.金额", [], [new Place()], null, new Breach(Severity: Severity.Notice));
        sink.ShortOfData("示例.金额");

        var outcome = Assert.Single(sink.Outcomes());
        Assert.Equal(RuleState.Passed, outcome.State);
        Assert.Equal((5, 4, 0, 1), (outcome.Applied, outcome.Passed, outcome.Failed, outcome.ShortOfData));
    }

    [Fact]
    public void No_data_is_never_passed()
    {
        var sink = new FindingSink(Catalog);

        Assert.Equal(RuleState.NotApplicable, Assert.Single(sink.Outcomes()).State);

        sink.ShortOfData("示例.金额");

        Assert.Equal(RuleState.ShortOfData, Assert.Single(sink.Outcomes()).State);
    }

    [Fact]
    public void A_check_that_the_catalog_leaves_out_reports_nothing()
    {
        var sink = new FindingSink(CheckCatalog.Empty);

        sink.Report("示例.金额", [], [new Place()]);

        Assert.Empty(sink.Findings);
    }
}
