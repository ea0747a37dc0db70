using Mingzhang.Server.Books;
using Mingzhang.Server.Units;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Departments;

/// <summary>How far one unit of a department has come with a year's budget or final accounts.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Book">Its book; null when there is none.</param>
/// <param name="Fen">The sum of its lines of expenditure, in fen.</param>
/// <param name="Comments">How many comments on its cells wait for an answer.</param>
public sealed record UnitState(UnitRecord Unit, BookEntry? Book, long Fen, int Comments)
{
    /// <summary>Whether the book has come to a stage.</summary>
    public bool HasReached(Stage stage) => Book is { } book && book.At >= stage;
}

/// <summary>A department with its own book and the states of its units.</summary>
/// <param name="Department">The department.</param>
/// <param name="Line">Its code and those above it.</param>
/// <param name="Year">The year.</param>
/// <param name="Kind">budget or final, as <see cref="BookEntry"/> has it.</param>
/// <param name="Book">Its own book; null when there is none.</param>
/// <param name="Units">Its units, by code.</param>
public sealed record DepartmentState(
    UnitRecord Department,
    IReadOnlyList<string> Line,
    int Year,
    string Kind,
    BookEntry? Book,
    IReadOnlyList<UnitState> Units
)
{
    /// <summary>The stage of the department's book; of one that is not there, the draft that its units are past.</summary>
    public Stage At =>
        Book?.At
        ?? (
            Kind == BookEntry.Final ? Stage.FinalDraft
            : Units.Any(u => u.Book is not null) && Units.All(u => u.Book is null || u.Book.At >= Stage.SecondDraft)
                ? Stage.SecondDraft
            : Stage.FirstDraft
        );

    /// <summary>What a unit's book must have come to before it is put into the department's: handed in for the same round.</summary>
    public Stage Awaited => At.IsOpen() ? At + 1 : At;

    /// <summary>Whether the department's book has been approved.</summary>
    public bool IsApproved => Book is { } book && IsApprovedAt(book.At);

    /// <summary>The units that have been approved and to which the department has not yet replied.</summary>
    public IEnumerable<UnitState> WaitingForReply =>
        Units.Where(u => u.Book is { RepliedAt: null } book && IsApprovedAt(book.At));

    /// <summary>The units whose books can be put together.</summary>
    public IEnumerable<UnitState> Ready => Units.Where(u => u.HasReached(Awaited));

    /// <summary>The units that are not there yet.</summary>
    public IEnumerable<UnitState> Missing => Units.Where(u => !u.HasReached(Awaited));

    private static bool IsApprovedAt(Stage stage) =>
        stage is Stage.Approved or Stage.Published or Stage.FinalApproved or Stage.FinalPublished;
}

/// <summary>A department among others.</summary>
/// <param name="Department">The department.</param>
/// <param name="Book">Its own book; null when there is none.</param>
/// <param name="Units">The book of each of its units; null for a unit without one.</param>
public sealed record DepartmentLine(UnitRecord Department, BookEntry? Book, IReadOnlyList<BookEntry?> Units);
