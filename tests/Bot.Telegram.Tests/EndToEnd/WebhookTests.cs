using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.TelegramAdapter.Tests.Support;
using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

public sealed class WebhookTests
{
    private const string Secret = "the-Secret_1";

    [Fact]
    public async Task Update_Pushed_AnsweredAndAcknowledgedOnce()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var listen = FreeAddress();
        await using var rig = await Rig.StartAsync(Rig.Options(fake, webhook: new Uri(listen, "telegram"), listen: listen, secret: Secret));

        fake.People.Write(FakeUser.Anna, "/when nato");
        fake.People.Write(FakeUser.Boris, "/when nato");
        await fake.UntilAsync(() => fake.Sent.Count == 2 && fake.Waiting == 0);

        Assert.Equal(2, fake.Sent.Count);
        Assert.Equal(TelegramConnection.Connected, rig.Status.Connection);
        Assert.DoesNotContain(fake.Calls, call => call.Method == "getUpdates");
        Assert.Empty(fake.Violations);
    }

    [Theory]
    [InlineData("POST", "telegram", null, HttpStatusCode.Unauthorized)]
    [InlineData("POST", "telegram", "wrong", HttpStatusCode.Unauthorized)]
    [InlineData("POST", "telegram", "the-Secret_", HttpStatusCode.Unauthorized)]
    [InlineData("GET", "telegram", Secret, HttpStatusCode.NotFound)]
    [InlineData("POST", "elsewhere", Secret, HttpStatusCode.NotFound)]
    [InlineData("POST", "telegram", Secret, HttpStatusCode.OK)]
    public async Task Request_ByAnybody_ProcessedOnlyWithTheSecret(string method, string path, string? secret, HttpStatusCode expected)
    {
        await using var fake = await FakeTelegram.StartAsync();
        var listen = FreeAddress();
        await using var rig = await Rig.StartAsync(Rig.Options(fake, webhook: new Uri(listen, "telegram"), listen: listen, secret: Secret));
        using var http = new HttpClient();
        fake.People.Write(FakeChat.Group, FakeUser.Anna, "not for the bot");
        const string Update = """{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-1002000000001,"type":"supergroup"}"""
            + ""","from":{"id":5,"is_bot":false,"first_name":"A"},"text":"/when nato"}}""";

        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(listen, path))
        {
            Content = new StringContent(Update, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
        {
            request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        }

        using var response = await http.SendAsync(request);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK ? 1 : 0, fake.Sent.Count);
    }

    [Fact]
    public async Task Body_ThatIsNoUpdate_RefusedAsBad()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var listen = FreeAddress();
        await using var rig = await Rig.StartAsync(Rig.Options(fake, webhook: new Uri(listen, "telegram"), listen: listen, secret: Secret));
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Telegram-Bot-Api-Secret-Token", Secret);

        foreach (var body in (string[])["", "no json", "[]", "{}", "{\"update_id\":\"x\"}"])
        {
            using var response = await http.PostAsync(new Uri(listen, "telegram"), new StringContent(body));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Fact]
    public async Task Switch_BetweenWebhookAndPolling_CleansUpAndLosesNothing()
    {
        await using var fake = await FakeTelegram.StartAsync();
        var listen = FreeAddress();
        await using (var pushed = await Rig.StartAsync(Rig.Options(fake, webhook: new Uri(listen, "telegram"), listen: listen)))
        {
            fake.People.Write(FakeUser.Anna, "/when first");
            await fake.SentAsync(1);
        }

        fake.People.Write(FakeUser.Anna, "/when second");
        await using (var polled = await Rig.StartAsync(Rig.Options(fake)))
        {
            await fake.SentAsync(2);
            Assert.Equal(1, polled.Logs.Count(3006));
            Assert.Null(fake.WebhookUrl);
        }

        await using var again = await Rig.StartAsync(Rig.Options(fake, webhook: new Uri(listen, "telegram"), listen: listen));
        fake.People.Write(FakeUser.Anna, "/when third");
        await fake.SentAsync(3);

        Assert.Equal(3, fake.Sent.Count);
        Assert.NotNull(fake.WebhookUrl);
    }

    [Fact]
    public async Task Listen_OnAPortThatIsTaken_StopsWithOneLineThatSaysSo()
    {
        await using var fake = await FakeTelegram.StartAsync();
        await using var rig = await Rig.StartAsync(
            Rig.Options(fake, webhook: new Uri("https://bot.example/telegram"), listen: fake.Url), connected: false);

        await rig.UntilAsync(TelegramConnection.Stopped);

        Assert.Contains($"cannot listen on {fake.Url}", rig.Status.Problem, StringComparison.Ordinal);
        Assert.Equal(1, rig.Logs.Count(3013));
        Assert.Null(fake.WebhookUrl);
    }

    /// <summary>
    /// A port below those that the system gives out by itself: between the look whether it is free and its
    /// use, nobody gets it who asked for any.
    /// </summary>
    private static Uri FreeAddress()
    {
        while (true)
        {
            var port = Random.Shared.Next(10_000, 30_000);
            try
            {
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return new Uri($"http://127.0.0.1:{port}/");
            }
            catch (SocketException)
            {
                // Taken; another one.
            }
        }
    }
}
