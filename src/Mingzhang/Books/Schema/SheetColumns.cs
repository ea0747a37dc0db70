using Mingzhang.Accounts;
using Mingzhang.Numbers;

namespace Mingzhang.Books.Schema;

/// <summary>
/// Collects the columns of a sheet while it is defined. Each method adds a column with its property and returns the handle
/// by which the record's maker takes the value, so that column and property stand in one place.
/// </summary>
/// <typeparam name="T">The records of the sheet.</typeparam>
internal sealed class SheetColumns<T>
{
    private readonly List<BookColumn<T>> _columns = [];

    public IReadOnlyList<BookColumn<T>> All => _columns;

    public TextField Text(
        string heading,
        Func<T, string?> read,
        string help,
        string example = "",
        bool required = false,
        bool identity = true,
        IReadOnlyList<string>? suggestions = null
    ) =>
        Add(
            new BookColumn<T>(heading, BookColumnKind.Text, _columns.Count, r => FieldValue.Of(read(r)))
            {
                IsRequired = required,
                IsIdentity = identity,
                Options = suggestions ?? [],
                Help = help,
                Example = example,
            }
        );

    public TextField Code(string heading, Func<T, string?> read, string help, string example, bool required = true) =>
        Add(
            new BookColumn<T>(heading, BookColumnKind.Code, _columns.Count, r => FieldValue.Of(read(r)))
            {
                IsRequired = required,
                Help = help,
                Example = example,
            }
        );

    public TextField Choice(
        string heading,
        Func<T, string?> read,
        IReadOnlyList<string> options,
        string help,
        bool required = false,
        bool identity = true,
        string? blankMeans = null
    ) =>
        Add(
            new BookColumn<T>(heading, BookColumnKind.Choice, _columns.Count, r => FieldValue.Of(read(r)))
            {
                IsRequired = required,
                IsIdentity = identity,
                BlankMeans = blankMeans,
                Options = options,
                Help = help,
                Example = options[0],
            }
        );

    public TextField Account(
        string heading,
        Func<T, string?> read,
        AccountRule rule,
        string help,
        string example,
        bool required = false
    ) =>
        Add(
            new BookColumn<T>(heading, BookColumnKind.Account, _columns.Count, r => FieldValue.Of(read(r)))
            {
                IsRequired = required,
                Accounts = rule,
                Help = help,
                Example = example,
            }
        );

    /// <summary>功能科目, seven digits.</summary>
    public TextField Function(Func<T, string?> read, string help, bool required = false) =>
        Account(
            "功能科目",
            read,
            new AccountRule(AccountSystem.Functional, AccountLevel.Item),
            help,
            "2080150",
            required
        );

    /// <summary>单位代码 of the line.</summary>
    public TextField Unit(
        Func<T, string?> read,
        string help = "填“单位”表里的单位代码。",
        bool required = true,
        bool allowsElimination = false,
        bool allowsDepartment = false,
        bool identity = true
    ) =>
        Add(
            new BookColumn<T>("单位代码", BookColumnKind.Unit, _columns.Count, r => FieldValue.Of(read(r)))
            {
                IsRequired = required,
                AllowsElimination = allowsElimination,
                AllowsDepartment = allowsDepartment,
                IsIdentity = identity,
                Help = help,
                Example = "139001",
            }
        );

    /// <summary>对方单位 of a flow inside the department.</summary>
    public TextField Counterparty(Func<T, string?> read, string help) =>
        Add(
            new BookColumn<T>("对方单位", BookColumnKind.Unit, _columns.Count, r => FieldValue.Of(read(r)))
            {
                IsCounterparty = true,
                Help = help,
                Example = "139002",
            }
        );

    public TextField Project(Func<T, string?> read, string help) =>
        Add(
            new BookColumn<T>("项目代码", BookColumnKind.Project, _columns.Count, r => FieldValue.Of(read(r)))
            {
                Help = help,
                Example = "139001-01",
            }
        );

    public AmountField Amount(
        string heading,
        Func<T, Amount?> read,
        string help,
        bool required = false,
        bool allowsNegative = false
    )
    {
        var ordinal = _columns.Count;
        _columns.Add(
            new BookColumn<T>(heading, BookColumnKind.Amount, ordinal, r => FieldValue.Of(read(r)))
            {
                IsRequired = required,
                AllowsNegative = allowsNegative,
                IsIdentity = false,
                Help = help,
                Example = "12345.67",
            }
        );
        return new AmountField(ordinal);
    }

    public IntegerField Integer(
        string heading,
        Func<T, int?> read,
        string help,
        bool required = false,
        bool identity = false,
        string example = "7"
    )
    {
        var ordinal = _columns.Count;
        _columns.Add(
            new BookColumn<T>(heading, BookColumnKind.WholeNumber, ordinal, r => FieldValue.Of(read(r)))
            {
                IsRequired = required,
                IsIdentity = identity,
                Help = help,
                Example = example,
            }
        );
        return new IntegerField(ordinal);
    }

    public DecimalField Decimal(
        string heading,
        Func<T, decimal?> read,
        string help,
        decimal maximum,
        int decimals,
        bool identity = true
    )
    {
        var ordinal = _columns.Count;
        _columns.Add(
            new BookColumn<T>(heading, BookColumnKind.Number, ordinal, r => FieldValue.Of(read(r)))
            {
                IsIdentity = identity,
                Maximum = maximum,
                Decimals = decimals,
                Help = help,
                Example = "10",
            }
        );
        return new DecimalField(ordinal);
    }

    public YesNoField YesNo(string heading, Func<T, bool> read, string help)
    {
        var ordinal = _columns.Count;
        _columns.Add(
            new BookColumn<T>(heading, BookColumnKind.YesNo, ordinal, r => FieldValue.Of(read(r)))
            {
                Options = BookTerms.YesNo,
                IsIdentity = false,
                Help = help,
                Example = "否",
            }
        );
        return new YesNoField(ordinal);
    }

    /// <summary>备注: a remark that does not tell lines apart.</summary>
    public TextField Remark(Func<T, string?> read) =>
        Text("备注", read, "需要说明的事项，不印入公开表。", identity: false);

    private TextField Add(BookColumn<T> column)
    {
        _columns.Add(column);
        return new TextField(column.Ordinal);
    }
}
