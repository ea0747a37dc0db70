using Mingzhang.Testing.Formats;

namespace Mingzhang.Documents.Tests.Writing.Xlsx;

/// <summary>A theory that opens our files in LibreOffice; skipped, and saying so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OfficeTheoryAttribute : TheoryAttribute
{
    public OfficeTheoryAttribute() =>
        Skip = Printers.Office is null ? "LibreOffice is not installed (apt-get install libreoffice-calc-nogui)" : null;
}
