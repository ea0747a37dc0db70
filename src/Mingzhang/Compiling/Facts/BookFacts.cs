using Mingzhang.Books;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Compiling.Facts;

/// <summary>The fact tables of a book, each made when first asked for.</summary>
internal sealed class BookFacts(Book book)
{
    private readonly Dictionary<string, FactTable> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Project> _projects = book
        .Projects.DistinctBy(p => p.Code)
        .ToDictionary(p => p.Code, StringComparer.Ordinal);

    /// <summary>The table of a source.</summary>
    public FactTable this[string source]
    {
        get
        {
            if (!_tables.TryGetValue(source, out var table))
            {
                var kind = FactSources.All[source];
                table = source switch
                {
                    "支出" => Expenditures(kind),
                    "收入" => Incomes(kind),
                    "平衡" => Balance(kind),
                    "项目" => ProjectFacts.Projects(kind, book, HasGoals),
                    "绩效指标" => ProjectFacts.Indicators(kind, book, CategoryOf),
                    "年度任务" => ProjectFacts.Tasks(kind, book),
                    "对比数" => Comparatives(kind),
                    "政府采购" => ProjectFacts.Procurements(kind, book),
                    _ => throw new InvalidOperationException($"No facts for the source {source}."),
                };
                _tables.Add(source, table);
            }

            return table;
        }
    }

    private readonly Dictionary<string, string?> _natures = book
        .Units.DistinctBy(u => u.Code)
        .ToDictionary(u => u.Code, u => u.Nature, StringComparer.Ordinal);

    private readonly HashSet<string> _withGoals =
    [
        .. book
            .Indicators.Select(i => i.Project)
            .OfType<string>()
            .Except(book.Projects.Where(p => p.Secret).Select(p => p.Code)),
    ];

    private bool HasGoals(string? project) => project is not null && _withGoals.Contains(project);

    private string? CategoryOf(string? project) =>
        project is null ? null : _projects.GetValueOrDefault(project)?.Category;

    private FactTable Expenditures(FactSource source)
    {
        var table = new FactTable(source, book.Expenditures.Count);
        var (unit, fund, kind) = (table["单位"], table["资金性质"], table["支出类型"]);
        var nature = table["单位性质"];
        var (arrangement, project, category) = (table["资金安排"], table["项目"], table["项目类别"]);
        var goal = table["有绩效目标"];
        var economy = new CodeLevels(table, "经济类", "经济款", "经济子目", 3, 5, 7);
        var function = new CodeLevels(table, "功能类", "功能款", "功能项", 3, 5, 7);
        for (var i = 0; i < table.Count; i++)
        {
            var line = book.Expenditures[i];
            unit.Set(i, line.Unit);
            nature.Set(i, _natures.GetValueOrDefault(line.Unit));
            function.Set(i, line.Function);
            economy.Set(i, line.Economy);
            fund.Set(i, line.Fund);
            kind.Set(i, line.Kind);
            arrangement.Set(i, line.Arrangement);
            project.Set(i, line.Project);
            category.Set(i, CategoryOf(line.Project));
            goal.Set(i, HasGoals(line.Project) ? "是" : "否");
            table.Enter(i, "支出", line, line.Amount);
        }

        return table;
    }

    private FactTable Incomes(FactSource source)
    {
        var table = new FactTable(source, book.Incomes.Count);
        var (unit, item, arrangement) = (table["单位"], table["收入项目"], table["资金安排"]);
        var function = new CodeLevels(table, "功能类", "功能款", "功能项", 3, 5, 7);
        for (var i = 0; i < table.Count; i++)
        {
            var line = book.Incomes[i];
            unit.Set(i, line.Unit);
            item.Set(i, line.Source);
            arrangement.Set(i, line.Arrangement);
            function.Set(i, line.Function);
            table.Enter(i, "收入", line, line.Amount);
        }

        return table;
    }

    private FactTable Balance(FactSource source)
    {
        var (incomes, expenditures) = (book.Incomes.Count, book.Expenditures.Count);
        var table = new FactTable(source, incomes + expenditures + book.Balances.Count);
        var (direction, unit, arrangement) = (table["方向"], table["单位"], table["资金安排"]);
        var (item, balance, fund) = (table["收入项目"], table["结余项目"], table["资金性质"]);
        var kind = table["支出类型"];
        var function = new CodeLevels(table, "功能类", "功能款", "功能项", 3, 5, 7);
        var i = 0;
        foreach (var line in book.Incomes)
        {
            direction.Set(i, "收入");
            unit.Set(i, line.Unit);
            item.Set(i, line.Source);
            fund.Set(i, FundOf(line.Source));
            arrangement.Set(i, line.Arrangement);
            function.Set(i, line.Function);
            table.Enter(i++, "收入", line, line.Amount);
        }

        foreach (var line in book.Expenditures)
        {
            direction.Set(i, "支出");
            unit.Set(i, line.Unit);
            kind.Set(i, line.Kind);
            fund.Set(i, line.Fund);
            arrangement.Set(i, line.Arrangement);
            function.Set(i, line.Function);
            table.Enter(i++, "支出", line, line.Amount);
        }

        foreach (var line in book.Balances)
        {
            direction.Set(i, "结余");
            unit.Set(i, line.Unit);
            balance.Set(i, line.Item);
            fund.Set(i, line.Fund);
            function.Set(i, line.Function);
            table.Enter(i++, "结转结余", line, line.Amount);
        }

        return table;
    }

    private FactTable Comparatives(FactSource source)
    {
        var table = new FactTable(source, book.Comparatives.Count);
        var (unit, basis, measure) = (table["单位"], table["口径"], table["指标项"]);
        var whole = table["整体"];
        var function = new CodeLevels(table, "功能类", "功能款", "功能项", 3, 5, 7);
        var stated = book
            .Comparatives.Where(c => c.Unit is null)
            .Select(c => (c.Basis, c.Measure, c.Function))
            .ToHashSet();
        for (var i = 0; i < table.Count; i++)
        {
            var line = book.Comparatives[i];
            unit.Set(i, line.Unit);

            // A unit's figure is part of the whole only where the whole is not stated itself.
            var isPart = line.Unit is null || !stated.Contains((line.Basis, line.Measure, line.Function));
            whole.Set(i, isPart ? "是" : "否");
            basis.Set(i, line.Basis);
            measure.Set(i, line.Measure);
            function.Set(i, line.Function);
            table.Enter(i, "对比数", line, line.Amount);
        }

        return table;
    }

    /// <summary>The fund that an income line brings; empty for money that is no appropriation.</summary>
    private static string? FundOf(string income) =>
        income switch
        {
            "一般公共预算拨款收入" => "一般公共预算",
            "政府性基金预算拨款收入" => "政府性基金",
            "国有资本经营预算拨款收入" => "国有资本经营",
            _ => null,
        };
}
