using Bot.Core.Chat;
using Bot.Core.Index;
using Bot.Host.Health;
using Bot.Host.Running;
using Bot.TestSupport;
using Bot.TestSupport.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Running;

public sealed class ReloadTests : IDisposable
{
    private static readonly DateOnly Today = new(2021, 11, 15);

    private readonly ProgramRunner _program = new();
    private readonly LogLines _log = new();
    private readonly BotMetrics _metrics = new();
    private readonly ILoggerFactory _loggers;
    private readonly string _facts;

    public ReloadTests()
    {
        _facts = _program.CopyFacts();
        _loggers = LoggerFactory.Create(logging => logging.AddProvider(_log));
    }

    public void Dispose()
    {
        _loggers.Dispose();
        _metrics.Dispose();
        _program.Dispose();
    }

    [Fact]
    public void Look_GoodEdit_LoadsItOnceItStandsStill()
    {
        using var bot = Open(out var watcher);
        using var watching = watcher;
        var before = bot.FactsHash;

        Edit();
        watcher.Look();
        Assert.Equal(before, bot.FactsHash);
        watcher.Look();

        Assert.NotEqual(before, bot.FactsHash);
        Assert.Empty(bot.LastReload!.Problems);
        Assert.Single(_log.Of(1010));
    }

    [Fact]
    public void Look_NoPlaceForTheIndex_IsTriedAgainAMinuteLater()
    {
        var time = new ManualTime();
        using var bot = Open(out var watcher, time);
        using var watching = watcher;
        var before = bot.FactsHash;
        var away = _program.Data + "-away";
        Directory.Move(_program.Data, away);
        File.WriteAllText(_program.Data, "A file where the folder was.");

        Edit();
        watcher.Look();
        watcher.Look();
        Assert.Equal(before, bot.FactsHash);
        Assert.Single(_log.Of(1012));

        File.Delete(_program.Data);
        Directory.Move(away, _program.Data);
        watcher.Look();
        Assert.Equal(before, bot.FactsHash);
        time.Advance(TimeSpan.FromMinutes(1));
        watcher.Look();
        watcher.Look();

        Assert.NotEqual(before, bot.FactsHash);
        Assert.Single(_log.Of(1010));
    }

    [Fact]
    public void Look_BrokenEdit_KeepsTheFactsAndSaysWhere()
    {
        using var bot = Open(out var watcher);
        using var watching = watcher;
        var before = bot.FactsHash;

        var file = Break();
        watcher.Look();
        watcher.Look();

        Assert.Equal(before, bot.FactsHash);
        Assert.Matches($@"{Path.GetFileName(file)}:\d+:\d+: ", bot.LastReload!.Problems[0]);
        Assert.Contains(_log.Of(1011), line => line.Contains(bot.LastReload.Problems[0], StringComparison.Ordinal));
        Assert.Single(_log.Of(1012));
        Assert.Contains(
            About(bot).Blocks,
            block => block.Text.StartsWith("The latest change of the facts could not be read", StringComparison.Ordinal));
    }

