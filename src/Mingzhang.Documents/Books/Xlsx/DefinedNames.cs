using Mingzhang.Accounts;
using Mingzhang.Books.Schema;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>The names under which drop-downs find their lists.</summary>
internal static class DefinedNames
{
    /// <summary>The units that the book lists.</summary>
    public const string Units = "单位代码清单";

    /// <summary>The projects that the book lists.</summary>
    public const string Projects = "项目代码清单";

    /// <summary>The functional items of the year.</summary>
    public const string Functions = "功能科目清单";

    /// <summary>The economic accounts of the year.</summary>
    public const string Economies = "经济科目清单";

    /// <summary>The list of an account column.</summary>
    public static string Of(AccountRule rule) => rule.System == AccountSystem.Functional ? Functions : Economies;
}
