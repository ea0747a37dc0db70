using System.Buffers;
using System.Runtime.CompilerServices;
using Mingzhang.Accounts;
using Mingzhang.Books.Schema;

namespace Mingzhang.Books.Importing;

/// <summary>Turns a raw cell into the value that its column holds, or says what is wrong with it.</summary>
internal sealed class CellReader(BookContext context, int columns)
{
    /// <summary>The largest amount accepted, in fen: ten trillion yuan, and all that 15 digits can hold exactly.</summary>
    public const long LargestFen = 1_000_000_000_000_000;

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        Enumerable.Range(0, 32).Select(i => (char)i).Where(c => c is not ('\t' or '\n')).Append('\uFFFE').ToArray()
    );

    // By column and token: the texts that were read without fault. Nothing that a verdict rests on changes within a sheet.
    private readonly string?[][] _accepted = [.. Enumerable.Repeat(Array.Empty<string?>(), columns)];

    /// <summary>The objection to the last account code that was refused.</summary>
    public AccountIssue? LastIssue { get; private set; }

    /// <summary>Reads a cell.</summary>
    /// <param name="row">The raw row.</param>
    /// <param name="at">The column in the raw row; -1 when the sheet does not have it.</param>
    /// <param name="column">The column of the schema.</param>
    /// <param name="isElimination">Whether the row stands under 抵销, so that its amounts may be negative.</param>
    /// <param name="value">The value; blank when there is none or it is wrong.</param>
    [MethodImpl(Hot.Path)]
    public CellFault Read(RawRow row, int at, BookColumn column, bool isElimination, out FieldValue value)
    {
        var token = row.TokenOf(at);
        if (token >= 0 && AcceptedBefore(column.Ordinal, token) is { } text)
        {
            value = new FieldValue(text, 0, true);
            return CellFault.None;
        }

        var fault = Read(row, at, at < 0 ? RawCellKind.Blank : row.KindOf(at), column, isElimination, out value);
        if (token >= 0 && fault == CellFault.None && value.Text is not null)
        {
            Accept(column.Ordinal, token, value.Text);
        }

        return fault;
    }

    private string? AcceptedBefore(int ordinal, int token)
    {
        var accepted = _accepted[ordinal];
        return (uint)token < (uint)accepted.Length ? accepted[token] : null;
    }

    private void Accept(int ordinal, int token, string text)
    {
        ref var accepted = ref _accepted[ordinal];
        if (token >= accepted.Length)
        {
            Array.Resize(ref accepted, Math.Max(token + 1, accepted.Length * 2));
        }

        accepted[token] = text;
    }

    private CellFault Read(
        RawRow row,
        int at,
        RawCellKind kind,
        BookColumn column,
        bool isElimination,
        out FieldValue value
    )
    {
        value = FieldValue.Blank;
        switch (kind)
        {
            case RawCellKind.Error:
                return CellFault.ErrorValue;
            case RawCellKind.FormulaWithoutValue:
                return CellFault.FormulaWithoutValue;
            case RawCellKind.Blank:
                return column.IsRequired ? CellFault.Missing : CellFault.None;
        }

        var span = row.SpanOf(at).Trim();
        if (span.IsEmpty)
        {
            return column.IsRequired ? CellFault.Missing : CellFault.None;
        }

        return column.Kind switch
        {
            BookColumnKind.Amount => ReadAmount(span, kind, column.AllowsNegative || isElimination, out value),
            BookColumnKind.WholeNumber => ReadWhole(span, kind, out value),
            BookColumnKind.Number => ReadNumber(span, kind, column, out value),
            BookColumnKind.YesNo => ReadYesNo(span, out value),
            BookColumnKind.Choice => ReadChoice(row.TextOf(at).Trim(), column, out value),
            BookColumnKind.Account => ReadAccount(CodeOf(row, at, kind), column.Accounts!, out value),
            BookColumnKind.Unit => ReadUnit(CodeOf(row, at, kind), column, out value),
            BookColumnKind.Project => ReadProject(CodeOf(row, at, kind), out value),
            BookColumnKind.Code => ReadText(CodeOf(row, at, kind), out value),
            _ => ReadText(kind == RawCellKind.Number ? CodeOf(row, at, kind) : row.TextOf(at), out value),
        };
    }

    [MethodImpl(Hot.Path)]
    private static CellFault ReadAmount(
        ReadOnlySpan<char> text,
        RawCellKind kind,
        bool allowsNegative,
        out FieldValue value
    )
    {
        if (TryReadPlainAmount(text, kind, out value))
        {
            return CellFault.None;
        }

        value = FieldValue.Blank;
        var fault = ReadDigits(text, kind, CellFault.NotAnAmount, CellFault.AmountTooLarge, out var number);
        if (fault != CellFault.None)
        {
            return fault;
        }

        if (number.Scale > 2)
        {
            return CellFault.AmountTooFine;
        }

        if (!number.TryWhole(2, out var fen) || fen is > LargestFen or < -LargestFen)
        {
            return CellFault.AmountTooLarge;
        }

        if (fen < 0 && !allowsNegative)
        {
            return CellFault.AmountNegative;
        }

        value = new FieldValue(null, fen, true);
        return CellFault.None;
    }

    /// <summary>What almost all amounts look like: at most twelve digits of yuan, and one or two of 角 and 分.</summary>
    [MethodImpl(Hot.Path)]
    private static bool TryReadPlainAmount(ReadOnlySpan<char> text, RawCellKind kind, out FieldValue value)
    {
        value = FieldValue.Blank;
        if (text.Length > 12 || kind is not (RawCellKind.Number or RawCellKind.Text))
        {
            return false;
        }

        var point = text.Length;
        var digits = 0L;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '.' && point == text.Length && i > 0)
            {
                point = i;
                continue;
            }

            if (c is < '0' or > '9')
            {
                return false;
            }

            digits = (digits * 10) + (c - '0');
        }

        var fen = (text.Length - point) switch
        {
            0 => digits * 100,
            2 => digits * 10,
            3 => digits,
            _ => -1,
        };
        value = new FieldValue(null, fen, true);
        return fen >= 0;
    }

    private static CellFault ReadWhole(ReadOnlySpan<char> text, RawCellKind kind, out FieldValue value)
    {
        value = FieldValue.Blank;
        var fault = ReadDigits(text, kind, CellFault.NotAWholeNumber, CellFault.WholeNumberTooLarge, out var number);
        if (fault != CellFault.None)
        {
            return fault;
        }

        if (number.Scale > 0 || number.Mantissa < 0)
        {
            return CellFault.NotAWholeNumber;
        }

        if (!number.TryWhole(0, out var whole) || whole > int.MaxValue)
        {
            return CellFault.WholeNumberTooLarge;
        }

        value = new FieldValue(null, whole, true);
        return CellFault.None;
    }

    private static CellFault ReadNumber(
        ReadOnlySpan<char> text,
        RawCellKind kind,
        BookColumn column,
        out FieldValue value
    )
    {
        value = FieldValue.Blank;
        var fault = ReadDigits(text, kind, CellFault.NotANumber, CellFault.NumberTooLarge, out var number);
        if (fault != CellFault.None)
        {
            return fault;
        }

        if (number.Mantissa < 0)
        {
            return CellFault.NumberNegative;
        }

        if (number.Scale > column.Decimals)
        {
            return CellFault.NumberTooFine;
        }

        if (!number.TryWhole(FieldValue.MaximumDecimals, out var millionths))
        {
            return CellFault.NumberTooLarge;
        }

        value = new FieldValue(null, millionths, true);
        return value.Number > column.Maximum ? CellFault.NumberTooLarge : CellFault.None;
    }

    private static CellFault ReadDigits(
        ReadOnlySpan<char> text,
        RawCellKind kind,
        CellFault notANumber,
        CellFault tooLarge,
        out ScaledNumber number
    )
    {
        number = default;
        switch (kind)
        {
            case RawCellKind.Date:
                return CellFault.DateForNumber;
            case RawCellKind.Percentage:
                return CellFault.PercentageForNumber;
            case RawCellKind.Boolean:
                return notANumber;
        }

        return DigitReader.Read(text, kind == RawCellKind.Number, out number) switch
        {
            DigitOutcome.Number => CellFault.None,
            DigitOutcome.TooManyDigits => tooLarge,
            _ => notANumber,
        };
    }

    private static CellFault ReadYesNo(ReadOnlySpan<char> text, out FieldValue value)
    {
        value = FieldValue.Of(text is "是");
        return text is "是" or "否" ? CellFault.None : CellFault.NotYesNo;
    }

    private static CellFault ReadChoice(string text, BookColumn column, out FieldValue value)
    {
        var options = column.Options;
        for (var i = 0; i < options.Count; i++)
        {
            if (options[i] == text)
            {
                value = FieldValue.Of(options[i]);
                return CellFault.None;
            }
        }

        value = FieldValue.Blank;
        return CellFault.NotAnOption;
    }

    private CellFault ReadAccount(string text, AccountRule rule, out FieldValue value)
    {
        value = FieldValue.Blank;
        if (!AccountCode.TryParse(text, out var code))
        {
            return CellFault.NotAnAccountCode;
        }

        LastIssue = context.IssueOf(rule, code);
        if (LastIssue is not null)
        {
            return CellFault.AccountRefused;
        }

        // Full-width digits are accepted and not kept.
        value = FieldValue.Of(text.AsSpan().ContainsAnyExceptInRange('0', '9') ? code.ToString() : text);
        return CellFault.None;
    }

    private CellFault ReadUnit(string code, BookColumn column, out FieldValue value)
    {
        value = FieldValue.Of(code);
        if (code == Book.EliminationUnit)
        {
            return column.AllowsElimination ? CellFault.None : CellFault.EliminationNotAllowed;
        }

        var isKnown = column.IsCounterparty
            ? context.KnowsCounterparty(code)
            : context.Units is null
                || context.Units.Contains(code)
                || (column.AllowsDepartment && code == context.DepartmentCode);
        return isKnown ? CellFault.None : CellFault.UnknownUnit;
    }

    private CellFault ReadProject(string code, out FieldValue value)
    {
        value = FieldValue.Of(code);
        return context.Projects is null || context.Projects.ContainsKey(code)
            ? CellFault.None
            : CellFault.UnknownProject;
    }

    private static CellFault ReadText(string text, out FieldValue value)
    {
        value = FieldValue.Blank;
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            text = text.ReplaceLineEndings("\n");
        }

        if (text.Length > BookSchema.MaximumCellLength)
        {
            return CellFault.TextTooLong;
        }

        if (text.AsSpan().ContainsAny(ControlCharacters) || !IsWellFormed(text))
        {
            return CellFault.ControlCharacter;
        }

        value = FieldValue.Of(text);
        return CellFault.None;
    }

    /// <summary>The text of a cell that holds a code: without blanks around it, and digits in full when a program stored a number.</summary>
    private static string CodeOf(RawRow row, int at, RawCellKind kind)
    {
        if (kind == RawCellKind.Number && SpreadsheetText.NeedsWriting(row.SpanOf(at)))
        {
            return SpreadsheetText.Write(row.SpanOf(at));
        }

        return row.TextOf(at).Trim();
    }

    private static bool IsWellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return true;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return false;
            }
        }

        return true;
    }
}
