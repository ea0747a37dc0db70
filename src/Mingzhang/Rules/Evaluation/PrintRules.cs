using Mingzhang.Findings;
using Mingzhang.Forms;
using Mingzhang.Numbers;

namespace Mingzhang.Rules.Evaluation;

/// <summary>
/// The two rules that every pack is held to without a register: MZ-P-001, what is printed is what the facts come to; and
/// MZ-P-002, what cannot be read is said to be so.
/// </summary>
internal sealed class PrintRules(PackData pack, List<Draft> findings)
{
    public const string PrintId = "MZ-P-001";
    public const string PrintName = "印刷数等于依据数";
    public const string ReadId = "MZ-P-002";
    public const string ReadName = "数字可以辨认";

    public RuleTally Prints { get; } = new();

    public RuleTally Readings { get; } = new();

    public void Run()
    {
        foreach (var panel in pack.Panels)
        {
            foreach (var segment in panel.Segments)
            {
                Check(panel, segment);
            }
        }
    }

    private void Check(PanelData panel, Segment segment)
    {
        var columns = segment.Panel.Columns;
        for (var i = 0; i < segment.Panel.Rows.Count; i++)
        {
            var cells = segment.Panel.Rows[i].Cells;
            for (var column = 0; column < columns.Count; column++)
            {
                var cell = cells[column];
                if (cell.IsUnreadable)
                {
                    Readings.ShortOfData++;
                    AddUnreadable(new CellPlace(panel, segment.FirstRow + i, column), cell);
                }
                else if (cell.Figure is { Exact: { } exact } figure)
                {
                    var format = columns[column].Format;
                    var unit = format?.Unit ?? segment.Table.Unit ?? MoneyUnit.WanYuan;
                    var decimals = format?.Decimals ?? figure.Printed.Decimals;
                    CheckPrint(new CellPlace(panel, segment.FirstRow + i, column), cell, figure, exact, unit, decimals);
                }
            }
        }
    }

    private void CheckPrint(CellPlace place, Cell cell, Figure figure, Amount exact, MoneyUnit unit, int decimals)
    {
        var right = Rounding.HalfUp(exact.In(unit), decimals);
        var textAgrees =
            !PrintedNumber.TryParse(cell.Text, out var text)
            || (text.Value == figure.Printed.Value && text.Decimals == figure.Printed.Decimals);
        if (figure.Printed.Value == right && figure.Printed.Decimals == decimals && textAgrees)
        {
            Prints.Passed++;
            return;
        }

        Prints.Failed++;
        var expected = new PrintedNumber(right, decimals);
        var found = textAgrees || figure.Printed.Value != right ? figure.Printed.Value : text.Value;
        var pattern = new NumberFormat(unit, decimals, Thousands: false, BlankZero: false);
        var expectedText = pattern.Print(expected);
        var foundText = cell.IsBlank ? Digits.Of(found) : cell.Text;
        Add(
            PrintId,
            Severity.Error,
            Category.Footing,
            $"印刷数{foundText}与依据数应印的{expectedText}不一致（依据数为{exact}元）",
            "按依据数更正印刷数；依据数有误的，更正预算簿后重新生成。",
            place,
            expectedText,
            foundText,
            Digits.Of(found - right, decimals, 0)
        );
    }

    private void AddUnreadable(CellPlace place, Cell cell) =>
        Add(
            ReadId,
            Severity.Notice,
            Category.Completeness,
            $"无法识别“{cell.Text}”，涉及此数的规则未能核对",
            "对照原件核实此处数字；原件清楚的，更正读入结果。",
            place,
            null,
            cell.Text,
            null
        );

    private void Add(
        string rule,
        Severity severity,
        Category category,
        string message,
        string advice,
        CellPlace place,
        string? expected,
        string? found,
        string? difference
    )
    {
        var finding = new Finding
        {
            Id = 0,
            Rule = rule,
            Severity = severity,
            Category = category,
            Message = message,
            Advice = advice,
            Expected = expected,
            Found = found,
            Difference = difference,
            Places = [new FindingPlace("found", PlaceWriter.Of(place))],
        };
        findings.Add(PlaceWriter.Draft(finding, [place], []));
    }
}
