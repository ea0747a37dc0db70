using Mingzhang.Forms;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Rules.Language;

// Row sets, their predicates, and the clauses that are made of them.
internal sealed partial class ExpressionParser
{
    /// <summary>How many equalities with changing values a row set may have; the index of rows has as many places.</summary>
    internal const int MostKeys = 4;

    /// <summary>Reads a clause of each: 类 in 表1.支出[level 行].</summary>
    /// <exception cref="RuleSyntaxException">The text is no such clause.</exception>
    public static EachClause Each(string text, RuleScope scope)
    {
        var parser = new ExpressionParser(text, scope);
        var name = parser.Current;
        if (name.Kind != TokenKind.Name || !parser.Following.IsWord("in"))
        {
            throw new RuleSyntaxException(name.Position, "应当写成：变量 in 行集");
        }

        if (
            Reserved.Contains(name.Text)
            || RuleScope.Key(name.Text) is not null
            || scope.Catalog.Find(name.Text) is not null
            || scope.Variable(name.Text) is not null
        )
        {
            throw new RuleSyntaxException(name.Position, $"“{name.Text}”已有别的意思，不能作变量名");
        }

        parser._at += 2;
        var rows = parser.Rows();
        parser.End();
        return new EachClause(new RowVariable(name.Text, scope.Variables.Count, rows.Form, rows.Panel), rows);
    }

    /// <summary>Reads the name of a panel without predicates: 表1.支出.</summary>
    /// <exception cref="RuleSyntaxException">The text names none.</exception>
    public static PanelShape Panel(string text, RuleScope scope)
    {
        var parser = new ExpressionParser(text, scope);
        var rows = parser.Rows();
        parser.End();
        return rows.Predicates.Count == 0
            ? rows.Panel
            : throw new RuleSyntaxException(0, "这里只写表名，不写方括号里的条件");
    }

    /// <summary>Reads a column of a variable: 类.名称; null when the text does not start with a variable.</summary>
    /// <exception cref="RuleSyntaxException">The variable's rows have no such column.</exception>
    public static CellReference? VariableField(string text, RuleScope scope)
    {
        var parser = new ExpressionParser(text, scope);
        if (parser.Current.Kind != TokenKind.Name || scope.Variable(parser.Current.Text) is not { } variable)
        {
            return null;
        }

        parser._at++;
        parser.Expect(".", "变量后面要写 .列名");
        var column = parser.ColumnOf(variable);
        parser.End();
        return new CellReference(0, variable, column);
    }

    private RowSource RowOrRows()
    {
        if (Current.Kind == TokenKind.Name && _scope.Variable(Current.Text) is { } variable)
        {
            _at++;
            return variable;
        }

        return Rows();
    }

    private RowSet Rows()
    {
        var (form, panel) = FormAndPanel();
        List<Predicate> predicates = [];
        if (Current.Is("["))
        {
            var open = Take().Position;
            do
            {
                predicates.Add(PredicateOn(form, panel));
            } while (TakeIf(","));
            Expect("]");
            CheckKeys(predicates, open);
        }

        return new RowSet(form, panel, predicates);
    }

    private (FormShape Form, PanelShape Panel) FormAndPanel()
    {
        var word = Current;
        if (word.Kind != TokenKind.Name)
        {
            throw new RuleSyntaxException(word.Position, $"这里应当是表名，不是{word.Described}");
        }

        if (_scope.Catalog.Find(word.Text) is not { } form)
        {
            var variables =
                _scope.Variables.Count == 0
                    ? ""
                    : $"，也没有变量“{word.Text}”（变量有：{string.Join('、', _scope.Variables.Select(v => v.Name))}）";
            throw new RuleSyntaxException(
                word.Position,
                $"没有表“{word.Text}”{variables}；表有：{string.Join('、', _scope.Catalog.Words)}"
            );
        }

        _at++;
        if (
            Current.Is(".")
            && Following.Kind is TokenKind.Name or TokenKind.Text
            && form.Panel(Following.Text) is { } named
        )
        {
            _at += 2;
            return (form, named);
        }

        if (form.Panels.Count == 1)
        {
            return (form, form.Panels[0]);
        }

        var panels = string.Join('、', form.Panels.Select(p => $"{form.Word}.{p.Id}"));
        throw new RuleSyntaxException(word.Position, $"“{word.Text}”有几栏，要写明是哪一栏：{panels}");
    }

    private ColumnReference ColumnOf(RowSource row)
    {
        var token = Take();
        if (token.Is("*"))
        {
            return _scope.Current(row.Form, row.Panel, token.Position);
        }

        return token.Kind is TokenKind.Name or TokenKind.Text
            ? RuleScope.Column(row.Form, row.Panel, token.Text, token.Position)
            : throw new RuleSyntaxException(token.Position, $"这里应当是列名，不是{token.Described}");
    }

