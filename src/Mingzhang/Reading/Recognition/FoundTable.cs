using Mingzhang.Places;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Reading.Recognition;

/// <summary>A table as found in the document: which form, what stands around it, and its grids in order.</summary>
internal sealed class FoundTable(string form, Place place)
{
    /// <summary>Id of the form.</summary>
    public string Form { get; } = form;

    /// <summary>Where it starts.</summary>
    public Place Place { get; } = place;

    /// <summary>Whether its title names no form of the profile.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>The number as printed; empty for none.</summary>
    public string Number { get; set; } = "";

    /// <summary>The printed title.</summary>
    public string Title { get; set; } = "";

    /// <summary>How well its title fits, 0 to 100.</summary>
    public int Score { get; set; }

    /// <summary>How it was recognised.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Its grids, each a page or a piece.</summary>
    public List<RawGrid> Grids { get; } = [];

    /// <summary>What is printed around it: body, unit of money.</summary>
    public List<string> Captions { get; } = [];

    /// <summary>Notes printed below.</summary>
    public List<string> Notes { get; } = [];
}
