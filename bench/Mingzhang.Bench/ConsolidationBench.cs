using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Mingzhang.Books;
using Mingzhang.Consolidation;

namespace Mingzhang.Bench;

/// <summary>Summing 1,000,000 lines of 10,000 units by their codes, against SQLite's GROUP BY over the same rows in memory.</summary>
internal static class ConsolidationBench
{
    public static int Run()
    {
        var lines = SyntheticBook.Make(10_000).Expenditures;
        var ours = Best(() => ExpenditureSummary.GroupBy(lines).Count, out var groups);
        using var database = Fill(lines);
        using var query = database.CreateCommand();
        query.CommandText = """
            SELECT function, economy, fund, kind, arrangement, SUM(fen), COUNT(*)
            FROM line GROUP BY function, economy, fund, kind, arrangement
            """;
        var theirs = Best(() => Count(query), out var sqliteGroups);
        if (groups != sqliteGroups)
        {
            throw new InvalidOperationException("The two disagree.");
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{lines.Count} 行并为 {groups} 组：明账 {ours:0.000} 秒，SQLite（内存）{theirs:0.000} 秒，快 {theirs / ours:0.0} 倍"
            )
        );
        return ours <= theirs ? 0 : 1;
    }

    private static decimal Best(Func<int> work, out int result)
    {
        var best = long.MaxValue;
        result = 0;
        for (var i = 0; i < 5; i++)
        {
            var started = Stopwatch.GetTimestamp();
            result = work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(started).Ticks);
        }

        return best / 10_000_000m;
    }

    private static int Count(SqliteCommand query)
    {
        using var reader = query.ExecuteReader();
        var groups = 0;
        while (reader.Read())
        {
            reader.GetInt64(5);
            groups++;
        }

        return groups;
    }

    private static SqliteConnection Fill(IReadOnlyList<BudgetLine> lines)
    {
        SQLitePCL.Batteries.Init();
        var database = new SqliteConnection("Data Source=:memory:");
        database.Open();
        using (var create = database.CreateCommand())
        {
            create.CommandText =
                "CREATE TABLE line (unit TEXT, function TEXT, economy TEXT, fund TEXT, kind TEXT, arrangement TEXT, fen INTEGER)";
            create.ExecuteNonQuery();
        }

        using var transaction = database.BeginTransaction();
        using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO line VALUES ($0, $1, $2, $3, $4, $5, $6)";
        var values = Enumerable
            .Range(0, 7)
            .Select(i =>
                insert.Parameters.Add(new SqliteParameter("$" + i.ToString(CultureInfo.InvariantCulture), null))
            )
            .ToArray();
        foreach (var line in lines)
        {
            values[0].Value = line.Unit;
            values[1].Value = line.Function;
            values[2].Value = line.Economy;
            values[3].Value = line.Fund;
            values[4].Value = line.Kind;
            values[5].Value = line.Arrangement;
            values[6].Value = line.Amount.Fen;
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        return database;
    }
}
