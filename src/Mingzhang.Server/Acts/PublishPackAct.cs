using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingzhang.Server.Books;
using Mingzhang.Server.Log;
using Mingzhang.Server.Publishing;
using Mingzhang.Server.Workflow;

namespace Mingzhang.Server.Acts;

/// <summary>
/// 公开: a frozen version becomes public. The steps' rules hold as for every move; errors and unanswered warnings refuse. The files
/// are moved to their place as the last step of the transaction.
/// </summary>
/// <param name="Book">The book.</param>
/// <param name="Version">The version of the book that the person saw.</param>
/// <param name="Frozen">What was checked and written; null when the person was seen not to have the right.</param>
/// <param name="Folder">Where the public files are.</param>
public sealed record PublishPackAct(long Book, int Version, FrozenPack? Frozen, PublicFolder Folder) : Act<Publication>
{
    private const int MostLines = 5;

    /// <inheritdoc/>
    public override string Name => "公开";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book}");

    /// <inheritdoc/>
    public override async Task<Publication> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var book = await OpenBook.FindAsync(context, Book, Name);
        var to = book.Kind == BookEntry.Final ? Stage.FinalPublished : Stage.Published;
        await new MoveBookAct(Book, Version, to).StepAsync(context);
        if (Frozen is null || Frozen.Version != book.Version)
        {
            throw new RefusedException("别人刚动过这本簿，没有公开。请刷新，看过之后再做。");
        }

        await DemandCleanAsync(context, Frozen);
        var number =
            1
            + await context.Session.ValueAsync<int>(
                "SELECT COALESCE(MAX(number), 0) FROM publication WHERE book_id = @Book",
                new { Book }
            );
        var head = await ActLog.HeadAsync(context.Session);
        var manifest = Frozen.Manifest with
        {
            Number = number,
            FrozenAt = context.Now,
            LogSeq = head.Seq,
            LogHash = head.Hash,
        };
        var publication = new Publication
        {
            BookId = Book,
            Number = number,
            PublishedAt = context.Milliseconds,
            ManifestText = manifest.ToJson(),
        };
        await PublicationStore.AddAsync(context.Session, publication, context.Person.Id);
        context.Detail = string.Create(
            CultureInfo.InvariantCulture,
            $"第 {number} 版，{manifest.Files.Count} 个文件，清单 sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(publication.ManifestText)))}"
        );
        Frozen.Place(publication.ManifestText, Folder.Of(book.Year, book.Kind, book.UnitCode, number));
        return publication;
    }

    private static async Task DemandCleanAsync(ActContext context, FrozenPack frozen)
    {
        var errors = frozen.Checklist.Errors;
        if (errors.Count > 0)
        {
            throw new RefusedException(
                $"有 {errors.Count} 个错误，没有公开：{string.Join("　", errors.Take(MostLines))}{(errors.Count > MostLines ? "　……" : "")}"
            );
        }

        var answers = await PublicationStore.AnswersAsync(context.Session, frozen.Book);
        List<WarningItem> open = [.. frozen.Checklist.Unanswered(answers)];
        if (open.Count > 0)
        {
            throw new RefusedException(
                $"有 {open.Count} 个警告还没有书面答复，没有公开：{string.Join("　", open.Take(MostLines).Select(w => $"{w.Rule} {w.Message}"))}{(open.Count > MostLines ? "　……" : "")}"
            );
        }

        var confirmed = await ConfirmationStore.OfAsync(context.Session, frozen.Book, frozen.Version);
        var missing = Confirmation.Kinds.Except(confirmed.Select(c => c.Kind)).ToList();
        if (missing.Count > 0)
        {
            throw new RefusedException(
                $"还没有{string.Join('、', missing)}，没有公开。请有这项权限的人在“公开”页上确认。"
            );
        }

        if (frozen.Folder is null)
        {
            throw new RefusedException("警告刚刚才答复，或者刚刚才确认，文件还没有编成。请再点一次“公开”。");
        }
    }
}

/// <summary>撤回公开: the published version is marked as withdrawn with the reason; its files stay.</summary>
/// <param name="Book">The book.</param>
/// <param name="Version">The version of the book that the person saw.</param>
/// <param name="Note">Why, for everybody to read.</param>
public sealed record WithdrawPackAct(long Book, int Version, string Note) : Act<BookEntry>
{
    /// <inheritdoc/>
    public override string Name => "撤回公开";

    /// <inheritdoc/>
    public override string Subject => string.Create(CultureInfo.InvariantCulture, $"簿 {Book}");

    /// <inheritdoc/>
    public override async Task<BookEntry> RunAsync(ActContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var note = Note.Trim();
        var book = await OpenBook.FindAsync(context, Book, "公开");
        if (note.Length is 0 or > AnswerWarningAct.LongestAnswer)
        {
            throw new RefusedException($"撤回要写更正说明，公众会看到它，最多 {AnswerWarningAct.LongestAnswer} 个字。");
        }

        var to = book.Kind == BookEntry.Final ? Stage.FinalApproved : Stage.Approved;
        var moved = await new MoveBookAct(Book, Version, to, note).StepAsync(context);
        await PublicationStore.WithdrawAsync(context.Session, Book, note, context.Milliseconds);
        return moved;
    }
}
