using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>Takes the blocks of a body, a cell, a text box or a note.</summary>
/// <param name="cell">The name of the cell, for places; null outside of tables.</param>
internal sealed class BlockSink(string? cell)
{
    private bool _isIndented;

    /// <summary>The name of the cell that the blocks stand in.</summary>
    public string? Cell => cell;

    /// <summary>The blocks in order.</summary>
    public List<RawBlock> Blocks { get; } = [];

    /// <summary>Text boxes and nested tables: they follow whatever holds them.</summary>
    public List<RawBlock> Deferred { get; } = [];

    /// <summary>Blanks before the first text.</summary>
    public int Indent { get; private set; }

    /// <summary>Text before the next paragraph, whose own mark was deleted.</summary>
    public string Pending { get; set; } = "";

    /// <summary>Takes the indent of a paragraph with text; the first one counts.</summary>
    public void TakeIndent(int indent)
    {
        if (!_isIndented)
        {
            Indent = indent;
            _isIndented = true;
        }
    }

    /// <summary>Puts what waits behind the blocks.</summary>
    public void Flush()
    {
        Blocks.AddRange(Deferred);
        Deferred.Clear();
    }
}
