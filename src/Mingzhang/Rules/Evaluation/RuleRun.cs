using Mingzhang.Findings;
using Mingzhang.Numbers;
using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Applies one rule to one pack: binds its variables to rows, runs over its columns, and judges.</summary>
internal abstract class RuleRun
{
    private readonly ConditionNode? _where;
    private readonly RowSetNode[] _each;
    private readonly int _columns;

    protected RuleRun(Rule rule, PackData pack, NodeBuilder builder, List<Draft> findings)
    {
        Rule = rule;
        Frame = new Frame(pack, rule.Body.Each.Count);
        Findings = new FindingWriter(rule, Frame, builder, findings);
        _each = [.. rule.Body.Each.Select(e => builder.Rows(e.Rows))];
        _where = rule.Body.Where is { } where ? builder.Condition(where) : null;
        _columns = Math.Max(rule.Body.Columns.Count, 1);
    }

    protected Rule Rule { get; }

    protected Frame Frame { get; }

    protected FindingWriter Findings { get; }

    protected RuleTally Tally { get; } = new();

    /// <summary>Applies the rule of a pack that has all its forms.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="findings">Where findings are added.</param>
    /// <param name="identities">Where its identities are taken down; null when nobody asks for them.</param>
    public static RuleTally Run(Rule rule, PackData pack, List<Draft> findings, IdentityCollector? identities)
    {
        var builder = new NodeBuilder(pack, rule.Body.Columns, rule.Missing);
        RuleRun run =
            rule.Body.Set is null && rule.Body.Left.IsNumeric
                ? new NumberRun(rule, pack, builder, findings, identities)
                : new TextRun(rule, pack, builder, findings);
        run.Bind(0);
        return run.Tally;
    }

    private void Bind(int variable)
    {
        if (variable == _each.Length)
        {
            for (Frame.Column = 0; Frame.Column < _columns; Frame.Column++)
            {
                ApplyWhere();
            }

            return;
        }

        Frame.Column = 0;
        var standing = _each[variable].Find(Frame, out var rows);
        if (standing != Standing.Ready)
        {
            Count(standing);
            return;
        }

        Frame.Panels[variable] = _each[variable].Panel;
        for (var i = 0; i < rows.Count; i++)
        {
            Frame.Rows[variable] = rows.Rows[rows.Start + i];
            Bind(variable + 1);
        }
    }

    private void ApplyWhere()
    {
        switch (_where?.Evaluate(Frame) ?? Truth.Yes)
        {
            case Truth.Yes:
                ApplyWithinReach();
                break;
            case Truth.Short:
                Tally.ShortOfData++;
                break;
            default:
                Tally.NotApplicable++;
                break;
        }
    }

    // Digits without end, as damaged files have them, cannot be reckoned with.
    private void ApplyWithinReach()
    {
        try
        {
            Apply();
        }
        catch (OverflowException)
        {
            Tally.ShortOfData++;
        }
    }

    /// <summary>Judges one application.</summary>
    protected abstract void Apply();

    protected void Count(Standing standing)
    {
        if (standing == Standing.Short)
        {
            Tally.ShortOfData++;
        }
        else
        {
            Tally.NotApplicable++;
        }
    }
}

/// <summary>A rule that holds a number against a number.</summary>
internal sealed class NumberRun : RuleRun
{
    private readonly NumberNode _left;
    private readonly NumberNode _right;
    private readonly bool _isRatio;
    private readonly bool _readsLeft;
    private readonly bool _readsRight;
    private readonly RuleSide? _printed;
    private readonly List<Draft> _drafts;
    private readonly IdentityCollector? _identities;

    public NumberRun(Rule rule, PackData pack, NodeBuilder builder, List<Draft> findings, IdentityCollector? identities)
        : base(rule, pack, builder, findings)
    {
        _drafts = findings;
        var (left, right) = (rule.Body.Left, rule.Body.Right!);
        _left = builder.Number(left);
        _right = builder.Number(right);
        _isRatio = ExpressionFacts.IsRatio(left) || ExpressionFacts.IsRatio(right);
        _identities = _isRatio || !IdentityCollector.Takes(rule.Body.Relation) ? null : identities;
        _readsLeft = ExpressionFacts.ReadsPack(left);
        _readsRight = ExpressionFacts.ReadsPack(right);
        _printed =
            ExpressionFacts.IsSingleFigure(left) ? RuleSide.Left
            : ExpressionFacts.IsSingleFigure(right) ? RuleSide.Right
            : null;
    }

