using Mingzhang.Rules.Language;

namespace Mingzhang.Drafting;

/// <summary>A text with fields in braces.</summary>
internal sealed record DraftText(string Source, IReadOnlyList<DraftPiece> Pieces);

/// <summary>A piece of a text.</summary>
internal abstract record DraftPiece;

/// <summary>Words as they stand.</summary>
internal sealed record LiteralPiece(string Text) : DraftPiece;

/// <summary>A field of the cover, or of the pattern: 年度, 差.</summary>
internal sealed record FieldPiece(string Field) : DraftPiece;

/// <summary>A value of the tables or the book: money with 万元, a number, or words.</summary>
internal sealed record ValuePiece(Expression Value) : DraftPiece;

/// <summary>数: a number that the book must know, or a gap that asks for it.</summary>
internal sealed record NeededPiece(Expression Value, DraftText Request) : DraftPiece;

/// <summary>占: one value as a share of another, in percent.</summary>
internal sealed record SharePiece(Expression Part, Expression Whole) : DraftPiece;

/// <summary>日期: a day of the book, 2024-08-31, in words: 2024年8月31日.</summary>
internal sealed record DatePiece(Expression Day) : DraftPiece;

/// <summary>差: how far two values are apart, without a sign.</summary>
internal sealed record DifferencePiece(Expression Left, Expression Right) : DraftPiece;

/// <summary>A pattern applied to a value and what it is put beside; the subject names it in the book's sentences.</summary>
internal sealed record PatternPiece(string Pattern, Expression Value, Expression Base, DraftText Subject) : DraftPiece;

/// <summary>写: what a person wrote at a place of the book's sentences, or a gap that asks for it.</summary>
internal sealed record WrittenPiece(DraftText Position, DraftText Request) : DraftPiece;

/// <summary>列: a list.</summary>
internal sealed record ListPiece(DraftList List) : DraftPiece;

/// <summary>How an account is named.</summary>
internal enum AccountWording
{
    /// <summary>路径: X（类）Y（款）Z（项）.</summary>
    Path,

    /// <summary>类名: the name of its class.</summary>
    ClassName,

    /// <summary>释义: what it is for.</summary>
    Definition,
}

/// <summary>The account of a code in words.</summary>
internal sealed record AccountPiece(AccountWording Wording, Expression Code) : DraftPiece;
