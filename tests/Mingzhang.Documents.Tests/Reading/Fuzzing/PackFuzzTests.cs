using System.Text;
using Mingzhang.Documents.Reading.Docx;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Reading.Pdf;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Documents.Reading.Xlsx;
using Mingzhang.Documents.Tests.Reading.Office;
using Mingzhang.Documents.Tests.Samples;
using Mingzhang.Documents.Tests.Writing;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Reading.Raw;
using Mingzhang.Testing.Formats;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Reading.Fuzzing;

/// <summary>Our own pack in every format, to be changed.</summary>
internal static class FuzzSeed
{
    /// <summary>The page of a sample.</summary>
    public static string Html { get; } = HtmlPackWriterTests.Html(SampleBook.Compile("tongchuan-2023"));

    /// <summary>The page as read, of every table the first rows only: small inputs are more inputs.</summary>
    public static RawDocument Raw { get; } = Small(ReadHtml(Encoding.UTF8.GetBytes(Html)));

    private static RawDocument Small(RawDocument document) =>
        document with
        {
            Blocks = [.. document.Blocks.Select(b => b is RawGrid g ? g with { Rows = [.. g.Rows.Take(12)] } : b)],
        };

    /// <summary>Reads a page.</summary>
    public static RawDocument ReadHtml(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return HtmlReader.Read(stream, PackFuzz.Limits);
    }
}

public sealed class HtmlFuzzTests(ITestOutputHelper output)
{
    [Fact]
    public void Changed_pages_are_read_and_checked_or_refused() =>
        PackFuzz.Run(
            10_000,
            Encoding.UTF8.GetBytes(FuzzSeed.Html),
            random =>
                random.Next(5) == 0
                    ? Mutator.Bytes(Encoding.UTF8.GetBytes(FuzzSeed.Html), random)
                    : Encoding.UTF8.GetBytes(Mutator.Text(FuzzSeed.Html, random)),
            FuzzSeed.ReadHtml,
            output
        );
}

public sealed class TextFuzzTests(ITestOutputHelper output)
{
    private static readonly string[] Starts = [TextForms.Tabbed(FuzzSeed.Raw), TextForms.CellALine(FuzzSeed.Raw)];

    [Fact]
    public void Changed_texts_are_read_and_checked_or_refused() =>
        PackFuzz.Run(
            20_000,
            Encoding.UTF8.GetBytes(Starts[0]),
            random => Encoding.UTF8.GetBytes(Mutator.Text(Starts[random.Next(Starts.Length)], random)),
            bytes =>
            {
                using var stream = new MemoryStream(bytes);
                return PlainTextReader.Read(stream, PackFuzz.Limits);
            },
            output
        );
}

public sealed class WordFuzzTests(ITestOutputHelper output)
{
    private static readonly byte[] Start = OfficeForms.Document(FuzzSeed.Raw);

    [Fact]
    public void Changed_documents_are_read_and_checked_or_refused() =>
        PackFuzz.Run(
            30_000,
            Start,
            random => Mutator.Package(Start, random),
            bytes => TemporaryFile.Read(bytes, DocxReader.Read, PackFuzz.Limits),
            output
        );
}

public sealed class WorkbookFuzzTests(ITestOutputHelper output)
{
    private static readonly byte[] Start = OfficeForms.Workbook(FuzzSeed.Raw);

    [Fact]
    public void Changed_workbooks_are_read_and_checked_or_refused() =>
        PackFuzz.Run(
            40_000,
            Start,
            random => Mutator.Package(Start, random),
            bytes => TemporaryFile.Read(bytes, XlsxReader.Read, PackFuzz.Limits),
            output
        );
}

public sealed class TraceFuzzTests(ITestOutputHelper output)
{
    private static readonly string Start = TraceForm.Of(FuzzSeed.Raw, 160);

    [Fact]
    public void Changed_drawings_of_pages_are_read_and_checked_or_refused() =>
        PackFuzz.Run(
            50_000,
            Encoding.UTF8.GetBytes(Start),
            random => Encoding.UTF8.GetBytes(Mutator.Text(Start, random)),
            Read,
            output
        );

    private static RawDocument Read(byte[] trace)
    {
        using var stream = new MemoryStream(trace);
        var builder = new DocumentBuilder();
        try
        {
            foreach (var page in new TraceScanner(stream, PdfLimits.Default, () => { }).Pages())
            {
                builder.Add(page);
            }
        }
        catch (OverflowException)
        {
            // What PdfReader calls damage as well: letters larger than any page can hold.
            throw PdfProblems.Unintelligible();
        }

        return builder.Build();
    }
}

public sealed class PackJsonFuzzTests(ITestOutputHelper output)
{
    private static readonly string Start = Write();

    [Fact]
    public void Changed_packs_of_our_own_are_read_and_checked_or_refused() =>
        PackFuzz.Run(
            60_000,
            Encoding.UTF8.GetBytes(Start),
            random => Encoding.UTF8.GetBytes(Mutator.Text(Start, random)),
            bytes =>
            {
                using var stream = new MemoryStream(bytes);
                PackFuzz.Check(PackJson.Read(stream));
                return null;
            },
            output
        );

    private static string Write()
    {
        using var stream = new MemoryStream();
        PackJsonWriter.Write(SampleBook.Compile("tongchuan-2023"), stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
