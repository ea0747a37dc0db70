using Mingzhang.Packs;

namespace Mingzhang.Auditing.Names;

/// <summary>Finds the definition or the use of one account written under another: phrases that belong to other accounts only.</summary>
internal sealed class DefinitionAudit : IAudit
{
    private const string Key = "科目.解释错位";

    public void Run(AuditContext context, FindingSink sink)
    {
        var words = context.Profile.Wording;
        if (!sink.Makes(Key) || words.Definitions.Count == 0)
        {
            return;
        }

        var resolver = PathResolver.Of(context);
        var isWrong = false;
        foreach (var path in AccountPaths.Of(context).Where(IsDefined))
        {
            if (resolver.Resolve(path) is not var (code, _))
            {
                continue;
            }

            foreach (var (at, found) in words.DefinitionFinder.In(path.Rest.ToString()).Take(1))
            {
                var definition = words.Definitions.First(d => d.Texts.Contains(found));
                if (!definition.Allows(code))
                {
                    isWrong = true;
                    var usual = context.Accounts.FindNearest(
                        Accounts.AccountSystem.Functional,
                        definition.Accounts[0],
                        context.Pack.Identity.Year
                    );
                    sink.Report(
                        Key,
                        [("科目", path.Text), ("文字", found), ("属", $"{usual}")],
                        [path.Passage.PlaceOfReadable(path.End + at, found.Length)],
                        null,
                        new Breach(Found: found)
                    );
                }
            }
        }

        sink.Passed(Key, isWrong ? 0 : 1);
    }

    // One account and what is said of it, in the glossary or in a list of items.
    private static bool IsDefined(AccountPath path) =>
        path.Item is not null
        && path.Rest.Length > 4
        && path.Passage.Role is PartKind.Glossary or PartKind.Narrative
        && path.Rest.IndexOf("(项)", StringComparison.Ordinal) < 0;
}
