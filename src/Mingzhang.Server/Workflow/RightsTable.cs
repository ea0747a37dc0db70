using System.Text;
using Mingzhang.Server.Security;

namespace Mingzhang.Server.Workflow;

/// <summary>Writes docs/rights.md: the acts and the steps of a book against the roles.</summary>
public static class RightsTable
{
    /// <summary>The page, in Markdown, from <see cref="Permissions"/> and <see cref="Moves"/>.</summary>
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# 谁可以做什么\n\n");
        page.Append("这一页由程序里的权限表写出，测试保证它与程序一致。角色授给一个单位，也就管它下面的全部单位；");
        page.Append("没有授给的单位，什么也看不到，也不说有没有。\n\n");
        page.Append("## 各项操作\n\n");
        Head(page, "操作");
        foreach (var (act, roles) in Permissions.Acts)
        {
            Line(page, act, roles);
        }

        page.Append("\n## 流转的每一步\n\n");
        page.Append("编报过一本簿的人不得审批它；上级的簿等下级都到了才能往前走；退回修改要写原因。\n\n");
        Head(page, "步骤");
        foreach (var move in Moves.All)
        {
            Line(page, $"{move.Name}：{move.From.Chinese()} → {move.To.Chinese()}", [move.Role]);
        }

        return page.ToString();
    }

    private static void Head(StringBuilder page, string first)
    {
        page.Append("| ").Append(first);
        foreach (var role in Roles.All)
        {
            page.Append(" | ").Append(role.Chinese());
        }

        page.Append(" |\n|---");
        foreach (var _ in Roles.All)
        {
            page.Append("|:-:");
        }

        page.Append("|\n");
    }

    private static void Line(StringBuilder page, string first, IReadOnlyList<Role> allowed)
    {
        page.Append("| ").Append(first);
        foreach (var role in Roles.All)
        {
            page.Append(" | ").Append(allowed.Contains(role) ? "✓" : "");
        }

        page.Append(" |\n");
    }
}
