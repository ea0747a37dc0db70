using System.Globalization;
using Mingzhang.Documents.Writing.Json;
using Mingzhang.Packs;

namespace Mingzhang.Documents.Reading.Json;

/// <summary>
/// Reads pack.json, strictly: whatever is missing, unknown, doubled or of the wrong kind is refused with its place. The
/// format is described in docs/formats/pack-json.md.
/// </summary>
public static class PackJsonReader
{
    /// <summary>The largest file that is read, in bytes: 1 GiB.</summary>
    public const int MaxBytes = 1 << 30;

    private static readonly ObjectShape Root = new(["format", "version", "identity", "title", "parts"], ["facts"]);
    private static readonly ObjectShape Identity = new(
        ["profile", "layout", "kind", "year", "scope", "code", "name"],
        []
    );

    private static readonly ObjectShape FactSheet = new(["sheet", "lines", "fen"], []);
    private static readonly ObjectShape PartShape = new(["kind", "title", "blocks"], []);

    /// <summary>Reads a pack; the stream stays open.</summary>
    /// <exception cref="PackFormatException">The file is no pack of this version; the message says where and what to do.</exception>
    public static Pack Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var file = ReadAll(stream);
        var start = file.Span.StartsWith("\uFEFF"u8) ? file.Span[3..] : file.Span;
        RefuseWhatIsNoJson(start);
        var cursor = new JsonCursor(start);
        cursor.Begin();
        var pack = ReadRoot(ref cursor);
        cursor.End();
        return pack;
    }

    private static ReadOnlyMemory<byte> ReadAll(Stream stream)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[1 << 16];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            if (buffer.Length + read > MaxBytes)
            {
                throw new PackFormatException("文件超过 1 GiB", "", "请把公开件按单位拆开后再读");
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    private static void RefuseWhatIsNoJson(ReadOnlySpan<byte> file)
    {
        var text = file.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty)
        {
            throw new PackFormatException("文件是空的", "", "请重新生成或重新取得这个文件");
        }

        if (text[0] != (byte)'{')
        {
            throw new PackFormatException(
                "这不是明账的 pack.json",
                "第 1 行",
                "请给出“mingzhang compile”或“mingzhang read”写出的 pack.json"
            );
        }
    }

    private static Pack ReadRoot(ref JsonCursor cursor)
    {
        var facts = new FactStore();
        var expected = new ExpectedCells();
        PackIdentity? identity = null;
        string? title = null;
        IReadOnlyList<Part>? parts = null;
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(Root, ref seen, out var name))
        {
            switch (name)
            {
                case "format":
                    ReadFormat(ref cursor);
                    break;
                case "version":
                    ReadVersion(ref cursor);
                    break;
                case "identity":
                    identity = ReadIdentity(ref cursor);
                    break;
                case "title":
                    title = cursor.AsText();
                    break;
                case "facts":
                    ReadFacts(ref cursor, facts);
                    break;
                default:
                    parts = ReadParts(ref cursor, facts, expected);
                    break;
            }
        }

        facts.Verify();
        var pack = new Pack
        {
            Identity = identity!,
            Title = title!,
            Parts = parts!,
        };
        expected.Verify(pack, ref cursor);
        return pack;
    }

    private static void ReadFormat(ref JsonCursor cursor)
    {
        if (cursor.AsText() != PackJsonWriter.FormatName)
        {
            throw cursor.Error(
                "这不是明账的 pack.json",
                $"format 应为“{PackJsonWriter.FormatName}”；请给出“mingzhang compile”写出的 pack.json"
            );
        }
    }

    private static void ReadVersion(ref JsonCursor cursor)
    {
        var version = cursor.AsLong();
        if (version == PackJsonWriter.Version)
        {
            return;
        }

        throw cursor.Error(
            string.Create(
                CultureInfo.InvariantCulture,
                $"pack.json 的版本是 {version}，本程序只认识版本 {PackJsonWriter.Version}"
            ),
            version > PackJsonWriter.Version ? "请升级明账" : "请用现在的明账重新生成"
        );
    }

    private static PackIdentity ReadIdentity(ref JsonCursor cursor)
    {
        string profile = "",
            layout = "",
            code = "",
            fullName = "";
        var kind = PackKind.Budget;
        var scope = PackScope.Department;
        var year = 0;
        uint seen = 0;
        cursor.OpenObject();
        while (cursor.NextMember(Identity, ref seen, out var name))
        {
            switch (name)
            {
                case "profile":
                    profile = cursor.AsText();
                    break;
                case "layout":
                    layout = cursor.AsText();
                    break;
                case "kind":
                    kind = cursor.AsWord(JsonWords.Kinds);
                    break;
                case "year":
                    year = cursor.AsInt(1, 9999);
                    break;
                case "scope":
                    scope = cursor.AsWord(JsonWords.Scopes);
                    break;
                case "code":
                    code = cursor.AsText();
                    break;
                default:
                    fullName = cursor.AsText();
                    break;
            }
        }

        return new PackIdentity(profile, layout, kind, year, scope, code, fullName);
    }

    private static void ReadFacts(ref JsonCursor cursor, FactStore facts)
    {
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            var sheet = "";
            var lines = new List<long>();
            var fen = new List<long>();
            uint seen = 0;
            cursor.OpenObject();
            while (cursor.NextMember(FactSheet, ref seen, out var name))
            {
                if (name == "sheet")
                {
                    sheet = cursor.AsText();
                    continue;
                }

                cursor.OpenArray();
                while (cursor.NextElement())
                {
                    (name == "lines" ? lines : fen).Add(
                        name == "lines" ? cursor.AsInt(1, int.MaxValue) : cursor.AsLong()
                    );
                }
            }

            if (lines.Count != fen.Count)
            {
                throw cursor.Error("lines 与 fen 的个数不同", "每个行号对应一个金额；请重新生成");
            }

            foreach (var (line, amount) in lines.Zip(fen))
            {
                facts.Add(sheet, (int)line, amount);
            }
        }
    }

    private static List<Part> ReadParts(ref JsonCursor cursor, FactStore facts, ExpectedCells expected)
    {
        var parts = new List<Part>();
        cursor.OpenArray();
        while (cursor.NextElement())
        {
            var kind = PartKind.Other;
            var title = "";
            var blocks = new List<Block>();
            uint seen = 0;
            cursor.OpenObject();
            while (cursor.NextMember(PartShape, ref seen, out var name))
            {
                switch (name)
                {
                    case "kind":
                        kind = cursor.AsWord(JsonWords.Parts);
                        break;
                    case "title":
                        title = cursor.AsText();
                        break;
                    default:
                        blocks = PackJsonBlockReader.ReadAll(ref cursor, facts, expected);
                        break;
                }
            }

            parts.Add(new Part(kind, title, blocks));
        }

        return parts;
    }
}
