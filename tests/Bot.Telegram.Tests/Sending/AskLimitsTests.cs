using Bot.Core.Chat;
using Bot.TelegramAdapter.Handling;
using Bot.TelegramAdapter.Sending;
using Bot.TestSupport;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramAdapter.Tests.Sending;

public sealed class AskLimitsTests
{
    private readonly ManualTime _time = new();
    private readonly AskLimits _limits;

    public AskLimitsTests() => _limits = new AskLimits(
        new TelegramOptions
        {
            Token = "1:a",
            QuestionsPerUserPerMinute = 2,
            QuestionsPerChatPerMinute = 3,
            InlineQueriesPerUserPerMinute = 1,
        },
        PlaceRules.Read(null, "-13 13", (_, word) => Assert.Fail(word)), _time);

    [Fact]
    public void Admit_PersonBeyondTheLimit_SaidOnceThenSilentThenAnsweredAgain()
    {
        Assert.Equal(
            [Admission.Answer, Admission.Answer, Admission.SayTooMany, Admission.Silent, Admission.Silent],
            Enumerable.Range(0, 5).Select(_ => _limits.Admit(Ask(user: 1, chat: 1))));
        Assert.Equal(Admission.Answer, _limits.Admit(Ask(user: 2, chat: 2)));

        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(Admission.Answer, _limits.Admit(Ask(user: 1, chat: 1)));
    }

    [Theory]
    [InlineData(1, -13)]
    [InlineData(13, -9)]
    public void Admit_DeniedChatOrPerson_ToldSoWithinTheLimits(long user, long chat) => Assert.Equal(
        [Admission.SayNotHere, Admission.SayNotHere, Admission.SayTooMany, Admission.Silent],
        Enumerable.Range(0, 4).Select(_ => _limits.Admit(Ask(user, chat))));

    [Fact]
    public void Admit_ChatBeyondTheLimit_SaidOnceThenSilent() => Assert.Equal(
        [Admission.Answer, Admission.Answer, Admission.Answer, Admission.SayTooMany, Admission.Silent],
        Enumerable.Range(1, 5).Select(user => _limits.Admit(Ask(user, chat: -9))));

    [Fact]
    public void Admit_InlineQueriesBeyondTheLimit_SilentAndCountedApart()
    {
        var query = new InlineIntent(new InlineQuery { Id = "1", From = new User { Id = 1 }, Query = "x", Offset = "" });

        Assert.Equal([Admission.Answer, Admission.Silent], [_limits.Admit(query), _limits.Admit(query)]);
        Assert.Equal(Admission.Answer, _limits.Admit(Ask(user: 1, chat: 1)));
    }

    private static AskIntent Ask(long user, long chat) => new(
        new Message { Id = 1, Chat = new Chat { Id = chat, Type = ChatType.Group }, From = new User { Id = user } }, "x");
}
