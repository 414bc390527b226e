using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Facts;

namespace Bot.TestSupport;

/// <summary>
/// A chat bot whose replies follow from its input alone, so that an adapter's test knows every byte it has to see.
/// A function may be set for what a test wants otherwise. Remembers what it was asked, in order.
/// </summary>
public sealed class ScriptedChatBot : IChatBot
{
    private readonly Lock _lock = new();
    private readonly List<string> _calls = [];

    /// <summary>Replies to <see cref="Answer"/> in place of <see cref="Echo"/>.</summary>
    public Func<ChatRequest, ChatReply>? OnAnswer { get; set; }

    /// <summary>Replies to <see cref="Press"/> in place of <see cref="Echo"/>.</summary>
    public Func<string, ChatReply>? OnPress { get; set; }

    /// <summary>Replies to <see cref="CheckDates"/> in place of <see cref="Echo"/>.</summary>
    public Func<string, ChatReply>? OnCheckDates { get; set; }

    /// <summary>Choices in place of three numbered ones.</summary>
    public Func<string, IReadOnlyList<Completion>>? OnComplete { get; set; }

    /// <summary>Whether calls are remembered; a long soak turns it off.</summary>
    public bool Remembers { get; set; } = true;

    /// <summary>
    /// What was asked so far: "answer TEXT", "press STATE", "complete COMMAND OPTION TYPED", "search TEXT OFFSET", "check DAY TEXT".
    /// </summary>
    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_lock)
            {
                return [.. _calls];
            }
        }
    }

    /// <inheritdoc/>
    public string FactsHash => "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    /// <inheritdoc/>
    public BotProfile Profile { get; init; } = BotProfile.None;

    /// <inheritdoc/>
    public ChatReply Answer(ChatRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Note($"answer {request.Text}");
        return OnAnswer?.Invoke(request) ?? Echo(request.Text);
    }

    /// <inheritdoc/>
    public ChatReply Press(ButtonPress press)
    {
        ArgumentNullException.ThrowIfNull(press);
        var state = press.Typed is null ? press.State : $"{press.State} {press.Typed}";
        Note($"press {state}");
        return OnPress?.Invoke(state) ?? Echo($"pressed {state}");
    }

    /// <inheritdoc/>
    public IReadOnlyList<Completion> Complete(string command, string option, string typed, int limit)
    {
        Note($"complete {command} {option} {typed}");
        return OnComplete?.Invoke(typed)
            ?? [.. Enumerable.Range(1, Math.Min(limit, 3)).Select(i => new Completion($"{typed} {i}", $"{typed} {i}"))];
    }

    /// <inheritdoc/>
    public SearchPage Search(string text, DateOnly today, int offset, int limit)
    {
        Note($"search {text} {offset}");
        var hits = Enumerable.Range(offset + 1, limit)
            .Select(i => new SearchHit($"e{i}", $"{text} {i}", "effective 1 November 2021", Echo($"{text} {i}")));
        return new SearchPage([.. hits], offset + limit < 60 ? offset + limit : null);
    }

    /// <inheritdoc/>
    public ChatReply CheckDates(string message, DateOnly today)
    {
        Note($"check {today:yyyy-MM-dd} {message}");
        return OnCheckDates?.Invoke(message) ?? Echo($"checked {message}");
    }

    /// <summary>A reply with every part a reply can have, made of the text alone.</summary>
    /// <param name="text">Stands in the headline, cut at 100 characters.</param>
    public static ChatReply Echo(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shown = text.Length <= 100 ? text : text[..(char.IsHighSurrogate(text[99]) ? 99 : 100)];
        return new ChatReply
        {
            Outcome = Outcome.Answered,
            Headline = $"1 November 2021: {shown}",
            Blocks =
            [
                new ReplyBlock(
                    ReplyBlockKind.Sentence, "The closure of NATO's liaison office in Moscow took effect on 1 November 2021.", [1, 2]),
                new ReplyBlock(ReplyBlockKind.Note, "The year follows from the publication date.", [1]),
                new ReplyBlock(ReplyBlockKind.Suggestion, "Announced on 18 October 2021.", []),
            ],
            Citations =
            [
                new Citation(
                    1, "ft-2021-10-18", "Financial Times", "Russia orders Nato to close its liaison office in Moscow",
                    "2021-10-18", "18 October 2021", "para. 2", null),
                new Citation(
                    2, "bne-2021-11", "bne IntelliNews", "The end of a mission",
                    "2021-11", "November 2021", "p. 27", "https://example.org/bne?a=(1)"),
            ],
            Buttons =
            [
                new ReplyButton(ReplyButtonKind.Sources, "Sources", "s:nato-office"),
                new ReplyButton(ReplyButtonKind.Earlier, "Earlier", "e:nato-expels-eight"),
                new ReplyButton(ReplyButtonKind.Later, "Later", "e:geneva-summit"),
                new ReplyButton(ReplyButtonKind.Related, "NATO expels eight", "e:nato-expels-eight"),
                new ReplyButton(ReplyButtonKind.Related, "Geneva summit", "e:geneva-summit"),
                new ReplyButton(ReplyButtonKind.NextPage, "Next page", "p:2:nato"),
            ],
            Page = new ReplyPage(1, 2),
            FactBase = "01234567",
        };
    }

    private void Note(string call)
    {
        if (!Remembers)
        {
            return;
        }

        lock (_lock)
        {
            _calls.Add(call);
        }
    }
}
