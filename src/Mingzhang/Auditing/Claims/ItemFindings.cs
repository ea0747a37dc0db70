using System.Globalization;
using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Narrative;
using Mingzhang.Numbers;

namespace Mingzhang.Auditing.Claims;

/// <summary>Reports what the explanation of the items leaves out or says wrongly of their use.</summary>
internal sealed class ItemFindings(AccountFigures figures, FindingSink sink)
{
    private const string Left = "文表.漏列科目";
    private const string Use = "文表.用途";
    private const int Fewest = 2;
    private const int MostNames = 8;

    /// <summary>The items with money in the tables of the general budget that the text, which goes item by item, does not explain.</summary>
    /// <param name="ties">All ties of the text.</param>
    /// <param name="misnamed">Items whose amounts stand under other names.</param>
    public void ReportLeftOut(IReadOnlyList<StatementTie> ties, HashSet<string> misnamed)
    {
        var items = ties.Where(t => t.Statement.Claim.Subject is { Kind: SubjectKind.AccountPath, Item.Length: > 0 })
            .ToList();
        if (items.Count == 0 || items.Select(t => t.Statement.Claim.Subject.Name).Distinct().Count() < Fewest)
        {
            return;
        }

        var named = items.SelectMany(t => t.Codes).Concat(misnamed).ToHashSet(StringComparer.Ordinal);
        var money = figures
            .Codes(AccountSystem.Functional)
            .Where(c => c.Length == 7)
            .SelectMany(GeneralBudget)
            .ToList();
        var ofYear = money.FindAll(f => f.Column.Contains("当年", StringComparison.Ordinal));
        var left = (ofYear.Count > 0 ? ofYear : money)
            .Where(f => !named.Contains(f.Code))
            .DistinctBy(f => f.Code)
            .OrderBy(f => f.Code, StringComparer.Ordinal)
            .ToList();
        if (left.Count == 0)
        {
            sink.Passed(Left);
            return;
        }

        var names = left.Take(MostNames)
            .Select(f => $"{f.Code}“{figures.NameOf(f.System, f.Code)}”{f.Value.In(MoneyUnit.WanYuan.InYuan())}万元");
        var more = left.Count > MostNames ? $"等{left.Count}项" : "";
        sink.Report(
            Left,
            [("个数", left.Count.ToString(CultureInfo.InvariantCulture)), ("名称", string.Join('、', names) + more)],
            [items[0].Statement.SubjectPlace],
            left.SelectMany(f => f.Value.Places).Take(MostNames)
        );
    }

    /// <summary>“主要用于……基本支出” of an item that has project money.</summary>
    public void ReportUse(StatementTie tie)
    {
        if (
            tie is not { Outcome: TieOutcome.Agrees, System: AccountSystem.Functional, Codes: [{ Length: 7 } code, ..] }
            || UseOf(tie.Statement) is not { } use
        )
        {
            return;
        }

        var projects = figures
            .Of(AccountSystem.Functional, code)
            .Where(f => f.Kind == FigureKind.Project && f.Value.Value > 0m)
            .ToList();
        if (projects.Count == 0)
        {
            sink.Passed(Use);
            return;
        }

        var value = projects[0].Value;
        sink.Report(
            Use,
            [
                ("名称", tie.Statement.Name),
                ("文字", tie.Statement.Printed),
                ("项目", value.In(MoneyUnit.WanYuan.InYuan()) + "万元"),
                ("表", value.Name),
            ],
            [tie.Statement.Text.PlaceOf(use)],
            value.Places
        );
    }

    private IEnumerable<AccountFigure> GeneralBudget(string code) =>
        figures
            .Of(AccountSystem.Functional, code)
            .Where(f =>
                f.Kind == FigureKind.Whole
                && f.Value.Value > 0m
                && f.Title.Contains("一般公共预算", StringComparison.Ordinal)
                && !f.Title.Contains("项目", StringComparison.Ordinal)
                && !f.Title.Contains("基本", StringComparison.Ordinal)
            );

    // The words behind 用于 up to the end of the sentence, when they speak of basic expenditure and of no project.
    private static TextSpan? UseOf(Statement statement)
    {
        var text = statement.Text.Text;
        var start = statement.Claim.ValueSpan.End;
        var end = text.IndexOf('。', Math.Min(start, text.Length));
        var stop = end < 0 ? text.Length : end;
        var at = text.IndexOf("用于", start, stop - start, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var words = text.AsSpan(at, stop - at);
        return words.Contains("基本支出", StringComparison.Ordinal) && !words.Contains("项目", StringComparison.Ordinal)
            ? new TextSpan(at, stop - at)
            : null;
    }
}
