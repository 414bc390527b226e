using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Advice;

/// <summary>Advice on one event by itself: whether its words say to questions what they say to its writer.</summary>
internal sealed class WordingAdviser(TitleNames names, Language language)
{
    private const int MostWords = 3;

    private readonly Dictionary<string, UnitWord> _units = EmbeddedText.Lines("Bot.Core.Advice.Data.units.tsv")
        .Select(UnitWord.Read).ToDictionary(unit => unit.Unit, StringComparer.OrdinalIgnoreCase);

    private readonly List<string[]> _inForce = [.. EmbeddedText.Lines("Bot.Core.Advice.Data.in-force.txt").Select(line => line.Split(' '))];

    private readonly SentenceReader _sentences = new(language);

    public void Advise(EventEntry entry, ProblemList list)
    {
        var advice = AdviceOn.Event(list, entry);
        foreach (var (key, at) in entry.EmptyLists)
        {
            advice.Add(at, AdviceMessages.EmptyList(key));
        }

        if (entry.Record.Sources.Count == 0)
        {
            advice.Add(entry.At, AdviceMessages.NoActor);
        }

        if (entry.Title is { } title && Cameo.IsKnown(entry.Record.Type))
        {
            AdviseOnDeed(entry, title, advice);
        }

        var takesEffect = entry.Record.Assertions.Any(a => a.Milestone == MilestoneKind.Effective);
        var inForce = entry.Assertions.FirstOrDefault(a => a.Text is { } text && SaysInForce(text.Text));
        if (inForce is not null && !takesEffect)
        {
            advice.Add(inForce.Text!.At, AdviceMessages.NotInForce);
        }

        foreach (var assertion in entry.Assertions)
        {
            AdviseOn(assertion, entry.Record.Type, advice);
        }
    }

    // Whether a sentence says that something is in force, and not that it is not, or is to be.
    private bool SaysInForce(string text)
    {
        var norms = language.Words.Tokenizer.Tokenize(text).Select(t => t.Norm).ToList();
        bool IsSaid(int at) => _inForce.Skip(1).Any(words => norms.Skip(at).Take(words.Length).SequenceEqual(words));
        return Enumerable.Range(0, norms.Count).Any(i => IsSaid(i) && !norms.Take(i).Any(_inForce[0].Contains));
    }

    private void AdviseOn(AssertionEntry assertion, string type, AdviceOn advice)
    {
        foreach (var unit in assertion.Units)
        {
            if (_units.TryGetValue(unit.Text, out var known) && known.IsOf(type))
            {
                advice.Add(unit.At, AdviceMessages.Unit(unit.Text, known.Better, known.Question));
            }
        }

        if (assertion.Reason is { } reason && Mended(reason.Text) is var mended && mended != reason.Text)
        {
            advice.Add(reason.At, AdviceMessages.Reason(mended));
        }
    }

    // The first word keeps its capital where it is a name: only words that hold a sentence together lose it.
    private string Mended(string reason)
    {
        var isSmall = language.Words.Tokenizer.Tokenize(reason) is [{ IsCapitalised: true, IsUpper: false } first, ..]
            && language.Words.Function.Contains(first.Norm);
        return (isSmall ? char.ToLowerInvariant(reason[0]) + reason[1..] : reason).TrimEnd('.');
    }

    // What the title does first has to be of the kind that the type says, or else an alias or a question has to say it. A line of 'asks'
    // finds the event in whatever words, and is tried by itself. Nobody does what only is so.
    private void AdviseOnDeed(EventEntry entry, SeedScalar title, AdviceOn advice)
    {
        var type = entry.Record.Type;
        if (entry.Asks.Count > 0 || entry.Record.Assertions.All(a => a.Milestone == MilestoneKind.Lasted)
            || entry.Aliases.Append(title).Any(t => Says(t.Text, type)))
        {
            return;
        }

        if (FirstDeed(title.Text) is not { } deed)
        {
            advice.Add(title.At, AdviceMessages.NotNamed(type, WordsFor(type)));
        }
        else if (!Cameo.IsSaying(deed.Code) || !Cameo.IsSaying(type))
        {
            // "says" and "tells" say no more than that it is a saying.
            advice.Add(title.At, AdviceMessages.OtherDeed(deed.Word, deed.Code, type, WordsFor(type)));
        }
    }

    // Words that this advice would take for the type.
    private List<string> WordsFor(string type) => [.. EventTypes.WordsOf(language, type)
        .Where(word => !word.Contains('…', StringComparison.Ordinal) && Says(word, type)).Take(MostWords)];

    private bool Says(string text, string type) => _sentences.Read(text).Senses.Any(id => IsOfKind(id, type));

    private (string Word, string Code)? FirstDeed(string title)
    {
        // The International Steering Group interns nobody, nor does an executive execute.
        var named = names.Of(title, _ => false).ToList();
        var tokens = language.Words.Tokenizer.Tokenize(title);
        for (var i = 0; i < tokens.Count; i++)
        {
            var isName = named.Exists(n => n.Start <= i && i < n.End);
            if (!isName && language.Lexicon.Match(tokens, i) is { HasRoles: true } match)
            {
                return match.Uses.Select(u => u.Sense).FirstOrDefault(s => s.Codes.Count > 0) is { } sense
                    ? (title[tokens[match.Start].Start..tokens[match.End - 1].End], sense.Codes[0])
                    : null;
            }
        }

        return null;
    }

    private bool IsOfKind(int sense, string type) =>
        language.Lexicon.Senses[sense].Codes.Any(code => Cameo.FamilyOf(code) == Cameo.FamilyOf(type));
}
