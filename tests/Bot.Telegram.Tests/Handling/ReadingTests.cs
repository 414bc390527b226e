using Bot.TelegramAdapter.Handling;
using Bot.TelegramAdapter.Requests;
using Bot.TelegramAdapter.Updates;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.TelegramAdapter.Tests.Handling;

public sealed class ReadingTests
{
    private static readonly Gen<TelegramMention> Mentions =
        from offset in Gen.Choose(-3, 12)
        from length in Gen.Choose(-3, 12)
        from id in Gen.Elements<long?>(null, 7, 8)
        select new TelegramMention(offset, length, id);

    [Theory]
    [InlineData("/when nato office", "when", null, "nato office")]
    [InlineData("/when", "when", null, "")]
    [InlineData("/when@bot  x ", "when", "bot", "x")]
    [InlineData("/when@", "when", "", "")]
    [InlineData("/when\n\nx", "when", null, "x")]
    [InlineData("/when, x", null, null, null)]
    [InlineData("/when@bot, x", null, null, null)]
    [InlineData("/", null, null, null)]
    [InlineData("/ when", null, null, null)]
    [InlineData("/когда", null, null, null)]
    [InlineData("/a2345678901234567890123456789012", "a2345678901234567890123456789012", null, "")]
    [InlineData("/a23456789012345678901234567890123", null, null, null)]
    public void TryRead_Texts_CommandOrNone(string text, string? name, string? bot, string? argument)
    {
        Assert.Equal(name is not null, Command.TryRead(text, out var command));
        Assert.Equal((name, bot, argument), ((string?)command.Name, command.Bot, (string?)command.Argument));
    }

    [Theory]
    [InlineData("czpuYXRv", "s:nato")]
    [InlineData("0YDQvtGB", "рос")]
    [InlineData("_w", null)]
    [InlineData("a", null)]
    [InlineData("ab.c", null)]
    public void Decode_Payloads_StateOrNone(string payload, string? state) => Assert.Equal(state, DeepLink.Decode(payload));

    [Fact]
    public void Read_AnyTextAndMentions_NeverRaises() => Prop.ForAll(
        (from text in ArbMap.Default.GeneratorFor<string?>()
         from lead in Gen.Elements("", "/", "/when@", "@me ")
         from mentions in Mentions.ListOf()
         from kind in Gen.Elements(Enum.GetValues<TelegramChatKind>())
         select new TelegramMessage
         {
             MessageId = 1,
             Chat = new TelegramChat(1, kind),
             From = new TelegramUser(2, IsBot: false),
             Text = lead + text,
             Mentions = [.. mentions],
         }).ToArbitrary(),
        message =>
        {
            var reader = new UpdateReader();
            reader.Become(new BotIdentity(7, "me", SupportsInline: true, SupportsGuest: true));
            _ = reader.Read(new TelegramUpdate(1) { Message = message });
            _ = reader.Read(new TelegramUpdate(1) { GuestMessage = message with { GuestQueryId = "1" } });
        }).QuickCheckThrowOnFailure();
}