    private Predicate PredicateOn(FormShape form, PanelShape panel)
    {
        var start = Current;
        if (start.IsWord("level"))
        {
            return LevelsOf(form, panel);
        }

        if (start.Kind == TokenKind.Name && (Following.Is(",") || Following.Is("]")))
        {
            _at++;
            return _scope.Variable(start.Text) is { } variable
                ? new CounterpartPredicate(start.Position, variable)
                : throw new RuleSyntaxException(start.Position, $"没有变量“{start.Text}”");
        }

        if (start.Kind is not (TokenKind.Name or TokenKind.Text))
        {
            throw new RuleSyntaxException(start.Position, $"这里应当是条件，不是{start.Described}");
        }

        _at++;
        var target = RuleScope.Column(form, panel, start.Text, start.Position);
        return Current.IsWord("under") ? UnderOf(target) : ComparedTo(target);
    }

    private LevelPredicate LevelsOf(FormShape form, PanelShape panel)
    {
        var start = Take();
        List<RowLevel> levels = [];
        do
        {
            var word = Take();
            if (!RowLevels.TryParse(word.Text, out var level))
            {
                throw new RuleSyntaxException(
                    word.Position,
                    $"没有层级{word.Described}；有：{string.Join('、', RowLevels.All)}"
                );
            }

            if (panel.Levels.Count > 0 && !panel.Levels.Contains(level))
            {
                var known = string.Join('、', panel.Levels.Order().Select(l => l.Chinese()));
                throw new RuleSyntaxException(
                    word.Position,
                    $"{RuleScope.Describe(form, panel)}没有层级“{word.Text}”的行；有：{known}"
                );
            }

            levels.Add(level);
        } while (TakeIf("|"));
        return new LevelPredicate(start.Position, levels);
    }

    private UnderPredicate UnderOf(ColumnReference target)
    {
        var position = Take().Position;
        if (target is not KeyColumn { Key: RowKey.Code })
        {
            throw new RuleSyntaxException(position, "under 只用于“科目”");
        }

        var code = PredicateValue(target);
        if (code.Kind != ValueKind.Text)
        {
            throw new RuleSyntaxException(code.Position, "under 后面应当是变量，或加引号的编码如 \"208\"");
        }

        return new UnderPredicate(position, code);
    }

    private Predicate ComparedTo(ColumnReference target)
    {
        if (TakeRelation() is not var (relation, position))
        {
            throw new RuleSyntaxException(
                Current.Position,
                $"这里应当是 = != < <= > >= in matches starts under 之一，不是{Current.Described}"
            );
        }

        if (relation is Relation.In or Relation.NotIn)
        {
            return target.Kind == ValueKind.Text
                ? new MembershipPredicate(position, target, relation == Relation.NotIn, ValueSet(target.Kind))
                : throw new RuleSyntaxException(position, "方括号里的 in 只用于文字列");
        }

        var value = PredicateValue(target);
        CheckRelation(relation, target.Kind, value.Kind, position);
        return new ComparisonPredicate(position, target, relation, value);
    }

    // A bare variable stands for its own value of the column that is compared.
    private Expression PredicateValue(ColumnReference target)
    {
        var token = Current;
        if (token.Kind != TokenKind.Name || Following.Is(".") || _scope.Variable(token.Text) is not { } variable)
        {
            return NotTruth(Sum());
        }

        _at++;
        var column = target is NamedColumn { Column: var wanted }
            ? RuleScope.Column(variable.Form, variable.Panel, wanted.Id, token.Position)
            : target;
        return new CellReference(token.Position, variable, column);
    }

    private static void CheckKeys(List<Predicate> predicates, int open)
    {
        var moving = predicates.Count(p => p is CounterpartPredicate or UnderPredicate { Code: not TextLiteral });
        if (moving > 1)
        {
            throw new RuleSyntaxException(open, "一个行集里，裸变量与 under 变量一共只能有一个");
        }

        if (CountKeys(predicates) > MostKeys)
        {
            throw new RuleSyntaxException(open, $"一个行集里，与变量相等的条件太多（裸变量算两个，至多{MostKeys}个）");
        }
    }

    private static int CountKeys(IEnumerable<Predicate> predicates) =>
        predicates.Sum(p =>
            p switch
            {
                CounterpartPredicate => 2,
                UnderPredicate { Code: not TextLiteral } => 1,
                ComparisonPredicate { Relation: Relation.Equal, Target.Kind: ValueKind.Text, Value: not TextLiteral } =>
                    1,
                _ => 0,
            }
        );

    private bool TakeIf(string symbol)
    {
        if (!Current.Is(symbol))
        {
            return false;
        }

        _at++;
        return true;
    }
}
