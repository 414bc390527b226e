using Bot.Host.Tests.Running;
using Bot.TestSupport.Telegram;

namespace Bot.Host.Tests.Faults;

/// <summary>The program over a data volume that is full or must not be written.</summary>
public sealed class DiskTests : IDisposable
{
    private const string Question = "/when nato office closed";
    private const string Answer = "1 November 2021";

    private readonly ProgramRunner _program = new();
    private readonly string _facts;

    public DiskTests()
    {
        _facts = _program.CopyFacts();
        Directory.CreateDirectory(_program.Data);
    }

    public void Dispose() => _program.Dispose();

    [OwnDiskFact]
    public async Task Run_DiskFullWhenTheFactsChange_KeepsTheFactsUntilThereIsRoom()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        using var bots = BotsProcess.StartOnDisk("size=8m", _program.Data, Settings(telegram), "run");
        await bots.UntilAsync(" 1000 Started");
        var filler = bots.Inside(Path.Combine(_program.Data, "filler"));

        Fill(filler);
        Edit("The ");
        await bots.UntilAsync(" 1012 Facts: the change could not be loaded");
        telegram.People.Write(FakeUser.Anna, Question);
        Assert.Contains(Answer, (await telegram.SentAsync(1)).Text, StringComparison.Ordinal);

        File.Delete(filler);
        Edit("A ");
        await bots.UntilAsync(" 1010 Facts: loaded");
        telegram.People.Write(FakeUser.Anna, Question);
        Assert.Contains(Answer, (await telegram.SentAsync(2)).Text, StringComparison.Ordinal);

        Assert.Equal(0, await bots.TerminateAsync());
        Assert.Contains("could not be written", bots.All, StringComparison.Ordinal);

        // Its room was taken before the disk was full.
        Assert.DoesNotContain(" 3022 ", bots.All, StringComparison.Ordinal);
        Assert.Equal(2, telegram.Sent.Count);
    }

    [OwnDiskFact]
    public async Task Run_DiskFullFromTheStart_AnswersFromAnIndexElsewhereAndSaysSo()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = Settings(telegram);
        settings["TMPDIR"] = Directory.CreateDirectory(Path.Combine(_program.Folder, "tmp")).FullName;
        using var bots = BotsProcess.StartOnDisk("size=16k", _program.Data, settings, "run");
        await bots.UntilAsync(" 1000 Started");
        telegram.People.Write(FakeUser.Anna, Question);

        Assert.Contains(Answer, (await telegram.SentAsync(1)).Text, StringComparison.Ordinal);
        Assert.Equal(0, await bots.TerminateAsync());
        Assert.Contains("The index is kept at", bots.All, StringComparison.Ordinal);
        Assert.Contains(" 3023 Telegram: the state file cannot be used", bots.All, StringComparison.Ordinal);
    }

    [OwnDiskFact]
    public async Task Run_DataVolumeReadOnly_AnswersFromAnIndexElsewhereAndSaysSo()
    {
        await using var telegram = await FakeTelegram.StartAsync();
        var settings = Settings(telegram);
        settings["TMPDIR"] = Directory.CreateDirectory(Path.Combine(_program.Folder, "tmp")).FullName;
        using var bots = BotsProcess.StartOnDisk("ro", _program.Data, settings, "run");
        await bots.UntilAsync(" 1000 Started");
        telegram.People.Write(FakeUser.Anna, Question);
        Assert.Contains(Answer, (await telegram.SentAsync(1)).Text, StringComparison.Ordinal);

        Edit("The ");
        await bots.UntilAsync(" 1010 Facts: loaded");
        telegram.People.Write(FakeUser.Anna, Question);
        Assert.Contains(Answer, (await telegram.SentAsync(2)).Text, StringComparison.Ordinal);

        Assert.Equal(0, await bots.TerminateAsync());
        Assert.Contains("warning: ", bots.All, StringComparison.Ordinal);
        Assert.Contains(" 1013 Facts: ", bots.All, StringComparison.Ordinal);
        Assert.Contains(" 3023 Telegram: the state file cannot be used", bots.All, StringComparison.Ordinal);
    }

    // Temporary files go to the same disk, unless a test says otherwise.
    private Dictionary<string, string> Settings(FakeTelegram telegram)
    {
        var settings = RunningHost.Settings(_program, null, telegram);
        settings["BOT_FACTS"] = _facts;
        settings["TMPDIR"] = _program.Data;
        return settings;
    }

    private void Edit(string publisher)
    {
        var file = Directory.EnumerateFiles(_facts, "*.yaml", SearchOption.AllDirectories)
            .First(f => File.ReadAllText(f).Contains("publisher: ", StringComparison.Ordinal));
        File.WriteAllText(file, File.ReadAllText(file).Replace("publisher: ", "publisher: " + publisher, StringComparison.Ordinal));
    }

    private static void Fill(string path)
    {
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                file.Write(new byte[4_096]);
            }
        }
        catch (IOException)
        {
            // That is the end of the disk.
        }
    }
}
