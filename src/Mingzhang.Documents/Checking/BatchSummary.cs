using System.Text.Json;
using Mingzhang.Documents.Staging;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Documents.Writing.Xlsx;

namespace Mingzhang.Documents.Checking;

/// <summary>Writes what a batch came to: 汇总.xlsx for people, 汇总.json for programs.</summary>
public static class BatchSummary
{
    private static readonly JsonWriterOptions Options = JsonLines.Options with { Indented = true, NewLine = "\n" };

    private static readonly (string Heading, int Width)[] Columns =
    [
        ("文件", 46),
        ("单位", 36),
        ("代码", 10),
        ("年度", 8),
        ("种类", 8),
        ("版式", 22),
        ("结论", 14),
        ("错误", 8),
        ("警告", 8),
        ("提示", 8),
        ("表内数字", 10),
        ("有规则核对", 11),
        ("说明", 50),
    ];

    /// <summary>Writes both files.</summary>
    public static void Write(IReadOnlyList<BatchFile> files, string folder)
    {
        using var staged = new StagedFiles(folder);
        using (var stream = staged.Create("汇总.xlsx"))
        {
            ReportWorkbook.Write([Files(files), Rules(files)], stream);
        }

        using (var stream = staged.Create("汇总.json"))
        {
            WriteJson(files, stream);
        }

        staged.Commit();
    }

    private static SheetContent Files(IReadOnlyList<BatchFile> files)
    {
        var sheet = new SheetContent("文件", [.. Columns.Select(c => c.Width)])
        {
            HeadRows = 1,
            IsWide = true,
            HasFilter = true,
        };
        sheet.Add([.. Columns.Select(c => SheetCell.Of(c.Heading, SheetLook.Heading))]);
        foreach (var file in files)
        {
            sheet.Add(
                SheetCell.Of(file.File),
                SheetCell.Of(file.Unit),
                SheetCell.Of(file.Code, SheetLook.Centre),
                file.Year is { } year ? SheetCell.Of(year) : SheetCell.Of(""),
                SheetCell.Of(
                    file.Kind switch
                    {
                        "budget" => "预算",
                        "final" => "决算",
                        _ => "",
                    },
                    SheetLook.Centre
                ),
                SheetCell.Of(file.Profile),
                SheetCell.Of(file.Verdict, file.Errors > 0 || !file.IsReadable ? SheetLook.Alarm : SheetLook.Centre),
                SheetCell.Of(file.Errors),
                SheetCell.Of(file.Warnings),
                SheetCell.Of(file.Notices),
                SheetCell.Of(file.Figures),
                SheetCell.Of(file.Guarded),
                SheetCell.Of(file.Problem)
            );
        }

        return sheet;
    }

    private static SheetContent Rules(IReadOnlyList<BatchFile> files)
    {
        var sheet = new SheetContent("规则", [16, 12, 12]) { HeadRows = 1, HasFilter = true };
        sheet.Add(
            SheetCell.Of("规则", SheetLook.Heading),
            SheetCell.Of("涉及文件", SheetLook.Heading),
            SheetCell.Of("问题处数", SheetLook.Heading)
        );
        foreach (
            var rule in files
                .SelectMany(f => f.Rules)
                .GroupBy(r => r.Key, r => r.Value, StringComparer.Ordinal)
                .OrderByDescending(g => g.Count())
                .ThenBy(g => g.Key, StringComparer.Ordinal)
        )
        {
            sheet.Add(
                SheetCell.Of(rule.Key, SheetLook.Centre),
                SheetCell.Of(rule.Count()),
                SheetCell.Of(rule.Sum(n => (long)n))
            );
        }

        return sheet;
    }

    private static void WriteJson(IReadOnlyList<BatchFile> files, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        json.WriteString("version", Tool.Version);
        json.WriteNumber("files", files.Count);
        json.WriteNumber("unreadable", files.Count(f => !f.IsReadable));
        json.WriteNumber("withErrors", files.Count(f => f.Errors > 0));
        json.WriteNumber("clean", files.Count(f => f.IsReadable && f.Errors + f.Warnings == 0));
        json.WriteStartArray("results");
        foreach (var file in files)
        {
            json.WriteRawValue(file.ToJson());
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
