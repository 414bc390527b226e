using Bot.DiscordAdapter.Wire.Gateway;
using Bot.DiscordAdapter.Wire.Payloads;
using Discord.Net.WebSockets;

namespace Bot.DiscordAdapter.Packages;

/// <summary>
/// The web socket of the package's client: connection after connection, each a <see cref="DiscordNetLink"/>. Identifications wait for their
/// turn here, and addresses are checked, since the token is sent there.
/// </summary>
/// <param name="context">What all shards have in common.</param>
/// <param name="shard">The shard's status.</param>
/// <param name="refuse">Takes the advice to the operator where connecting again would be in vain; the package is not told.</param>
/// <param name="stop">Ends all waits.</param>
internal sealed class DiscordNetSocket(
    GatewayContext context, ShardCell shard, Action<string> refuse, CancellationToken stop) : IWebSocketClient
{
    /// <summary>After so many connections in vain the session is given up: its address may be gone.</summary>
    private const int MostResumes = 5;

    private readonly string _usual = context.Address.AbsoluteUri;
    private DiscordNetLink? _link;
    private Task _farewell = Task.CompletedTask;
    private int? _sequence;
    private int _failures;

    /// <summary>Never raised: the gateway is not asked to compress, so that what it sends can be looked at.</summary>
    public event Func<byte[], int, int, Task> BinaryMessage
    {
        add { }
        remove { }
    }

    /// <inheritdoc/>
    public event Func<string, Task>? TextMessage;

    /// <inheritdoc/>
    public event Func<Exception, Task>? Closed;

    /// <summary>The interaction whose event the package is handling at this moment, as it came; null at all others.</summary>
    public Interaction? Reading => _link?.Reading;

    /// <summary>Snowflake of the application, as the last session has told it; null before.</summary>
    public string? Application { get; private set; }

    /// <summary>Whether the connection that stands has begun a session, rather than taken one up again.</summary>
    public bool IsNewSession { get; private set; }

    /// <summary>Does nothing: the headers are the project's own.</summary>
    public void SetHeader(string key, string value)
    {
    }

    /// <summary>Does nothing: a connection ends when the package says so.</summary>
    public void SetCancelToken(CancellationToken cancelToken)
    {
    }

    /// <summary>
    /// Connects, after a back-off as often as it takes: the package would wait by the machine's clock, without end where
    /// only the address for resuming is gone.
    /// </summary>
    public async Task ConnectAsync(string host)
    {
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            var resumes = host != _usual;
            if (resumes && _failures >= MostResumes)
            {
                // without a connection: what the package sends in answer is dropped
                await DeliverAsync(DiscordNetLink.SessionIsGone);
                (host, resumes) = (_usual, false);
            }

            try
            {
                await OpenAsync(host, resumes);
                return;
            }
            catch (Exception e) when (!stop.IsCancellationRequested && (GatewaySocket.IsBreak(e) || e is ConnectionEndedException))
            {
                Leave(CloseCodes.Leaving);
                shard.Set(ShardState.Disconnected, context.Time.GetUtcNow());
                var wait = context.Timings.Backoff(_failures - 1, context.Chance());
                GatewayLog.Disconnected(
                    context.Log, shard.Id, DiscordNetShard.ReasonOf(e), resumes ? "resume" : "identify", wait.TotalSeconds);
                await Task.Delay(wait, context.Time, stop);
            }
        }
    }

    /// <summary>Leaves; with another code than the package's, which would end the session where it only means to come back.</summary>
    public Task DisconnectAsync(int closeCode = CloseCodes.Normal)
    {
        Leave(CloseCodes.Leaving);
        return Task.CompletedTask;
    }

    /// <summary>Leaves for good, and waits a short time for the server's half of the goodbye.</summary>
    public Task EndAsync()
    {
        Leave(CloseCodes.Normal);
        return _farewell;
    }

    /// <inheritdoc/>
    public Task SendAsync(byte[] data, int index, int count, bool isText) =>
        _link?.SendAsync(data.AsMemory(index, count)) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public void Dispose() => Leave(CloseCodes.Normal);

    private async Task OpenAsync(string host, bool resumes)
    {
        shard.Set(resumes ? ShardState.Resuming : ShardState.Connecting, context.Time.GetUtcNow());
        var address = GatewayAddress.Complete(host, context.Encrypted) ?? context.Address;
        var lease = resumes ? null : await context.Gate.EnterAsync(shard.Id, stop);
        _failures++;
        var link = new DiscordNetLink(context, shard, lease, resumes ? _sequence : null)
        {
            Deliver = DeliverAsync,
            End = reason => _ = Task.Run(() => Closed?.Invoke(new ConnectionEndedException(reason)), CancellationToken.None),
            Refuse = refuse,
            Stand = (isNew, application) =>
            {
                _failures = 0;
                IsNewSession = isNew;
                Application = application ?? Application;
            },
        };
        _link = link;
        await link.OpenAsync(address, stop);
    }

    private Task DeliverAsync(string text) => TextMessage?.Invoke(text) ?? Task.CompletedTask;

    private void Leave(int code)
    {
        if (Interlocked.Exchange(ref _link, null) is { } link)
        {
            _sequence = link.Sequence;
            _farewell = link.LeaveAsync(code);
        }
    }
}
