namespace Mingzhang.Rules.Language;

/// <summary>The functions of the language.</summary>
internal enum Function
{
    /// <summary>万元(值, 度量单位): an indicator's value as money.</summary>
    WanYuan,

    /// <summary>number(文字): the number that a text states.</summary>
    Number,

    /// <summary>text(值): the digits of a number, or a text as it is.</summary>
    Text,

    /// <summary>abs(数).</summary>
    Abs,

    /// <summary>round(数, 位数).</summary>
    Round,

    /// <summary>year(): the pack's year.</summary>
    Year,

    /// <summary>len(文字): how many characters.</summary>
    Length,

    /// <summary>present(表): whether the pack has the table.</summary>
    Present,

    /// <summary>empty(表): whether the table has no figure.</summary>
    Empty,

    /// <summary>notes(表): the notes below the table.</summary>
    Notes,

    /// <summary>核对名称(行): how the row's name stands to the account of its code.</summary>
    CompareName,

    /// <summary>核对代码(行): whether the row's code can be used in the pack's year.</summary>
    CheckCode,

    /// <summary>科目名称(行): the name of the row's account in the classification.</summary>
    AccountName,
}

/// <summary>What a parameter takes.</summary>
internal enum ParameterKind
{
    Numeric,
    Text,
    Any,
    Table,
    Row,
}

/// <summary>Names and signatures of the functions.</summary>
internal static class Functions
{
    // Result null: the kind of the first argument.
    private static readonly (
        Function Function,
        string Name,
        ParameterKind[] Parameters,
        ValueKind? Result
    )[] Signatures =
    [
        (Function.WanYuan, "万元", [ParameterKind.Text, ParameterKind.Text], ValueKind.Money),
        (Function.Number, "number", [ParameterKind.Text], ValueKind.Number),
        (Function.Text, "text", [ParameterKind.Any], ValueKind.Text),
        (Function.Abs, "abs", [ParameterKind.Numeric], null),
        (Function.Round, "round", [ParameterKind.Numeric, ParameterKind.Numeric], null),
        (Function.Year, "year", [], ValueKind.Number),
        (Function.Length, "len", [ParameterKind.Text], ValueKind.Number),
        (Function.Present, "present", [ParameterKind.Table], ValueKind.Truth),
        (Function.Empty, "empty", [ParameterKind.Table], ValueKind.Truth),
        (Function.Notes, "notes", [ParameterKind.Table], ValueKind.Text),
        (Function.CompareName, "核对名称", [ParameterKind.Row], ValueKind.Text),
        (Function.CheckCode, "核对代码", [ParameterKind.Row], ValueKind.Text),
        (Function.AccountName, "科目名称", [ParameterKind.Row], ValueKind.Text),
    ];

    public static IEnumerable<string> All => Signatures.Select(s => s.Name);

    public static string Name(this Function function) => Signatures[(int)function].Name;

    public static IReadOnlyList<ParameterKind> Parameters(this Function function) =>
        Signatures[(int)function].Parameters;

    public static ValueKind? Result(this Function function) => Signatures[(int)function].Result;

    public static bool TryParse(string name, out Function function)
    {
        var index = Array.FindIndex(Signatures, s => s.Name == name);
        function = index < 0 ? default : Signatures[index].Function;
        return index >= 0;
    }
}
