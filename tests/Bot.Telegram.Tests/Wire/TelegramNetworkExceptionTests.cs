using Bot.TelegramAdapter.Tests.Support;

namespace Bot.TelegramAdapter.Tests.Wire;

public sealed class TelegramNetworkExceptionTests
{
    [Fact]
    public void Reasons_OfACauseThatIsRepeated_SayItOnce()
    {
        var cause = new IOException("Name not known");
        var failure = new IOException("Failure: Name not known (api.telegram.org:443)", cause);

        Assert.Equal(failure.Message, TelegramNetworkException.Reasons(failure));
        Assert.Equal("Failure / Name not known", TelegramNetworkException.Reasons(new IOException("Failure", cause)));
    }

    [Fact]
    public void NextAttempt_InTheLog_IsInSecondsWithOneDecimal()
    {
        using var logs = new RecordingLogs();
        var log = logs.CreateLogger("");

        Log.ConnectFailed(log, "no connection", 4.9751);
        Log.PollFailed(log, "no connection", 0.336);
        Log.Retry(log, "no connection", 1);

        Assert.Equal(["in 5.0 s.", "in 0.3 s.", "in 1.0 s."], logs.Lines.Select(line => line.Text.Split("attempt ")[1].Split(" [")[0]));
    }
}
