using System.Runtime.InteropServices;
using Mingzhang.Cli;
using Mingzhang.Cli.Screens;
using Mingzhang.Cli.Syntax;

using var stop = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var terminal = Terminal.OfProcess();
return CommandLine.Run(
    args,
    new Session(terminal, Environment.GetEnvironmentVariable, TimeProvider.System, stop.Token)
);

// The command ends by itself and takes away what is unfinished; a second signal ends it at once.
void Stop(PosixSignalContext signal)
{
    signal.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
}
