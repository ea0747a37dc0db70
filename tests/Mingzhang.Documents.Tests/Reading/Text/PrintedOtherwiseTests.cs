using System.Text;
using System.Text.RegularExpressions;
using Mingzhang.Auditing;
using Mingzhang.Documents.Profiles;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Findings;
using Mingzhang.Profiles;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Documents.Tests.Reading.Text;

/// <summary>The same pack with its numbers printed in another fashion is judged alike.</summary>
public sealed partial class PrintedOtherwiseTests
{
    private static readonly Lazy<Profile[]> Profiles = new(() =>
    {
        var store = ProfileStore.Open(Repository.PathOf("profiles"));
        return [.. store.Ids.Select(i => store.Find(i)!)];
    });

    [SharedTheory]
    [InlineData("sichuan-dachuan-2024-budget-consolidated")]
    [InlineData("sichuan-leshan-2023-budget")]
    [InlineData("sichuan-nanchong-2024-budget")]
    [InlineData("sichuan-tongchuan-2023-budget")]
    [InlineData("hubei-zengdu-2023-final")]
    public void Zeros_commas_and_units_make_no_difference(string pack)
    {
        var text = File.ReadAllText(Shared.PathOf("packs", pack + ".txt"), Encoding.UTF8);
        var found = Findings(text);
        Assert.Equal(found, Findings(Amount().Replace(text, m => WithoutZeros(m.Value)))); // as spreadsheets print them
        Assert.Equal(found, Findings(Cell().Replace(text, m => m.Value == "0.00" ? "0" : m.Value)));
        Assert.Equal(found, Findings(Cell().Replace(text, m => m.Value.Replace(",", "", StringComparison.Ordinal))));
        Assert.Equal(found, Findings(Cell().Replace(text, m => m.Value + "万元")));
    }

    [SharedTheory]
    [InlineData("sichuan-dachuan-2024-budget-consolidated")]
    [InlineData("sichuan-leshan-2023-budget")]
    [InlineData("sichuan-nanchong-2024-budget")]
    [InlineData("sichuan-tongchuan-2023-budget")]
    public void Digits_of_full_width_make_no_difference(string pack)
    {
        var text = File.ReadAllText(Shared.PathOf("packs", pack + ".txt"), Encoding.UTF8);
        Assert.Equal(Findings(text), Findings(Cell().Replace(text, m => FullWidth(m.Value))));
    }

    // Errors and warnings by rule and line.
    private static IReadOnlyList<string> Findings(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var read = PackRecognizer.Recognize(PlainTextReader.Read(stream, new ReadingLimits()), Profiles.Value)!;
        return
        [
            .. PackAudit
                .Check(new AuditRequest(read.Profile, read.Pack) { Source = read })
                .Findings.Where(f => f.Severity > Severity.Notice)
                .Select(f => $"{f.Rule} {f.Places.Select(p => p.Place?.Line).FirstOrDefault()}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string WithoutZeros(string amount) => amount.TrimEnd('0').TrimEnd('.');

    private static string FullWidth(string amount) =>
        string.Concat(amount.Select(c => c is >= '0' and <= '9' or '.' ? (char)(c + ('０' - '0')) : c));

    [GeneratedRegex(@"(?<![\d.,])\d[\d,]*\.\d\d(?![\d.%])", RegexOptions.ExplicitCapture)]
    private static partial Regex Amount();

    // An amount that fills a cell of a table.
    [GeneratedRegex(@"(?<=\t *)\d[\d,]*\.\d\d(?= *(\t|\r?$))", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Cell();
}
