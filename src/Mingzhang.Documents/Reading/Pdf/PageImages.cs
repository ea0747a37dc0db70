using System.Buffers.Binary;
using System.Globalization;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>A page of a PDF as a picture.</summary>
/// <param name="Number">Page number, from 1.</param>
/// <param name="Png">The picture.</param>
/// <param name="Width">Width of the page in points, as boxes of places count it.</param>
/// <param name="Height">Height in points.</param>
internal sealed record PageImage(int Number, byte[] Png, decimal Width, decimal Height);

/// <summary>Paints the pages of a PDF with <c>mutool</c>, in grey and fine enough to read small print.</summary>
internal static class PageImages
{
    private const int Resolution = 84;
    private const int MaxPages = 150;

    /// <summary>The first pages of a file in order; none when the program is not installed or the file cannot be painted.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellation">Stops the program.</param>
    public static IReadOnlyList<PageImage> Of(string path, CancellationToken cancellation = default)
    {
        if (PdfTools.Installed.Mutool is not { } mutool)
        {
            return [];
        }

        var folder = Directory.CreateTempSubdirectory("mingzhang-");
        try
        {
            using var input = new ToolInput(Path.GetFullPath(path));
            using var run = ToolRun.Start(
                mutool,
                [
                    "draw",
                    "-q",
                    "-c",
                    "gray",
                    "-r",
                    Invariant(Resolution),
                    "-o",
                    Path.Combine(folder.FullName, "%d.png"),
                    input.Name,
                    "1-" + Invariant(MaxPages),
                ],
                PdfLimits.Default.MaxTime,
                cancellation
            );
            run.Output.CopyTo(Stream.Null);
            run.Finish();
            return [.. Enumerable.Range(1, MaxPages).Select(n => Read(folder.FullName, n)).OfType<PageImage>()];
        }
        catch (Mingzhang.Reading.Raw.UnreadableFileException)
        {
            return [];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static PageImage? Read(string folder, int number)
    {
        var file = Path.Combine(folder, Invariant(number) + ".png");
        if (!File.Exists(file))
        {
            return null;
        }

        // PNG: signature, then the header chunk with width and height in pixels.
        var png = File.ReadAllBytes(file);
        if (png.Length < 24)
        {
            return null;
        }

        var width = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(16));
        var height = BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(20));
        return new PageImage(number, png, width * 72m / Resolution, height * 72m / Resolution);
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
