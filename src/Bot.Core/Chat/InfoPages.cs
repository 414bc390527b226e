using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>The pages that are no answers: help, about, privacy, sources, and what a bare command says.</summary>
internal sealed class InfoPages(Timeline timeline, IndexSession session)
{
    private const int MostSources = 8;
    private const int LongestName = 60;

    /// <summary>Longest name of a source that rides on a button.</summary>
    private const int LongestAsked = 20;
    private readonly ReplyComposer _composer = new(timeline.Index, session);
    private readonly Introduction _introduction = timeline.Introduction;

    /// <param name="name">The command's name.</param>
    /// <param name="rest">What stands behind it: of <c>/sources</c>, the name of a source.</param>
    /// <param name="page">Of a list; past the end is the last.</param>
    public ChatReply Page(string name, string rest = "", int page = 1) => name switch
    {
        "about" => About(),
        "privacy" => _composer.Reply(Outcome.Answered, "Nothing of your questions is stored.",
        [
            Say(
                "Questions are answered from a local index: they are neither stored nor logged, "
                + "and nothing is sent to anybody but the chat platform you ask on."),
            Say(
                "For ten minutes your last question in a chat and the events it was answered with stay in memory, "
                + "so that “and France?” is understood; then they are forgotten."),
            Say("The host of this bot sees counts (how many questions, how fast), never texts or names."),
            .. Contact(),
        ]),
        "sources" => Sources(rest, page),
        _ => Help(),
    };

    /// <summary>What a command is for, with two examples.</summary>
    public ChatReply Explain(CommandSpec? command)
    {
        if (command is null)
        {
            return NotUnderstood();
        }

        var examples = _introduction.Of(command);
        var reply = _composer.Reply(
            Outcome.NotUnderstood, $"/{command.Name}: {command.Descriptions["en"]}.",
            [.. examples.Select(e => Item($"/{command.Name} {e}"))]);
        return reply with { Prompt = command.Options.Any(o => o.Required) && examples is [var first, ..] ? first : null };
    }

    public ChatReply NotUnderstood() =>
        _composer.Reply(Outcome.NotUnderstood, Phrases.NotUnderstood, [Say(Phrases.TryHelp), .. TwoExamples()]);

    /// <summary>A sentence to what is no question that can be read, with two examples of what is.</summary>
    public ChatReply Civil(string sentence) => _composer.Reply(Outcome.NotUnderstood, sentence, [.. TwoExamples()]);

    /// <summary>The same to whoever begins a conversation, with what can be asked about.</summary>
    public ChatReply Welcome(string sentence) =>
        _composer.Reply(Outcome.NotUnderstood, sentence, [Say(_introduction.Description), .. TwoExamples()]);

    private IEnumerable<ReplyBlock> TwoExamples() => _introduction.Examples.Select(Item);

    private IEnumerable<ReplyBlock> Contact() => _introduction.Contact is { } contact ? [Say(Phrases.Contact(contact))] : [];

    private static ReplyBlock Item(string text) => new(ReplyBlockKind.Item, text, []);

    private static ReplyBlock Say(string text) => new(ReplyBlockKind.Sentence, text, []);

    private ChatReply Help() => _composer.Reply(Outcome.Answered, "Ask about the timeline in your own words, or with a command.",
        [Say(_introduction.Description), .. CommandCatalogue.Commands.Select(c => Item(Described(c)))]);

    private string Described(CommandSpec command)
    {
        var example = _introduction.Of(command) is [var first, ..] ? $" (/{command.Name} {first})" : "";
        return $"/{command.Name}: {command.Descriptions["en"]}{example}";
    }

    private ChatReply About()
    {
        var events = session.Rows("SELECT count(*) FROM event", r => r.GetInt32(0))[0];
        var rows = session.Rows("SELECT count(*) FROM deed WHERE event = 0", r => r.GetInt32(0))[0];
        var sources = session.Rows("SELECT count(*) FROM source", r => r.GetInt32(0))[0];
        var counted = Phrases.Plural(events, "event") + (rows > 0 ? " and " + Phrases.Plural(rows, "dataset row") : "");
        return _composer.Reply(Outcome.Answered, _introduction.Name ?? "About this bot.",
        [
            Say(_introduction.Description),
            Say($"Its facts: {counted} from {Phrases.Plural(sources, "source")}, fact base {timeline.Index.FactsHash[..8]}."),
            Say($"Version {ProgramVersion.Number}."),
            .. timeline.IsOutdated ? new[] { Say(Phrases.Outdated) } : [],
            Say("Every answer names its sources. What no source says, it does not answer; it uses no language model."),
            .. Contact(),
        ]);
    }

    private ChatReply Sources(string wanted, int page)
    {
        var all = session.Rows("SELECT publisher, title, published, basis, note, url FROM source ORDER BY published, id", r =>
        {
            var inferred = r.GetInt32(3) > 0 && !r.IsDBNull(4) ? " (date inferred: " + r.GetString(4).TrimEnd('.') + ")" : "";
            var line = $"{r.GetString(0)}, “{r.GetString(1)}”, {Words(r.GetString(2))}{inferred}.";
            return (Publisher: r.GetString(0), Line: line, Url: r.IsDBNull(5) ? null : r.GetString(5));
        });
        var name = Folding.Fold(wanted);
        var named = wanted.Length == 0 ? [] : all.Where(s => Publishers.IsNamed(Folding.Fold(s.Publisher), name)).ToList();
        named = named.Count > 0 || wanted.Length == 0 ? named
            : all.Where(s => Folding.Fold(s.Line).Contains(name, StringComparison.Ordinal)).ToList();
        var isUnknown = wanted.Length > 0 && named.Count == 0;
        var rows = named.Count > 0 ? named : all;
        var paging = Paging.Of(rows.Count, MostSources, page);
        var shown = rows.Skip(paging.Skipped).Take(MostSources)
            .Select(s => new ReplyBlock(ReplyBlockKind.Item, s.Line, []) { Url = s.Url }).ToList();
        var headline = isUnknown ? Phrases.NoSuchSource(ReplySize.Cut(wanted, LongestName)) : $"{Phrases.Plural(rows.Count, "source")}.";
        var asked = isUnknown || wanted.Length == 0 ? "/sources" : $"/sources {ReplySize.Cut(wanted, LongestAsked)}";
        return _composer.Reply(
            isUnknown ? Outcome.NoSource : Outcome.Answered, headline, ReplySize.FitItems(shown),
            [.. paging.Buttons((p, step) => ButtonState.Page(p, asked, step))], paging.Page);
    }

    private static string Words(string edtf) => Edtf.Parse(edtf).Span is { } span ? DateWords.Of(span) : edtf;
}
