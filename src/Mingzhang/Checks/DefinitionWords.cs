using Mingzhang.Accounts;

namespace Mingzhang.Checks;

/// <summary>Phrases that only the definitions of certain accounts use.</summary>
/// <param name="Texts">The phrases, in the spelling of readable text.</param>
/// <param name="Accounts">The functional accounts; those below them count as well.</param>
public sealed record DefinitionWords(IReadOnlyList<string> Texts, IReadOnlyList<AccountCode> Accounts)
{
    /// <summary>Whether the phrases may stand under an account.</summary>
    public bool Allows(AccountCode code) => Accounts.Any(a => a == code || code.IsUnder(a));
}
