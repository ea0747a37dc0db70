using Mingzhang.Accounts;
using Mingzhang.Drafting;
using Mingzhang.Packs;

namespace Mingzhang.Compiling.Drafts;

/// <summary>Functional accounts in the words of sentences.</summary>
internal sealed class DraftAccounts(CompileContext context, AccountDefinitions definitions)
{
    /// <summary>The account of a code in words; the code itself when it has no such form.</summary>
    public string Word(AccountWording wording, string code) =>
        wording switch
        {
            AccountWording.Path => Path(code),
            AccountWording.ClassName => code.Length >= 3 ? Name(code[..3]) : code,
            _ => Definition(code),
        };

    private string Path(string code) =>
        code.Length switch
        {
            >= 7 => $"{Name(code[..3])}（类）{Name(code[..5])}（款）{Name(code[..7])}（项）",
            5 => $"{Name(code[..3])}（类）{Name(code)}（款）",
            3 => $"{Name(code)}（类）",
            _ => code,
        };

    private string Definition(string code)
    {
        var position = $"名词解释.{code}";
        var written = context.SentencesAt(position).FirstOrDefault()?.Trim().TrimEnd('。');
        return written
            ?? definitions.Of(code, Name(code))
            ?? TextGap.For($"{Name(code)}用于哪些方面，写在簿的“文字”里，位置为“{position}”");
    }

    private string Name(string code) => context.AccountName(AccountSystem.Functional, code);
}
