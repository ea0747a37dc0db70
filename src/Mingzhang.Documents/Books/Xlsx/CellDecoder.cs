using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Mingzhang.Books.Importing;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>Puts the content of a cell into a row, by the cell's type and style.</summary>
internal sealed class CellDecoder(string[] strings, CellLook[] looks, bool startsIn1904)
{
    private const int DaysTo1904 = 1462;
    private static readonly DateOnly DayZero = new(1899, 12, 30);

    /// <summary>Puts a shared text.</summary>
    /// <returns>False if there is no text of that number.</returns>
    [MethodImpl(Hot.Path)]
    public bool TryAddShared(RawRow row, int column, ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9' || number > strings.Length)
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return !digits.IsEmpty && TryAddShared(row, column, number);
    }

    /// <summary>Puts a shared text.</summary>
    /// <returns>False if there is no text of that number.</returns>
    [MethodImpl(Hot.Path)]
    public bool TryAddShared(RawRow row, int column, int number)
    {
        if (number >= strings.Length)
        {
            return false;
        }

        row.Add(column, RawCellKind.Text, strings[number], number);
        return true;
    }

    /// <summary>Puts a number, or the date or percentage that its style shows.</summary>
    [MethodImpl(Hot.Path)]
    public void AddNumber(RawRow row, int column, ReadOnlySpan<byte> digits, int style)
    {
        if (style != 0 && (uint)style < (uint)looks.Length && looks[style] != CellLook.Number)
        {
            AddLooked(row, column, digits, looks[style]);
            return;
        }

        var characters = row.Add(column, RawCellKind.Number, digits.Length);
        for (var i = 0; i < digits.Length; i++)
        {
            characters[i] = (char)digits[i];
        }
    }

    /// <summary>Puts a cell of a rarer type: b, e, d.</summary>
    /// <returns>False if the type is not known.</returns>
    public static bool TryAddOther(RawRow row, int column, char type, string value)
    {
        switch (type)
        {
            case 'b':
                row.Add(column, RawCellKind.Boolean, value.Trim() is "1" or "true" ? "是" : "否");
                return true;
            case 'e':
                row.Add(column, RawCellKind.Error, value);
                return true;
            case 'd':
                row.Add(
                    column,
                    RawCellKind.Date,
                    value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value
                );
                return true;
            default:
                return false;
        }
    }

    private void AddLooked(RawRow row, int column, ReadOnlySpan<byte> digits, CellLook look)
    {
        if (!decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            row.Add(column, RawCellKind.Text, Encoding.UTF8.GetString(digits));
        }
        else if (look == CellLook.Percentage)
        {
            var percent =
                Math.Abs(number) < 1_000_000_000m
                    ? decimal.Round(number * 100m, 10, MidpointRounding.AwayFromZero)
                    : number;
            row.Add(column, RawCellKind.Percentage, percent.Plain() + "%");
        }
        else
        {
            row.Add(column, RawCellKind.Date, DateText(number) ?? Encoding.UTF8.GetString(digits));
        }
    }

    // Days since 1899-12-30, in workbooks from early Macintoshes since 1904-01-01; the fraction is the time of day.
    private string? DateText(decimal serial)
    {
        var days = decimal.Floor(serial) + (startsIn1904 ? DaysTo1904 : 0);
        if (days is < 1 or > 2_958_465)
        {
            return null;
        }

        // The programs count a 29 February 1900 that never was.
        var date = DayZero.AddDays((int)days + (days < 60 ? 1 : 0));
        var text = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var seconds = (int)decimal.Round((serial - decimal.Floor(serial)) * 86_400m, 0, MidpointRounding.AwayFromZero);
        return seconds is 0 or 86_400
            ? text
            : text
                + " "
                + new TimeOnly(TimeSpan.TicksPerSecond * seconds).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
    }
}
