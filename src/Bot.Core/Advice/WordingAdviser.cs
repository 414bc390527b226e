using Bot.Core.Facts;
using Bot.Core.Facts.Reading;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Senses;
using Bot.Core.Text;

namespace Bot.Core.Advice;

/// <summary>Advice on one event by itself: whether its words say to questions what they say to its writer.</summary>
internal sealed class WordingAdviser(Language language)
{
    private static readonly string[] InForce = [" in force", " into force", " takes effect", " took effect", " into effect"];

    private readonly Dictionary<string, (string Better, string Question)> _units = EmbeddedText.Lines("Bot.Core.Advice.Data.units.tsv")
        .Select(line => line.Split('\t')).ToDictionary(f => f[0], f => (f[1], f[2]), StringComparer.OrdinalIgnoreCase);

    private readonly SentenceReader _sentences = new(language);

    public void Advise(EventEntry entry, ProblemList advice)
    {
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
            AdviseOn(assertion, advice);
        }
    }

    private static bool SaysInForce(string text) => InForce.Any(words => Folding.Fold(text).Contains(words, StringComparison.Ordinal));

    private void AdviseOn(AssertionEntry assertion, ProblemList advice)
    {
        foreach (var unit in assertion.Units)
        {
            if (_units.TryGetValue(unit.Text, out var known))
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

    // What the title does first has to be of the kind that the type says, or else an alias or a question has to say it.
    private void AdviseOnDeed(EventEntry entry, SeedScalar title, ProblemList advice)
    {
        var type = entry.Record.Type;
        var said = entry.Aliases.Concat(entry.Asks).Append(title).SelectMany(t => _sentences.Read(t.Text).Senses);
        var isSaid = said.Any(id => IsOfKind(id, type));
        if (isSaid)
        {
            return;
        }

        if (FirstDeed(title.Text) is { } deed)
        {
            // "says" and "tells" say no more than that it is a saying.
            if (Marks.IsSaying(deed.Code) && Marks.IsSaying(type))
            {
                return;
            }

            advice.Add(title.At, AdviceMessages.OtherDeed(deed.Word, deed.Code, type));
        }
        else if (entry.Asks.Count == 0)
        {
            advice.Add(title.At, AdviceMessages.NotNamed(type));
        }
    }

    private (string Word, string Code)? FirstDeed(string title)
    {
        var tokens = language.Words.Tokenizer.Tokenize(title);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (language.Lexicon.Match(tokens, i) is { HasRoles: true } match)
            {
                return match.Uses.Select(u => u.Sense).FirstOrDefault(s => s.Codes.Count > 0) is { } sense
                    ? (title[tokens[match.Start].Start..tokens[match.End - 1].End], sense.Codes[0])
                    : null;
            }
        }

        return null;
    }

    private bool IsOfKind(int sense, string type) =>
        language.Lexicon.Senses[sense].Codes.Any(code => Marks.FamilyOf(code) == Marks.FamilyOf(type));
}
