using System.Diagnostics;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading;

/// <summary>What one reading has used up: cells, paragraphs and time. It stops the reading at its limits or when cancelled.</summary>
internal sealed class ReadingBudget(ReadingLimits limits, CancellationToken cancellation)
{
    private const int StepsBetweenLooks = 1024;

    private readonly long _start = Stopwatch.GetTimestamp();
    private int _steps;
    private int _cells;
    private int _paragraphs;

    /// <summary>Counts a step of work of roughly constant size.</summary>
    /// <exception cref="UnreadableFileException">The time is over.</exception>
    /// <exception cref="OperationCanceledException">Somebody cancelled.</exception>
    public void Step()
    {
        if (++_steps < StepsBetweenLooks)
        {
            return;
        }

        _steps = 0;
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(_start) > limits.MaxTime)
        {
            throw TooSlow();
        }
    }

    /// <summary>Counts cells of a grid.</summary>
    public void Cells(int count)
    {
        Step();
        if ((_cells += count) > limits.MaxCells)
        {
            throw Exceeded("表格的单元格太多，不再往下读。");
        }
    }

    /// <summary>Counts a paragraph.</summary>
    public void Paragraph()
    {
        Step();
        if (++_paragraphs > limits.MaxCells)
        {
            throw Exceeded("段落太多，不再往下读。");
        }
    }

    /// <summary>The error of a reading that takes too long.</summary>
    public static UnreadableFileException TooSlow() => Exceeded("读这个文件花的时间太长，不再往下读。");

    /// <summary>The error of markup nested too deeply.</summary>
    public static UnreadableFileException TooDeep() => Exceeded("标记嵌套太深，不再往下读。");

    private static UnreadableFileException Exceeded(string message) =>
        new(UnreadableReason.TooLarge, message, "正常的公开件不会这样；核对文件来源，或用原软件重新导出。");
}
