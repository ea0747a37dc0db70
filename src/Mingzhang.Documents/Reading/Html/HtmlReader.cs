using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Mingzhang.Reading.Raw;

namespace Mingzhang.Documents.Reading.Html;

/// <summary>
/// Reads packs published as web pages. Broken markup is put in order as browsers do it; scripts are not run and nothing is
/// fetched. Places are line numbers of the source from 1.
/// </summary>
public static class HtmlReader
{
    private const int ForgottenEnds = 8;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">It is missing, empty, too large, nested too deeply or no text.</exception>
    public static RawDocument Read(string path, ReadingLimits limits, CancellationToken cancellation = default) =>
        Read(FileBytes.Load(path, limits), limits, cancellation);

    /// <summary>Reads a stream from where it stands to its end.</summary>
    /// <param name="stream">The stream; it stays open.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">It is empty, too large, nested too deeply or no text.</exception>
    public static RawDocument Read(Stream stream, ReadingLimits limits, CancellationToken cancellation = default) =>
        Read(FileBytes.Load(stream, limits), limits, cancellation);

    internal static RawDocument Read(byte[] bytes, ReadingLimits limits, CancellationToken cancellation)
    {
        var budget = new ReadingBudget(limits, cancellation);
        var notes = new List<RawNote>();
        try
        {
            var source = MarkupDecoder.Decode(bytes, notes);
            // Pages that forget to close what they open are still read, flattened.
            if (Nesting.Deepest(source) > limits.MaxNesting * ForgottenEnds)
            {
                throw ReadingBudget.TooDeep();
            }

            var options = new HtmlParserOptions
            {
                IsKeepingSourceReferences = true,
                IsScripting = false,
                SkipComments = true,
                SkipScriptText = true,
                MaximumDepth = limits.MaxNesting,
                OnCreated = (_, _) => budget.Step(),
            };
            using var page = new HtmlParser(options).ParseDocument(source);
            var walker = new PageWalker(new SourcePlaces(source), notes, budget, limits.MaxNesting);
            var blocks = page.Body is { } body ? walker.Blocks(body) : [];
            return new RawDocument
            {
                Format = "html",
                Blocks = blocks,
                Notes = notes,
            };
        }
        catch (RegexMatchTimeoutException)
        {
            throw ReadingBudget.TooSlow();
        }
    }
}
