using Bot.FakeServers;

// bots-fake PLATFORM: one JSON object with the address on standard output, then what happens; on standard input what people do.
switch (args)
{
    case ["discord"]:
        await DiscordServer.RunAsync(Console.In, Console.Out);
        return 0;
    case ["telegram"]:
        await TelegramServer.RunAsync(Console.In, Console.Out);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: Bot.FakeServers discord|telegram");
        return 2;
}
