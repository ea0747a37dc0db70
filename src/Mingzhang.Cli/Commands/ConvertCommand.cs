using System.CommandLine;
using System.Globalization;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents.Books;

namespace Mingzhang.Cli.Commands;

/// <summary>convert: writes a book in the other carrier, workbook or folder; nothing is lost.</summary>
/// <param name="Book">The book.</param>
/// <param name="Output">The book to write.</param>
/// <param name="Replaces">Whether a book that stands there may be replaced.</param>
internal sealed record ConvertCommand(string Book, string Output, bool Replaces) : ICommand
{
    /// <summary>How it is written.</summary>
    public static Verb Syntax()
    {
        var book = new PathArgument("BOOK", "预算簿或决算簿：.xlsx 工作簿，或放着 book.yaml 的文件夹");
        var output = new PathArgument("OUTPUT", "要写的簿：以 .xlsx 结尾是工作簿，否则是文件夹");
        var replaces = new Option<bool>("--replace") { Description = "替换已有的簿", Arity = ArgumentArity.Zero };
        return new Verb(
            "convert",
            "把簿在工作簿与 CSV 文件夹之间转换",
            line => new ConvertCommand(book.Read(line)!, output.Read(line)!, line.GetValue(replaces))
        )
        {
            Arguments = { book, output },
            Options = { replaces },
            Examples =
            [
                new Example("mingzhang convert 预算簿.xlsx 预算簿", "工作簿转成文件夹，便于用 git 保存每次修改"),
                new Example("mingzhang convert 预算簿 预算簿.xlsx --replace", "文件夹转成工作簿，替换原来的"),
            ],
            Remarks = ["两种样子的内容完全相同，转过去再转回来，一个字也不会少。簿里有错时逐条指出，不写任何文件。"],
        };
    }

    /// <inheritdoc/>
    public int Run(Session session)
    {
        if (!Replaces && (File.Exists(Output) || Directory.Exists(Output)))
        {
            throw new UnusableException($"{Output}：已经存在，没有覆盖。请换一个名字；确实要替换的，加上 --replace。");
        }

        if (!Path.Exists(Book))
        {
            throw new UnusableException($"{Book}：没有这个文件或文件夹。");
        }

        var book = Read();
        session.Stop.ThrowIfCancellationRequested();
        BookFiles.Write(book, Output);
        session.Terminal.Text.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"已把 {Book} 转成 {Output}：{book.Units.Count} 个单位，收入 {book.Incomes.Count} 行，支出 {book.Expenditures.Count} 行。"
            )
        );
        return ExitCode.Good;
    }

    private Books.Book Read()
    {
        try
        {
            return BookFiles.Read(Book);
        }
        catch (Exception e) when (FailureText.Of(e, Book) is { } lines)
        {
            throw new UnusableException(lines);
        }
    }
}
