using Mingzhang.Documents.Reading.Office;
using Mingzhang.Places;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>What runs through a document from its first paragraph to its last: numbers of things, and what was noticed.</summary>
internal sealed class DocxStory(OfficeFile file, DocxStyles styles, Numbering numbering)
{
    private int _blocks;

    /// <summary>The file.</summary>
    public OfficeFile File => file;

    /// <summary>Its styles.</summary>
    public DocxStyles Styles => styles;

    /// <summary>Its lists, with where each of them has got to.</summary>
    public Numbering Numbering => numbering;

    /// <summary>The paragraph being read, from 1.</summary>
    public int Paragraph { get; set; }

    /// <summary>The table read last, from 1.</summary>
    public int Table { get; set; }

    /// <summary>How deep in text boxes the reader is: their paragraphs are not counted.</summary>
    public int BoxDepth { get; set; }

    /// <summary>Tracked changes met.</summary>
    public int Revisions { get; set; }

    /// <summary>Hidden runs and rows left out.</summary>
    public int Hidden { get; set; }

    /// <summary>Comments met.</summary>
    public int Comments { get; set; }

    /// <summary>Pieces of other formats put into the document as a whole.</summary>
    public int ForeignChunks { get; set; }

    /// <summary>How many pieces of text came out so far: tells whether an alternative gave anything.</summary>
    public long Produced { get; set; }

    /// <summary>References to footnotes and endnotes in order: type of the part, id, paragraph.</summary>
    public List<(string Part, string Id, int Paragraph)> NoteReferences { get; } = [];

    /// <summary>The place of the paragraph being read.</summary>
    public Place Here(string? cell = null) => new() { Paragraph = Math.Max(Paragraph, 1), Cell = cell };

    /// <summary>Counts a paragraph or a cell, and stops when there are too many.</summary>
    public void Count()
    {
        if (++_blocks > file.Limits.MaxCells)
        {
            throw OfficeProblems.TooManyCells(file.Limits.MaxCells);
        }
    }

    /// <summary>Says at the end what was counted.</summary>
    public void AddNotes()
    {
        file.Notes.AddCount("修订", Revisions, "文件里有 ", " 处修订没有接受：插入的按正文读，删除的不读。");
        file.Notes.AddCount("隐藏文字", Hidden, "有 ", " 处隐藏文字，没有读。");
        file.Notes.AddCount("批注", Comments, "有 ", " 条批注，没有读。");
        file.Notes.AddCount("嵌入文件", ForeignChunks, "有 ", " 处整段嵌入的其他格式文件，没有读。");
        var outside = file.Related.Count(r => r.IsExternal && !r.Type.EndsWith("/hyperlink", StringComparison.Ordinal));
        file.Notes.AddCount("外部链接", outside, "有 ", " 处内容链接到文件以外，没有打开。");
    }
}
