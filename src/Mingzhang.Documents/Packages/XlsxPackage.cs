using System.IO.Compression;
using System.Text;

namespace Mingzhang.Documents.Packages;

/// <summary>The zip package of a workbook or document being written: parts in a fixed order with a fixed time, so that bytes repeat.</summary>
internal sealed class XlsxPackage(Stream output) : IDisposable
{
    /// <summary>The declaration at the head of each part.</summary>
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n";

    /// <summary>The namespace of spreadsheets.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>The namespace of references to other parts.</summary>
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>The hidden sheet on which our own workbooks note where their figures come from; it holds nothing to read.</summary>
    public const string MapSheet = "_map";

    private static readonly DateTimeOffset FixedTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ZipArchive _archive = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Writes a part.</summary>
    public void Add(string name, Action<TextWriter> write)
    {
        using var stream = Create(name);
        using var writer = new StreamWriter(stream, Utf8, bufferSize: 65_536);
        write(writer);
    }

    /// <summary>Writes a part whose text is known.</summary>
    public void Add(string name, string text) => Add(name, writer => writer.Write(text));

    /// <summary>Writes a part whose bytes are known.</summary>
    public void Add(string name, byte[] content)
    {
        using var stream = Create(name);
        stream.Write(content);
    }

    public void Dispose() => _archive.Dispose();

    private Stream Create(string name)
    {
        var entry = _archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = FixedTime;
        entry.ExternalAttributes = 0;
        return entry.Open();
    }
}
