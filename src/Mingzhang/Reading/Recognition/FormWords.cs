using System.Runtime.CompilerServices;
using Mingzhang.Forms.Definitions;

namespace Mingzhang.Reading.Recognition;

/// <summary>The words that a form always prints: its headings and prescribed lines.</summary>
internal static class FormWords
{
    private static readonly ConditionalWeakTable<FormDefinition, IReadOnlySet<string>> Known = [];

    /// <summary>The words of a form, letters and digits only, taken apart once for each form.</summary>
    public static IReadOnlySet<string> Of(FormDefinition form) => Known.GetValue(form, Read);

    private static HashSet<string> Read(FormDefinition form)
    {
        var headings = form.Panels.SelectMany(p => p.Columns).SelectMany(c => c.Header);
        var lines = form
            .Panels.SelectMany(p => FormShape.AllRows(p.Rows))
            .Where(r => !r.WhenAny)
            .SelectMany(r => r.Cells.Values);
        return
        [
            .. headings
                .Concat(lines)
                .Select(w => w.Source)
                .Where(w => !w.Contains('{', StringComparison.Ordinal))
                .Select(Folding.Letters)
                .Where(w => w.Length > 1),
        ];
    }
}
