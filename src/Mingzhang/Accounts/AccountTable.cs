using System.Collections.Frozen;

namespace Mingzhang.Accounts;

/// <summary>The accounts of one classification, for lookup by code (no allocation) and by name.</summary>
internal sealed class AccountTable
{
    private readonly FrozenDictionary<int, Account[]> _byCode;
    private readonly Account[] _inOrder;
    private readonly Lazy<FrozenDictionary<string, Account[]>> _byLooseName;

    internal AccountTable(IEnumerable<Account> accounts)
    {
        // A blank first year is earlier than any other.
        _inOrder =
        [
            .. accounts.OrderBy(a => a.Code).ThenBy(a => a.FromYear ?? 0).ThenBy(a => a.ToYear ?? int.MaxValue),
        ];
        _byCode = _inOrder
            .GroupBy(a => a.Code)
            .Select(g => WithOldNames([.. g]))
            .ToFrozenDictionary(rows => rows[0].Code.Number);
        _inOrder = [.. _inOrder.Select(a => a.Code).Distinct().SelectMany(code => _byCode[code.Number])];
        _byLooseName = new Lazy<FrozenDictionary<string, Account[]>>(IndexNames);
    }

    /// <summary>Every row, in code order, earlier names before later ones.</summary>
    internal IReadOnlyList<Account> InOrder => _inOrder;

    /// <summary>All rows of a code, the earliest first; empty if there are none.</summary>
    internal ReadOnlySpan<Account> Rows(AccountCode code) => _byCode.TryGetValue(code.Number, out var rows) ? rows : [];

    internal Account? Find(AccountCode code, int year)
    {
        foreach (var row in Rows(code))
        {
            if (row.IsValidIn(year))
                return row;
        }
        return null;
    }

    /// <summary>The row in use in the year; else the last one that ended before it; else the first one after it.</summary>
    internal Account? FindNearest(AccountCode code, int year)
    {
        var rows = Rows(code);
        if (rows.IsEmpty)
            return null;
        var nearest = rows[0];
        foreach (var row in rows)
        {
            if (row.IsValidIn(year))
                return row;
            if (row.ToYear < year)
                nearest = row;
        }
        return nearest;
    }

    /// <summary>Direct children in the year, in code order: a binary search for the parent, then its block.</summary>
    internal List<Account> Children(AccountCode parent, int year)
    {
        var children = new List<Account>();
        for (var i = FirstAfter(parent); i < _inOrder.Length && _inOrder[i].Code.IsUnder(parent); i++)
        {
            if (_inOrder[i].Code.Parent == parent && _inOrder[i].IsValidIn(year))
                children.Add(_inOrder[i]);
        }
        return children;
    }

    /// <summary>Rows of any year whose name or variant has this loose key, in code order.</summary>
    internal ReadOnlySpan<Account> RowsNamed(string looseKey) =>
        _byLooseName.Value.TryGetValue(looseKey, out var rows) ? rows : [];

    private int FirstAfter(AccountCode code)
    {
        var (low, high) = (0, _inOrder.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_inOrder[middle].Code <= code)
                low = middle + 1;
            else
                high = middle;
        }
        return low;
    }

    private static Account[] WithOldNames(Account[] rows)
    {
        for (var i = 1; i < rows.Length; i++)
            rows[i] = rows[i] with { OldNames = [.. rows[..i].Reverse().Select(r => r.Name)] };
        return rows;
    }

    private FrozenDictionary<string, Account[]> IndexNames() =>
        _inOrder
            .SelectMany(a =>
                a.Variants.Prepend(a.Name).Select(AccountNames.LooseKey).Distinct().Select(key => (key, a))
            )
            .GroupBy(pair => pair.key, pair => pair.a)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
}
