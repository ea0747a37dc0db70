using Mingzhang.Server.Publishing;

namespace Mingzhang.Server.Tests.Publishing;

/// <summary>A test that prints. In continuous integration it always runs, and fails without a browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PrinterFactAttribute : FactAttribute
{
    public PrinterFactAttribute() =>
        Skip =
            PackFreezer.FindPrinter() is not null || Environment.GetEnvironmentVariable("CI") == "true"
                ? null
                : "chromium or its Chinese font is not installed: nothing is printed (apt-get install chromium fonts-noto-cjk)";
}
