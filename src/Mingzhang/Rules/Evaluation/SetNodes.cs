namespace Mingzhang.Rules.Evaluation;

/// <summary>Texts that a text may be among.</summary>
internal interface ISetNode
{
    Truth Contains(Frame frame, string text);
}

internal sealed class ListedSetNode(IReadOnlyList<TextNode> items) : ISetNode
{
    public Truth Contains(Frame frame, string text)
    {
        foreach (var item in items)
        {
            var value = item.Evaluate(frame);
            if (value.Standing != Standing.Ready)
            {
                return Truths.Of(value.Standing);
            }

            if (value.Text == text)
            {
                return Truth.Yes;
            }
        }

        return Truth.No;
    }
}

/// <summary>A column of a row set: asked through an index that has the column as one more key.</summary>
internal sealed class ColumnSetNode(RowSetNode rows, HeldText wanted) : ISetNode
{
    public Truth Contains(Frame frame, string text)
    {
        wanted.Text = text;
        var standing = rows.Find(frame, out var found);
        return standing == Standing.Ready ? Truths.Of(found.Count > 0) : Truths.Of(standing);
    }
}

/// <summary>A text that is set before it is asked for.</summary>
internal sealed class HeldText : TextNode
{
    public string Text { get; set; } = "";

    public override TextValue Evaluate(Frame frame) => new(Text, Text.Length > 0);
}
