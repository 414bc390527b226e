using Bot.Core.Facts;
using Bot.Core.Index;

namespace Bot.Core.Matching;

/// <summary>A curated event in the form that questions are held against.</summary>
internal sealed class Fact
{
    private Fact(EventRow row) => Row = row;

    public EventRow Row { get; }

    public EventReading Reading => Row.Reading;

    /// <summary>Who did it, with all that they are part of; but what a place does, the state that it lies in did not do.</summary>
    public required IReadOnlySet<int> Doers { get; init; }

    /// <summary>Whom it was done to, with all that they are part of.</summary>
    public required IReadOnlySet<int> Parties { get; init; }

    /// <summary>
    /// Whom it was done to, with all that they are part of; but what befalls a place befalls those in it, whoever they are.
    /// </summary>
    public required IReadOnlySet<int> Sufferers { get; init; }

    /// <summary>Who is only spoken of, with all that they are part of.</summary>
    public required IReadOnlySet<int> Mentioned { get; init; }

    /// <summary>Whose word an assertion is, with all that they are part of.</summary>
    public required IReadOnlySet<int> Speakers { get; init; }

    /// <summary>Where it happened: the place, and all that it lies in; empty where no source says.</summary>
    public required IReadOnlySet<int> Places { get; init; }

    /// <summary>The towns and other places that it was done to, or that are spoken of.</summary>
    public required IReadOnlySet<int> Towns { get; init; }

    /// <summary>
    /// What the event is: the senses of its type, of the first action of its title and of each alias, and of what is counted.
    /// </summary>
    public required IReadOnlySet<int> Heads { get; init; }

    /// <summary>The senses of the first action of its title, and of its type.</summary>
    public required IReadOnlySet<int> TitleHeads { get; init; }

    /// <summary>The senses of each alias that tells of one action alone, unlike "sanctions lifted".</summary>
    public required IReadOnlySet<int> CalledHeads { get; init; }

    /// <summary>Senses that its title, an alias, its type or a unit carry.</summary>
    public required IReadOnlySet<int> Main { get; init; }

    /// <summary>Senses that its title or an alias carry.</summary>
    public required IReadOnlySet<int> Named { get; init; }

    /// <summary>All senses that anything said of it carries.</summary>
    public required IReadOnlySet<int> Senses { get; init; }

    /// <summary>Senses that its title and what the sources say of it carry, whatever it is called by.</summary>
    public required IReadOnlySet<int> ToldSenses { get; init; }

    /// <summary>
    /// The words of its title, of each alias and of each of its questions, without those that only hold a sentence together.
    /// </summary>
    public required IReadOnlyList<List<string>> Calls { get; init; }

    /// <summary>The stems of its title.</summary>
    public required IReadOnlySet<string> Title { get; init; }

    /// <summary>The words of its title in their order, without those that only hold a sentence together.</summary>
    public required IReadOnlyList<string> TitleWording { get; init; }

    /// <summary>Those of them that are no part of an actor's name: what its title says was done.</summary>
    public IReadOnlyList<string> TitleDeed => field ??= [.. TitleWording.Where(w => !Reading.Actors.Stems.Contains(w))];

    /// <summary>The stems of the questions that it is said to answer: how people speak of it, not what it says.</summary>
    public required IReadOnlySet<string> AskStems { get; init; }

    /// <summary>The senses of those questions.</summary>
    public required IReadOnlySet<int> AskSenses { get; init; }

    /// <summary>The stems of its title and its aliases.</summary>
    public required IReadOnlySet<string> Names { get; init; }

    /// <summary>The stems of its title and of what the sources say of it.</summary>
    public required IReadOnlySet<string> Told { get; init; }

    /// <summary>All stems, the names of its actors among them.</summary>
    public required IReadOnlySet<string> Stems { get; init; }

    /// <summary>Senses of what is only promised, planned, demanded or refused, as far as anything said of it tells.</summary>
    public required IReadOnlySet<int> UnrealSenses { get; init; }

    /// <summary>The stems of verbs that stand for nothing else.</summary>
    public required IReadOnlySet<string> UnrealStems { get; init; }

    /// <summary>Whether it is itself a saying (CAMEO 01, 02, 10 to 13): who did it spoke of what somebody else did.</summary>
    public bool IsSaying => Cameo.IsSaying(Row.Type);

    /// <summary>
    /// Whether its words tell of a deed, and of none said: what a curator files under a saying may be one ("Rouhani is elected").
    /// </summary>
    public required bool IsDeedByWords { get; init; }

    /// <summary>
    /// The stems of the titles and aliases of the events that it belongs to or answers: what they are called ties it to them.
    /// </summary>
    public required IReadOnlySet<string> LinkedNames { get; init; }

    /// <summary>Whether its title says that something did not happen.</summary>
    public required bool IsNegated { get; init; }

    /// <summary>The family of its type.</summary>
    public int Family => Cameo.FamilyOf(Row.Type);

