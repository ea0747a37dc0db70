namespace Mingzhang.Cli.Tests.Architecture;

public sealed class PublicTypeTests
{
    [Fact]
    public void The_program_offers_no_types_to_others()
    {
        Assert.DoesNotContain(
            typeof(CommandLine).Assembly.GetExportedTypes(),
            t => t.Namespace?.StartsWith("Mingzhang", StringComparison.Ordinal) == true
        );
    }
}
