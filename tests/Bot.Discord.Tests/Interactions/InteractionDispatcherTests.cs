using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Registration;
using Bot.DiscordAdapter.Wire.Payloads;
using Bot.DiscordAdapter.Wire.Rest;
using Bot.TestSupport;
using Microsoft.Extensions.Logging.Abstractions;
using Moq;

namespace Bot.DiscordAdapter.Tests.Interactions;

public sealed class InteractionDispatcherTests : IDisposable
{
    private static readonly InteractionTimings Timings = new();
    private readonly ManualTime _time = new();
    private readonly ScriptedChatBot _chat = new();
    private readonly Mock<IDiscordApi> _api = new();
    private readonly DiscordMetrics _metrics = new();
    private readonly ServerClock _clock;
    private readonly InteractionDispatcher _dispatcher;

    public InteractionDispatcherTests()
    {
        _clock = new ServerClock(_time);
        _dispatcher = new InteractionDispatcher(
            _api.Object, new CommandHandler(_chat), new ComponentHandler(_chat), new AutocompleteHandler(_chat),
            new CommandRegistrar(_api.Object, _chat, new RestTimings(), _time, NullLogger<CommandRegistrar>.Instance),
            new Door(PlaceRules.Everywhere, new UserLimiter(20, _time), _metrics), _clock, new DiscordStatus(), _metrics, Timings,
            _time, NullLogger<InteractionDispatcher>.Instance);
    }

    public void Dispose()
    {
        _dispatcher.Dispose();
        _metrics.Dispose();
    }

    [Theory]
    [InlineData(0, InteractionOutcome.Answered)]
    [InlineData(2_999, InteractionOutcome.Answered)]
    [InlineData(3_001, InteractionOutcome.Stale)]
    [InlineData(899_000, InteractionOutcome.Stale)]
    [InlineData(901_000, InteractionOutcome.Answered)]
    [InlineData(-5_000, InteractionOutcome.Answered)]
    internal async Task OnInteraction_OfAnyAge_IsAnsweredWhileDiscordWaits(int milliseconds, InteractionOutcome outcome)
    {
        _dispatcher.OnInteraction(Made(_time.GetUtcNow() - TimeSpan.FromMilliseconds(milliseconds)));
        await _dispatcher.DrainAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, _metrics.CountOf(outcome));
    }

    [Fact]
    public async Task OnInteraction_HostClockAMinuteFast_IsAnsweredByTheServersClock()
    {
        var server = _time.GetUtcNow() - TimeSpan.FromMinutes(1);
        _clock.Observe(server);

        _dispatcher.OnInteraction(Made(server));
        await _dispatcher.DrainAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, _metrics.CountOf(InteractionOutcome.Answered));
    }

    [Fact]
    public async Task OnInteraction_IdThatIsNoTime_IsAnswered()
    {
        _dispatcher.OnInteraction(
            new Interaction { Id = "abc", Token = "t", Type = InteractionType.Command, Data = new InteractionData { Name = "help" } });
        await _dispatcher.DrainAsync(TimeSpan.FromMinutes(1));

        _api.Verify(
            a => a.RespondAsync(
                It.IsAny<Interaction>(), It.Is<MessageCallback>(c => c.Type == CallbackType.Message), It.IsAny<CancellationToken>()),
            Times.Once);
    }

    [Fact]
    public async Task OnInteraction_AlreadyAcknowledged_CountsAsAnswered()
    {
        _api.Setup(a => a.RespondAsync(It.IsAny<Interaction>(), It.IsAny<MessageCallback>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new DiscordApiException("POST", 400, DiscordApiException.AlreadyAcknowledged, "acknowledged"));

        _dispatcher.OnInteraction(Made(_time.GetUtcNow()));
        await _dispatcher.DrainAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, _metrics.CountOf(InteractionOutcome.Answered));
    }

    [Fact]
    public async Task OnInteraction_AnswerTakesLonger_DefersHalfASecondAndMoreBeforeTheLimit()
    {
        var deferred = new TaskCompletionSource<MessageCallback>(TaskCreationOptions.RunContinuationsAsynchronously);
        _api.Setup(a => a.RespondAsync(It.IsAny<Interaction>(), It.IsAny<MessageCallback>(), It.IsAny<CancellationToken>()))
            .Callback<Interaction, MessageCallback, CancellationToken>((_, callback, _) => deferred.TrySetResult(callback))
            .Returns(Task.CompletedTask);
        using var release = new ManualResetEventSlim();
        _chat.OnAnswer = r =>
        {
            release.Wait();
            return ScriptedChatBot.Echo(r.Text);
        };

        _dispatcher.OnInteraction(Made(_time.GetUtcNow()));
        while (_time.Waiting == 0)
        {
            await Task.Yield();
        }

        _time.Advance(Timings.DeferAt - TimeSpan.FromMilliseconds(1));
        Assert.False(deferred.Task.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(CallbackType.DeferredMessage, (await deferred.Task.WaitAsync(TimeSpan.FromMinutes(2))).Type);

        release.Set();
        await _dispatcher.DrainAsync(TimeSpan.FromMinutes(1));
        _api.Verify(
            a => a.EditResponseAsync("app", It.IsAny<Interaction>(), It.IsAny<MessageBody>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    private static Interaction Made(DateTimeOffset at)
    {
        var milliseconds = (ulong)(at - new DateTimeOffset(2015, 1, 1, 0, 0, 0, TimeSpan.Zero)).TotalMilliseconds;
        return new Interaction
        {
            Id = $"{milliseconds << 22}",
            ApplicationId = "app",
            Token = "t",
            Type = InteractionType.Command,
            Data = new InteractionData { Name = "help" },
            User = new DiscordUser { Id = "7" },
        };
    }
}
