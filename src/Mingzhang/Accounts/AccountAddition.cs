namespace Mingzhang.Accounts;

/// <summary>A row of a book's 科目 sheet: an account the standard chart does not have, such as the sub-item 3011202 失业保险.</summary>
/// <param name="System">科目体系.</param>
/// <param name="Code">代码.</param>
/// <param name="Name">名称.</param>
/// <param name="Note">备注; empty if none.</param>
public sealed record AccountAddition(AccountSystem System, AccountCode Code, string Name, string Note = "");
