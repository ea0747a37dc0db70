using Mingzhang.Forms;
using Mingzhang.Forms.Definitions;
using Mingzhang.Rules.Catalog;

namespace Mingzhang.Profiles;

/// <summary>Tells the rules of a profile which forms, panels, columns and levels of rows they may name.</summary>
internal static class ProfileCatalog
{
    /// <summary>The catalog of a profile's forms and layouts; variants of a form are joined.</summary>
    public static FormCatalog Of(IReadOnlyDictionary<string, FormDefinition> forms, IEnumerable<Layout> layouts) =>
        new(
            Shapes(forms),
            layouts.Select(l =>
                KeyValuePair.Create<string, IReadOnlySet<string>>(
                    l.Id,
                    l.Tables.Select(t => forms[t.Form].Id).ToHashSet(StringComparer.Ordinal)
                )
            )
        );

    /// <summary>The shapes of a profile's forms, variants apart.</summary>
    public static IEnumerable<FormShape> Shapes(IReadOnlyDictionary<string, FormDefinition> forms) =>
        forms.Values.Select(Shape);

    private static FormShape Shape(FormDefinition form) =>
        new(form.Id, TitleOf(form.Title), form.Unit, [.. form.Panels.Select(Shape)]);

    private static PanelShape Shape(PanelDefinition panel)
    {
        Column[] columns = [.. panel.Columns.Select(Shape)];
        return new PanelShape(panel.Id, columns, Levels(panel.Rows).ToHashSet()) { Accounts = panel.Accounts };
    }

    private static Column Shape(ColumnDefinition column) =>
        new(column.Id, [.. column.Header.Select(h => h.Source)], column.Role, column.Format);

    // Where units stand, the flows between them may be taken out.
    private static IEnumerable<RowLevel> Levels(IEnumerable<RowDefinition> rows) =>
        rows.SelectMany(r => Levels(r.Rows).Concat(r.Each == "单位" ? [r.Level, RowLevel.Elimination] : [r.Level]));

    // 目标表（{年度}年度）: what stands in brackets with a field goes with it.
    private static string TitleOf(TextTemplate title)
    {
        var bracket = title.Source.IndexOf("（{", StringComparison.Ordinal);
        return bracket < 0 ? title.Fill(_ => "") : title.Source[..bracket];
    }
}
