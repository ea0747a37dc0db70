using System.Runtime.ExceptionServices;
using Mingzhang.Cli.Failures;
using Mingzhang.Cli.Files;
using Mingzhang.Cli.Results;

namespace Mingzhang.Cli.Commands;

/// <summary>Compiles many books, as many at once as there are processors. What came of them is told in the order of the books.</summary>
internal static class CompileBatch
{
    /// <summary>Compiles the books; those that cannot be used are left out.</summary>
    /// <param name="compiler">Compiles one.</param>
    /// <param name="paths">The books.</param>
    /// <param name="complaints">Gets what is wrong, in the order of the books.</param>
    /// <param name="step">Called after each book, from any thread.</param>
    /// <param name="stop">Stops between books and within one.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static List<CompiledBook> Run(
        BookCompiler compiler,
        IReadOnlyList<BookPath> paths,
        List<string> complaints,
        Action step,
        CancellationToken stop
    )
    {
        var results = new (CompiledBook? Book, List<string> Complaints)[paths.Count];
        var options = new ParallelOptions
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = stop,
        };
        try
        {
            Parallel.For(
                0,
                paths.Count,
                options,
                i =>
                {
                    results[i] = Compile(compiler, paths[i]);
                    step();
                }
            );
        }
        catch (AggregateException e)
        {
            stop.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        complaints.AddRange(results.SelectMany(r => r.Complaints));
        return [.. results.Select(r => r.Book).OfType<CompiledBook>()];
    }

    private static (CompiledBook? Book, List<string> Complaints) Compile(BookCompiler compiler, BookPath path)
    {
        var complaints = new List<string>();
        try
        {
            return (compiler.Compile(path, complaints.Add), complaints);
        }
        catch (Exception e) when (e is not OperationCanceledException && FailureText.Of(e, path.Path) is { } lines)
        {
            complaints.AddRange(lines);
            return (null, complaints);
        }
    }
}
