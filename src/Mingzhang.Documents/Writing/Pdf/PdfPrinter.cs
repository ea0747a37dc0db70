using System.Globalization;

namespace Mingzhang.Documents.Writing.Pdf;

/// <summary>
/// Chromium, which prints pages to PDF. It runs as a process with a profile of its own in a temporary folder, without a
/// network and for a limited time; several may print at once.
/// </summary>
public sealed class PdfPrinter
{
    /// <summary>The environment variable that names the program, where it is not on the PATH.</summary>
    public const string Variable = "MINGZHANG_CHROMIUM";

    private static readonly string[] Names =
    [
        "chromium",
        "chromium-browser",
        "google-chrome-stable",
        "google-chrome",
        "microsoft-edge",
        "chrome.exe",
        "msedge.exe",
    ];

    private static readonly string[] Places =
    [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe",
        @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    private readonly string _program;

    private PdfPrinter(string program) => _program = program;

    /// <summary>How long a print may take.</summary>
    public TimeSpan Limit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Finds the program and makes sure that Chinese can be printed.</summary>
    /// <param name="environment">Looks up environment variables.</param>
    /// <exception cref="PdfUnavailableException">The program or a Chinese font is not installed.</exception>
    public static PdfPrinter Find(Func<string, string?> environment)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var named = environment(Variable);
        var program = string.IsNullOrEmpty(named) ? Installed(environment("PATH") ?? "") : Existing(named);
        if (program is null)
        {
            throw new PdfUnavailableException(
                (string.IsNullOrEmpty(named) ? "找不到 Chromium" : $"环境变量 {Variable} 指的 {named} 不存在")
                    + $"，不能写 PDF。请安装 chromium 与 fonts-noto-cjk（Debian：apt-get install chromium fonts-noto-cjk），或用环境变量 {Variable} 指明 Chromium、Chrome 或 Edge 的位置。"
            );
        }

        return ChineseFonts.AreInstalled
            ? new PdfPrinter(program)
            : throw new PdfUnavailableException(
                "这台机器没有中文字体，PDF 里的字会成为空框，没有写 PDF。请安装 fonts-noto-cjk（Debian：apt-get install fonts-noto-cjk）。"
            );
    }

    /// <summary>Prints a page.</summary>
    /// <param name="page">The full path of the page.</param>
    /// <param name="work">A folder for the browser's own files; nobody else may use it meanwhile.</param>
    /// <param name="pdf">The full path of the file to write.</param>
    /// <param name="cancellation">Stops the printing.</param>
    /// <exception cref="PdfUnavailableException">The program failed or took too long.</exception>
    internal void Print(string page, string work, string pdf, CancellationToken cancellation)
    {
        // The page is ours: every text in it is escaped and its policy forbids scripts, so that the browser's sandbox, which
        // containers and root accounts cannot set up, is not needed.
        var complaint = ProgramRun.Finish(
            _program,
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-breakpad",
                "--no-first-run",
                "--no-default-browser-check",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--force-color-profile=srgb",
                "--font-render-hinting=none",
                "--lang=zh-CN",
                "--no-pdf-header-footer",
                "--generate-pdf-document-outline",
                $"--user-data-dir={work}",
                $"--print-to-pdf={pdf}",
                new Uri(page).AbsoluteUri,
            ],
            Limit,
            cancellation
        );
        if (complaint is null)
        {
            throw new PdfUnavailableException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{_program} 在 {Limit.TotalSeconds:0} 秒里没有印完，没有写 PDF。请关掉占用机器的程序后再试一次。"
                )
            );
        }

        if (!File.Exists(pdf))
        {
            var said = complaint.Split('\n').LastOrDefault(l => l.Trim().Length > 0)?.Trim() ?? "没有说明";
            throw new PdfUnavailableException(
                $"{_program} 没有印出 PDF（{InertText.OnOneLine(said)}）。请试着更新 chromium。"
            );
        }
    }

    private static string? Existing(string path) => File.Exists(path) ? Path.GetFullPath(path) : null;

    private static string? Installed(string path) =>
        path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => Names.Select(n => Path.Combine(folder, n)))
            .Concat(Places)
            .FirstOrDefault(File.Exists);
}
