using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Chat.Explaining;

namespace Bot.Host.Terminal;

/// <summary>Writes replies to the terminal: plain text, in colours where wanted, broken at words to the window's width.</summary>
/// <param name="output">Where to.</param>
/// <param name="colour">Whether in colours.</param>
/// <param name="width">The columns of the window, asked for with each reply; 0 for no breaks.</param>
internal sealed class ReplyWriter(TextWriter output, bool colour, Func<int> width)
{
    private const string Reset = "\e[0m";
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";
    private const string Yellow = "\e[1;33m";

    public void Write(ChatReply reply)
    {
        var lines = Printable(PlainText.Of(reply)).Split('\n');
        Line(lines[0], reply.Outcome is Outcome.Answered or Outcome.Disputed or Outcome.Corrected ? Bold : Yellow);

        // Lines behind the headline: one a block, then the page, then the citations.
        for (var i = 1; i < lines.Length; i++)
        {
            Line(lines[i], i > reply.Blocks.Count ? Dim : StyleOf(reply.Blocks[i - 1].Kind));
        }
    }

    /// <summary>Buttons with the numbers that press them.</summary>
    public void Write(IReadOnlyList<ReplyButton> buttons)
    {
        if (buttons.Count > 0)
        {
            var labels = buttons.Select((b, i) => Printable($"{i + 1}) {b.Label}")).ToList();
            Styled(Wrapping.Fill(labels, "   ", indent: 0, width()), Dim);
        }
    }

    public void Write(Explanation explanation)
    {
        output.Write('\n');
        if (explanation.Question is { } question)
        {
            Lines(question, "");
        }

        Line(Printable("why: " + explanation.Why), "");
    }

    private void Lines(QuestionReading question, string indent)
    {
        Line($"{indent}asked: {question.Asked}", "");
        Row(indent, "event type", question.EventType);
        Row(indent, "actors", question.Actors.Select(Words));
        Row(indent, "time", question.Time.Select(t => $"{t.Relation} {t.Edtf}"));
        if (question.Anchor is { } anchor)
        {
            string?[] words = [anchor.Relation, anchor.Offset, anchor.Actor is { } actor ? Words(actor) : null];
            Row(indent, "anchor", [string.Join(' ', words.OfType<string>())]);
            if (anchor.Event is { } happening)
            {
                Lines(happening, indent + "  ");
            }
        }

        Row(indent, "rest", question.Rest);
        foreach (var part in question.Parts)
        {
            Line($"{indent}part:", "");
            Lines(part, indent + "  ");
        }
    }

    private static string Words(ActorReading actor) =>
        $"{actor.Text} ({actor.Role}: {(actor.Ids.Count == 0 ? "unknown" : string.Join(", ", actor.Ids))})";

    private void Row(string indent, string name, IEnumerable<string> values)
    {
        var text = string.Join("; ", values);
        if (text.Length > 0)
        {
            Line(Printable($"{indent}{name}: {text}"), "");
        }
    }

    private static string StyleOf(ReplyBlockKind kind) => kind switch
    {
        ReplyBlockKind.Note or ReplyBlockKind.Suggestion => Dim,
        ReplyBlockKind.Heading => Bold,
        _ => "",
    };

    private void Line(string text, string style) => Styled(Wrapping.Line(text, width()), style);

    private void Styled(string text, string style) =>
        output.Write(style.Length == 0 || !colour ? text + "\n" : $"{style}{text}{Reset}\n");

    // What a question or a fact file brings along must not steer the terminal.
    private static string Printable(string text) =>
        string.Create(text.Length, text, static (span, from) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = char.IsControl(from[i]) && from[i] != '\n' ? '\uFFFD' : from[i];
            }
        });
}
