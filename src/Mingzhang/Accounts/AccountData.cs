using System.Globalization;

namespace Mingzhang.Accounts;

/// <summary>
/// Reads the classification tables that are embedded in the library (Accounts/Data). They are plain CSV without quotes: no field holds a
/// comma, lists inside a field are separated by <c>|</c>.
/// </summary>
internal static class AccountData
{
    private const string AccountHeading = "code,name,level,from,to,confirmed,variants,moved-to,note";

    internal static ChartOfAccounts LoadStandard() =>
        new([
            Load(AccountSystem.Functional, "functional"),
            Load(AccountSystem.DepartmentEconomic, "economic-department"),
            Load(AccountSystem.GovernmentEconomic, "economic-government"),
            Load(AccountSystem.Income, "revenue"),
        ]);

    /// <summary>The fields of each line after the heading.</summary>
    /// <exception cref="InvalidDataException">The table is not embedded, or heading or field count is not as stated.</exception>
    internal static IEnumerable<string[]> ReadRows(string file, string heading)
    {
        var resource = $"Mingzhang.Accounts.{file}.csv";
        using var stream =
            typeof(AccountData).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidDataException($"{resource} is not embedded.");
        using var reader = new StreamReader(stream);
        if (reader.ReadLine() != heading)
            throw new InvalidDataException($"{resource}: the heading is not “{heading}”.");
        var count = heading.Split(',').Length;
        for (var number = 2; reader.ReadLine() is { } line; number++)
        {
            var fields = line.Split(',');
            if (fields.Length != count || line.Contains('"', StringComparison.Ordinal))
                throw new InvalidDataException(
                    FormattableString.Invariant($"{resource}:{number}: not {count} plain fields.")
                );
            yield return fields;
        }
    }

    private static AccountTable Load(AccountSystem system, string file) =>
        new(ReadRows(file, AccountHeading).Select(fields => ToAccount(system, fields)));

    private static Account ToAccount(AccountSystem system, string[] fields)
    {
        var code = AccountCode.Parse(fields[0]);
        var level = code.LevelIn(system);
        if (level?.ChineseName() != fields[2])
            throw new InvalidDataException($"{fields[0]} is not of level {fields[2]}.");
        return new Account
        {
            System = system,
            Code = code,
            Name = fields[1],
            Level = level.Value,
            FromYear = ToYear(fields[3]),
            ToYear = ToYear(fields[4]),
            Confirmed = ToBoolean(fields[5]),
            Variants = ToList(fields[6]),
            MovedTo = [.. ToList(fields[7]).Select(AccountCode.Parse)],
            Note = fields[8],
        };
    }

    private static int? ToYear(string field) =>
        field.Length == 0 ? null : int.Parse(field, NumberStyles.None, CultureInfo.InvariantCulture);

    private static bool ToBoolean(string field) =>
        field switch
        {
            "yes" => true,
            "no" => false,
            _ => throw new InvalidDataException($"“{field}” is neither yes nor no."),
        };

    private static string[] ToList(string field) => field.Length == 0 ? [] : field.Split('|');
}
