using System.Globalization;

namespace Mingzhang.Rules.Language;

/// <summary>
/// Reads expressions by recursive descent and resolves every name at once, so that whatever is wrong is refused at its
/// place: or, and, not, relation, + -, * /, sign, value.
/// </summary>
internal sealed partial class ExpressionParser
{
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "and",
        "or",
        "not",
        "in",
        "under",
        "starts",
        "matches",
        "level",
        "sum",
        "count",
        "min",
        "max",
        "exists",
    };

    // Long enough for any rule, short enough that reading by recursion cannot run out of stack.
    private const int MostTokens = 1_000;

    private readonly IReadOnlyList<Token> _tokens;
    private readonly RuleScope _scope;
    private int _at;

    private ExpressionParser(string text, RuleScope scope)
    {
        _scope = scope;
        _tokens = Lexer.Read(text, scope.Catalog.Words);
        if (_tokens.Count > MostTokens)
        {
            throw new RuleSyntaxException(_tokens[MostTokens].Position, "表达式太长");
        }
    }

    private Token Current => _tokens[_at];

    private Token Following => _tokens[Math.Min(_at + 1, _tokens.Count - 1)];

    /// <summary>Reads a value: money, number or text.</summary>
    /// <exception cref="RuleSyntaxException">The text is no value.</exception>
    public static Expression Value(string text, RuleScope scope)
    {
        var parser = new ExpressionParser(text, scope);
        var value = parser.Sum();
        parser.End();
        return NotTruth(value);
    }

    /// <summary>Reads a condition.</summary>
    /// <exception cref="RuleSyntaxException">The text is no condition.</exception>
    public static Expression Condition(string text, RuleScope scope)
    {
        var parser = new ExpressionParser(text, scope);
        var condition = parser.Or();
        parser.End();
        return Truth(condition);
    }

    /// <summary>Reads what a value may be in: a list in parentheses, or a column of a row set.</summary>
    /// <exception cref="RuleSyntaxException">The text is neither.</exception>
    public static ValueSet Set(string text, RuleScope scope, ValueKind kind)
    {
        var parser = new ExpressionParser(text, scope);
        var set = parser.ValueSet(kind);
        parser.End();
        return set;
    }

    private Expression Or()
    {
        var left = And();
        while (Current.IsWord("or"))
        {
            var position = Take().Position;
            left = new Conjunction(position, true, Truth(left), Truth(And()));
        }

        return left;
    }

    private Expression And()
    {
        var left = Inversion();
        while (Current.IsWord("and"))
        {
            var position = Take().Position;
            left = new Conjunction(position, false, Truth(left), Truth(Inversion()));
        }

        return left;
    }

    private Expression Inversion() => Current.IsWord("not") ? new Not(Take().Position, Truth(Inversion())) : Related();

    private Expression Related()
    {
        var left = Sum();
        if (TakeRelation() is not { } found)
        {
            return left;
        }

        var (relation, position) = found;
        if (relation is Relation.In or Relation.NotIn)
        {
            return new Membership(position, relation == Relation.NotIn, NotTruth(left), ValueSet(left.Kind));
        }

        var right = Sum();
        CheckRelation(relation, left.Kind, right.Kind, position);
        return new Comparison(position, relation, left, right);
    }

    /// <summary>Refuses a relation between kinds of values that cannot stand in it.</summary>
    internal static void CheckRelation(Relation relation, ValueKind left, ValueKind right, int position)
    {
        if (left == ValueKind.Truth || right == ValueKind.Truth)
        {
            throw new RuleSyntaxException(position, "条件不能再作比较");
        }

        if (relation.IsPattern())
        {
            if (left != ValueKind.Text || right != ValueKind.Text)
            {
                throw new RuleSyntaxException(position, $"“{relation.Word()}”两边都要是文字");
            }
        }
        else if (IsNumeric(left) != IsNumeric(right))
        {
            throw new RuleSyntaxException(position, $"不能比较{Describe(left)}和{Describe(right)}");
        }
        else if (relation.IsOrder() && !IsNumeric(left))
        {
            throw new RuleSyntaxException(position, $"文字不分大小，不能用“{relation.Word()}”");
        }
    }

    private Expression Sum()
    {
        var left = Product();
        while (Current.Is("+") || Current.Is("-"))
        {
            var token = Take();
            left = Combine(token, left, Product());
        }

        return left;
    }

    private Expression Product()
    {
        var left = Signed();
        while (Current.Is("*") || Current.Is("/"))
        {
            var token = Take();
            left = Combine(token, left, Signed());
        }

        return left;
    }

    private Expression Signed()
    {
        if (!Current.Is("-"))
        {
            return Operand();
        }

        var position = Take().Position;
        return new Negation(position, Numeric(Signed()));
    }

    private static Arithmetic Combine(Token token, Expression left, Expression right)
    {
        if (!left.IsNumeric || !right.IsNumeric)
        {
            throw new RuleSyntaxException(
                token.Position,
                $"“{token.Text}”不能用于{Describe(left.Kind)}和{Describe(right.Kind)}；文字先用 number( ) 化成数"
            );
        }

        var bothMoney = left.Kind == ValueKind.Money && right.Kind == ValueKind.Money;
        if (token.Text == "*" && bothMoney)
        {
            throw new RuleSyntaxException(token.Position, "金额不能乘金额");
        }

        if (token.Text == "/" && right.Kind == ValueKind.Money && left.Kind == ValueKind.Number)
        {
            throw new RuleSyntaxException(token.Position, "数不能除以金额");
        }

        var anyMoney = left.Kind == ValueKind.Money || right.Kind == ValueKind.Money;
        var isMoney = token.Text == "/" ? anyMoney && !bothMoney : anyMoney;
        var kind = isMoney ? ValueKind.Money : ValueKind.Number;
        return new Arithmetic(token.Position, token.Text[0], left, right, kind);
    }

    private Expression Operand()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Number:
                _at++;
                return new NumberLiteral(
                    token.Position,
                    decimal.Parse(token.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
                );
            case TokenKind.Text:
                _at++;
                return new TextLiteral(token.Position, token.Text);
            case TokenKind.Name:
                return Named();
            default:
                if (!token.Is("("))
                {
                    throw new RuleSyntaxException(token.Position, $"这里应当是一个值，不是{token.Described}");
                }

                _at++;
                var inner = Or();
                Expect(")");
                return inner;
        }
    }

    private Expression Named()
    {
        var token = Current;
        switch (token.Text)
        {
            case "sum":
                return Aggregated(AggregateKind.Sum);
            case "min":
                return Aggregated(AggregateKind.Min);
            case "max":
                return Aggregated(AggregateKind.Max);
            case "count":
                _at++;
                return new RowCount(token.Position, Rows());
            case "exists":
                _at++;
                return new RowsExist(token.Position, Rows());
        }

        if (_scope.Names is { } names && names.TryGetValue(token.Text, out var named) && !Following.Is("."))
        {
            _at++;
            return named;
        }

        if (Following.Is("("))
        {
            return CallOf();
        }

        var row = RowOrRows();
        Expect(".", "这里要写 .列名");
        return new CellReference(token.Position, row, ColumnOf(row));
    }

    private Aggregate Aggregated(AggregateKind function)
    {
        var start = Take();
        var rows = Rows();
        Expect(".", $"{start.Text} 后面要写 行集.列名");
        var position = Current.Position;
        var column = ColumnOf(rows);
        if (column.Kind == ValueKind.Text)
        {
            throw new RuleSyntaxException(position, $"{start.Text} 只能用于数或金额的列");
        }

        return new Aggregate(start.Position, function, rows, column);
    }

    private Token Take() => _tokens[_at++];

    private void End()
    {
        if (Current.Kind != TokenKind.End)
        {
            throw new RuleSyntaxException(Current.Position, $"多余的{Current.Described}");
        }
    }

    private void Expect(string symbol, string? otherwise = null)
    {
        if (!Current.Is(symbol))
        {
            throw new RuleSyntaxException(
                Current.Position,
                otherwise ?? $"这里应当是“{symbol}”，不是{Current.Described}"
            );
        }

        _at++;
    }

    private (Relation Relation, int Position)? TakeRelation()
    {
        var start = Current;
        var word = start.Text;
        var length = 1;
        if (start.IsWord("not") && Following.Kind == TokenKind.Name)
        {
            word = "not " + Following.Text;
            length = 2;
        }

        if (start.Kind is not (TokenKind.Name or TokenKind.Symbol) || !Relations.TryParse(word, out var relation))
        {
            return null;
        }

        _at += length;
        return (relation, start.Position);
    }

    private static Expression NotTruth(Expression value) =>
        value.Kind != ValueKind.Truth
            ? value
            : throw new RuleSyntaxException(value.Position, "这里应当是一个值，不是条件");

    private static Expression Numeric(Expression value) =>
        value.IsNumeric ? value : throw new RuleSyntaxException(value.Position, "这里应当是数，不是文字");

    private static Expression Truth(Expression value) =>
        value.Kind == ValueKind.Truth
            ? value
            : throw new RuleSyntaxException(value.Position, "这里应当是条件（如 a = b），不是一个值");

    private static bool IsNumeric(ValueKind kind) => kind is ValueKind.Number or ValueKind.Money;

    private static string Describe(ValueKind kind) =>
        kind switch
        {
            ValueKind.Money => "金额",
            ValueKind.Number => "数",
            ValueKind.Text => "文字",
            _ => "条件",
        };
}
