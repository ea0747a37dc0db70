namespace Mingzhang.Accounts;

/// <summary>One objection to a code, in words for the person who typed it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Certain">
/// Whether it is an error. <see langword="false"/> means 待确认: the chart is a reconstruction there and may itself be wrong or short.
/// </param>
/// <param name="Message">A Chinese sentence: what is wrong and what to do.</param>
public sealed record AccountIssue(AccountIssueKind Kind, bool Certain, string Message);
