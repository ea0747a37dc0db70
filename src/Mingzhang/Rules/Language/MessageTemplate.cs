namespace Mingzhang.Rules.Language;

/// <summary>What a field of a message stands for.</summary>
internal enum MessageField
{
    /// <summary>Plain text between fields.</summary>
    Literal,

    /// <summary>{left}: the value of the left side.</summary>
    Left,

    /// <summary>{right}: the value of the right side.</summary>
    Right,

    /// <summary>{difference}: how much they differ, without sign.</summary>
    Difference,

    /// <summary>{列}: the current column of the left side.</summary>
    Column,

    /// <summary>{年度}: the pack's year.</summary>
    Year,

    /// <summary>{变量.列}: what stands in the row that a variable is bound to.</summary>
    Cell,
}

/// <summary>A piece of a message.</summary>
internal readonly record struct MessagePart(MessageField Field, string Text, CellReference? Cell = null);

/// <summary>A message with fields in braces, checked when the rule is read.</summary>
internal sealed record MessageTemplate(string Source, IReadOnlyList<MessagePart> Parts)
{
    /// <summary>Reads a template.</summary>
    /// <exception cref="RuleSyntaxException">A brace is not closed, or a field names nothing.</exception>
    public static MessageTemplate Parse(string text, RuleScope scope)
    {
        List<MessagePart> parts = [];
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open < 0)
            {
                open = text.Length;
            }

            if (open > at)
            {
                parts.Add(new MessagePart(MessageField.Literal, text[at..open]));
            }

            if (open == text.Length)
            {
                break;
            }

            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                throw new RuleSyntaxException(open, "花括号没有配对");
            }

            parts.Add(Field(text[(open + 1)..close].Trim(), open, scope));
            at = close + 1;
        }

        return new MessageTemplate(text, parts);
    }

    private static MessagePart Field(string name, int position, RuleScope scope)
    {
        switch (name)
        {
            case "left":
                return new MessagePart(MessageField.Left, name);
            case "right":
                return new MessagePart(MessageField.Right, name);
            case "difference":
                return new MessagePart(MessageField.Difference, name);
            case "年度":
                return new MessagePart(MessageField.Year, name);
            case "列":
                return scope.Columns.Count > 0
                    ? new MessagePart(MessageField.Column, name)
                    : throw new RuleSyntaxException(position, "用 {列} 的规则要写 columns:");
        }

        try
        {
            if (ExpressionParser.VariableField(name, scope) is { } cell)
            {
                return new MessagePart(MessageField.Cell, name, cell);
            }
        }
        catch (RuleSyntaxException e)
        {
            throw new RuleSyntaxException(position + 1 + e.Position, e.Message);
        }

        throw new RuleSyntaxException(
            position,
            $"不认识 {{{name}}}；可用 {{left}} {{right}} {{difference}} {{列}} {{年度}} {{变量.列名}}"
        );
    }
}
