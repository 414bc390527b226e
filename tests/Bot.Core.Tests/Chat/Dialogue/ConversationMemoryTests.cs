using System.Globalization;
using Bot.Core.Chat.Dialogue;
using Bot.TestSupport;

namespace Bot.Core.Tests.Chat.Dialogue;

public sealed class ConversationMemoryTests : IDisposable
{
    private const string Facts = "facts";
    private readonly ManualTime _time = new();
    private readonly ConversationMemory _memory;

    public ConversationMemoryTests() => _memory = new ConversationMemory(_time);

    public void Dispose() => _memory.Dispose();

    [Fact]
    public void Recall_RememberedTurn_IsTheLast()
    {
        _memory.Remember("anna", Facts, new Turn { Question = "first" });
        _memory.Remember("anna", Facts, new Turn { Question = "second" });

        Assert.Equal("second", _memory.Recall("anna", Facts)?.Question);
        Assert.Null(_memory.Recall("boris", Facts));
        Assert.Equal(1, _memory.Count);
    }

    [Fact]
    public void Recall_OfOtherFacts_IsNothing()
    {
        _memory.Remember("anna", Facts, new Turn { Events = [7] });

        Assert.Null(_memory.Recall("anna", "other facts"));
    }

    [Fact]
    public void Recall_AfterTenMinutes_IsNothing()
    {
        _memory.Remember("anna", Facts, new Turn());
        _time.Advance(ConversationMemory.Kept - TimeSpan.FromTicks(1));
        Assert.NotNull(_memory.Recall("anna", Facts));

        _time.Advance(TimeSpan.FromTicks(1));

        Assert.Null(_memory.Recall("anna", Facts));
    }

    // Nobody has to write for what is old to go.
    [Fact]
    public void Count_AfterElevenMinutesOfSilence_IsZero()
    {
        _memory.Remember("anna", Facts, new Turn());

        _time.Advance(ConversationMemory.Kept + ConversationMemory.Swept);

        Assert.Equal(0, _memory.Count);
    }

    [Fact]
    public void Remember_OneConversationTooMany_ForgetsTheQuietest()
    {
        for (var i = 0; i <= ConversationMemory.MostConversations; i++)
        {
            _memory.Remember(i.ToString(CultureInfo.InvariantCulture), Facts, new Turn());
            if (i == 1)
            {
                _memory.Remember("0", Facts, new Turn());
            }
        }

        Assert.Equal(ConversationMemory.MostConversations, _memory.Count);
        Assert.NotNull(_memory.Recall("0", Facts));
        Assert.Null(_memory.Recall("1", Facts));
    }
}
