using Mingzhang.Accounts;
using Mingzhang.Documents.Writing;
using Mingzhang.Documents.Writing.Pdf;
using Mingzhang.Rules.Evaluation;
using Mingzhang.Server.Storage;
using Mingzhang.Server.Workbench;

namespace Mingzhang.Server.Publishing;

/// <summary>Checks a book and writes every format of it into a temporary folder, before the transaction that publishes it.</summary>
/// <param name="store">The store.</param>
/// <param name="desk">Compiles and checks.</param>
/// <param name="folder">Where to write.</param>
/// <param name="printer">Prints PDF; null where no browser is installed.</param>
public sealed class PackFreezer(Store store, BookDesk desk, PublicFolder folder, PdfPrinter? printer)
{
    /// <summary>What the files of a version will be, in words.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["网页", "DOCX", "XLSX", "JSON", "CSV"];

    /// <summary>Whether there will be a PDF among the files: whether this machine has a browser to print it.</summary>
    public bool CanPrint => printer is not null;

    /// <summary>The printer of this machine, or null.</summary>
    public static PdfPrinter? FindPrinter()
    {
        try
        {
            return PdfPrinter.Find(Environment.GetEnvironmentVariable);
        }
        catch (PdfUnavailableException)
        {
            return null;
        }
    }

    /// <summary>Freezes a book; nothing is written when errors, unanswered warnings or missing confirmations stand against it.</summary>
    /// <param name="opened">The book, as it stood before it is read.</param>
    /// <param name="cancel">Stops it; nothing is left.</param>
    /// <exception cref="IOException">The files cannot be written; nothing is left.</exception>
    /// <exception cref="PdfUnavailableException">The browser failed; nothing is left.</exception>
    public async Task<FrozenPack> FreezeAsync(OpenedBook opened, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        var found = await desk.CheckAsync(opened.Book.Id, cancel);
        var (answers, confirmed) = await store.ReadAsync(
            async s =>
                (
                    await PublicationStore.AnswersAsync(s, opened.Book.Id),
                    await ConfirmationStore.OfAsync(s, opened.Book.Id, opened.Book.Version)
                ),
            cancel
        );
        var checklist = Checklist.Of(found);
        var frozen = new FrozenPack
        {
            Book = opened.Book.Id,
            Version = opened.Book.Version,
            Checklist = checklist,
            Manifest = new Manifest
            {
                Year = opened.Book.Year,
                Kind = opened.Book.Kind,
                Unit = opened.Book.UnitCode,
                UnitName = opened.Unit.Name,
                Title = found.Pack?.Title ?? "",
                Profile = found.Profile?.Id ?? "",
                RuleSet = found.Report?.RuleSet ?? "",
            },
        };
        if (
            checklist.Errors.Count > 0
            || checklist.Unanswered(answers).Any()
            || confirmed.Count < Confirmation.Kinds.Count
        )
        {
            return frozen;
        }

        try
        {
            Write(found, frozen, cancel);
            return frozen;
        }
        catch
        {
            frozen.Dispose();
            throw;
        }
    }

    private void Write(CheckedBook found, FrozenPack frozen, CancellationToken cancel)
    {
        var pack = found.Pack!;
        frozen.Folder = folder.NewTemporary();
        PackFiles.Write(
            pack,
            frozen.Folder,
            printer is null ? PackFormats.All : PackFormats.All | PackFormats.Pdf,
            printer,
            FigureGuards.Of(found.Profile!.Rules, pack, ChartOfAccounts.Standard),
            cancel
        );
        frozen.Manifest = frozen.Manifest with { Files = DurableFiles.Seal(frozen.Folder) };
    }
}
