namespace Mingzhang.Documents.Tests.Architecture;

public sealed class PublicTypeTests
{
    [Fact]
    public void Public_types_are_sealed_readonly_and_hand_out_nothing_that_can_be_changed()
    {
        Assert.Equal("", string.Join('\n', TypeHabits.Breaches(typeof(PackJson).Assembly)));
    }
}
