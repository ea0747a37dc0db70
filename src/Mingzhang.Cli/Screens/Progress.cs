using System.Globalization;
using Spectre.Console;

namespace Mingzhang.Cli.Screens;

/// <summary>
/// Work that shows how far it is once it takes longer than a person likes to wait: a bar on a screen, a line now and then
/// otherwise. Short work shows nothing.
/// </summary>
internal sealed class Progress
{
    private readonly int _total;
    private readonly string _what;
    private int _done;

    private Progress(string what, int total)
    {
        _what = what;
        _total = total;
    }

    /// <summary>Runs work and shows its progress.</summary>
    /// <param name="terminal">Where to show it.</param>
    /// <param name="what">What is being done: 编制.</param>
    /// <param name="total">How many steps there are.</param>
    /// <param name="work">The work; it calls <see cref="Step"/> after each step.</param>
    public static T Run<T>(Terminal terminal, string what, int total, Func<Progress, T> work)
    {
        var progress = new Progress(what, total);
        var task = Task.Run(() => work(progress));
        if (!Finished(task, terminal.Patience))
        {
            if (terminal.ShowsProgress)
            {
                progress.ShowBar(terminal.ProgressConsole(), task);
            }
            else
            {
                progress.ShowLines(terminal, task);
            }
        }

        return task.GetAwaiter().GetResult();
    }

    /// <summary>One step is done.</summary>
    public void Step() => Interlocked.Increment(ref _done);

    private void ShowBar(IAnsiConsole console, Task task) =>
        console
            .Progress()
            .AutoClear(true)
            .Start(context =>
            {
                var bar = context.AddTask(_what, maxValue: _total);
                while (!Finished(task, TimeSpan.FromMilliseconds(100)))
                {
                    bar.Value = _done;
                }
            });

    private void ShowLines(Terminal terminal, Task task)
    {
        do
        {
            terminal.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{_what} {Volatile.Read(ref _done)}/{_total}……")
            );
        } while (!Finished(task, TimeSpan.FromSeconds(5)));
    }

    // Whether the work ended, well or badly, within a time.
    private static bool Finished(Task task, TimeSpan time) => Task.WaitAny([task], time) == 0;
}