    [Fact]
    public void Look_BrokenEditMended_IsCurrentAgain()
    {
        using var bot = Open(out var watcher);
        using var watching = watcher;
        var file = Break();
        watcher.Look();
        watcher.Look();

        File.WriteAllText(file, File.ReadAllText(file).Replace("\n- : [", "", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(file, new DateTime(2021, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        watcher.Look();
        watcher.Look();

        Assert.Empty(bot.LastReload!.Problems);
        Assert.DoesNotContain(About(bot).Blocks, block => block.Text.StartsWith("The latest change", StringComparison.Ordinal));
    }

    [Fact]
    public void Look_FolderRemovedAndBack_KeepsTheFactsMeanwhile()
    {
        using var bot = Open(out var watcher);
        using var watching = watcher;
        var before = bot.FactsHash;

        Directory.Move(_facts, _facts + "-away");
        watcher.Look();
        watcher.Look();
        Assert.NotEmpty(bot.LastReload!.Problems);
        Assert.Single(_log.Of(1012));
        Assert.Equal(Bot.Core.Answers.Outcome.Answered, Outcome(bot));

        Directory.Move(_facts + "-away", _facts);
        watcher.Look();
        watcher.Look();

        Assert.Equal(before, bot.FactsHash);
    }

    [Fact]
    public void Fingerprint_LinkedFileTurned_Changes()
    {
        var one = _program.Write("one", "a.yaml", "sources: []");
        var two = _program.Write("two", "a.yaml", "sources: []");
        File.SetLastWriteTimeUtc(Path.Combine(two, "a.yaml"), File.GetLastWriteTimeUtc(Path.Combine(one, "a.yaml")));
        var mounted = Directory.CreateDirectory(Path.Combine(_program.Folder, "mounted")).FullName;
        var link = Path.Combine(mounted, "..data");
        Directory.CreateSymbolicLink(link, one);
        File.CreateSymbolicLink(Path.Combine(mounted, "a.yaml"), Path.Combine("..data", "a.yaml"));
        var source = new FactSource([mounted], []);
        var before = source.Fingerprint();

        Directory.Delete(link);
        Directory.CreateSymbolicLink(link, _program.Write("three", "a.yaml", "sources: [] # another"));

        Assert.NotEqual(before, source.Fingerprint());
    }

    [Fact]
    public void Exchange_QuestionUnderWay_EndsOnItsFactsAndThenClosesThem()
    {
        using var bot = Open(out var watcher);
        using var watching = watcher;
        var old = bot.Current;

        var (before, after) = bot.Use(during =>
        {
            var hash = during.FactsHash;
            Edit();
            watcher.Look();
            watcher.Look();
            Assert.False(old.IsClosed);
            return (hash, during.Answer(new ChatRequest { Text = "/when nato office closed", Today = Today }).FactBase);
        });

        Assert.StartsWith(after, before, StringComparison.Ordinal);
        Assert.NotEqual(before, bot.FactsHash);
        Assert.True(old.IsClosed);
    }

    [Fact]
    public async Task Exchange_UnderLoad_EveryAnswerIsWhole()
    {
        using var bot = Open(out var watcher);
        using var watching = watcher;
        using var stop = new CancellationTokenSource();
        using var begun = new CountdownEvent(4);
        var asking = Enumerable.Range(0, begun.InitialCount).Select(_ => Task.Factory.StartNew(
            () =>
            {
                Assert.Equal(Bot.Core.Answers.Outcome.Answered, Outcome(bot));
                begun.Signal();
                while (!stop.IsCancellationRequested)
                {
                    Assert.Equal(Bot.Core.Answers.Outcome.Answered, Outcome(bot));
                }
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default)).ToList();
        Assert.True(begun.Wait(TimeSpan.FromMinutes(1)));

        for (var i = 0; i < 5; i++)
        {
            Edit();
            watcher.Look();
            watcher.Look();
            Assert.Empty(bot.LastReload!.Problems);
        }

        await stop.CancelAsync();
        await Task.WhenAll(asking);
    }

    [Fact]
    public async Task Run_EditedAndBrokenFacts_ReloadsAndTellsHealth()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = RunningHost.Settings(_program, null, telegram);
        settings["BOT_FACTS"] = _facts;
        await using var host = await RunningHost.StartAsync(settings);
        var before = (string?)(await host.ConnectedAsync())["facts"]!["id"];

        Edit();
        var report = await host.UntilAsync((_, body) => (string?)body["facts"]!["id"] != before);
        Break();
        var broken = await host.UntilAsync((_, body) => body["facts"]!["lastReload"] is { } last && !(bool)last["loaded"]!);

        Assert.True((bool)report["facts"]!["lastReload"]!["loaded"]!);
        Assert.Equal((string?)report["facts"]!["id"], (string?)broken["facts"]!["id"]);
        Assert.True((bool)broken["ready"]!);
    }

    [Fact]
    public async Task Answer_BeforeTheFirstFactsAreOpen_WaitsForThem()
    {
        var first = new TaskCompletionSource<TimelineIndex>();
        using var bot = new ReloadableBot(first.Task, TimeProvider.System);
        var asked = new TaskCompletionSource();
        var answer = Task.Factory.StartNew(
            () =>
            {
                asked.SetResult();
                return Outcome(bot);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await asked.Task;
        var before = (bot.IsLoaded, answer.IsCompleted, Facts: new HealthReporter(bot, NoServices()).Report());

        first.SetResult(new FactSource([_facts], [_program.Data]).Open(Assert.Fail).Index!);
        var outcome = await answer;

        Assert.Equal((false, false), (before.IsLoaded, before.IsCompleted));
        Assert.False(before.Facts.Ready);
        Assert.Null(before.Facts.Facts);
        Assert.Equal(Core.Answers.Outcome.Answered, outcome);
        var after = new HealthReporter(bot, NoServices()).Report();
        Assert.True(after.Ready);
        Assert.Equal(bot.FactsHash, after.Facts!.Id);
    }

    [Fact]
    public async Task Answer_FirstFactsCouldNotBeOpened_Fails()
    {
        using var bot = new ReloadableBot(Task.FromException<TimelineIndex>(new InvalidOperationException("none")), TimeProvider.System);

        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.Run(() => Outcome(bot)));
        Assert.False(bot.IsLoaded);
    }

    private static ServiceProvider NoServices() => new ServiceCollection().BuildServiceProvider();

    private static ChatReply About(ReloadableBot bot) => bot.Answer(new ChatRequest { Text = "/about", Today = Today });

    private static Core.Answers.Outcome Outcome(ReloadableBot bot) =>
        bot.Answer(new ChatRequest { Text = "/when nato office closed", Today = Today }).Outcome;

    private ReloadableBot Open(out FactWatcher watcher, TimeProvider? time = null)
    {
        var source = new FactSource([_facts], [_program.Data]);
        var fingerprint = source.Fingerprint();
        var bot = new ReloadableBot(Task.FromResult(source.Open(Assert.Fail).Index!), TimeProvider.System);
        watcher = new FactWatcher(bot, source, fingerprint, _metrics, time ?? TimeProvider.System, _loggers.CreateLogger<FactWatcher>());
        return bot;
    }

    // Another publisher's name: other facts, the same answers.
    private void Edit()
    {
        var file = SourceFile();
        File.WriteAllText(file, File.ReadAllText(file).Replace("publisher: ", "publisher: The ", StringComparison.Ordinal));
    }

    private string Break()
    {
        var file = SourceFile();
        File.AppendAllText(file, "\n- : [");
        return file;
    }

    private string SourceFile() =>
        Directory.EnumerateFiles(_facts, "*.yaml", SearchOption.AllDirectories)
            .First(f => File.ReadAllText(f).Contains("publisher: ", StringComparison.Ordinal));
}
