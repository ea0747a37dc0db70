using System.IO.Compression;
using System.Security;
using System.Text;

namespace Mingzhang.Documents.Tests.Reading.Fuzzing;

/// <summary>Changes bytes, text and structure of a file.</summary>
internal static class Mutator
{
    private static readonly string[] Splinters =
    [
        "\0",
        "\t",
        "\n",
        "\n\n",
        "，",
        "。",
        "（",
        "表1-2",
        "表99",
        "（公开表3-1）",
        "公开05表",
        "第三部分",
        "合计",
        "合 计",
        "其中：",
        "单位：万元",
        "%",
        "100%",
        "-",
        "−1.00",
        "0",
        "79228162514264337593543950335",
        "99999999999999999999999999999999999999",
        "1e999",
        ".",
        "1,2,3,4",
        "98. 92",
        "20800000",
        "2024年",
        "99999年",
        "增长",
        "减少",
        "𠀀",
        "\u202E",
        "\uFEFF",
        "\uFFFF",
        "&#x110000;",
        "<",
        ">",
        "\"",
        "<td colspan=\"99999\">",
        "<td rowspan=\"65534\">",
        "</table>",
        "<table>",
        "</w:tc>",
        "<w:tbl>",
        "<mergeCell ref=\"A1:XFD1048576\"/>",
        "{",
        "}",
        "null",
        "[[[[[[[[",
    ];

    /// <summary>A text with some pieces put in, left out, repeated, exchanged, and figures changed.</summary>
    public static string Text(string start, Random random)
    {
        var text = new StringBuilder(start);
        for (var change = random.Next(1, 10); change > 0; change--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(4) == 0 ? random.Next(2000) : random.Next(30), text.Length - at);
            switch (random.Next(6))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                case 2:
                    text.Insert(
                        at,
                        Splinters[random.Next(Splinters.Length)],
                        random.Next(8) == 0 ? random.Next(1, 500) : 1
                    );
                    break;
                case 3:
                    ChangeFigures(text, at, length, random);
                    break;
                default:
                    text.Remove(at, length).Insert(at, Splinters[random.Next(Splinters.Length)]);
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Bytes of which some are changed, or the end is missing.</summary>
    public static byte[] Bytes(byte[] start, Random random)
    {
        var bytes = start.ToArray();
        for (var change = random.Next(1, 20); change > 0; change--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(6) == 0 ? bytes[..random.Next(bytes.Length)] : bytes;
    }

    /// <summary>A package with changed parts, now and then with changed bytes as well.</summary>
    public static byte[] Package(byte[] start, Random random)
    {
        if (random.Next(8) == 0)
        {
            return Bytes(start, random);
        }

        using var source = new ZipArchive(new MemoryStream(start));
        using var stream = new MemoryStream();
        var changed = random.Next(source.Entries.Count);
        using (var target = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (index, entry) in source.Entries.Index())
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                var text = reader.ReadToEnd();
                text = index == changed && random.Next(4) == 0 ? Text(text, random) : Values(text, random);
                using var part = target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }

    // Changes what stands between the tags and in the values of attributes, so that the XML mostly stays whole.
    private static string Values(string xml, Random random)
    {
        var text = new StringBuilder(xml);
        for (var change = random.Next(4); change > 0; change--)
        {
            var at = random.Next(text.Length);
            if (random.Next(2) == 0)
            {
                ChangeFigures(text, at, Math.Min(random.Next(40), text.Length - at), random);
                continue;
            }

            var end = text.ToString(at, Math.Min(500, text.Length - at)).IndexOf("</", StringComparison.Ordinal);
            if (end >= 0)
            {
                text.Insert(at + end, SecurityElement.Escape(Splinters[random.Next(1, Splinters.Length)]));
            }
        }

        return text.ToString();
    }

    private static void ChangeFigures(StringBuilder text, int from, int length, Random random)
    {
        for (var i = from; i < from + length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                text[i] = (char)('0' + random.Next(10));
            }
        }
    }
}
