using System.Text;
using Mingzhang.Documents.Writing;
using Spectre.Console;

namespace Mingzhang.Cli.Screens;

/// <summary>Where a command speaks: results on one stream, everything else on another. Always UTF-8, lines end with LF.</summary>
internal sealed class Terminal : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Speaks on two streams.</summary>
    /// <param name="output">For results.</param>
    /// <param name="error">For errors and progress.</param>
    public Terminal(Stream output, Stream error)
    {
        Output = output;
        Text = new StreamWriter(output, Utf8) { AutoFlush = true, NewLine = "\n" };
        Error = new StreamWriter(error, Utf8) { AutoFlush = true, NewLine = "\n" };
    }

    /// <summary>For results that are bytes.</summary>
    public Stream Output { get; }

    /// <summary>For results that are text.</summary>
    public TextWriter Text { get; }

    /// <summary>For errors and progress.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether results go to a person's screen rather than into a file or a pipe.</summary>
    public bool ShowsResults { get; init; }

    /// <summary>Whether progress goes to a person's screen.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>How long work may take before it shows progress.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The terminal of this process.</summary>
    public static Terminal OfProcess() =>
        new(Console.OpenStandardOutput(), Console.OpenStandardError())
        {
            ShowsResults = !Console.IsOutputRedirected,
            ShowsProgress = !Console.IsErrorRedirected,
        };

    /// <summary>Says what is wrong, one line for each thing and each line once; nothing from a file can move the cursor.</summary>
    public void Complain(IEnumerable<string> lines)
    {
        foreach (var line in lines.Distinct(StringComparer.Ordinal))
        {
            Error.WriteLine("mingzhang：" + InertText.OnOneLine(line));
        }
    }

    /// <summary>For tables of results: with lines and colours on a screen, plain otherwise.</summary>
    public IAnsiConsole ResultsConsole() => ConsoleOn(Text, ShowsResults);

    /// <summary>For live progress.</summary>
    public IAnsiConsole ProgressConsole() => ConsoleOn(Error, ShowsProgress);

    /// <inheritdoc/>
    public void Dispose()
    {
        Text.Dispose();
        Error.Dispose();
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool isScreen)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = isScreen ? AnsiSupport.Detect : AnsiSupport.No,
                ColorSystem = isScreen ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
                Interactive = isScreen ? InteractionSupport.Detect : InteractionSupport.No,
                Out = new AnsiConsoleOutput(writer),
            }
        );
        if (!isScreen)
        {
            console.Profile.Width = 160;
        }

        return console;
    }
}
