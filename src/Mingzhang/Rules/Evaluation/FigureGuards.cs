using Mingzhang.Accounts;
using Mingzhang.Packs;
using Mingzhang.Rules.Register;

namespace Mingzhang.Rules.Evaluation;

/// <summary>Which rules of a register look at which figure of a pack.</summary>
public sealed class FigureGuards
{
    private readonly Dictionary<FigureAddress, IReadOnlyList<int>> _guards = [];

    private FigureGuards(IReadOnlyList<Rule> rules) => Rules = rules;

    /// <summary>The rules of the register in their order.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Applies every rule to a pack and takes down the cells that it looks at.</summary>
    /// <param name="register">The rules.</param>
    /// <param name="pack">The pack.</param>
    /// <param name="accounts">The classifications, as for a check.</param>
    public static FigureGuards Of(RuleRegister register, Pack pack, ChartOfAccounts? accounts = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(pack);
        var data = new PackData(pack, accounts);
        var log = new GuardLog();
        foreach (var panel in data.Panels)
        {
            panel.Log = log;
        }

        RuleChecker.Apply(register, data, log);
        var guards = new FigureGuards(register.Rules);
        foreach (var panel in data.Panels)
        {
            guards.Add(panel, log);
        }

        return guards;
    }

    /// <summary>The positions in <see cref="Rules"/> of the rules that look at a cell, rising; empty for none.</summary>
    public IReadOnlyList<int> Of(FigureAddress cell) => _guards.GetValueOrDefault(cell) ?? [];

    private void Add(PanelData panel, GuardLog log)
    {
        foreach (var segment in panel.Segments)
        {
            var position = segment.Table.Panels.TakeWhile(p => !ReferenceEquals(p, segment.Panel)).Count();
            for (var row = 0; row < segment.Panel.Rows.Count; row++)
            {
                for (var column = 0; column < segment.Panel.Columns.Count; column++)
                {
                    if (log.Of(panel, segment.FirstRow + row, column) is { Count: > 0 } rules)
                    {
                        _guards[new FigureAddress(segment.TableOrder, position, row, column)] = rules;
                    }
                }
            }
        }
    }
}
