using Mingzhang.Findings;
using Mingzhang.Rules.Catalog;
using Mingzhang.Rules.Language;
using Mingzhang.Rules.Register;
using Mingzhang.Yaml;

namespace Mingzhang.Ties;

/// <summary>Reads the ties of a profile strictly: every table, row level and column that a cell names must exist.</summary>
public static class ClaimTiesReader
{
    /// <summary>Reads a file of ties.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="text">Its YAML text.</param>
    /// <param name="catalog">The forms that cells may name.</param>
    /// <exception cref="YamlProblemsException">The file has defects; all are listed with line and column.</exception>
    public static ClaimTies Read(string name, string text, IFormCatalog catalog)
    {
        var (file, root) = YamlFile.Parse(name, text);
        var reader = new Reader(catalog, new SourceText(text));
        ClaimTie[] ties = [.. root.AsList().Select(reader.Read)];
        YamlProblem[] problems = [.. file.Problems.Concat(reader.Problems).OrderBy(p => p.Line).ThenBy(p => p.Column)];
        return problems.Length == 0 ? new ClaimTies(ties) : throw new YamlProblemsException(problems);
    }

    private sealed class Reader(IFormCatalog catalog, SourceText source)
    {
        private readonly RuleScope _scope = new(catalog);

        public List<YamlProblem> Problems { get; } = [];

        public ClaimTie Read(YamlValue value)
        {
            var map = value.AsMap();
            var tie = new ClaimTie
            {
                Subjects = map.Required("of").AsTexts().ToHashSet(StringComparer.Ordinal),
                Aspect = map.Text("about") ?? "",
                Sections = map.Texts("in"),
                Bases = map.Texts("basis"),
                IsCount = map.Flag("count"),
                IsLimit = map.Flag("limit"),
                Severity = SeverityOf(map.Optional("severity")),
                Layouts = map.Texts("layouts").ToHashSet(StringComparer.Ordinal),
                Cells = [.. map.Required("cells").AsList().Select(Cell).OfType<TieCell>()],
            };
            map.Done();
            return tie;
        }

        private static Severity SeverityOf(YamlValue? value)
        {
            if (value is null)
            {
                return Severity.Error;
            }

            foreach (var (severity, word, _) in RuleWords.Severities)
            {
                if (word == value.AsText())
                {
                    return severity;
                }
            }

            value.Report($"severity 应为 {string.Join('、', RuleWords.Severities.Select(s => s.Word))}");
            return Severity.Error;
        }

        private TieCell? Cell(YamlValue value)
        {
            var text = value.AsText();
            try
            {
                var expression = ExpressionParser.Value(text, _scope);
                if (expression.IsNumeric)
                {
                    return new TieCell(text, expression);
                }

                value.Report("文字与之对应的应当是金额或数");
            }
            catch (RuleSyntaxException e)
            {
                var (line, column) = source.Locate(value.Line, value.Column, text, e.Position);
                Problems.Add(new YamlProblem(value.File.Name, line, column, e.Message));
            }

            return null;
        }
    }
}
