using System.Globalization;
using Mingzhang.Books.Importing;
using Mingzhang.Compiling;
using Mingzhang.Documents.Checking;
using Mingzhang.Documents.Staging;
using Mingzhang.Yaml;

namespace Mingzhang.Cli.Failures;

/// <summary>Turns what the library throws at unusable input into lines for the user.</summary>
internal static class FailureText
{
    /// <summary>The lines for a failure over a file; null for a failure of the program itself.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="file">The file as the user named it; null when none is concerned.</param>
    public static IReadOnlyList<string>? Of(Exception failure, string? file = null) =>
        failure switch
        {
            UnusableException e => e.Lines,
            BookFormatException e => OfBook(e, file),
            YamlProblemsException e => [.. e.Problems.Select(p => $"版式有误：{p}")],
            OccupiedException e => [e.Message],
            LayoutNotFoundException => [At(file, failure.Message)],
            OutOfMemoryException => [At(file, "内存不够。请分成几本簿处理。")],
            OperationCanceledException => ["已中断，没有留下未完成的文件。"],
            DirectoryNotFoundException or FileNotFoundException => [At(file, $"找不到：{failure.Message}")],
            IOException or UnauthorizedAccessException => [At(file, $"不能读写：{failure.Message}")],
            _ => PackChecker.ProblemOf(failure) is { } problem ? [At(file, problem)] : null,
        };

    private static List<string> OfBook(BookFormatException e, string? file)
    {
        List<string> lines = [.. e.Defects.Select(d => d.Place == file ? d.ToString() : At(file, d.ToString()))];
        if (e.Count > 1)
        {
            var shown = e.Count > lines.Count ? $"，只列出前 {Digits(lines.Count)} 处" : "";
            lines.Add(At(file, $"共 {Digits(e.Count)} 处问题{shown}；请更正后重新运行，没有写出任何文件。"));
        }

        return lines;
    }

    private static string At(string? file, string text) => file is null ? text : $"{file}：{text}";

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
