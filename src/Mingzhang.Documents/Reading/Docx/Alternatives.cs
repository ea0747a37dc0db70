using Mingzhang.Documents.Reading.Office;

namespace Mingzhang.Documents.Reading.Docx;

/// <summary>
/// One thing said in several ways (mc:AlternateContent), for newer and older programs. It is read once: the first choice that
/// gives any text, or else the fallback.
/// </summary>
internal static class Alternatives
{
    /// <summary>Reads the alternatives below the element that the reader stands on.</summary>
    public static void Read(XmlWalker xml, DocxStory story, Action readContent)
    {
        var isRead = false;
        xml.Children(name =>
        {
            if (isRead || name is not ("Choice" or "Fallback"))
            {
                return;
            }

            var before = story.Produced;
            readContent();
            isRead = story.Produced > before;
        });
    }
}
