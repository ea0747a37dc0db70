namespace Mingzhang.Auditing.Claims;

/// <summary>How a statement stands to a value of the tables.</summary>
internal enum Agreement
{
    /// <summary>They differ by more than rounding.</summary>
    Different,

    /// <summary>They differ by one last place of the coarser print, or the text rounds to one decimal.</summary>
    Rounded,

    /// <summary>They are the same at the precision of the coarser print.</summary>
    Same,
}

/// <summary>Compares statements with values of the tables.</summary>
internal static class Agreements
{
    /// <summary>Money against money, or a number of things against a number.</summary>
    public static Agreement Of(Statement statement, TableValue value)
    {
        if (statement.IsNone)
        {
            return value.Value == 0m ? Agreement.Same : Agreement.Different;
        }

        var isMoney = statement.Claim.Yuan is not null;
        var difference = Math.Abs((statement.Claim.Yuan ?? statement.Claim.Number.Value) - value.Value);
        if (difference == 0m || !isMoney)
        {
            return difference == 0m ? Agreement.Same : Agreement.Different;
        }

        var step = Math.Max(statement.LastPlace, value.LastPlace);
        if (difference * 2m <= step && statement.LastPlace != value.LastPlace)
        {
            return Agreement.Same;
        }

        var own = statement.Claim.Number.LastPlace * statement.YuanPerUnit;
        var isShort = statement.Claim.Number.Decimals == 1 && difference * 2m <= own;
        return difference <= step || isShort ? Agreement.Rounded : Agreement.Different;
    }

    /// <summary>The best agreement with any of several values, and that value.</summary>
    public static (Agreement Agreement, TableValue? Value) Best(Statement statement, IEnumerable<TableValue> values)
    {
        var best = (Agreement: Agreement.Different, Value: (TableValue?)null);
        foreach (var value in values)
        {
            var agreement = Of(statement, value);
            if (agreement == Agreement.Same)
            {
                return (agreement, value);
            }

            if (best.Value is null || agreement > best.Agreement)
            {
                best = (agreement, value);
            }
        }

        return best;
    }
}
