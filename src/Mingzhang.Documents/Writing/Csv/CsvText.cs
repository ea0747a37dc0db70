using System.Text;
using Mingzhang.Numbers;

namespace Mingzhang.Documents.Writing.Csv;

/// <summary>
/// Writes CSV: UTF-8 with a byte order mark (spreadsheets need it), commas, LF, quotes as in RFC 4180. Before a text that a
/// spreadsheet would run as a formula stands an apostrophe, as OWASP advises; a sign alone and a number are none.
/// </summary>
internal sealed class CsvText : IDisposable
{
    private readonly StreamWriter _writer;
    private bool _isFirst = true;

    /// <summary>Starts writing; the stream stays open.</summary>
    public CsvText(Stream stream) =>
        _writer = new StreamWriter(
            stream,
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true),
            1 << 15,
            leaveOpen: true
        );

    /// <summary>Writes a field of the row, quoted where needed.</summary>
    public void Field(string text)
    {
        Separate();
        text = IsFormula(text) ? "'" + text : text;
        if (
            text.Length > 0
            && (
                text[0] is '=' or '+' or '-' or '@' or ' ' or '\t'
                || text.AsSpan().IndexOfAny("\",\r\n") >= 0
                || text[^1] == ' '
            )
        )
        {
            _writer.Write('"');
            _writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
            _writer.Write('"');
        }
        else
        {
            _writer.Write(text);
        }
    }

    /// <summary>Writes the digits of a number, never quoted.</summary>
    public void Number(string digits)
    {
        Separate();
        _writer.Write(digits);
    }

    /// <summary>Ends the row.</summary>
    public void EndRow()
    {
        _writer.Write('\n');
        _isFirst = true;
    }

    /// <inheritdoc />
    public void Dispose() => _writer.Dispose();

    private static bool IsFormula(string text) =>
        text.Length > 1
        && (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r')
        && !PrintedNumber.TryParse(text, out _);

    private void Separate()
    {
        if (!_isFirst)
        {
            _writer.Write(',');
        }

        _isFirst = false;
    }
}
