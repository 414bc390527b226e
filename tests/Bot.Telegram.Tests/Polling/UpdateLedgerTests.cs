using Bot.TelegramAdapter.Polling;
using Bot.TestSupport;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.TelegramAdapter.Tests.Polling;

public sealed class UpdateLedgerTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("telegram-tests-");

    private string StateFile => Path.Combine(_folder.FullName, "updates");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Offset_AnyOrderOfFinishing_NeverAboveAnUpdateThatIsNotDone() => Prop.ForAll(
        Gen.Shuffle(Enumerable.Range(1, 20).ToArray()).ToArbitrary(),
        order =>
        {
            var ledger = new UpdateLedger(RecentUpdates.Open(path: null));
            foreach (var id in Enumerable.Range(1, 20))
            {
                Assert.True(ledger.TryBegin(id, out _));
            }

            var open = new SortedSet<int>(order);
            foreach (var id in order)
            {
                ledger.Finish(id);
                open.Remove(id);
                Assert.Equal(open.Count == 0 ? 21 : open.Min, ledger.Offset);
                Assert.False(ledger.TryBegin(id, out var done));
                Assert.True(done.IsCompletedSuccessfully);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Offset_BeforeAnythingCameAndAfterAllIsConfirmed_None()
    {
        var ledger = new UpdateLedger(RecentUpdates.Open(path: null));
        Assert.Null(ledger.Offset);
        ledger.TryBegin(7, out _);
        ledger.AllConfirmed();
        Assert.Equal(7, ledger.Offset);
        ledger.Finish(7);
        Assert.Equal(8, ledger.Offset);

        ledger.AllConfirmed();

        Assert.Null(ledger.Offset);
    }

    [Fact]
    public async Task Drop_AnUpdate_KeepsTheOffsetBelowIt()
    {
        var ledger = new UpdateLedger(RecentUpdates.Open(path: null));
        ledger.TryBegin(7, out var dropped);
        ledger.TryBegin(8, out _);
        ledger.Drop(7);
        ledger.Finish(8);

        Assert.Equal(7, ledger.Offset);
        Assert.False(await dropped);
    }

    [Fact]
    public async Task LetGo_OfUpdatesInWork_PassesThemAndStillKnowsThem()
    {
        var ledger = new UpdateLedger(RecentUpdates.Open(path: null));
        ledger.TryBegin(7, out var first);

        Assert.Equal(1, ledger.LetGo());
        Assert.Equal(8, ledger.Offset);
        Assert.False(ledger.TryBegin(7, out var again));
        Assert.Same(first, again);
        await ledger.WaitIdleAsync(TimeSpan.FromHours(1), new ManualTime(), default);
    }

    [Fact]
    public async Task WaitIdle_WithUpdatesInWork_EndsWhenTheLastIsDoneOrTheTimeIsUp()
    {
        var time = new ManualTime();
        var ledger = new UpdateLedger(RecentUpdates.Open(path: null));
        ledger.TryBegin(7, out _);
        var byTime = ledger.WaitIdleAsync(TimeSpan.FromSeconds(1), time, default);
        Assert.False(byTime.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        await byTime;

        var byFinish = ledger.WaitIdleAsync(TimeSpan.FromSeconds(1), time, default);
        ledger.Finish(7);
        await byFinish;
    }

    [Fact]
    public void Contains_AfterAReopening_EveryAddedIdOfTheLastFourThousand()
    {
        using (var recent = RecentUpdates.Open(StateFile))
        {
            for (var id = 1_000_000L; id < 1_010_000; id++)
            {
                recent.Add(id);
            }
        }

        using var again = RecentUpdates.Open(StateFile);
        Assert.All(Enumerable.Range(0, 4_096), i => Assert.True(again.Contains(1_009_999L - i)));
        Assert.False(again.Contains(1_010_000));
        Assert.False(again.Contains(1_005_903));
        Assert.False(again.Contains(0));
        Assert.Equal(4_096 * 8, new FileInfo(StateFile).Length);
    }

    [Fact]
    public void Open_AFileThatAnotherHolds_Raises()
    {
        using var recent = RecentUpdates.Open(StateFile);

        Assert.Throws<IOException>(() => RecentUpdates.Open(StateFile));
    }

    [Fact]
    public void Open_AFileCutShort_ReadsWhatIsThere()
    {
        using (var recent = RecentUpdates.Open(StateFile))
        {
            recent.Add(0);
            recent.Add(1);
        }

        File.WriteAllBytes(StateFile, File.ReadAllBytes(StateFile)[..12]);
        using var again = RecentUpdates.Open(StateFile);

        Assert.True(again.Contains(0));
        Assert.False(again.Contains(1));
    }

    [Theory]
    [InlineData(1, 0, 250)]
    [InlineData(1, 0.999999, 500)]
    [InlineData(2, 0.999999, 1_000)]
    [InlineData(7, 0.999999, 32_000)]
    [InlineData(8, 0.999999, 60_000)]
    [InlineData(8, 0, 30_000)]
    [InlineData(int.MaxValue, 0.999999, 60_000)]
    public void Pause_AfterFailures_DoublesUpToTheLongest(int failures, double random, double milliseconds) =>
        Assert.Equal(
            milliseconds, Backoff.Pause(failures, TimeSpan.FromMilliseconds(500), TimeSpan.FromMinutes(1), random).TotalMilliseconds,
            tolerance: 1);
}
