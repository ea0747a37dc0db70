using System.Globalization;
using Mingzhang.Books;
using Mingzhang.Forms.Definitions;
using Mingzhang.Numbers;

namespace Mingzhang.Compiling.Facts;

/// <summary>Fact tables of records that are printed row by row: projects, indicators, tasks, procurement.</summary>
internal static class ProjectFacts
{
    /// <summary>Projects; a secret one keeps its amounts and loses its texts.</summary>
    public static FactTable Projects(FactSource source, Book book, Func<string?, bool> hasGoals)
    {
        var table = new FactTable(source, book.Projects.Count, (i, name) => TextOf(book.Projects[i], name));
        for (var i = 0; i < table.Count; i++)
        {
            var project = book.Projects[i];
            table["单位"].Set(i, project.Unit);
            table["项目"].Set(i, project.Code);
            table["项目类别"].Set(i, project.Category);
            table["有绩效目标"].Set(i, hasGoals(project.Code) ? "是" : "否");
            table.Enter(i, "项目", project, Amount.Zero);
            table.Measure("全年预算数")[i] = project.AnnualBudget?.Fen;
            table.Measure("执行数")[i] = project.Executed?.Fen;
        }

        return table;
    }

    /// <summary>Indicators, those of secret projects left out.</summary>
    public static FactTable Indicators(FactSource source, Book book, Func<string?, string?> categoryOf)
    {
        var secret = book.Projects.Where(p => p.Secret).Select(p => p.Code).ToHashSet(StringComparer.Ordinal);
        var open = book.Indicators.Where(i => i.Project is null || !secret.Contains(i.Project)).ToList();
        var table = new FactTable(source, open.Count, (i, name) => TextOf(open[i], name));
        for (var i = 0; i < table.Count; i++)
        {
            var indicator = open[i];
            table["单位"].Set(i, indicator.Unit);
            table["项目"].Set(i, indicator.Project);
            table["项目类别"].Set(i, categoryOf(indicator.Project));
            table["一级指标"].Set(i, indicator.First);
            table["二级指标"].Set(i, indicator.Second);
            table.Enter(i, "绩效指标", indicator, Amount.Zero);
        }

        return table;
    }

    /// <summary>Tasks of the year.</summary>
    public static FactTable Tasks(FactSource source, Book book)
    {
        var table = new FactTable(
            source,
            book.Tasks.Count,
            (i, name) => (name == "任务名称" ? book.Tasks[i].Name : book.Tasks[i].Content) ?? ""
        );
        for (var i = 0; i < table.Count; i++)
        {
            var task = book.Tasks[i];
            table["单位"].Set(i, task.Unit);
            table.Enter(i, "年度任务", task, task.Total ?? Amount.Zero);
            table.Measure("总额")[i] = task.Total?.Fen;
            table.Measure("财政拨款")[i] = task.Appropriation?.Fen;
            table.Measure("其他资金")[i] = task.OtherFunds?.Fen;
        }

        return table;
    }

    /// <summary>Procurement lines.</summary>
    public static FactTable Procurements(FactSource source, Book book)
    {
        var table = new FactTable(source, book.Procurements.Count, (i, name) => TextOf(book.Procurements[i], name));
        for (var i = 0; i < table.Count; i++)
        {
            var line = book.Procurements[i];
            table["单位"].Set(i, line.Unit);
            table["采购类别"].Set(i, line.Kind);
            table.Enter(i, "政府采购", line, line.Amount);
            table.Measure("面向中小企业")[i] = line.ForSmallAndMedium?.Fen;
            table.Measure("面向小微企业")[i] = line.ForSmallAndMicro?.Fen;
            table.Measure("面向监狱企业")[i] = line.ForPrison?.Fen;
            table.Measure("面向残疾人福利性单位")[i] = line.ForDisabled?.Fen;
        }

        return table;
    }

    /// <summary>Enters what every fact has: sheet, row and main amount.</summary>
    public static void Enter(this FactTable table, int fact, string sheet, BookRecord record, Amount amount)
    {
        table.Sheets[fact] = sheet;
        table.Lines[fact] = record.Line;
        table.Amounts[fact] = amount.Fen;
    }

    /// <summary>The name under which a project is printed.</summary>
    public static string PrintedName(Project project) => project.Secret ? "（涉密项目）" : project.Name;

    /// <summary>A text of a project by its heading in the book.</summary>
    public static string TextOf(Project project, string name) =>
        name switch
        {
            "项目名称" => PrintedName(project),
            "项目代码" => project.Secret ? "" : project.Code,
            "年度目标" => project.Secret ? "" : project.Goal ?? "",
            "项目属性" => project.Attribute ?? "",
            "项目类型" => project.Type ?? "",
            "主管部门" => project.Department ?? "",
            _ => "",
        };

    private static string TextOf(Procurement line, string name) =>
        name switch
        {
            "采购项目" => line.Project,
            "采购品目" => line.Item ?? "",
            "采购类别" => line.Kind,
            "数量" => Plain(line.Quantity),
            "说明" => line.Explanation ?? "",
            _ => "",
        };

    private static string TextOf(Indicator indicator, string name) =>
        name switch
        {
            "一级指标" => indicator.First,
            "二级指标" => indicator.Second,
            "三级指标" => indicator.Third,
            "指标性质" => indicator.Sign,
            "指标值" => indicator.Value ?? "",
            "度量单位" => indicator.Measure ?? "",
            "权重" => Plain(indicator.Weight),
            "指标方向性" => indicator.Direction ?? "",
            "评价要点" => indicator.Criterion ?? "",
            "指标分类" => indicator.Class ?? "",
            "实际完成值" => indicator.Actual ?? "",
            "得分" => Plain(indicator.Score),
            "未完成原因" => indicator.Reason ?? "",
            "完整指标值" => (indicator.Sign == "定性" ? "" : indicator.Sign) + indicator.Value + indicator.Measure,
            _ => "",
        };

    private static string Plain(decimal? value) =>
        value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
