using System.Globalization;

namespace Mingzhang.Bench;

/// <summary>Counts the changes that the check reported, prints a line for each kind of change, and at the end what was missed.</summary>
internal sealed class GuardTally
{
    private readonly List<string> _missed = [];
    private int _allFound;
    private int _allTried;
    private int _found;
    private int _tried;

    /// <summary>Prints the heading.</summary>
    /// <param name="numbers">What the numbers are called.</param>
    public static void Head(string numbers) => Console.WriteLine($"| 样本 | {numbers} | 变动 | 查出 | 改动数 | 比例 |");

    /// <summary>Counts one change.</summary>
    /// <param name="isFound">Whether the check reported it.</param>
    /// <param name="what">What was changed, for the list of what was missed.</param>
    public void Count(bool isFound, Func<string> what)
    {
        _tried++;
        if (isFound)
        {
            _found++;
        }
        else
        {
            _missed.Add(what());
        }
    }

    /// <summary>Prints the line of a kind of change, and starts the next one.</summary>
    public void EndOf(string sample, string change, int numbers)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {sample} | {numbers} | {change} | {_found} | {_tried} | {100m * _found / Math.Max(1, _tried):0.00} % |"
            )
        );
        (_allFound, _allTried) = (_allFound + _found, _allTried + _tried);
        (_found, _tried) = (0, 0);
    }

    /// <summary>Prints the sum and what was missed.</summary>
    /// <param name="remark">A line between the two; null for none.</param>
    /// <returns>The exit code: 0 when 99 in 100 were found.</returns>
    public int End(string? remark = null)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"合计：{_allFound}/{_allTried} = {100m * _allFound / Math.Max(1, _allTried):0.00} %"
            )
        );
        if (remark is not null)
        {
            Console.WriteLine(remark);
        }

        _missed.ForEach(m => Console.WriteLine("未查出：" + m));
        return _allFound * 100m >= _allTried * 99m ? 0 : 1;
    }
}
