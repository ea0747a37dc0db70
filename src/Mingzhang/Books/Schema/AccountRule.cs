using Mingzhang.Accounts;

namespace Mingzhang.Books.Schema;

/// <summary>Which codes an account column takes.</summary>
/// <param name="System">The classification.</param>
/// <param name="Level">The level asked for.</param>
/// <param name="Deepest">A deeper level that is accepted as well, if the book declares the code in sheet 科目.</param>
public sealed record AccountRule(AccountSystem System, AccountLevel Level, AccountLevel? Deepest = null);
