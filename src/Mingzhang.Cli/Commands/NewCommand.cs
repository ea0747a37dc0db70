using System.Globalization;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Syntax;
using Mingzhang.Documents.Books;

namespace Mingzhang.Cli.Commands;

/// <summary>new: writes a blank book.</summary>
/// <param name="Profile">The profile that the book is for.</param>
/// <param name="Year">The year.</param>
/// <param name="Path">Where to write: a workbook when it ends with .xlsx, otherwise a folder.</param>
/// <param name="Profiles">The folder of profiles; null for the usual one.</param>
internal sealed record NewCommand(string Profile, int Year, string Path, string? Profiles) : ICommand
{
    /// <summary>How it is written.</summary>
    public static Verb Syntax()
    {
        var profile = new PathArgument("PROFILE", "版式，例如 sichuan-budget");
        var book = new PathArgument("BOOK", "要写的簿：以 .xlsx 结尾是工作簿，否则是文件夹");
        var year = new TextOption("--year", "-y", "年度", "预算或决算的年度，例如 2024");
        var profiles = CommonOptions.Profiles();
        return new Verb(
            "new",
            "写一本空白的预算簿或决算簿",
            line =>
            {
                year.ReadRequired(line);
                return new NewCommand(
                    profile.Read(line)!,
                    year.ReadYear(line)!.Value,
                    book.Read(line)!,
                    profiles.Read(line)
                );
            }
        )
        {
            Arguments = { profile, book },
            Options = { year, profiles },
            Examples =
            [
                new Example("mingzhang new sichuan-budget --year 2024 预算簿.xlsx", "一个工作簿，带下拉与填写说明"),
                new Example("mingzhang new hubei-final --year 2023 决算簿", "一个文件夹，每张表一个 CSV"),
            ],
            Remarks = ["已有的文件不会被覆盖。"],
        };
    }

    /// <inheritdoc/>
    public int Run(Session session)
    {
        var profile = ProfileFolder.Open(Profiles, session.Environment).Get(Profile);
        if (!profile.CanCompile)
        {
            throw new UnusableException($"版式 {profile.Id} 只用来检查公开件，不能用来编制。请换一个版式。");
        }

        if (profile.Layouts.All(l => !l.Covers(Year)))
        {
            throw new UnusableException(
                string.Create(CultureInfo.InvariantCulture, $"版式 {profile.Id} 没有 {Year} 年度可用的变体。")
            );
        }

        if (File.Exists(Path) || (Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any()))
        {
            throw new UnusableException($"{Path}：已经存在，没有覆盖。请换一个名字，或先移走。");
        }

        BookFiles.WriteBlank(profile.Id, profile.Kind, Year, Path);
        session.Terminal.Text.WriteLine(
            $"已写出空白簿 {Path}（{profile.Name}）。填好后运行：mingzhang compile {Path} -o 输出文件夹"
        );
        return ExitCode.Good;
    }
}
