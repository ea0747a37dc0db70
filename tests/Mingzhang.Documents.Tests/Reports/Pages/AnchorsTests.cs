using Mingzhang.Documents.Reports.Pages;
using Mingzhang.Findings;
using Mingzhang.Places;

namespace Mingzhang.Documents.Tests.Reports.Pages;

public sealed class AnchorsTests
{
    [Fact]
    public void Of_two_cells_on_a_line_the_one_with_the_words_is_meant()
    {
        var anchors = new Anchors([FindingAt(1, new Place { Line = 7, Text = "5.00" })]);

        Assert.Empty(anchors.At(new Place { Line = 7 }, "行政运行"));
        Assert.Single(anchors.At(new Place { Line = 7 }, "5.00"));
    }

    [Fact]
    public void A_place_that_two_findings_share_is_marked_once_by_the_graver()
    {
        var place = new Place { Line = 7, Text = "5.00" };
        var anchors = new Anchors([
            FindingAt(1, place) with
            {
                Severity = Severity.Notice,
            },
            FindingAt(2, place) with
            {
                Severity = Severity.Error,
            },
        ]);

        Assert.Equal("m e", Assert.Single(anchors.All).Class);
    }

    [Fact]
    public void Words_that_no_cell_holds_are_marked_at_their_row()
    {
        var place = new Place { Line = 7, Text = "别处的字" };
        var anchors = new Anchors([FindingAt(1, place)]);

        Assert.Empty(anchors.At(new Place { Line = 7 }, "行政运行"));
        Assert.Single(anchors.Rest([new Place { Line = 7 }]));
        Assert.Empty(anchors.Rest([new Place { Line = 7 }]));
    }

    private static Finding FindingAt(int id, Place place) =>
        new()
        {
            Id = id,
            Rule = "R",
            Severity = Severity.Error,
            Category = Category.Footing,
            Message = "",
            Advice = "",
            Places = [new FindingPlace("found", place)],
        };
}
