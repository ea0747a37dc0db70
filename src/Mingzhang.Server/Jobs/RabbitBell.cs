using System.Globalization;
using System.Text;
using System.Threading.Channels;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Mingzhang.Server.Jobs;

/// <summary>
/// A bell for several machines: a quorum queue of RabbitMQ, published to with confirms, consumed with acknowledgements. The
/// broker knows only numbers of jobs; what is to be done and who does it stands in the database. While the broker is away, jobs
/// are found by the look at the table.
/// </summary>
/// <param name="address">Where the broker is: <c>amqp://…</c>.</param>
/// <param name="settings">How many jobs at once: so many messages are taken.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">For what goes wrong.</param>
public sealed partial class RabbitBell(
    string address,
    JobSettings settings,
    TimeProvider time,
    ILogger<RabbitBell> logger
) : BackgroundService, IJobBell
{
    /// <summary>The name of the queue.</summary>
    public const string Queue = "mingzhang.jobs";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private static readonly Dictionary<string, object?> Quorum = new() { ["x-queue-type"] = "quorum" };

    private readonly Channel<IAsyncDisposable> _rings = Channel.CreateUnbounded<IAsyncDisposable>();
    private readonly SemaphoreSlim _publishing = new(1);
    private volatile IChannel? _publisher;

    /// <inheritdoc/>
    public async Task RingAsync(IReadOnlyList<long> jobs)
    {
        ArgumentNullException.ThrowIfNull(jobs);
        if (_publisher is not { IsOpen: true } publisher)
        {
            LogUnrung(jobs.Count);
            return;
        }

        using var limit = new CancellationTokenSource(Patience, time);
        try
        {
            await _publishing.WaitAsync(limit.Token);
            try
            {
                foreach (var job in jobs)
                {
                    // Returns when the broker has it on the disks of most of its nodes.
                    await publisher.BasicPublishAsync(
                        exchange: "",
                        routingKey: Queue,
                        mandatory: true,
                        basicProperties: new BasicProperties { Persistent = true },
                        body: Encoding.ASCII.GetBytes(job.ToString(CultureInfo.InvariantCulture)),
                        cancellationToken: limit.Token
                    );
                }
            }
            finally
            {
                _publishing.Release();
            }
        }
#pragma warning disable CA1031 // Whatever the broker does, the jobs stand in the table.
        catch (Exception e)
        {
            LogUnrungFor(e, jobs.Count);
        }
#pragma warning restore CA1031
    }

    /// <inheritdoc/>
    public async Task<IAsyncDisposable?> WaitAsync(TimeSpan longest, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(longest);
        try
        {
            return await _rings.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _publishing.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ServeAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // The broker may be away for a while; the connection is made anew.
            catch (Exception e)
            {
                LogAway(e);
            }
#pragma warning restore CA1031

            _publisher = null;
            await Task.Delay(Patience, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // One connection until it breaks.
    private async Task ServeAsync(CancellationToken stop)
    {
        var factory = new ConnectionFactory
        {
            Uri = new Uri(address),
            AutomaticRecoveryEnabled = false,
            ClientProvidedName = "mingzhang",
        };
        await using var connection = await factory.CreateConnectionAsync(stop);
        var broken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        connection.ConnectionShutdownAsync += (_, _) =>
        {
            broken.TrySetResult();
            return Task.CompletedTask;
        };
        await using var publisher = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true),
            stop
        );
        await publisher.QueueDeclareAsync(
            Queue,
            durable: true,
            exclusive: false,
            autoDelete: false,
            arguments: Quorum,
            cancellationToken: stop
        );
        _publisher = publisher;
        await using var consumer = settings.Workers > 0 ? await ConsumeAsync(connection, stop) : null;
        await broken.Task.WaitAsync(stop);
    }

    private async Task<IChannel> ConsumeAsync(IConnection connection, CancellationToken stop)
    {
        var channel = await connection.CreateChannelAsync(cancellationToken: stop);
        await channel.BasicQosAsync(0, (ushort)settings.Workers, global: false, stop);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, message) =>
            await _rings.Writer.WriteAsync(new Ring(channel, message.DeliveryTag), CancellationToken.None);
        await channel.BasicConsumeAsync(Queue, autoAck: false, consumer, stop);
        return channel;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker is away; {Count} jobs wait for the next look.")]
    private partial void LogUnrung(int count);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The broker did not confirm; {Count} jobs wait for the next look."
    )]
    private partial void LogUnrungFor(Exception error, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker is away; jobs are found in the table meanwhile.")]
    private partial void LogAway(Exception error);

    /// <summary>A message in hand.</summary>
    private sealed class Ring(IChannel channel, ulong tag) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                await channel.BasicAckAsync(tag, multiple: false);
            }
            catch (Exception e)
                when (e is RabbitMQ.Client.Exceptions.RabbitMQClientException or ObjectDisposedException)
            {
                // The connection is gone: the broker gives the message to somebody else, who finds the job done.
            }
        }
    }
}
