using System.Runtime.InteropServices;

namespace Mingzhang.Narrative.Phrases;

/// <summary>A field found in a text.</summary>
/// <param name="Field">Which field.</param>
/// <param name="Start">Offset of its first character in the readable text.</param>
/// <param name="End">Offset behind its last character.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Capture(PhraseField Field, int Start, int End);

/// <summary>A clause that a phrase fits, with its fields.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Captures">The fields in order.</param>
internal sealed record PhraseMatch(Phrase Phrase, IReadOnlyList<Capture> Captures)
{
    /// <summary>Where a field stands, or null when it is absent.</summary>
    public Capture? Find(PhraseField field)
    {
        foreach (var capture in Captures)
        {
            if (capture.Field == field)
            {
                return capture;
            }
        }

        return null;
    }
}
