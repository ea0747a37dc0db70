using Mingzhang.Numbers;

namespace Mingzhang.Books.Schema;

/// <summary>A text field of a sheet, choices and codes included: the handle by which a record takes its value from a row.</summary>
/// <param name="Ordinal">Place of the column, from 0.</param>
public readonly record struct TextField(int Ordinal);

/// <summary>An amount field of a sheet.</summary>
/// <param name="Ordinal">Place of the column, from 0.</param>
public readonly record struct AmountField(int Ordinal);

/// <summary>A whole-number field of a sheet.</summary>
/// <param name="Ordinal">Place of the column, from 0.</param>
public readonly record struct IntegerField(int Ordinal);

/// <summary>A decimal field of a sheet.</summary>
/// <param name="Ordinal">Place of the column, from 0.</param>
public readonly record struct DecimalField(int Ordinal);

/// <summary>A yes/no field of a sheet.</summary>
/// <param name="Ordinal">Place of the column, from 0.</param>
public readonly record struct YesNoField(int Ordinal);

/// <summary>
/// The checked values of one row, in the order of the sheet's columns: what a record is made from. Reused from row to row.
/// </summary>
public sealed class RowValues
{
    private readonly FieldValue[] _values;

    /// <summary>Makes an empty row.</summary>
    /// <param name="columns">Number of columns.</param>
    public RowValues(int columns) => _values = new FieldValue[columns];

    /// <summary>The row of the sheet, from 2.</summary>
    public int Line { get; private set; }

    /// <summary>All values, by ordinal of the column.</summary>
    public ReadOnlySpan<FieldValue> All => _values;

    /// <summary>The text, or null when blank.</summary>
    public string? this[TextField field] => _values[field.Ordinal].Text;

    /// <summary>The amount, or null when blank.</summary>
    public Amount? this[AmountField field] =>
        _values[field.Ordinal] is { IsGiven: true } value ? new Amount(value.Whole) : null;

    /// <summary>The whole number, or null when blank.</summary>
    public int? this[IntegerField field] => _values[field.Ordinal] is { IsGiven: true } value ? (int)value.Whole : null;

    /// <summary>The number, or null when blank.</summary>
    public decimal? this[DecimalField field] => _values[field.Ordinal] is { IsGiven: true } value ? value.Number : null;

    /// <summary>Whether 是 stands there; blank is 否.</summary>
    public bool this[YesNoField field] => _values[field.Ordinal].Whole == 1;

    /// <summary>The text of a required field; empty when the row was not checked.</summary>
    public string Required(TextField field) => _values[field.Ordinal].Text ?? "";

    /// <summary>The amount of a required field.</summary>
    public Amount Required(AmountField field) => new(_values[field.Ordinal].Whole);

    /// <summary>The whole number of a required field.</summary>
    public int Required(IntegerField field) => (int)_values[field.Ordinal].Whole;

    /// <summary>Starts the next row; every column must then be set, blank ones too.</summary>
    public void Start(int line) => Line = line;

    /// <summary>Puts a value in its column.</summary>
    public void Set(int ordinal, in FieldValue value) => _values[ordinal] = value;
}
