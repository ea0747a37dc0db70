using System.Globalization;
using Mingzhang.Narrative;
using Xunit.Abstractions;

namespace Mingzhang.Tests.Narrative;

/// <summary>Running text of whole packs, labelled or not: how many of its numbers are understood, and which are not.</summary>
public sealed class PublishedTextTests(ITestOutputHelper output)
{
    public static TheoryData<string, int> Packs =>
        new()
        {
            { "hubei-zengdu-2023-final", 2023 },
            { "sichuan-dachuan-2024-budget-consolidated", 2024 },
            { "sichuan-leshan-2023-budget", 2023 },
            { "sichuan-nanchong-2024-budget", 2024 },
            { "sichuan-tongchuan-2023-budget", 2023 },
        };

    [SharedTheory]
    [MemberData(nameof(Packs))]
    public void Nearly_every_number_of_running_text_is_understood_and_the_rest_is_listed(string pack, int year)
    {
        var paragraphs = File.ReadAllLines(Shared.PathOf("packs", pack + ".txt")).Where(IsRunningText);
        var readings = new ClaimReader(OurPhrases.Book).ReadSection([pack], paragraphs, OurPhrases.Context(year));
        var printed = readings.Sum(r => r.Claims.Count(c => c.Unit.Length > 0));
        var unread = readings.SelectMany(r => r.NotUnderstood).ToList();
        foreach (var number in unread)
        {
            output.WriteLine($"not understood: {number.Text}");
        }

        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{pack}: {printed} understood, {unread.Count} not understood")
        );
        Assert.True(unread.Count * 20 <= printed, $"{unread.Count} of {printed + unread.Count} not understood");
    }

    // Lines of tables have tabs or are short; sentences end in a stop or hold money.
    private static bool IsRunningText(string line) =>
        line.Length >= 12
        && !line.Contains('\t', StringComparison.Ordinal)
        && (line.Contains('。', StringComparison.Ordinal) || line.Contains("万元", StringComparison.Ordinal))
        && line.Any(char.IsAsciiDigit);
}
