using System.Xml.Linq;
using Mingzhang.Documents.Tests.Reading;

namespace Mingzhang.Documents.Tests.Writing.Xlsx;

/// <summary>Whatever a pack holds, its workbook is sound: parts are XML, merged cells do not overlap, our reader reads it.</summary>
public sealed class RandomWorkbookTests
{
    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Any_pack_gives_a_sound_workbook(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 60; i++)
        {
            var workbook = PackWorkbook.Of(RandomPacks.Make(random));
            foreach (var (name, part) in workbook.Parts)
            {
                var root = XDocument.Parse(part).Root!;
                var merges = root.Descendants(PackWorkbook.Main + "mergeCell").Select(m => m.Attribute("ref")!.Value);
                AssertApart([.. merges], $"seed {seed}, pack {i}, {name}");
            }

            Assert.NotEmpty(workbook.Read().Blocks);
        }
    }

    private static void AssertApart(string[] areas, string where)
    {
        var taken = new HashSet<(int, int)>();
        foreach (var area in areas)
        {
            Assert.True(Mingzhang.Documents.Reading.Xlsx.AreaName.TryParse(area, out var merged), $"{where}: {area}");
            for (var row = merged.Top; row <= merged.Bottom; row++)
            {
                for (var column = merged.Left; column <= merged.Right; column++)
                {
                    Assert.True(taken.Add((row, column)), $"{where}: {area} overlaps");
                }
            }
        }
    }
}
