using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Mingzhang.Numbers;

namespace Mingzhang.Tests.Architecture;

public sealed class PurityTests
{
    // What a pure library never asks for. Readers and writers of text in memory are welcome.
    private static readonly string[] OutsideWorld =
    [
        "System.Console.",
        "System.DateTime.get_Now",
        "System.DateTime.get_UtcNow",
        "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow",
        "System.Diagnostics.Process.",
        "System.Diagnostics.Stopwatch.",
        "System.Environment.",
        "System.IO.Directory",
        "System.IO.File",
        "System.IO.Path.",
        "System.Net.",
        "System.TimeProvider.",
        "System.TimeZoneInfo.",
    ];

    // The compiler's own, in every iterator.
    private const string ThreadOfIterator = "System.Environment.get_CurrentManagedThreadId";

    [Fact]
    public void The_library_knows_no_file_system_clock_network_process_or_console()
    {
        Assert.Equal("", string.Join('\n', MembersUsedBy(typeof(Amount).Assembly).Where(IsOutside)));
    }

    [Fact]
    public void Code_that_reads_a_file_is_seen()
    {
        Assert.Contains("System.IO.File.OpenRead", MembersUsedBy(typeof(PurityTests).Assembly).Where(IsOutside));
    }

    private static bool IsOutside(string member) =>
        member != ThreadOfIterator && OutsideWorld.Any(o => member.StartsWith(o, StringComparison.Ordinal));

    // Every member of another assembly that the compiled code uses.
    private static IReadOnlyList<string> MembersUsedBy(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var reader = file.GetMetadataReader();
        return
        [
            .. from handle in reader.MemberReferences
            let member = reader.GetMemberReference(handle)
            where member.Parent.Kind == HandleKind.TypeReference
            let type = reader.GetTypeReference((TypeReferenceHandle)member.Parent)
            select $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}.{reader.GetString(member.Name)}",
        ];
    }
}
