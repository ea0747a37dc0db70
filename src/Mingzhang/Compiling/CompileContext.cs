using System.Globalization;
using Mingzhang.Accounts;
using Mingzhang.Books;
using Mingzhang.Compiling.Facts;
using Mingzhang.Packs;

namespace Mingzhang.Compiling;

/// <summary>What every table of a book needs: its facts, the names of its accounts, units and projects, and their order.</summary>
internal sealed class CompileContext
{
    private readonly Dictionary<string, BookUnit> _units;
    private readonly Dictionary<string, Project> _projects;
    private readonly Dictionary<(AccountSystem, string), string> _names = [];
    private readonly ChartOfAccounts _chart;
    private readonly ILookup<string, string> _sentences;

    public CompileContext(Book book)
    {
        Book = book;
        Facts = new BookFacts(book);
        _chart = ChartOfAccounts.Standard.With(LocalAdditions.Of(book));
        _units = book.Units.DistinctBy(u => u.Code).ToDictionary(u => u.Code, StringComparer.Ordinal);
        _projects = book.Projects.DistinctBy(p => p.Code).ToDictionary(p => p.Code, StringComparer.Ordinal);
        _sentences = book.Sentences.ToLookup(s => s.Position, s => s.Content, StringComparer.Ordinal);
        UnitOrder = [.. book.Units.Select(u => u.Code).Where(c => c != Book.EliminationUnit), Book.EliminationUnit];
        ProjectOrder = [.. book.Projects.Select(p => p.Code)];
    }

    /// <summary>The book.</summary>
    public Book Book { get; }

    /// <summary>Its facts.</summary>
    public BookFacts Facts { get; }

    /// <summary>Unit codes in the order of the book, the elimination last.</summary>
    public IReadOnlyList<string> UnitOrder { get; }

    /// <summary>Project codes in the order of the book.</summary>
    public IReadOnlyList<string> ProjectOrder { get; }

    /// <summary>The code of the body that publishes.</summary>
    public string SubjectCode =>
        Book.Cover.Scope == PackScope.Unit && Book.Units is [var only] ? only.Code : Book.Cover.DepartmentCode;

    /// <summary>The name of the body that publishes.</summary>
    public string SubjectName =>
        Book.Cover.Scope == PackScope.Unit && Book.Units is [var only] ? only.Name : Book.Cover.DepartmentName;

    /// <summary>The unit of a code, or null.</summary>
    public BookUnit? Unit(string? code) => code is null ? null : _units.GetValueOrDefault(code);

    /// <summary>The project of a code, or null.</summary>
    public Project? Project(string? code) => code is null ? null : _projects.GetValueOrDefault(code);

    /// <summary>The key of a project in the pack: its code, or for a secret one its place among the secret ones.</summary>
    public string? ProjectKey(string? code)
    {
        if (Project(code) is not { Secret: true } secret)
        {
            return code;
        }

        var place = Book.Projects.Where(p => p.Secret).TakeWhile(p => p.Code != secret.Code).Count() + 1;
        return string.Create(CultureInfo.InvariantCulture, $"涉密{place}");
    }

    /// <summary>The name of an account in the book's year; the code itself when nobody knows it.</summary>
    public string AccountName(AccountSystem system, string code)
    {
        if (!_names.TryGetValue((system, code), out var name))
        {
            name = AccountCode.TryParse(code, out var parsed)
                ? _chart.Find(system, parsed, Book.Cover.Year)?.Name
                    ?? _chart.FindNearest(system, parsed, Book.Cover.Year)?.Name
                    ?? code
                : code;
            _names.Add((system, code), name);
        }

        return name;
    }

    /// <summary>A field of the cover for titles and headings; empty when there is none of this name.</summary>
    public string Field(string name) =>
        name switch
        {
            "年度" => Book.Cover.Year.ToString(CultureInfo.InvariantCulture),
            "上年" => (Book.Cover.Year - 1).ToString(CultureInfo.InvariantCulture),
            "部门代码" => Book.Cover.DepartmentCode,
            "部门名称" => Book.Cover.DepartmentName,
            "部门系统名称" => Book.Cover.DepartmentSystemName ?? Book.Cover.DepartmentName,
            "部门简称" => Book.Cover.DepartmentShortName ?? Book.Cover.DepartmentName,
            "主体代码" => SubjectCode,
            "主体名称" => SubjectName,
            "主体简称" => SubjectShortName,
            "主体" => Book.Cover.Scope == PackScope.Unit ? "单位" : "部门",
            "本级" => Book.Cover.FiscalLevel ?? "本级",
            _ when name.StartsWith("文字.", StringComparison.Ordinal) => string.Join(
                '\n',
                SentencesAt(name["文字.".Length..])
            ),
            _ => "",
        };

    /// <summary>What people wrote at a 位置 of the book's sentences, in the order of the book.</summary>
    public IEnumerable<string> SentencesAt(string position) => _sentences[position];

    private string SubjectShortName =>
        Book.Cover.Scope == PackScope.Unit && Book.Units is [var only]
            ? only.ShortName ?? only.Name
            : Book.Cover.DepartmentShortName ?? Book.Cover.DepartmentName;
}
