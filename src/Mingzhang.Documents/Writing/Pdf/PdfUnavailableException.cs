namespace Mingzhang.Documents.Writing.Pdf;

/// <summary>A PDF cannot be written here: a program or a font is missing, or the program failed. The message says what to do.</summary>
public sealed class PdfUnavailableException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is missing and what to install, in Chinese.</param>
    public PdfUnavailableException(string message)
        : base(message) { }
}
