using Mingzhang.Places;
using Mingzhang.Reading.Raw;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Tests.Reading.Recognition;

public sealed class YearReaderTests
{
    [Fact]
    public void A_text_of_nothing_visible_names_no_year()
    {
        var document = new RawDocument
        {
            Format = "text",
            Blocks =
            [
                new RawParagraph
                {
                    Text = "\u200B",
                    Place = new Place { Line = 1 },
                },
                new RawParagraph
                {
                    Text = "某县档案馆2024年部门预算",
                    Place = new Place { Line = 2 },
                },
            ],
        };

        Assert.Equal(2024, YearReader.Read(OpeningTexts.Of(document), []));
    }
}
