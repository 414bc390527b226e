using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Index;

/// <summary>Reads of an index whose file was replaced while its only connection was in use, so that no other can be opened.</summary>
public sealed class TimelineIndexTests : IDisposable
{
    // Only a failure takes so long: a read that waits for itself.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    private readonly IndexFolder _folder = new();
    private readonly TimelineIndex _index;

    public TimelineIndexTests()
    {
        var facts = MadeUpIndex.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "made-up.yaml")));
        _index = IndexBuilder.OpenOrBuild(facts, Language.English, _folder.IndexPath);
    }

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Read_WithinARead_HasTheConnectionOfTheOuterOne()
    {
        var same = Task.Run(() => _index.Read(outer =>
        {
            Replace();
            return _index.Read(inner => ReferenceEquals(outer, inner));
        }));

        Assert.True(await same.WaitAsync(Longest));
    }

    [Fact]
    public async Task Read_OfAnotherIndexWithinARead_HasAConnectionOfItsOwn()
    {
        using var other = TimelineIndex.Open(_folder.IndexPath);

        var same = Task.Run(
            () => _index.Read(one => other.Read(two => _index.Read(three => (ReferenceEquals(one, two), ReferenceEquals(one, three))))));

        Assert.False((await same.WaitAsync(Longest)).Item1);
    }

    [Fact]
    public async Task Read_EveryConnectionBusyAndNoOtherToBeHad_WaitsForOne()
    {
        using var release = new ManualResetEventSlim();
        var first = await OccupyAsync(release);
        var second = Waiting();
        release.Set();

        Assert.Equal(await first.WaitAsync(Longest), await second.WaitAsync(Longest));
    }

    [Fact]
    public async Task Dispose_AReadWaits_EndsTheWaitAndLetsTheOtherFinish()
    {
        using var release = new ManualResetEventSlim();
        var first = await OccupyAsync(release);
        var second = Waiting();
        _index.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => second.WaitAsync(Longest));
        release.Set();

        Assert.True(await first.WaitAsync(Longest) > 0);
        Assert.Throws<ObjectDisposedException>(() => _index.CountFacts());
    }

    /// <summary>Takes the only connection until it is released, and replaces the file under it.</summary>
    private async Task<Task<int>> OccupyAsync(ManualResetEventSlim release)
    {
        var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var count = Task.Factory.StartNew(
            () => _index.Read(_ =>
            {
                reading.SetResult();
                release.Wait();
                return _index.CountFacts();
            }),
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await reading.Task.WaitAsync(Longest);
        Replace();
        return count;
    }

    /// <summary>A read on a thread of its own, once that thread waits.</summary>
    private Task<int> Waiting()
    {
        var count = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() =>
        {
            try
            {
                count.SetResult(_index.CountFacts());
            }
            catch (ObjectDisposedException e)
            {
                count.SetException(e);
            }
        });
        thread.Start();
        Assert.True(SpinWait.SpinUntil(() => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin) || count.Task.IsCompleted, Longest));
        return count.Task;
    }

    private void Replace()
    {
        var facts = MadeUpIndex.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "made-up.yaml"))
            .Replace("2001-05-04", "2001-05-03", StringComparison.Ordinal));
        IndexBuilder.OpenOrBuild(facts, Language.English, _folder.IndexPath).Dispose();
    }
}
