using System.Globalization;
using Mingzhang.Server.Books;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Adjustments;

/// <summary>Adjustments in the store.</summary>
public static class AdjustmentStore
{
    private const string Columns =
        "id AS Id, year AS Year, unit_code AS UnitCode, number AS Number, kind AS Kind, dated AS Dated, title AS Title, reason AS Reason, state AS State, version AS Version, decision AS Decision";

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>A document, or null.</summary>
    public static async Task<Adjustment?> FindAsync(StoreSession session, long id)
    {
        ArgumentNullException.ThrowIfNull(session);
        var head = await session.FindAsync<RawAdjustment>(
            $"SELECT {Columns} FROM adjustment WHERE id = @id {session.Locking}",
            new { id }
        );
        return head is null ? null : (await WithLinesAsync(session, [head], "l.adjustment_id = @id", new { id }))[0];
    }

    /// <summary>The documents of a year, the newest day first.</summary>
    public static async Task<IReadOnlyList<Adjustment>> ListAsync(StoreSession session, int year)
    {
        ArgumentNullException.ThrowIfNull(session);
        var heads = await session.ListAsync<RawAdjustment>(
            $"SELECT {Columns} FROM adjustment WHERE year = @year ORDER BY dated DESC, id DESC",
            new { year }
        );
        return heads.Count == 0 ? [] : await WithLinesAsync(session, heads, "a.year = @year", new { year });
    }

    /// <summary>Adds a document without lines; it gets the next number of its unit and year.</summary>
    /// <returns>Its id.</returns>
    public static async Task<long> AddAsync(StoreSession session, Adjustment document, long at)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(document);
        return await session.ValueAsync<long>(
            "INSERT INTO adjustment (year, unit_code, number, kind, dated, title, reason, state, changed_at) VALUES (@Year, @UnitCode, (SELECT COALESCE(MAX(number), 0) + 1 FROM adjustment WHERE year = @Year AND unit_code = @UnitCode), @Kind, @Dated, @Title, @Reason, @State, @at) RETURNING id",
            Values(document, at)
        );
    }

    /// <summary>Changes the head of a document, if it is still at the version that was seen.</summary>
    /// <returns>Whether it was.</returns>
    public static async Task<bool> ChangeAsync(StoreSession session, Adjustment document, long at)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(document);
        return await session.ChangeAsync(
                "UPDATE adjustment SET kind = @Kind, dated = @Dated, title = @Title, reason = @Reason, state = @State, decision = @Decision, changed_at = @at, version = version + 1 WHERE id = @Id AND version = @Version",
                Values(document, at)
            ) == 1;
    }

    /// <summary>Notes who decided.</summary>
    public static Task<int> DecideAsync(StoreSession session, long id, long by, long at)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.ChangeAsync(
            "UPDATE adjustment SET decided_by = @by, decided_at = @at WHERE id = @id",
            new
            {
                id,
                by,
                at,
            }
        );
    }

    /// <summary>Adds a line.</summary>
    public static Task<int> AddLineAsync(StoreSession session, long document, AdjustmentLine line)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(line);
        return session.ChangeAsync(
            "INSERT INTO adjustment_line (adjustment_id, cells, fen, project_name, project_category) VALUES (@document, @Json, @Fen, @ProjectName, @ProjectCategory)",
            new
            {
                document,
                line.Key.Json,
                line.Fen,
                line.ProjectName,
                line.ProjectCategory,
            }
        );
    }

    /// <summary>Takes a line out.</summary>
    /// <returns>Whether it was there.</returns>
    public static async Task<bool> RemoveLineAsync(StoreSession session, long document, long line)
    {
        ArgumentNullException.ThrowIfNull(session);
        return await session.ChangeAsync(
                "DELETE FROM adjustment_line WHERE id = @line AND adjustment_id = @document",
                new { document, line }
            ) == 1;
    }

    /// <summary>Who prepared a document, and then may not judge it.</summary>
    public static Preparers Preparers { get; } = new("adjustment");

    private static object Values(Adjustment document, long at) =>
        new
        {
            document.Id,
            document.Year,
            document.UnitCode,
            Kind = document.Kind.Chinese(),
            Dated = document.Dated.ToString(DateFormat, CultureInfo.InvariantCulture),
            document.Title,
            document.Reason,
            State = document.State.Chinese(),
            document.Decision,
            document.Version,
            at,
        };

    private static async Task<IReadOnlyList<Adjustment>> WithLinesAsync(
        StoreSession session,
        IReadOnlyList<RawAdjustment> heads,
        string filter,
        object values
    )
    {
        var lines = (
            await session.ListAsync<RawLine>(
                $"SELECT l.id AS Id, l.adjustment_id AS AdjustmentId, l.cells AS Cells, l.fen AS Fen, l.project_name AS ProjectName, l.project_category AS ProjectCategory FROM adjustment_line l JOIN adjustment a ON a.id = l.adjustment_id WHERE {filter} ORDER BY l.id",
                values
            )
        ).ToLookup(l => l.AdjustmentId);
        return [.. heads.Select(h => h.With(lines[h.Id].Select(l => l.Line)))];
    }

    private sealed record RawAdjustment
    {
        public long Id { get; init; }

        public int Year { get; init; }

        public string UnitCode { get; init; } = "";

        public int Number { get; init; }

        public string Kind { get; init; } = "";

        public string Dated { get; init; } = "";

        public string Title { get; init; } = "";

        public string Reason { get; init; } = "";

        public string State { get; init; } = "";

        public int Version { get; init; }

        public string? Decision { get; init; }

        public Adjustment With(IEnumerable<AdjustmentLine> lines) =>
            new()
            {
                Id = Id,
                Year = Year,
                UnitCode = UnitCode,
                Number = Number,
                Kind =
                    AdjustmentWords.KindOf(Kind) ?? throw new InvalidOperationException($"No kind is called {Kind}."),
                Dated = DateOnly.ParseExact(Dated, DateFormat, CultureInfo.InvariantCulture),
                Title = Title,
                Reason = Reason,
                State = AdjustmentWords.StateOf(State),
                Version = Version,
                Decision = Decision,
                Lines = [.. lines],
            };
    }

    private sealed record RawLine
    {
        public long Id { get; init; }

        public long AdjustmentId { get; init; }

        public string Cells { get; init; } = "";

        public long Fen { get; init; }

        public string ProjectName { get; init; } = "";

        public string ProjectCategory { get; init; } = "";

        public AdjustmentLine Line => new(LineKey.Parse(Cells), Fen, Id, ProjectName, ProjectCategory);
    }
}
