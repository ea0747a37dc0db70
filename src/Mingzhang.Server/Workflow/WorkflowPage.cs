using System.Globalization;
using System.Text;
using Mingzhang.Server.Security;

namespace Mingzhang.Server.Workflow;

/// <summary>Writes docs/workflow.md: the steps of a book, drawn.</summary>
public static class WorkflowPage
{
    /// <summary>The page, in Markdown, from <see cref="Moves"/>.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append(
            """
            # 两上两下与决算的流程

            这一页由程序里的步骤表写出，测试保证它与程序一致。一本簿的每一步是一个动作，由一个角色来做；除图中所画没有别的步。谁能做什么见
            [rights.md](rights.md)。

            ## 预算


            """
        );
        Draw(page, Stage.FirstDraft, Stage.Published);
        page.Append("\n## 决算\n\n");
        Draw(page, Stage.FinalDraft, Stage.FinalPublished);
        page.Append(
            """

            ## 规矩

            - 上级的簿往前走，要下级的簿都已经到那一步；下级要退回，上级先退回。所以批复之前上级从不走在下级前面。公开各有法定期限，谁也不等谁。
            - 退回要写原因，原因成为审核意见；审核意见在批复以后也可以写、可以答复。
            - 编报过一本簿的人不能审批它。
            - 只有“编制”“编报”时簿可以改；其余时候锁定。
            - 提交时先检查。提交一上：每一格都要能读懂（导入不了的簿不能提交）；提交二上、提交决算：还不能有错误，因为批复、公开的就是它。警告不拦提交，公开之前要书面答复。
              检查在事务之前做，提交时核对检查的就是现在这一版；检查之后有人改过，要再提交一次。
            - 提交二上时，人员、公用、项目各不得超过控制数；上年结转不算。单位自己有控制数的按自己的；部门的簿没有自己的控制数时，所属单位有控制数的，按它们的合计。
            - 批复之后发现错误，没有公开的由预算科退回更正；公开了的先撤回公开。已经有待批或已批准的调整单、或已经从批复开始编决算的，不能再退回更正，改用[调整单](adjustments.md)。
            - 公开和撤回公开在“公开”页上办，见[publishing.md](publishing.md)。
            - 每一步和日志的一条在同一个事务里；被拒绝的也记日志。

            """
        );
        return page.ToString().ReplaceLineEndings("\n");
    }

    private static void Draw(StringBuilder page, Stage first, Stage last)
    {
        page.Append("```mermaid\nstateDiagram-v2\n    direction LR\n");
        page.Append(CultureInfo.InvariantCulture, $"    [*] --> {first.Chinese()}\n");
        foreach (var move in Moves.All.Where(m => m.From >= first && m.From <= last))
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"    {move.From.Chinese()} --> {move.To.Chinese()}: {move.Name}（{move.Role.Chinese()}）\n"
            );
        }

        page.Append("```\n");
    }
}
