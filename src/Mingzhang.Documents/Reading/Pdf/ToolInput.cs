using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Mingzhang.Documents.Reading.Pdf;

/// <summary>
/// A name under which a program opens a file as PDF. Programs go by the ending of a name, so that a PDF called a.html would be
/// read as a web page; on Linux such a file is handed over by its open handle, which has no ending.
/// </summary>
internal sealed class ToolInput : IDisposable
{
    private readonly SafeFileHandle? _handle;

    /// <summary>Opens a file that is known to be a PDF.</summary>
    /// <param name="path">Its full path, so that no name looks like an option.</param>
    public ToolInput(string path)
    {
        Name = path;
        if (!OperatingSystem.IsLinux() || path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        try
        {
            _handle = File.OpenHandle(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw PdfProblems.NotFound();
        }

        var number = _handle.DangerousGetHandle().ToInt64();
        Name = string.Create(CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/{number}");
    }

    /// <summary>The name to hand over.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();
}
