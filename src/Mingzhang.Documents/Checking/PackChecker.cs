using Mingzhang.Auditing;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Writing;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Checking;

/// <summary>Opens a file and checks it. A file that cannot be read becomes a result like any other. Safe for several threads.</summary>
/// <param name="opener">Opens files.</param>
/// <param name="against">Packs that each file must agree with.</param>
public sealed class PackChecker(PackOpener opener, IReadOnlyList<AgainstPack>? against = null)
{
    /// <summary>Checks a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="shownAs">How reports name it.</param>
    /// <param name="stop">Stops the reading.</param>
    public CheckedFile Check(string file, string shownAs, CancellationToken stop = default)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            var opened = opener.Open(file, stop);
            var report = PackAudit.Check(
                new AuditRequest(opened.Profile, opened.Pack) { Source = opened.Source, Against = against ?? [] }
            );
            return new CheckedFile(shownAs, opened.Pack.Identity, report)
            {
                Content = opened.Pack,
                Profile = opened.Profile,
                Source = opened.Source,
            };
        }
        catch (Exception e) when (ProblemOf(e) is { } problem)
        {
            return CheckedFile.Unreadable(shownAs, problem);
        }
    }

    /// <summary>What is wrong with a file that made an operation fail, in Chinese; null for a failure of the program itself.</summary>
    public static string? ProblemOf(Exception failure) =>
        failure switch
        {
            UnreadableFileException e => e.Message + e.Advice,
            PackFormatException e => e.Message,
            OverflowException => "金额相加超出能表示的范围（约 9.2 亿亿元）。请检查是否有多填的位数。",
            OutOfMemoryException => "内存不够，读不下这个文件。",
            DirectoryNotFoundException or FileNotFoundException => "找不到这个文件。",
            IOException or UnauthorizedAccessException => $"不能读：{failure.Message}",
            _ => null,
        };
}
