using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mingzhang.Documents.Reading;
using Mingzhang.Documents.Reading.Html;
using Mingzhang.Documents.Reading.Text;
using Mingzhang.Reading.Raw;
using Xunit.Abstractions;

namespace Mingzhang.Documents.Tests.Reading;

/// <summary>Broken input of every kind: a reader gives a document or says why not, in time; MINGZHANG_FUZZ sets how often.</summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const string TextSeed =
        "第一部分 概况\n\n一、收入\n本年收入为 98. 92 万元,其\n中\n\n- 1. 项\n\n收 入\t\t支 出\n甲\t98. 92 支 出 总 计\t1\n\n\t乙\t2\n\n\t甲\n\t\n续\n\n\t1\n\t2\n\n**粗\n体** <p>a</p> $x \\leq 2$\n";

    private const string HtmlSeed =
        "<!doctype html><html><head><meta charset=\"utf-8\"><style>a{}</style></head><body><h1>题</h1><p>一<br>二</p><table><caption>表</caption><thead><tr><th rowspan=\"2\">甲</th><th colspan=\"3\">乙</th></tr></thead><tbody><tr><td>1</td><td hidden>2<table><tr><td>内</td></tr></table></td></tr></tbody></table><ul><li>项</li></ul><pre>a\nb</pre></body></html>";

    private static readonly string[] Pieces =
    [
        "\t",
        "\n",
        "\n\n",
        "\n\t",
        "\0",
        "\uFEFF",
        "**",
        "- ",
        "<",
        ">",
        "<table>",
        "</table>",
        "<tr><td>",
        "<td colspan=99999>",
        "<td rowspan=0>",
        "<b>",
        "</p>",
        "<!--",
        "-->",
        "<svg><desc>",
        "<math>",
        "<template>",
        "<select>",
        "&#x110000;",
        "&amp",
        "（",
        "$\\leq$",
        "<input checked",
        "98. 92",
        "表",
        "：",
        "\u202E",
        "\uD800",
        "<pre>",
        "<plaintext>",
        "<frameset>",
        "style='display:none'",
    ];

    public static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("MINGZHANG_FUZZ"), CultureInfo.InvariantCulture, out var count)
            ? count
            : 2000;

    [Fact]
    public void No_input_makes_the_text_reader_fail_otherwise_than_it_says() => Fuzz(PlainTextReader.Read, TextSeed, 1);

    [Fact]
    public void No_input_makes_the_HTML_reader_fail_otherwise_than_it_says() => Fuzz(HtmlReader.Read, HtmlSeed, 2);

    private void Fuzz(Func<Stream, ReadingLimits, CancellationToken, RawDocument> read, string start, int seed)
    {
        output.WriteLine($"seed {seed}, {Count} inputs");
        var (random, refused, slowest) = (new Random(seed), 0, TimeSpan.Zero);
        for (var i = 0; i < Count; i++)
        {
            var bytes = Mutate(start, random);
            var began = Stopwatch.GetTimestamp();
            try
            {
                using var stream = new MemoryStream(bytes);
                var document = read(stream, ReadingLimits.Default, CancellationToken.None);
                Assert.All(document.Blocks, b => Assert.InRange(b.Place.Line!.Value, 1, bytes.Length + 1));
            }
            catch (UnreadableFileException)
            {
                refused++;
            }
            catch (Exception problem)
            {
                Assert.Fail($"seed {seed}, input {i}: {problem}\n{Convert.ToBase64String(bytes)}");
            }

            var took = Stopwatch.GetElapsedTime(began);
            slowest = took > slowest ? took : slowest;
        }

        output.WriteLine($"{refused} refused, slowest {slowest}");
        Assert.True(slowest < TimeSpan.FromSeconds(10), $"slowest {slowest}");
    }

    private static byte[] Mutate(string start, Random random)
    {
        var text = new StringBuilder(start);
        for (var n = random.Next(1, 12); n > 0; n--)
        {
            var at = random.Next(text.Length + 1);
            var length = Math.Min(random.Next(40), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 1:
                    text.Remove(at, length);
                    break;
                case 2:
                    text.Insert(random.Next(text.Length + 1), text.ToString(at, length));
                    break;
                default:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)], random.Next(1, 60));
                    break;
            }
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        for (var n = random.Next(3) == 0 ? random.Next(30) : 0; n > 0 && bytes.Length > 0; n--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        }

        return random.Next(8) == 0 ? bytes[..random.Next(bytes.Length + 1)] : bytes;
    }
}
