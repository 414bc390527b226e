using Bot.TelegramAdapter.Sending;
using Bot.TestSupport;

namespace Bot.TelegramAdapter.Tests.Sending;

public sealed class FloodGateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly ManualTime _time = new();
    private readonly FloodGate _gate;

    public FloodGateTests() => _gate = new FloodGate(new TelegramOptions { Token = "1:a" }, _time);

    [Fact]
    public async Task Wait_SecondMessageToAChat_ASecondLater()
    {
        Assert.True(await _gate.WaitAsync(1, isGroup: false, Patience, default));
        var second = _gate.WaitAsync(1, isGroup: false, Patience, default);

        _time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.True(await second);
    }

    [Fact]
    public async Task Wait_TwentyFirstMessageToAGroup_AMinuteAfterTheFirst()
    {
        for (var i = 0; i < 20; i++)
        {
            Assert.True(await _gate.WaitAsync(-1, isGroup: true, Patience, default));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        var next = _gate.WaitAsync(-1, isGroup: true, Patience, default);
        _time.Advance(TimeSpan.FromSeconds(39));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await next);
    }

    [Fact]
    public async Task Wait_ThirtyFirstChatWithinASecond_ASecondAfterTheFirst()
    {
        for (var chat = 1; chat <= 30; chat++)
        {
            Assert.True(await _gate.WaitAsync(chat, isGroup: false, Patience, default));
        }

        var next = _gate.WaitAsync(31, isGroup: false, Patience, default);
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await next);
    }

    [Fact]
    public async Task Wait_ChatsWithLongQueues_TakeNoPlaceOfOthers()
    {
        var waiting = Enumerable.Range(0, 100).Select(_ => _gate.WaitAsync(1, isGroup: false, Patience, default)).ToList();

        Assert.True(_gate.WaitAsync(2, isGroup: false, Patience, default).IsCompletedSuccessfully);
        Assert.True(await waiting[0]);
    }

    [Fact]
    public async Task Pause_OfOneChat_HoldsThatChatOnly()
    {
        _gate.Pause(1, TimeSpan.FromSeconds(30));
        var held = _gate.WaitAsync(1, isGroup: false, Patience, default);

        Assert.True(await _gate.WaitAsync(2, isGroup: false, Patience, default));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(held.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await held);
    }

    [Fact]
    public void Pause_OfASecondChat_HoldsAll()
    {
        _gate.Pause(1, TimeSpan.FromSeconds(30));
        _gate.Pause(2, TimeSpan.FromSeconds(30));

        Assert.False(_gate.WaitAsync(3, isGroup: false, Patience, default).IsCompleted);
        Assert.False(_gate.WaitPauseAsync(Patience, default).IsCompleted);
    }

    [Fact]
    public async Task Pause_OfASecondChatAfterTheFirstIsOver_HoldsThatChatOnly()
    {
        _gate.Pause(1, TimeSpan.FromSeconds(3));
        _time.Advance(TimeSpan.FromSeconds(4));
        _gate.Pause(2, TimeSpan.FromSeconds(30));

        Assert.True(await _gate.WaitAsync(3, isGroup: false, Patience, default));
    }

    [Fact]
    public async Task Wait_LongerThanPatience_FalseAtOnce()
    {
        _gate.Pause(1, TimeSpan.FromHours(1));

        Assert.False(await _gate.WaitAsync(1, isGroup: false, Patience, default));
    }

    [Fact]
    public async Task Wait_Cancelled_Raises()
    {
        using var cancel = new CancellationTokenSource();
        _gate.Pause(1, TimeSpan.FromSeconds(30));
        var held = _gate.WaitAsync(1, isGroup: false, Patience, cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
    }
}
