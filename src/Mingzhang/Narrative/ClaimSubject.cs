namespace Mingzhang.Narrative;

/// <summary>What kind of thing a claim is about.</summary>
public enum SubjectKind
{
    /// <summary>A measure that the phrase book knows: 收支总数, 机关运行经费.</summary>
    Measure,

    /// <summary>A functional account by its names: …（类）…（款）…（项）.</summary>
    AccountPath,

    /// <summary>A functional account, usually a 类, by its bare name: 卫生健康支出.</summary>
    FunctionalAccount,

    /// <summary>An economic account by its bare name: 基本工资.</summary>
    EconomicAccount,

    /// <summary>Anything else, as printed.</summary>
    Other,
}

/// <summary>What a claim is about.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Name">Its name as printed, without the body's name in front and without blanks.</param>
public sealed record ClaimSubject(SubjectKind Kind, string Name)
{
    /// <summary>The measure's name in the house (收支总数 for 收支预算总数); otherwise <see cref="Name"/>.</summary>
    public string Canonical { get; init; } = Name;

    /// <summary>Whose money, as printed; empty when the sentence names nobody.</summary>
    public string Owner { get; init; } = "";

    /// <summary>What of it is meant: 涉及预算 of the projects; empty when the subject itself.</summary>
    public string Aspect { get; init; } = "";

    /// <summary>Name of the 类 of an account path; empty when not given.</summary>
    public string Class { get; init; } = "";

    /// <summary>Name of the 款 of an account path; empty when not given.</summary>
    public string Section { get; init; } = "";

    /// <summary>Name of the 项 of an account path; empty when not given.</summary>
    public string Item { get; init; } = "";

    /// <summary>The code of an account path that prints its numbers, （204类）司法（06款）行政运行（01项）: 2040601; empty without them.</summary>
    public string Code { get; init; } = "";
}