    protected override void Apply()
    {
        var left = _left.Evaluate(Frame);
        var right = _right.Evaluate(Frame);
        var worst = left.Standing > right.Standing ? left.Standing : right.Standing;
        if (worst == Standing.Missing)
        {
            Tally.Failed++;
            Mark();
            Findings.Missing(
                left.Standing == Standing.Missing,
                left.Standing == Standing.Ready ? left.Value : null,
                right.Standing == Standing.Ready ? right.Value : null,
                _left,
                _right
            );
            return;
        }

        if (worst != Standing.Ready || IsVacuous(left, right))
        {
            Count(worst == Standing.Ready ? Standing.Skip : worst);
            return;
        }

        if (Verdict(left, right) is not { } verdict)
        {
            Tally.NotApplicable++;
            return;
        }

        Mark();
        if (verdict.Closeness is Closeness.Holds or Closeness.Rounding)
        {
            Tally.Passed++;
        }
        else
        {
            Tally.Failed++;
        }

        if (verdict.Closeness != Closeness.Holds)
        {
            Findings.Numbers(verdict, left, right, _left, _right);
        }

        if (_identities is not null)
        {
            var draft = verdict.Closeness is Closeness.Holds or Closeness.Rounding ? null : _drafts[^1];
            _identities.Add(Rule, Frame, _left, _right, Judged.Of(left, right), draft);
        }
    }

    private Verdict? Verdict(Quantity left, Quantity right) =>
        _isRatio
            ? Judge.Ratios(Rule.Body.Relation, left, right, _left.Range(Frame), _right.Range(Frame), _printed)
            : Judge.Numbers(Rule.Body.Relation, left, right);

    // Nothing printed on any side that reads the pack; with “skip”, nothing on one of them.
    private bool IsVacuous(Quantity left, Quantity right)
    {
        var leftIsBlank = _readsLeft && !left.HasData;
        var rightIsBlank = _readsRight && !right.HasData;
        return Rule.Missing == MissingPolicy.Skip
            ? leftIsBlank || rightIsBlank
            : (leftIsBlank || rightIsBlank) && !left.HasData && !right.HasData;
    }

    private void Mark()
    {
        _left.Mark(Frame);
        _right.Mark(Frame);
    }
}

/// <summary>A rule that holds a text against a text or a pattern, or looks for a value among others.</summary>
internal sealed class TextRun : RuleRun
{
    private readonly TextNode? _left;
    private readonly NumberNode? _number;
    private readonly TextNode? _right;
    private readonly ConditionNode _condition;
    private readonly bool _readsRight;

    public TextRun(Rule rule, PackData pack, NodeBuilder builder, List<Draft> findings)
        : base(rule, pack, builder, findings)
    {
        var body = rule.Body;
        _left = body.Left.IsNumeric ? null : builder.Text(body.Left);
        _number = body.Left.IsNumeric ? builder.Number(body.Left) : null;
        _right = body.Right is { } right ? builder.Text(right) : null;
        _readsRight = body.Right is { } r && ExpressionFacts.ReadsPack(r);
        _condition = builder.Condition(
            body.Set is { } set
                ? new Membership(0, body.Relation == Relation.NotIn, body.Left, set)
                : new Comparison(0, body.Relation, body.Left, body.Right!)
        );
    }

    protected override void Apply()
    {
        var left = _left?.Evaluate(Frame) ?? AsText(_number!.Evaluate(Frame));
        var right = _right?.Evaluate(Frame) ?? new TextValue("", false);
        var worst = left.Standing > right.Standing ? left.Standing : right.Standing;
        if (worst == Standing.Missing)
        {
            Tally.Failed++;
            Findings.MissingText(left, right, _left, _right);
            return;
        }

        if (worst != Standing.Ready || (!left.HasData && !(_readsRight && right.HasData)))
        {
            Count(worst == Standing.Ready ? Standing.Skip : worst);
            return;
        }

        switch (_condition.Evaluate(Frame))
        {
            case Truth.Yes:
                _number?.Mark(Frame);
                Tally.Passed++;
                break;
            case Truth.No:
                _number?.Mark(Frame);
                Tally.Failed++;
                Findings.Texts(left.Text, _right is null ? null : right.Text, _left, _number, _right);
                break;
            case Truth.Short:
                Tally.ShortOfData++;
                break;
            default:
                Tally.NotApplicable++;
                break;
        }
    }

    private static TextValue AsText(Quantity quantity) =>
        new(Digits.Of(quantity.Value), quantity.HasData, quantity.Standing);
}
