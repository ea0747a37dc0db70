using System.Text;
using Mingzhang.Documents.Writing.Pdf;

namespace Mingzhang.Documents.Tests.Writing.Pdf;

public sealed class PdfPropertiesTests
{
    private static string Settled(string pdf)
    {
        var bytes = Encoding.Latin1.GetBytes(pdf);
        PdfProperties.Settle(bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    [Fact]
    public void The_time_is_taken_out_and_the_maker_named_without_moving_anything()
    {
        const string Pdf =
            "%PDF-1.4\n1 0 obj\n<</Title <FEFF>\n/Creator (Mozilla \\(X11; \\\\) \\)a(b)c)\n/CreationDate (D:20260102030405+00'00')\n/ModDate (D:20260102030405+00'00')>>\nendobj\n2 0 obj";
        var settled = Settled(Pdf);
        Assert.Equal(Pdf.Length, settled.Length);
        Assert.DoesNotContain("Date", settled, StringComparison.Ordinal);
        Assert.StartsWith(
            "%PDF-1.4\n1 0 obj\n<</Title <FEFF>\n/Creator (Mingzhang)  ",
            settled,
            StringComparison.Ordinal
        );
        Assert.EndsWith("  >>\nendobj\n2 0 obj", settled, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK\u0003\u0004/CreationDate (x)endobj")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</CreationDate (never closed\nendobj")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</CreationDate <0041>>>\nendobj")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</Pages 2 0 R>>\nendobj\n2 0 obj <</CreationDate (x)>> endobj")]
    [InlineData("%PDF-1.4\n1 0 obj\n<</Creator (me)>>\nendobj")]
    public void What_is_not_understood_is_left_alone(string pdf) => Assert.Equal(pdf, Settled(pdf));
}
