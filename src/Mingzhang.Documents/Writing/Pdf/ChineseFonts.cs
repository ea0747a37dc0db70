using System.Diagnostics;

namespace Mingzhang.Documents.Writing.Pdf;

/// <summary>Tells whether this machine can print Chinese.</summary>
internal static class ChineseFonts
{
    private static readonly Lazy<bool> Installed = new(Ask);

    /// <summary>
    /// Whether a Chinese font is installed. Windows and macOS always have one; elsewhere fontconfig, which Chromium takes its
    /// fonts from, is asked; where its tool is absent, nobody knows and printing is tried.
    /// </summary>
    public static bool AreInstalled => Installed.Value;

    private static bool Ask()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
        {
            return true;
        }

        try
        {
            using var process = Process.Start(
                new ProcessStartInfo("fc-list", [":lang=zh-cn", "family"])
                {
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    UseShellExecute = false,
                }
            );
            var fonts = process!.StandardOutput.ReadToEnd();
            return !string.IsNullOrWhiteSpace(fonts);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return true;
        }
    }
}
