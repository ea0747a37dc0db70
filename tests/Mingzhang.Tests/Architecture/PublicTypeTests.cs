using Mingzhang.Numbers;

namespace Mingzhang.Tests.Architecture;

public sealed class PublicTypeTests
{
    [Fact]
    public void Public_types_are_sealed_readonly_and_hand_out_nothing_that_can_be_changed()
    {
        Assert.Equal("", string.Join('\n', TypeHabits.Breaches(typeof(Amount).Assembly)));
    }

    [Fact]
    public void Breaches_are_seen()
    {
        // This assembly's own public types: a class that keeps the habits, and one that breaks four of them.
        var seen = TypeHabits.Breaches(typeof(PublicTypeTests).Assembly);
        Assert.DoesNotContain(seen, b => b.StartsWith(typeof(PublicTypeTests).FullName!, StringComparison.Ordinal));
        Assert.Equal(
            [
                "a class is sealed, abstract, static or of a closed family",
                "the static field Shared can be changed",
                "the property Names hands out a collection that can be changed",
                "the property Changing can be set after construction",
            ],
            seen.Where(b => b.StartsWith(typeof(BadExample).FullName!, StringComparison.Ordinal))
                .Select(b => b.Split(": ")[1])
        );
    }
}

public class BadExample
{
    private static int Shared = 1;

    public List<string> Names { get; } = [];

    public int Changing { get; set; } = Shared;

    public int Given { get; init; }

    public static void Change() => Shared++;
}
