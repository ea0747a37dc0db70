using Mingzhang.Books;
using Mingzhang.Numbers;

namespace Mingzhang.Consolidation;

/// <summary>Collects the lines that carry 对方单位 and matches what was paid with what was received.</summary>
internal sealed class Flows(BookStack stack, HashSet<string> units)
{
    private readonly Dictionary<(string Payer, string Receiver, FlowKind Kind), Sides> _flows = [];

    /// <summary>The matched flows; those that do not match are reported.</summary>
    public IReadOnlyList<(Elimination Flow, IReadOnlyList<IncomeLine> In, IReadOnlyList<BudgetLine> Out)> Match()
    {
        var matched = new List<(Elimination, IReadOnlyList<IncomeLine>, IReadOnlyList<BudgetLine>)>();
        var ordered = _flows
            .OrderBy(f => f.Key.Payer, StringComparer.Ordinal)
            .ThenBy(f => f.Key.Receiver, StringComparer.Ordinal)
            .ThenBy(f => f.Key.Kind);
        foreach (var ((payer, receiver, kind), sides) in ordered)
        {
            if (sides.Received != sides.Paid)
            {
                ReportUnmatched(payer, receiver, kind, sides);
            }
            else
            {
                var flow = new Elimination
                {
                    Kind = kind,
                    Payer = payer,
                    Receiver = receiver,
                    Amount = sides.Paid,
                    IncomeLines = [.. sides.Incomes.Select(l => l.Line)],
                    ExpenditureLines = [.. sides.Expenditures.Select(l => l.Line)],
                };
                matched.Add((flow, sides.Incomes, sides.Expenditures));
            }
        }

        return matched;
    }

    /// <summary>Takes an income line of the department's book; <paramref name="origin"/> is its row in its own book.</summary>
    public void Add(IncomeLine line, string book, int origin)
    {
        if (line.Counterparty is { } payer && IsOfDepartment(line.Unit, payer, book, "收入", origin))
        {
            var kind = line.Source switch
            {
                "上级补助收入" => FlowKind.Subsidy,
                "附属单位上缴收入" => FlowKind.Remittance,
                _ => FlowKind.Other,
            };
            var sides = SidesOf(payer, line.Unit, kind);
            sides.Received += line.Amount;
            sides.Incomes.Add(line);
            sides.FirstIncome ??= BookStack.PlaceOf(book, "收入", origin);
        }
    }

    /// <summary>Takes an expenditure line of the department's book.</summary>
    public void Add(BudgetLine line, string book, int origin)
    {
        if (line.Counterparty is { } receiver && IsOfDepartment(line.Unit, receiver, book, "支出", origin))
        {
            var kind = line.Kind switch
            {
                "对附属单位补助" => FlowKind.Subsidy,
                "上缴上级" => FlowKind.Remittance,
                _ => FlowKind.Other,
            };
            var sides = SidesOf(line.Unit, receiver, kind);
            sides.Paid += line.Amount;
            sides.Expenditures.Add(line);
            sides.FirstExpenditure ??= BookStack.PlaceOf(book, "支出", origin);
        }
    }

    private Sides SidesOf(string payer, string receiver, FlowKind kind)
    {
        if (!_flows.TryGetValue((payer, receiver, kind), out var sides))
        {
            _flows.Add((payer, receiver, kind), sides = new Sides());
        }

        return sides;
    }

    // A partner outside the department is no flow of ours; one inside must be another unit whose book is there.
    private bool IsOfDepartment(string unit, string partner, string book, string sheet, int line)
    {
        var code = stack.First.Cover.DepartmentCode;
        if (partner == unit)
        {
            stack.Report(
                ConsolidationProblemKind.FlowPartner,
                BookStack.PlaceOf(book, sheet, line),
                $"对方单位 {partner} 就是本单位。",
                "填另一方的单位代码；不是单位之间往来的不填。"
            );
            return false;
        }

        if (units.Contains(partner))
        {
            return true;
        }

        if (partner.StartsWith(code, StringComparison.Ordinal))
        {
            stack.Report(
                ConsolidationProblemKind.FlowPartner,
                BookStack.PlaceOf(book, sheet, line),
                $"对方单位 {partner} 是本部门的代码，汇总的各本簿里却没有这个单位。",
                "加上它的簿，或更正对方单位。"
            );
        }

        return false;
    }

    private void ReportUnmatched(string payer, string receiver, FlowKind kind, Sides sides)
    {
        var (income, expenditure) = kind switch
        {
            FlowKind.Subsidy => ("上级补助收入", "对附属单位补助支出"),
            FlowKind.Remittance => ("附属单位上缴收入", "上缴上级支出"),
            _ => ("其他往来收入", "其他往来支出"),
        };
        var message =
            sides.Expenditures.Count == 0
                ? $"{receiver} 列了来自 {payer} 的{income} {sides.Received} 元，{payer} 没有列付给它的{expenditure}。"
            : sides.Incomes.Count == 0
                ? $"{payer} 列了付给 {receiver} 的{expenditure} {sides.Paid} 元，{receiver} 没有列来自它的{income}。"
            : $"{payer} 列了付给 {receiver} 的{expenditure} {sides.Paid} 元，"
                + $"{receiver} 列的来自它的{income}是 {sides.Received} 元，相差 {Difference(sides)} 元。";
        stack.Report(
            ConsolidationProblemKind.FlowUnmatched,
            sides.FirstIncome is null ? sides.FirstExpenditure!
                : sides.FirstExpenditure is null ? sides.FirstIncome
                : $"{sides.FirstExpenditure}，{sides.FirstIncome}",
            message,
            "双方对好账再汇总：都列，对方单位互填，金额相同。"
        );
    }

    private static Amount Difference(Sides sides) =>
        sides.Paid > sides.Received ? sides.Paid - sides.Received : sides.Received - sides.Paid;

    private sealed class Sides
    {
        public List<IncomeLine> Incomes { get; } = [];

        public List<BudgetLine> Expenditures { get; } = [];

        public Amount Received { get; set; }

        public Amount Paid { get; set; }

        public string? FirstIncome { get; set; }

        public string? FirstExpenditure { get; set; }
    }
}
