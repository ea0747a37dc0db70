using System.Globalization;
using Mingzhang.Books;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Syntax;
using Mingzhang.Consolidation;
using Mingzhang.Documents.Books;

namespace Mingzhang.Cli.Commands;

/// <summary>consolidate: puts the books of a department's units together into the department's book.</summary>
/// <param name="Books">The books, or folders of books.</param>
/// <param name="Output">The book to write.</param>
internal sealed record ConsolidateCommand(IReadOnlyList<string> Books, string Output) : ICommand
{
    /// <summary>How it is written.</summary>
    public static Verb Syntax()
    {
        var books = new PathArgument("BOOK", "各单位的簿，或放着这些簿的文件夹", isMany: true);
        var output = new TextOption("--output", "-o", "簿", "要写的部门簿：以 .xlsx 结尾是工作簿，否则是文件夹");
        return new Verb(
            "consolidate",
            "把各单位的簿汇总成部门的簿",
            line => new ConsolidateCommand(books.ReadAll(line), output.ReadRequired(line))
        )
        {
            Arguments = { books },
            Options = { output },
            Examples =
            [
                new Example("mingzhang consolidate 局机关.xlsx 执法大队.xlsx -o 部门.xlsx", "两个单位"),
                new Example("mingzhang consolidate 各单位/ -o 部门", "一个文件夹里的全部簿"),
            ],
            Remarks = ["写了对方单位的内部往来会自动抵销；两边对不上时逐条列出，不写任何文件。"],
        };
    }

    /// <inheritdoc/>
    public int Run(Session session)
    {
        var paths = BookPath.Expand(Books);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Output));
        if (paths.FirstOrDefault(p => p.FullPath == target) is { } source)
        {
            throw new UnusableException($"{source.Path}：既是要汇总的簿，又是要写的簿。请换一个 -o。");
        }

        var result = Progress.Run(
            session.Terminal,
            "汇总",
            paths.Count,
            progress => Consolidate(paths, progress, session)
        );
        if (result.Problems.Count > 0)
        {
            throw new UnusableException([.. result.Problems.Select(p => p.ToString())]);
        }

        BookFiles.Write(result.Book, Output);
        session.Terminal.Text.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"已把 {paths.Count} 本簿汇总为 {Output}：{result.Book.Units.Count} 个单位，支出 {result.Book.Expenditures.Count} 行，抵销 {result.Eliminations.Count} 笔。"
            )
        );
        return ExitCode.Good;
    }

    private static ConsolidationResult Consolidate(IReadOnlyList<BookPath> paths, Progress progress, Session session)
    {
        var books = new List<Book>();
        var defects = new List<string>();
        foreach (var path in paths)
        {
            session.Stop.ThrowIfCancellationRequested();
            try
            {
                books.Add(BookFiles.Read(path.Path));
            }
            catch (Exception e) when (FailureText.Of(e, path.Path) is { } lines)
            {
                defects.AddRange(lines);
            }

            progress.Step();
        }

        return defects.Count > 0
            ? throw new UnusableException(defects)
            : Consolidator.Consolidate(books, new ConsolidationOptions { BookNames = [.. paths.Select(p => p.Path)] });
    }
}
