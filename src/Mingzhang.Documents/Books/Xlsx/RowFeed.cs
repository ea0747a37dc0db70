using System.Collections.Concurrent;

namespace Mingzhang.Documents.Books.Xlsx;

/// <summary>Inflates and scans a sheet on another thread while its rows are imported on this one.</summary>
internal sealed class RowFeed : IDisposable
{
    private const int BatchesAhead = 4;

    private readonly BlockingCollection<RowBatch> _batches = new(BatchesAhead);
    private readonly ConcurrentBag<RowBatch> _spare = [];
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _scanning;

    /// <summary>Starts reading.</summary>
    /// <param name="start">Opens the sheet; called on the other thread.</param>
    public RowFeed(Func<SheetScanner> start) => _scanning = Task.Run(() => Scan(start));

    /// <summary>The next batch; null when there are no more, which the batch before said.</summary>
    /// <exception cref="Mingzhang.Books.Importing.BookFormatException">The sheet cannot be read further.</exception>
    public RowBatch? Take()
    {
        if (_batches.TryTake(out var batch, Timeout.Infinite))
        {
            return batch;
        }

        // Whatever stopped the scanning is thrown here.
        _scanning.GetAwaiter().GetResult();
        return null;
    }

    /// <summary>Gives a batch back to be filled again.</summary>
    public void Return(RowBatch batch) => _spare.Add(batch);

    public void Dispose()
    {
        _stop.Cancel();
        try
        {
            _scanning.GetAwaiter().GetResult();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // It was told to stop, or failed over rows that nobody wants any more.
        }

        _batches.Dispose();
        _stop.Dispose();
    }

    private void Scan(Func<SheetScanner> start)
    {
        try
        {
            using var scanner = start();
            RowBatch batch;
            do
            {
                batch = _spare.TryTake(out var spare) ? spare : new RowBatch();
                batch.Fill(scanner);
                _batches.Add(batch, _stop.Token);
            } while (batch.Next == ScanOutcome.Row);
        }
        finally
        {
            _batches.CompleteAdding();
        }
    }
}
