using Mingzhang.Accounts;
using Mingzhang.Findings;
using Mingzhang.Packs;
using Mingzhang.Reading.Recognition;

namespace Mingzhang.Auditing.Names;

/// <summary>
/// Holds the names of 类, 款 and 项 in running text against the pack's own tables and the year's classification. A name is called
/// wrong only where the tables or a confirmed row of the classification prove it.
/// </summary>
internal sealed class AccountNameAudit : IAudit
{
    private const string PathKey = "科目.路径";
    private const string NameKey = "科目.名称";
    private const string ShortKey = "科目.简写";
    private const string UnknownKey = "科目.无此科目";
    private const string AbsentKey = "科目.表中没有";

    public void Run(AuditContext context, FindingSink sink)
    {
        var own = OwnAccounts.Of(context);
        var paths = AccountPaths.Of(context).Where(p => p.Item is not null).ToList();
        if (paths.Count == 0)
        {
            return;
        }

        if (own.Items.Count == 0)
        {
            sink.ShortOfData(AbsentKey);
            return;
        }

        new Judgement(context, sink, own).Judge(paths);
    }

    private sealed class Judgement(AuditContext context, FindingSink sink, OwnAccounts own)
    {
        private readonly Gathering _short = new(ShortKey);
        private readonly Gathering _names = new(NameKey);
        private readonly Gathering _unknown = new(UnknownKey);
        private readonly int _year = context.Pack.Identity.Year;
        private readonly PathResolver _resolver = PathResolver.Of(context);
        private bool _isWrong;
        private bool _isAbsent;

        public void Judge(IReadOnlyList<AccountPath> paths)
        {
            foreach (var path in paths)
            {
                if (_resolver.Resolve(path) is var (code, isOwn))
                {
                    JudgeUpper(path, code, isOwn);
                    if (!isOwn && path.Passage.Role != PartKind.Glossary)
                    {
                        Absent(path, code);
                    }
                }
                else
                {
                    Unknown(path);
                }
            }

            _short.Report(sink);
            _names.Report(sink);
            _unknown.Report(sink);
            sink.Passed(PathKey, _isWrong ? 0 : 1);
            sink.Passed(AbsentKey, _isAbsent ? 0 : 1);
        }

        private void JudgeUpper(AccountPath path, AccountCode code, bool isOwn)
        {
            if (path.Class is { } upper)
            {
                JudgeName(path, upper, code.Class, isOwn ? code : null, "类");
            }

            if (path.Category is { } category && code.Category is { } above)
            {
                JudgeName(path, category, above, isOwn ? code : null, "款");
            }
        }

        private void JudgeName(AccountPath path, PathName name, AccountCode code, AccountCode? proof, string level)
        {
            var right = context.Accounts.NameOf(AccountSystem.Functional, code, _year) ?? "";
            switch (context.Accounts.CompareName(AccountSystem.Functional, code, _year, name.Name))
            {
                case NameMatch.Variant:
                    _short.Add($"{name.Name}（{level}）", path.PlaceOf(name), ("应", right));
                    break;
                case NameMatch.OldName:
                    _names.Add(
                        $"{name.Name}（{level}）",
                        path.PlaceOf(name),
                        ("应", right),
                        ("因", $"是别的年份的名称，{_year}年度")
                    );
                    break;
                case NameMatch.Different
                    when proof is not null && Folding.Likeness(right, name.Name) >= PathResolver.AlikeEnough:
                    _names.Add(
                        $"{name.Name}（{level}）",
                        path.PlaceOf(name),
                        ("应", right),
                        ("因", "与分类科目不符，")
                    );
                    break;
                case NameMatch.Different when level == "类" && proof is { } item:
                    _isWrong = true;
                    sink.Report(
                        PathKey,
                        [("文字", path.Text), ("写", name.Name), ("应", right), ("编码", code.ToString())],
                        [path.PlaceOf(name)],
                        own.Find(item)?.Places,
                        new Breach(right, name.Name)
                    );
                    break;
                case NameMatch.Different when level == "款" && proof is not null:
                    _names.Add(
                        $"{name.Name}（{level}）",
                        path.PlaceOf(name),
                        ("应", right),
                        ("因", $"与编码{code}的名称不符，")
                    );
                    break;
            }
        }

        // A real account that no table of the pack has.
        private void Absent(AccountPath path, AccountCode code)
        {
            var nothing = path.Rest.Length == 0 || IsZero(path.Rest);
            _isAbsent |= !nothing;
            sink.Report(
                AbsentKey,
                [("文字", path.Text), ("编码", code.ToString())],
                [path.Place],
                null,
                new Breach(Found: path.Text, Severity: nothing ? Severity.Notice : Severity.Warning)
            );
        }

        private void Unknown(AccountPath path)
        {
            var item = path.Item!;
            if (_resolver.Nearest(path) is { } near)
            {
                _names.Add(
                    $"{item.Name}（项）",
                    path.PlaceOf(item),
                    ("应", near.Name),
                    ("因", "与本件各表的名称不符，")
                );
                JudgeUpper(path, near.Code, true);
            }
            else if (path.Class is not null || path.Category is not null)
            {
                _unknown.Add(item.Name, path.PlaceOf(item));
            }
        }

        // 预算数为0万元: the first amount behind the name is nothing.
        private static bool IsZero(ReadOnlySpan<char> rest)
        {
            var end = rest.IndexOf("万元", StringComparison.Ordinal);
            if (end < 0)
            {
                return true;
            }

            var start = end;
            while (start > 0 && (char.IsAsciiDigit(rest[start - 1]) || rest[start - 1] is '.' or ','))
            {
                start--;
            }

            return start < end && rest[start..end].IndexOfAnyInRange('1', '9') < 0;
        }
    }
}
