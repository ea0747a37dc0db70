using System.IO.Compression;
using System.Text;

namespace Mingzhang.Documents.Tests.Books;

/// <summary>Looks into workbooks and changes their parts, to make what other programs would write or what is broken.</summary>
internal static class Surgery
{
    /// <summary>The part of a sheet in a workbook that this house wrote.</summary>
    public static string PartOf(string sheet) =>
        sheet switch
        {
            "说明" => "xl/worksheets/sheet1.xml",
            "封面" => "xl/worksheets/sheet2.xml",
            "单位" => "xl/worksheets/sheet3.xml",
            "科目" => "xl/worksheets/sheet4.xml",
            "收入" => "xl/worksheets/sheet5.xml",
            "支出" => "xl/worksheets/sheet6.xml",
            "文字" => "xl/worksheets/sheet15.xml",
            "代码表" => "xl/worksheets/sheet16.xml",
            _ => throw new ArgumentOutOfRangeException(nameof(sheet)),
        };

    /// <summary>The text of a part.</summary>
    public static string Read(string path, string part)
    {
        using var archive = ZipFile.OpenRead(path);
        using var reader = new StreamReader(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Changes the text of a part.</summary>
    public static void Change(string path, string part, Func<string, string> change, Encoding? encoding = null) =>
        Put(path, part, (encoding ?? new UTF8Encoding(false)).GetBytes(change(Read(path, part))));

    /// <summary>Puts bytes in the place of a part.</summary>
    public static void Put(string path, string part, byte[] bytes) => Put(path, part, stream => stream.Write(bytes));

    /// <summary>Puts what is written in the place of a part.</summary>
    public static void Put(
        string path,
        string part,
        Action<Stream> write,
        CompressionLevel level = CompressionLevel.Fastest
    )
    {
        using var archive = ZipFile.Open(path, ZipArchiveMode.Update);
        archive.GetEntry(part)?.Delete();
        using var stream = archive.CreateEntry(part, level).Open();
        write(stream);
    }

    /// <summary>Puts rows in the place of a sheet's, in the raw XML of cells.</summary>
    public static void PutRows(string path, string sheet, string rows) =>
        Change(
            path,
            PartOf(sheet),
            xml =>
            {
                var start = xml.IndexOf("<sheetData>", StringComparison.Ordinal) + "<sheetData>".Length;
                var end = xml.IndexOf("</sheetData>", StringComparison.Ordinal);
                return xml[..start] + rows + xml[end..];
            }
        );

    /// <summary>A cell with its text in place.</summary>
    public static string Inline(string text) => $"<c t=\"inlineStr\"><is><t>{text}</t></is></c>";
}
