namespace Mingzhang.Documents.Reading;

/// <summary>What a file is, by its content; its name is not asked.</summary>
public enum FileKind
{
    /// <summary>Nothing that is known here.</summary>
    Unknown,

    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>PDF.</summary>
    Pdf,

    /// <summary>Word document (.docx, .docm).</summary>
    Docx,

    /// <summary>Excel workbook (.xlsx, .xlsm).</summary>
    Xlsx,

    /// <summary>HTML page.</summary>
    Html,

    /// <summary>Plain text.</summary>
    Text,

    /// <summary>A pack written by Mingzhang: pack.json.</summary>
    PackJson,

    /// <summary>Word 97–2003 (.doc).</summary>
    OldWord,

    /// <summary>Excel 97–2003 (.xls).</summary>
    OldExcel,

    /// <summary>Another file in an OLE container.</summary>
    OldOffice,

    /// <summary>A Word or Excel file that needs a password.</summary>
    EncryptedOffice,

    /// <summary>OFD, the national layout format.</summary>
    Ofd,

    /// <summary>Rich text (.rtf).</summary>
    RichText,

    /// <summary>Web page in one file (.mht) or Office XML.</summary>
    WebArchive,

    /// <summary>OpenDocument (.odt, .ods).</summary>
    OpenDocument,

    /// <summary>A picture.</summary>
    Picture,

    /// <summary>An archive (.zip, .rar, .7z) that is no document.</summary>
    Archive,
}
