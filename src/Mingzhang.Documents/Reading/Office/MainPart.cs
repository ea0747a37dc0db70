using Mingzhang.Documents.Packages;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Office;

/// <summary>Finds the part of a package that everything else hangs on, and tells Office files of different kinds apart.</summary>
internal static class MainPart
{
    /// <summary>The name of the main part.</summary>
    public static string Find(OfficeFile file, OfficeKind kind)
    {
        var part = file.Parts.Has("_rels/.rels")
            ? Relationships
                .Read(file.Parts, "", "_rels/.rels")
                .FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal))
                ?.Part
            : null;
        if (part is null)
        {
            throw file.Parts.Has("_rels/.rels") || file.Parts.Has("[Content_Types].xml")
                ? OfficeProblems.Damaged()
                : OfficeProblems.Unsupported($"是压缩包，但不是 {kind.Ending} 文件。", "先解压，再给出里面的文件。");
        }

        if (!file.Parts.Has(part))
        {
            throw OfficeProblems.Damaged();
        }

        if (part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw OfficeProblems.Unsupported(
                "是二进制工作簿（.xlsb），读不了。",
                $"用 Office、WPS 打开后另存为 {kind.Ending}。"
            );
        }

        using var xml = file.Open(part);
        var root = xml.MoveToRoot();
        return root == kind.Root ? part : throw Other(root, kind);
    }

    private static UnreadableFileException Other(string root, OfficeKind kind)
    {
        var other = root switch
        {
            "document" => "Word 文档（.docx）",
            "workbook" => "工作簿（.xlsx）",
            "presentation" => "演示文稿（.pptx）",
            _ => null,
        };
        return other is null
            ? OfficeProblems.Damaged()
            : OfficeProblems.Unsupported($"内容是{other}，不是{kind.Name}。", "把文件的扩展名改成与内容相符，再试。");
    }
}
