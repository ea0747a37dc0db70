using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Mingzhang.Documents.Writing.Csv;
using Mingzhang.Documents.Writing.Html;

namespace Mingzhang.Documents.Tests.Samples;

/// <summary>A sample gives the same bytes in every culture and every time zone, from the book's files to pack.json, page and CSV.</summary>
[Collection(nameof(ProcessSettings))]
public sealed class SampleBytesTests
{
    public static TheoryData<string> Samples => SampleBook.Names;

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_bytes_are_the_same_each_time(string sample) => Assert.Equal(Bytes(sample), Bytes(sample));

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_bytes_are_the_same_in_three_cultures(string sample)
    {
        var expected = Bytes(sample);
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in Cultures())
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
                Assert.NotEqual("-1234.5", $"{-1234.5m:N1}");
                Assert.Equal(expected, Bytes(sample));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_bytes_are_the_same_in_two_time_zones(string sample)
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        var file = Path.GetTempFileName();
        try
        {
            var bytes = new List<byte[]>();
            var offsets = new List<TimeSpan>();
            foreach (var hours in new[] { 13, -11 })
            {
                File.WriteAllBytes(file, ZoneFile(hours));
                Environment.SetEnvironmentVariable("TZ", ":" + file);
                TimeZoneInfo.ClearCachedData();
                offsets.Add(TimeZoneInfo.Local.BaseUtcOffset);
                bytes.Add(Bytes(sample));
            }

            Assert.Equal([TimeSpan.FromHours(13), TimeSpan.FromHours(-11)], offsets);
            Assert.Equal(bytes[0], bytes[1]);
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
            File.Delete(file);
        }
    }

    /// <summary>A TZif file (RFC 8536, version 1) of a zone that never changes; the machine may have no zones installed.</summary>
    private static byte[] ZoneFile(int hours)
    {
        var zone = new byte[44 + 6 + 4];
        "TZif"u8.CopyTo(zone);
        BinaryPrimitives.WriteInt32BigEndian(zone.AsSpan(36), 1);
        BinaryPrimitives.WriteInt32BigEndian(zone.AsSpan(40), 4);
        BinaryPrimitives.WriteInt32BigEndian(zone.AsSpan(44), hours * 3600);
        "XXX"u8.CopyTo(zone.AsSpan(50));
        return zone;
    }

    private static byte[] Bytes(string sample)
    {
        var pack = SampleBook.Compile(sample);
        var files = new List<MemoryStream>();
        PackJson.Write(pack, Open(""));
        HtmlPackWriter.Write(pack, Open(""));
        CsvPackWriter.Write(pack, Open);
        Assert.True(files.Count > 10);
        return [.. files.SelectMany(f => f.ToArray())];

        MemoryStream Open(string name)
        {
            var file = new MemoryStream();
            file.Write(Encoding.UTF8.GetBytes(name));
            files.Add(file);
            return file;
        }
    }

    /// <summary>Cultures that write numbers and dates unlike the invariant one; the process knows no others by name.</summary>
    private static IEnumerable<CultureInfo> Cultures()
    {
        foreach (
            var (point, group, minus, date) in new[]
            {
                (",", ".", "-", '.'),
                ("\u066B", "\u066C", "\u061C-", '\u200F'),
                ("·", " ", "\u2212", '年'),
            }
        )
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = point;
            culture.NumberFormat.NumberGroupSeparator = group;
            culture.NumberFormat.NegativeSign = minus;
            culture.NumberFormat.PercentDecimalSeparator = point;
            culture.NumberFormat.CurrencyDecimalSeparator = point;
            culture.DateTimeFormat.DateSeparator = date.ToString();
            culture.DateTimeFormat.ShortDatePattern = "dd/MM/yyyy";
            yield return culture;
        }
    }
}

/// <summary>Tests that change settings of the process run alone.</summary>
[CollectionDefinition(nameof(ProcessSettings), DisableParallelization = true)]
public sealed class ProcessSettings;
