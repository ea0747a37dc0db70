using AngleSharp.Dom;
using Mingzhang.Places;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Where the elements of a page stand in its source.</summary>
internal sealed class SourcePlaces
{
    private readonly List<int> _starts = [0];

    /// <summary>Counts the lines of the source.</summary>
    public SourcePlaces(string source)
    {
        for (var at = 0; (at = source.IndexOf('\n', at)) >= 0; )
        {
            _starts.Add(++at);
        }
    }

    /// <summary>The line of an element's start tag; that of its nearest ancestor when the parser made it up.</summary>
    public Place Of(INode? node)
    {
        for (; node is not null; node = node.Parent)
        {
            if (node is IElement { SourceReference: { } source } && source.Position.Position > 0)
            {
                // The parser's own line numbers stop at 65,535; its offsets do not.
                return At(source.Position.Index);
            }
        }

        return At(0);
    }

    private Place At(int offset)
    {
        var found = _starts.BinarySearch(Math.Max(0, offset));
        return new Place { Line = found >= 0 ? found + 1 : ~found };
    }
}
