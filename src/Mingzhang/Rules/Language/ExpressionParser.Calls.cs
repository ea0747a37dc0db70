namespace Mingzhang.Rules.Language;

// Function calls and sets of values.
internal sealed partial class ExpressionParser
{
    private Call CallOf()
    {
        var name = Take();
        if (!Functions.TryParse(name.Text, out var function))
        {
            throw new RuleSyntaxException(
                name.Position,
                $"没有函数“{name.Text}”；有：{string.Join('、', Functions.All)}"
            );
        }

        Expect("(");
        var parameters = function.Parameters();
        var arguments = new Expression[parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (i > 0)
            {
                Expect(",", $"函数“{name.Text}”要{parameters.Count}个参数");
            }

            arguments[i] = Argument(parameters[i]);
        }

        Expect(")", $"函数“{name.Text}”只要{parameters.Count}个参数");
        if (function == Function.Round && arguments[1] is not NumberLiteral { Value: 0 or 1 or 2 or 3 or 4 or 5 or 6 })
        {
            throw new RuleSyntaxException(arguments[1].Position, "round 的位数应当是 0 到 6 的整数");
        }

        return new Call(name.Position, function, arguments, function.Result() ?? arguments[0].Kind);
    }

    private Expression Argument(ParameterKind kind)
    {
        var start = Current;
        switch (kind)
        {
            case ParameterKind.Table:
                _at++;
                return start.Kind == TokenKind.Name && _scope.Catalog.Find(start.Text) is { } form
                    ? new TableArgument(start.Position, form)
                    : throw new RuleSyntaxException(start.Position, $"这里应当是表名，不是{start.Described}");
            case ParameterKind.Row:
                _at++;
                return start.Kind == TokenKind.Name && _scope.Variable(start.Text) is { } variable
                    ? new RowArgument(start.Position, variable)
                    : throw new RuleSyntaxException(start.Position, $"这里应当是 each 的变量，不是{start.Described}");
        }

        var value = NotTruth(Sum());
        var fits = kind == ParameterKind.Any || value.IsNumeric == (kind == ParameterKind.Numeric);
        return fits
            ? value
            : throw new RuleSyntaxException(
                value.Position,
                kind == ParameterKind.Numeric ? "这个参数应当是数或金额" : "这个参数应当是文字"
            );
    }

    private ValueSet ValueSet(ValueKind kind)
    {
        var start = Current;
        if (start.Is("("))
        {
            return Listed(kind);
        }

        var rows = Rows();
        Expect(".", "in 后面应当是 行集.列名，或括号里的几个值");
        var position = Current.Position;
        var column = ColumnOf(rows);
        if (column.Kind != ValueKind.Text || kind != ValueKind.Text || column is CurrentColumn)
        {
            throw new RuleSyntaxException(position, "in 行集.列名 只用于写明列名的文字列");
        }

        return CountKeys(rows.Predicates) < MostKeys
            ? new ColumnValues(start.Position, rows, column)
            : throw new RuleSyntaxException(start.Position, $"in 后面的行集，与变量相等的条件至多{MostKeys - 1}个");
    }

    private ListedValues Listed(ValueKind kind)
    {
        var start = Take();
        List<Expression> items = [];
        do
        {
            var item = NotTruth(Sum());
            if (item.IsNumeric != (kind != ValueKind.Text))
            {
                throw new RuleSyntaxException(item.Position, $"列表里应当都是{Describe(kind)}");
            }

            items.Add(item);
        } while (TakeIf(","));
        Expect(")");
        return new ListedValues(start.Position, items);
    }
}
