using Mingzhang.Auditing;
using Mingzhang.Books;
using Mingzhang.Compiling;
using Mingzhang.Consolidation;
using Mingzhang.Documents.Profiles;
using Mingzhang.Findings;
using Mingzhang.Numbers;
using Mingzhang.Server.Samples;

namespace Mingzhang.Server.Tests.Departments;

public sealed class BookSplitterTests
{
    [Theory]
    [InlineData("shanghai-2025-department", "单位")]
    [InlineData("shanghai-final-2024", null)]
    [InlineData("dachuan-2024", "2024")]
    public void The_parts_of_a_departments_book_are_sound_and_make_the_whole_again(string sample, string? layout)
    {
        var whole = SampleBooks.Read(sample);
        var parts = BookSplitter.Split(whole, layout);
        var profile = ProfileStore.Open(Path.Combine(AppContext.BaseDirectory, "profiles")).Find(whole.Cover.Profile)!;
        Assert.All(
            parts,
            part =>
                Assert.DoesNotContain(
                    PackAudit
                        .Check(new AuditRequest(profile, PackCompiler.Compile(profile, part, default)))
                        .Findings.Select(f => $"{part.Units[0].Name} {f.Severity} {f.Rule} {f.Message}"),
                    f => f.Contains("Error", StringComparison.Ordinal)
                )
        );
        var result = Consolidator.Consolidate(parts);
        Assert.Empty(result.Problems);
        Assert.Equal(Sums(whole), Sums(result.Book));
    }

    private static string Sums(Book book) =>
        string.Join(
            '\n',
            book.Expenditures.GroupBy(l => (l.Unit, l.Function, l.Kind))
                .Select(g => $"{g.Key} {g.Aggregate(Amount.Zero, (s, l) => s + l.Amount)}")
                .Concat(
                    book.Comparatives.Where(c => c.Unit is null)
                        .Select(c => $"{c.Basis} {c.Measure} {c.Function} {c.Amount}")
                )
                .Order(StringComparer.Ordinal)
        );
}
