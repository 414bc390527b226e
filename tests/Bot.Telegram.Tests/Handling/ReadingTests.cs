using Bot.TelegramAdapter.Handling;
using FsCheck;
using FsCheck.Fluent;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramAdapter.Tests.Handling;

public sealed class ReadingTests
{
    private static readonly Gen<MessageEntity> Mentions =
        from offset in Gen.Choose(-3, 12)
        from length in Gen.Choose(-3, 12)
        from user in Gen.Elements(null, new User { Id = 7 }, new User { Id = 8 })
        from type in Gen.Elements(default, MessageEntityType.Mention, MessageEntityType.TextMention)
        select new MessageEntity { Type = type, Offset = offset, Length = length, User = user };

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

    [Theory]
    [InlineData(1, 2)]
    [InlineData(48, 64)]
    [InlineData(49, null)]
    public void Encode_States_PayloadThatIsReadBackOrNoRoom(int bytes, int? length)
    {
        var state = new string('x', bytes);
        var payload = DeepLink.Encode(state);

        Assert.Equal(length, payload?.Length);
        Assert.Equal(payload is null ? null : state, payload is null ? null : DeepLink.Decode(payload));
    }

    [Fact]
    public void Read_AnyTextAndMentions_NeverRaises() => Prop.ForAll(
        (from text in ArbMap.Default.GeneratorFor<string?>()
         from lead in Gen.Elements("", "/", "/when@", "@me ")
         from mentions in Mentions.ListOf()
         from kind in Gen.Elements(Enum.GetValues<ChatType>())
         from isGuest in Gen.Elements(false, true)
         let message = new Message
         {
             Chat = new Chat { Id = 1, Type = kind },
             From = new User { Id = 2 },
             Text = lead + text,
             Entities = [.. mentions],
             GuestQueryId = isGuest ? "1" : null,
         }
         select isGuest ? new Update { GuestMessage = message } : new Update { Message = message }).ToArbitrary(),
        update =>
        {
            var reader = new UpdateReader();
            reader.Become(new User { Id = 7, Username = "me" });
            _ = reader.Read(update);
        }).QuickCheckThrowOnFailure();
}
