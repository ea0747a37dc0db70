using Mingzhang.Findings;
using Mingzhang.Numbers;
using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Writes the findings of one rule: severity, both values, message, places.</summary>
internal sealed class FindingWriter(Rule rule, Frame frame, NodeBuilder builder, List<Draft> findings)
{
    /// <summary>How many places a side of a finding lists at most; a sum over thousands of rows lists the first ones.</summary>
    public const int MostPlaces = 200;

    private readonly MessageWriter _message = new(rule, frame, builder);

    // A single figure is what was found; the sum it is held against is what was expected.
    private bool FoundIsRight =>
        rule.Body.Right is { } right
        && ExpressionFacts.IsSingleFigure(right)
        && !ExpressionFacts.IsSingleFigure(rule.Body.Left);

    /// <summary>Two numbers that differ.</summary>
    public void Numbers(Verdict verdict, Quantity left, Quantity right, NumberNode leftNode, NumberNode rightNode)
    {
        var severity = verdict.Closeness switch
        {
            Closeness.Rounding => Severity.Notice,
            Closeness.Doubtful => rule.Severity < Severity.Warning ? rule.Severity : Severity.Warning,
            _ => rule.Severity,
        };
        var (leftDecimals, rightDecimals) = (Digits.DecimalsOf(left), Digits.DecimalsOf(right));
        var converted = right.In(left.Unit);
        var (leftValue, rightValue) = verdict.OnlyExactly
            ? (left.Exact, converted.Exact)
            : (left.Value, converted.Value);
        var leftText = Digits.Of(leftValue, leftDecimals, rightDecimals);
        var rightText = Digits.Of(rightValue, rightDecimals, leftDecimals);
        var difference = Digits.Of(
            FoundIsRight ? rightValue - leftValue : leftValue - rightValue,
            Math.Max(leftDecimals, rightDecimals),
            0
        );
        var message =
            _message.Write(leftText, rightText, difference.TrimStart('-'))
            + verdict.Closeness switch
            {
                Closeness.Rounding => "（属四舍五入尾差）",
                Closeness.Doubtful => "（四舍五入不大可能造成）",
                _ => "",
            };
        Add(
            severity,
            message,
            verdict.Closeness == Closeness.Rounding ? "尾差由四舍五入造成，一般不必更正。" : rule.Advice,
            FoundIsRight ? leftText : rightText,
            FoundIsRight ? rightText : leftText,
            difference,
            CellsOf(leftNode, null),
            CellsOf(rightNode, null)
        );
    }

    /// <summary>A row or cell that the rule demands is not there.</summary>
    public void Missing(bool leftIsMissing, decimal? left, decimal? right, NumberNode leftNode, NumberNode rightNode) =>
        AddMissing(
            leftIsMissing,
            left is { } l ? Digits.Of(l) : null,
            right is { } r ? Digits.Of(r) : null,
            CellsOf(leftNode, null),
            CellsOf(rightNode, null)
        );

    /// <summary>A row or text that the rule demands is not there.</summary>
    public void MissingText(TextValue left, TextValue right, TextNode? leftNode, TextNode? rightNode) =>
        AddMissing(
            left.Standing == Standing.Missing,
            left.Standing == Standing.Ready ? left.Text : null,
            right.Standing == Standing.Ready ? right.Text : null,
            CellsOf(null, leftNode),
            CellsOf(null, rightNode)
        );

    /// <summary>Two texts, or a text and a set.</summary>
    public void Texts(string left, string? right, TextNode? leftNode, NumberNode? leftNumber, TextNode? rightNode) =>
        Add(
            rule.Severity,
            _message.Write(left, right ?? "", ""),
            rule.Advice,
            right,
            left,
            null,
            CellsOf(leftNumber, leftNode),
            CellsOf(null, rightNode)
        );

    private void AddMissing(
        bool leftIsMissing,
        string? left,
        string? right,
        List<CellPlace> leftCells,
        List<CellPlace> rightCells
    )
    {
        var (isBlank, source) = _message.WhatIsMissing(leftIsMissing);
        var message = $"{rule.Name}：{(isBlank ? "应填而空白" : "缺少对应行")}（{source}）";
        Add(
            rule.Severity,
            message,
            rule.Advice,
            FoundIsRight ? left : right,
            FoundIsRight ? right : left,
            null,
            leftCells,
            rightCells
        );
    }

    private List<CellPlace> CellsOf(NumberNode? number, TextNode? text)
    {
        List<CellPlace> cells = [];
        number?.Collect(frame, cells, MostPlaces);
        text?.Collect(frame, cells, MostPlaces);
        return cells;
    }

    private void Add(
        Severity severity,
        string message,
        string advice,
        string? expected,
        string? found,
        string? difference,
        List<CellPlace> left,
        List<CellPlace> right
    )
    {
        var (foundCells, expectedCells) = FoundIsRight ? (right, left) : (left, right);
        var places = foundCells
            .Select(c => new FindingPlace("found", PlaceWriter.Of(c)))
            .Concat(expectedCells.Select(c => new FindingPlace("expected", PlaceWriter.Of(c))))
            .ToArray();
        var finding = new Finding
        {
            Id = 0,
            Rule = rule.Id,
            Severity = severity,
            Category = rule.Category,
            Message = message,
            Advice = advice,
            Expected = expected,
            Found = found,
            Difference = difference,
            Places = places,
        };
        findings.Add(PlaceWriter.Draft(finding, foundCells, expectedCells));
    }
}
