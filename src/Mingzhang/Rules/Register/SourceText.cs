namespace Mingzhang.Rules.Register;

/// <summary>Finds where a character of a YAML value stands in the file.</summary>
internal sealed class SourceText(string text)
{
    private readonly string[] _lines = text.Split('\n');

    /// <summary>
    /// The line and column, from 1, of the character at an offset of a value that starts at a line and column. Blanks do
    /// not count, so that quoted, folded and block values are all followed.
    /// </summary>
    public (int Line, int Column) Locate(int startLine, int startColumn, string value, int offset)
    {
        var end = value.TrimEnd().Length;
        if (end > 0 && offset >= end)
        {
            // The end of a value is one past its last character, whatever follows in the file.
            var (lastLine, lastColumn) = Locate(startLine, startColumn, value, end - 1);
            return (lastLine, lastColumn + 1);
        }

        var (line, column) = (startLine - 1, startColumn - 1);
        if (line >= _lines.Length || column >= _lines[line].Length)
        {
            return (startLine, startColumn);
        }

        var opening = _lines[line][column];
        if (opening is '|' or '>')
        {
            (line, column) = (line + 1, 0);
        }
        else if (opening is '"' or '\'')
        {
            column++;
        }

        var toSkip = value.Take(offset).Count(c => !char.IsWhiteSpace(c));
        for (; line < _lines.Length; line++, column = 0)
        {
            for (; column < _lines[line].Length; column++)
            {
                if (char.IsWhiteSpace(_lines[line][column]))
                {
                    continue;
                }

                if (toSkip-- == 0)
                {
                    return (line + 1, column + 1);
                }
            }
        }

        return (startLine, startColumn);
    }
}
