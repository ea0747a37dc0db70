using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>Tells what of a page nobody sees.</summary>
internal static partial class Hidden
{
    private static readonly HashSet<string> NeverShown =
    [
        "script",
        "style",
        "template",
        "head",
        "title",
        "meta",
        "link",
        "object",
        "iframe",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "select",
        "datalist",
        "frameset",
        "noframes",
        "colgroup",
        "col",
    ];

    /// <summary>Whether an element is never shown, whatever it holds, or is the footer in which our own pages say how they were made.</summary>
    public static bool ByKind(IElement element) => NeverShown.Contains(element.LocalName) || IsOwnFooter(element);

    private static bool IsOwnFooter(IElement element) =>
        element is { LocalName: "footer", ParentElement.LocalName: "body" }
        && element.Owner?.QuerySelector("meta[name=generator][content=Mingzhang]") is not null;

    /// <summary>Whether an element that could be shown is hidden by its attributes.</summary>
    public static bool ByAttribute(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { Length: > 0 and < 10_000 } style && Style().IsMatch(style));

    [GeneratedRegex(
        @"(display\s*:\s*none|visibility\s*:\s*hidden)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Style();
}
