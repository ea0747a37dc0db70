namespace Mingzhang.Books.Importing;

/// <summary>One thing that makes a book unusable: where, what, and what to do, in Chinese.</summary>
/// <param name="Place">The cell, row, line or file: <c>支出!H17</c>, <c>支出.csv:17</c>, <c>book.yaml:3</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record BookDefect(string Place, string Message, string Advice)
{
    /// <summary>Place, message and advice in one line.</summary>
    public override string ToString() => $"{Place}：{Message}{Advice}";
}
