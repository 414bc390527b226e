using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Chat.Talk;

namespace Bot.Core.Tests.Chat.Dialogue;

public sealed class DialogueTests(ShippedFacts facts) : IClassFixture<ShippedFacts>
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Chat", "Dialogue", "dialogues.txt"));

    public static TheoryData<int> Conversations() => [.. Read().Keys];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void Ask_Conversation_GoesAsAPersonExpects(int line)
    {
        var wrong = Wrong(line).ToList();

        Assert.True(
            Lines[line - 2].StartsWith('!') == wrong.Count > 0,
            wrong.Count == 0 ? "It goes right now: take the mark off." : string.Join('\n', wrong));
    }

    [Fact]
    public void Conversations_AreFortyOfTwoTurnsAndTwentyOfThree()
    {
        var turns = Read().Values.Select(c => c.Count).ToList();

        Assert.True(turns.Count(t => t <= 2) >= 40);
        Assert.True(turns.Count(t => t == 3) >= 20);
    }

    private IEnumerable<string> Wrong(int line)
    {
        foreach (var (said, wanted) in Read()[line])
        {
            var report = facts.Ask(said, $"dialogue {line}");
            foreach (var want in wanted.Where(w => !Holds(report, w)))
            {
                yield return $"{said}: not {want} but {report.Reply.Outcome}, {report.Reply.Headline}";
            }
        }
    }

    private static bool Holds(AskReport report, string want)
    {
        var parts = want.Split(' ', 2);
        var choices = parts.Length == 1 ? [] : parts[1].Split(" | ");
        var isAnswer = report.Reply.Outcome is Outcome.Answered or Outcome.Disputed or Outcome.Corrected;
        var isBack = report.Reply.Headline == TalkPhrases.WhichEvent;
        return parts[0] switch
        {
            "value" => isAnswer && report.Values.Intersect(choices).Any(),
            "event" => isAnswer && report.Events.Intersect(choices).Any(),
            "not-event" => !report.Events.Intersect(choices).Any(),
            "sources" => report.Reply.Headline.StartsWith("Sources: ", StringComparison.Ordinal) && report.Events.Intersect(choices).Any(),
            "page" => report.Reply.Page?.Number == int.Parse(parts[1], CultureInfo.InvariantCulture),
            "nearest" => !isAnswer && report.Events.Count > 0 && choices.Contains(report.Events[0]),
            "refused" => report.Reply.Outcome is Outcome.Closest or Outcome.NoSource,
            "asks-back" => isBack,
            "talk" => report.Reply.Outcome == Outcome.NotUnderstood && !isBack,
            _ => throw new InvalidOperationException($"dialogues.txt: '{want}' says nothing."),
        };
    }

    private static Dictionary<int, List<(string Said, List<string> Wanted)>> Read()
    {
        var conversations = new Dictionary<int, List<(string Said, List<string> Wanted)>>();
        var current = 0;
        for (var i = 0; i < Lines.Length; i++)
        {
            if (Lines[i].StartsWith("> ", StringComparison.Ordinal))
            {
                current = current == 0 ? i + 1 : current;
                conversations.TryAdd(current, []);
                conversations[current].Add((Lines[i][2..], []));
            }
            else if (Lines[i].StartsWith("= ", StringComparison.Ordinal))
            {
                conversations[current][^1].Wanted.Add(Lines[i][2..]);
            }
            else if (Lines[i].Length == 0)
            {
                current = 0;
            }
        }

        return conversations;
    }
}
