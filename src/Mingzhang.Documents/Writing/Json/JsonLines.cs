using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mingzhang.Documents.Writing.Json;

/// <summary>
/// Writes JSON with one small value a line, so that a file is compact and yet its differences can be read: the reader of
/// a diff sees the row that changed. UTF-8 without a byte order mark, LF, Chinese characters as they are.
/// </summary>
internal sealed class JsonLines : IDisposable
{
    /// <summary>Chinese stays readable; only what JSON itself forbids is escaped.</summary>
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = false,
    };

    private const int FlushAt = 1 << 16;
    private readonly ArrayBufferWriter<byte> _line = new(1024);
    private readonly Utf8JsonWriter _lineWriter;
    private readonly Stream _stream;

    /// <summary>Starts writing; the stream stays open.</summary>
    public JsonLines(Stream stream)
    {
        _stream = stream;
        Writer = new Utf8JsonWriter(stream, Options);
        _lineWriter = new Utf8JsonWriter(_line, Options);
    }

    /// <summary>The writer for everything that is not put on a line of its own.</summary>
    public Utf8JsonWriter Writer { get; }

    /// <summary>Writes one value on a line of its own.</summary>
    public void Line(Action<Utf8JsonWriter> write)
    {
        _line.ResetWrittenCount();
        _line.Write("\n"u8);
        _lineWriter.Reset();
        write(_lineWriter);
        _lineWriter.Flush();
        Writer.WriteRawValue(_line.WrittenSpan, skipInputValidation: true);
        if (Writer.BytesPending > FlushAt)
        {
            Writer.Flush();
        }
    }

    /// <summary>Ends the file with a line feed.</summary>
    public void End()
    {
        Writer.Flush();
        _stream.WriteByte((byte)'\n');
        _stream.Flush();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _lineWriter.Dispose();
        Writer.Dispose();
    }
}
