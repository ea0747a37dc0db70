namespace Mingzhang.Reading.Raw;

/// <summary>Why a file could not be read at all.</summary>
public enum UnreadableReason
{
    /// <summary>损坏: truncated or not of the format its content claims.</summary>
    Damaged,

    /// <summary>加密: needs a password.</summary>
    Encrypted,

    /// <summary>不支持: a format nobody reads here.</summary>
    Unsupported,

    /// <summary>超限: larger, deeper or slower than the limits allow.</summary>
    TooLarge,

    /// <summary>空: holds nothing.</summary>
    Empty,

    /// <summary>缺工具: a program that this format needs is not installed, hangs or fails.</summary>
    ToolMissing,

    /// <summary>扫描件: pages, but no text on them.</summary>
    Scan,

    /// <summary>不认识: readable, but no official table is in it.</summary>
    Unrecognized,
}

/// <summary>A file cannot be read: what is wrong and what to do, in Chinese.</summary>
/// <param name="reason">The kind of reason.</param>
/// <param name="message">What is wrong.</param>
/// <param name="advice">What to do.</param>
public sealed class UnreadableFileException(UnreadableReason reason, string message, string advice) : Exception(message)
{
    /// <summary>The kind of reason.</summary>
    public UnreadableReason Reason { get; } = reason;

    /// <summary>What to do about it.</summary>
    public string Advice { get; } = advice;
}
