using Mingzhang.Forms.Definitions;
using Mingzhang.Rules.Language;

namespace Mingzhang.Drafting;

/// <summary>
/// Reads a text with fields: <c>{年度}</c> of the cover, <c>{总数}</c> or any value in the language of rules, and
/// <c>{数: a, 要填什么}</c>, <c>{占: a, b}</c>, <c>{差: a, b}</c>, <c>{日期: 哪天}</c>, <c>{写: 位置, 要写什么}</c>, <c>{列: 名}</c>,
/// <c>{路径: 编码}</c>, <c>{类名: 编码}</c>, <c>{释义: 编码}</c>, <c>{句式: 本数, 基数, 名}</c>.
/// </summary>
internal sealed class DraftTextParser(DraftScope scope)
{
    private readonly List<DraftPiece> _pieces = [];

    /// <summary>Reads a text.</summary>
    /// <exception cref="RuleSyntaxException">A field is no such thing; the position is that in the text.</exception>
    public static DraftText Parse(string text, DraftScope scope)
    {
        var parser = new DraftTextParser(scope);
        parser.Read(text);
        return new DraftText(text, parser._pieces);
    }

    private void Read(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            var end = open < 0 ? text.Length : open;
            if (text.AsSpan(at, end - at).Contains('}'))
            {
                throw new RuleSyntaxException(text.IndexOf('}', at), "多余的 }");
            }

            if (end > at)
            {
                _pieces.Add(new LiteralPiece(text[at..end]));
            }

            if (open < 0)
            {
                return;
            }

            var close = ClosingOf(text, open);
            _pieces.Add(Field(text[(open + 1)..close], open + 1));
            at = close + 1;
        }
    }

    // A field may hold texts with fields of their own.
    private static int ClosingOf(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new RuleSyntaxException(open, "这里的 { 没有配对的 }");
    }

    private DraftPiece Field(string field, int at)
    {
        if (
            TextFields.IsOfCover(field)
            || field is "序号" or "中文序号"
            || (scope.IsOfPattern && DraftPattern.Fields.Contains(field))
        )
        {
            return new FieldPiece(field);
        }

        var colon = field.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !field.AsSpan(0, colon).ContainsAny("[\"("))
        {
            return Command(field[..colon].Trim(), Arguments(field, colon + 1), at);
        }

        return new ValuePiece(Value(field, at));
    }

    private DraftPiece Command(string word, List<(string Text, int Offset)> arguments, int at)
    {
        int Expect(int count) =>
            arguments.Count == count
                ? at
                : throw new RuleSyntaxException(at, $"“{word}”要有 {count} 个参数，这里有 {arguments.Count} 个");
        Expression Argument(int i) => Value(arguments[i].Text, at + arguments[i].Offset);
        DraftText Words(int i) => Parse(arguments[i].Text.Trim(), scope);
        switch (word)
        {
            case "数":
                Expect(2);
                return new NeededPiece(Argument(0), Words(1));
            case "占":
                Expect(2);
                return new SharePiece(Argument(0), Argument(1));
            case "差":
                Expect(2);
                return new DifferencePiece(Argument(0), Argument(1));
            case "日期":
                Expect(1);
                return new DatePiece(Argument(0));
            case "写":
                Expect(2);
                return new WrittenPiece(Words(0), Words(1));
            case "列":
                Expect(1);
                return scope.Lists.TryGetValue(arguments[0].Text.Trim(), out var list)
                    ? new ListPiece(list)
                    : throw new RuleSyntaxException(at, $"没有名单“{arguments[0].Text.Trim()}”；名单写在 lists 里");
            case "路径":
                Expect(1);
                return new AccountPiece(AccountWording.Path, Argument(0));
            case "类名":
                Expect(1);
                return new AccountPiece(AccountWording.ClassName, Argument(0));
            case "释义":
                Expect(1);
                return new AccountPiece(AccountWording.Definition, Argument(0));
            default:
                if (!scope.Patterns.Contains(word))
                {
                    throw new RuleSyntaxException(
                        at,
                        $"没有“{word}”；有：数、占、差、日期、写、列、路径、类名、释义，句式：{string.Join('、', scope.Patterns)}"
                    );
                }

                Expect(3);
                return new PatternPiece(word, Argument(0), Argument(1), Words(2));
        }
    }

    private static List<(string Text, int Offset)> Arguments(string field, int start)
    {
        List<(string, int)> arguments = [];
        var depth = 0;
        var quoted = false;
        var from = start;
        for (var i = start; i < field.Length; i++)
        {
            var c = field[i];
            quoted ^= c == '"';
            if (quoted)
            {
                continue;
            }

            depth += c switch
            {
                '[' or '(' or '{' => 1,
                ']' or ')' or '}' => -1,
                _ => 0,
            };
            if (c == ',' && depth == 0)
            {
                arguments.Add((field[from..i], from));
                from = i + 1;
            }
        }

        arguments.Add((field[from..], from));
        return arguments;
    }

    private Expression Value(string text, int at)
    {
        try
        {
            return ExpressionParser.Value(text, scope.Rules);
        }
        catch (RuleSyntaxException e)
        {
            throw new RuleSyntaxException(at + e.Position, e.Message);
        }
    }
}
