using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Matching;

/// <summary>The content of a question, piece by piece: each has to be said by a fact that answers it, or weighs against it.</summary>
/// <param name="Slots">The pieces.</param>
/// <param name="Stems">The stems of all its words.</param>
/// <param name="Wording">The same in their order.</param>
internal sealed record Clause(IReadOnlyList<Slot> Slots, IReadOnlySet<string> Stems, IReadOnlyList<string> Wording)
{
    /// <summary>The families of all that it asks about as done: of its action, and of whatever else is a deed.</summary>
    public required IReadOnlySet<int> Families { get; init; }

    /// <summary>Whether any of that may be something said.</summary>
    public required bool IsOfSaying { get; init; }

    /// <summary>Its words in their order, without those that only hold a sentence together.</summary>
    public required IReadOnlyList<string> Content { get; init; }

    /// <summary>All its tokens.</summary>
    public required IReadOnlyList<Token> Tokens { get; init; }

    /// <summary>The stems of the names of those whom a mention of it may mean, and of all that they are part of.</summary>
    public required Func<ActorMention, IReadOnlySet<string>> NamesOf { get; init; }

    /// <summary>The days that its times leave; null where they leave every day.</summary>
    public required TimeSlot? Time { get; init; }

    /// <summary>The pieces of a question, weighed by how few events say the same.</summary>
    public static Clause Of(Question question, IndexSession session, Language language, FactLanguage reading)
    {
        var weights = new WordWeights(session);
        var slots = new List<Slot>();
        var milestone = MilestoneWords.OfAction(question);
        if (question.Action is { } action)
        {
            var kin = Kin.Of(question.ActionText, language);
            slots.Add(new ActionSlot(question.ActionText, MatchWeights.Action, action, question.ActionWords, kin)
            {
                Milestone = milestone,
                Opposites = Kin.OppositesIn(question.ActionText, language),
            });
        }

        ActorSlot Actor(ActorMention mention, Case @case) => new(mention.Text, MatchWeights.Actor, mention, @case)
        {
            Led = [.. mention.Actors.SelectMany(session.OfficesFor).Where(o => language.Offices.IsLeader(o.Title))
                .Select(o => (o.Of, o.Held))],
        };

        slots.AddRange(question.Sources.Select(m => Actor(m, Case.Doer)));
        slots.AddRange(question.Targets.Select(m => Actor(m, Case.Party)));
        slots.AddRange(question.Attributed.Select(m => Actor(m, Case.Speaker)));
        slots.AddRange(question.Others.Select(m => Actor(m, Case.Unknown)));
        slots.AddRange(question.Places.Select(m => Actor(m, Case.Place)));

        // "came into force": no force that anything has to say.
        var things = milestone == MilestoneKind.Effective ? [] : question.ActionTerms;
        slots.AddRange(things.Concat(question.Terms).Where(t => !t.IsSoft).Select(t => Word(t, weights, language)));
        var tokens = language.Words.Tokenizer.Tokenize(question.Text);
        var wording = tokens.Where(t => t.Kind != TokenKind.Boundary).Select(t => t.Stem).ToList();
        var senses = (question.Action?.Uses.Select(u => u.Sense) ?? []).Concat(question.Terms.SelectMany(t => t.Senses));
        var codes = senses.SelectMany(s => s.Codes).ToList();
        return new Clause(slots.Distinct().ToList(), wording.ToHashSet(StringComparer.Ordinal), wording)
        {
            Tokens = tokens,
            NamesOf = mention => Names(mention, session, language),
            Content = [.. wording.Where(w => !reading.IsFunction(w))],
            Families = codes.Select(Cameo.FamilyOf).ToHashSet(),
            IsOfSaying = codes.Exists(Cameo.IsSaying),
            Time = DayWindow.Of(question) is { IsOpen: false } days
                ? new TimeSlot(string.Join(' ', question.Times.Select(t => t.Edtf)), MatchWeights.Time, days)
                : null,
        };
    }

    /// <summary>Whether a fact's title stands in the question word for word, and every piece of the clause in the title.</summary>
    public bool IsTitleOf(Fact fact)
    {
        var title = fact.TitleWording;
        return title.Count > 1 && Slots.All(s => Words(s).All(fact.Title.Contains))
            && Enumerable.Range(0, Math.Max(Content.Count - title.Count + 1, 0))
                .Any(i => Content.Skip(i).Take(title.Count).SequenceEqual(title));
    }

    /// <summary>
    /// Whether it says was done what a fact's title says, and nothing else, in the same words: in any order, and whoever did it to whom.
    /// </summary>
    public bool IsDeedOf(Fact fact) =>
        fact.TitleDeed is [var verb, ..] && Slots.OfType<ActionSlot>().All(a => a.Stems.Contains(verb))
        && fact.TitleDeed.All(Content.Contains)
        && Slots.All(s => s is ActorSlot || Words(s).All(w => fact.Title.Contains(w) || fact.Reading.Actors.Stems.Contains(w)));

    private static IReadOnlyList<string> Words(Slot slot) => slot switch
    {
        ActionSlot action => action.Stems,
        ActorSlot actor => actor.Mention.Stems,
        WordSlot word => word.Term.Words,
        _ => [],
    };

    /// <summary>Whether some words are one piece of it that is a name, no word of English.</summary>
    public bool IsName(IReadOnlyList<string> stems) =>
        Slots.OfType<WordSlot>().Any(s => s.Term.IsName && s.Term.Words.SequenceEqual(stems));

    private static HashSet<string> Names(ActorMention mention, IndexSession session, Language language) =>
        Lineage.Of(mention.Actors, session.Parents).Select(a => session.Actor(a).Name).SelectMany(language.Words.Tokenizer.Tokenize)
            .Select(t => t.Stem).Concat(mention.Stems).ToHashSet(StringComparer.Ordinal);

    private static Slot Word(Term term, WordWeights weights, Language language)
    {
        if (term.Number is { } number)
        {
            return new NumberSlot(term.Text, MatchWeights.Number, number);
        }

        var rarity = weights.Of(term);
        var weight = term.IsSlot ? MatchWeights.Slot : rarity ?? MatchWeights.ForeignWord;
        var kin = term.Words is [var word] && language.Words.SoftStems.Contains(word) ? Kin.None : Kin.Of(term.Text, language);
        return new WordSlot(term.Text, weight, term, kin) { IsForeign = rarity is null };
    }
}