    /// <summary>Whether it takes effect after it was decided or announced.</summary>
    public bool TakesEffect => Row.Assertions.Any(a => a.Milestone == MilestoneKind.Effective);

    /// <summary>Whether it went on when its source was published.</summary>
    public bool GoesOn => Row.Assertions.Any(a => a.GoesOn);

    /// <summary>Reads an event.</summary>
    /// <param name="row">The event.</param>
    /// <param name="language">What reading it needs of the language.</param>
    /// <param name="session">Where its actors and the events that it is linked with are read.</param>
    public static Fact Of(EventRow row, FactLanguage language, IndexSession session)
    {
        HashSet<int> Line(IEnumerable<int> actors) => Lineage.Of(actors, session.Parents);
        bool IsTown(int actor) => session.Actor(actor).Kind == ActorKind.Place;
        HashSet<int> Own(IEnumerable<int> actors) => [.. Line(actors.Where(a => !IsTown(a))), .. actors];

        var reading = row.Reading;
        var ofType = language.SensesOfType(row.Type);
        var heads = reading.Names.SelectMany(n => n.Heads).Concat(ofType).Concat(reading.Units.SelectMany(u => u.Senses)).ToHashSet();
        var named = reading.Names.SelectMany(n => n.Senses).ToHashSet();
        var main = named.Concat(ofType).Concat(reading.Units.SelectMany(u => u.Senses)).ToHashSet();
        var isQuoted = row.Assertions.Any(a => a.AttributedTo is not null || a.Text.Contains('“', StringComparison.Ordinal));
        var texts = reading.Texts.Concat(reading.Reasons).ToList();
        var told = reading.Names[0].Stems.Concat(texts.SelectMany(t => t.Stems)).ToHashSet(StringComparer.Ordinal);
        var names = reading.Names.SelectMany(n => n.Stems).ToHashSet(StringComparer.Ordinal);
        return new Fact(row)
        {
            Doers = Own(row.Sources.Concat(row.SourceMembers)),
            Parties = Line(row.Targets.Concat(row.TargetMembers)),
            Sufferers = Own(row.Targets),
            Mentioned = Line(row.Mentions),
            Speakers = Line(row.Assertions.Select(a => a.AttributedTo).OfType<int>()),
            Places = Line(row.Place is { } place ? [place] : []),
            Towns = row.Targets.Concat(row.Mentions).Where(IsTown).ToHashSet(),
            Heads = heads,
            CalledHeads = reading.Names.Skip(1).Where(n => n.Senses.All(n.Heads.Contains)).SelectMany(n => n.Heads.Except(n.Unreal))
                .ToHashSet(),
            TitleHeads = reading.Names[0].Heads.Concat(ofType).ToHashSet(),
            Main = main,
            Named = named,
            Senses = main.Concat(reading.Texts.SelectMany(t => t.Senses)).Concat(language.WeakSenses(row.Type, isQuoted)).ToHashSet(),
            ToldSenses = texts.Concat(reading.Units).Append(reading.Names[0]).SelectMany(t => t.Senses).ToHashSet(),
            Calls = [.. reading.Names.Concat(reading.Asks).Select(n => Call(n, language)).Where(c => c.Count > 0)],
            Title = reading.Names[0].Stems.ToHashSet(StringComparer.Ordinal),
            TitleWording = [.. Content(reading.Names[0], language)],
            Names = names,
            AskStems = reading.Asks.SelectMany(a => a.Stems).ToHashSet(StringComparer.Ordinal),
            AskSenses = reading.Asks.SelectMany(a => a.Senses).ToHashSet(),
            Told = told,
            Stems = told.Concat(names).Concat(reading.Actors.Stems).ToHashSet(StringComparer.Ordinal),
            IsDeedByWords = reading.Names[0].Heads is { Count: > 0 } head
                ? head.All(language.IsDeed)
                : !reading.Texts.Append(reading.Names[0]).SelectMany(t => t.Senses).Any(language.IsSaying),
            LinkedNames = row.RespondsTo.Concat(row.PartOf is { } whole ? [whole] : []).Select(session.Event).OfType<EventRow>()
                .SelectMany(e => e.Reading.Names).SelectMany(n => n.Stems).ToHashSet(StringComparer.Ordinal),
            IsNegated = language.IsNegated(row.Title),
            UnrealSenses = reading.Texts.SelectMany(t => t.Unreal).Except(reading.Texts.SelectMany(t => t.Senses.Except(t.Unreal)))
                .Except(main).Except(heads).ToHashSet(),
            UnrealStems = reading.Texts.SelectMany(t => t.UnrealStems)
                .Except(reading.Texts.SelectMany(t => t.Stems.Except(t.UnrealStems)), StringComparer.Ordinal)
                .Except(names, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
        };
    }

    private static List<string> Call(SentenceReading name, FactLanguage language) =>
        Content(name, language).Distinct(StringComparer.Ordinal).ToList();

    private static IEnumerable<string> Content(SentenceReading sentence, FactLanguage language) =>
        sentence.Stems.Where(s => !language.IsFunction(s));
}
