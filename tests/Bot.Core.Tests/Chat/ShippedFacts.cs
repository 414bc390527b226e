using Bot.Core.Chat;
using Bot.Core.Chat.Dialogue;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Tests.Facts;
using Bot.Core.Tests.Index;

namespace Bot.Core.Tests.Chat;

/// <summary>An index over the shipped facts (<c>seeds/</c>), built once for all tests of a class.</summary>
public sealed class ShippedFacts : IDisposable
{
    private static readonly DateOnly Today = new(2026, 1, 15);
    private readonly IndexFolder _folder = new();
    private readonly TimelineIndex _index;
    private readonly ConversationMemory _memory = new(TimeProvider.System);

    public ShippedFacts()
    {
        _index = IndexBuilder.OpenOrBuild(SeedReader.Read(Path.Combine(Checkout, "seeds")).Facts!, Language.English, _folder.IndexPath);
        Bot = new TimelineBot(_index, Language.English, _memory);
    }

    /// <summary>The folder of the solution.</summary>
    public static string Checkout { get; } = FactFolder.Checkout("Bots.sln");

    public TimelineBot Bot { get; }

    public AskReport Ask(string text, string? conversation) =>
        Bot.Ask(new ChatRequest { Text = text, Today = Today, Conversation = conversation });

    public AskReport Ask(string text) => Ask(text, page: 1);

    public AskReport Ask(string text, int page) => Bot.Ask(new ChatRequest { Text = text, Today = Today, Page = page });

    public void Dispose()
    {
        _index.Dispose();
        _memory.Dispose();
        _folder.Dispose();
    }
}
