using Mingzhang.Server.Books;
using Mingzhang.Server.Jobs;
using Mingzhang.Server.Storage;

namespace Mingzhang.Server.Batches;

/// <summary>What a batch makes of its books, one after the other, into a folder.</summary>
public interface IBatchWork
{
    /// <summary>Makes of one book what is to be made of it.</summary>
    Task AddAsync(BookEntry book, string unit, CancellationToken stop);

    /// <summary>Writes what concerns all of them.</summary>
    /// <returns>What came of it, in Chinese.</returns>
    string Finish();
}

/// <summary>A job over many books; what it makes of them goes into one ZIP.</summary>
/// <param name="store">The store.</param>
/// <param name="folder">Where the ZIP goes.</param>
/// <param name="name">What the kind is called.</param>
/// <param name="begin">Begins the work, given a folder.</param>
public sealed class BatchJob(Store store, BatchFolder folder, string name, Func<string, IBatchWork> begin)
    : JobKind<Batch>
{
    /// <summary>批量编成: every format of every book.</summary>
    public const string Compiling = "批量编成";

    /// <summary>批量检查: a summary, and a check sheet for every book.</summary>
    public const string Checking = "批量检查";

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    protected override async Task<JobOutcome> RunAsync(Batch payload, JobLease lease)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(lease);
        var books = await store.ReadAsync(payload.BooksAsync, lease.Stop);
        if (books.Count == 0)
        {
            throw new JobFailedException($"{payload.Title}：没有一本簿。请先建簿或导入，再重做。");
        }

        var files = folder.Begin(lease);
        try
        {
            var work = begin(files);
            for (var i = 0; i < books.Count; i++)
            {
                await lease.ProgressAsync(i, books.Count);
                await work.AddAsync(books[i].Book, books[i].Unit, lease.Stop);
            }

            await lease.ProgressAsync(books.Count, books.Count);
            var message = work.Finish();
            folder.Pack(lease.Name);
            return new JobOutcome(message, lease.Name);
        }
        finally
        {
            Directory.Delete(files, recursive: true);
        }
    }
}
