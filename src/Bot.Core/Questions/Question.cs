using Bot.Core.Questions.Senses;

namespace Bot.Core.Questions;

/// <summary>A question as it was read.</summary>
public sealed record Question
{
    /// <summary>The text as it was asked.</summary>
    public required string Text { get; init; }

    /// <summary>What it wants to know.</summary>
    public required Asked Asked { get; init; }

    /// <summary>How fine a date it wants.</summary>
    public DateUnit Unit { get; init; }

    /// <summary>Which side a "who" asks for.</summary>
    public Side AskedSide { get; init; }

    /// <summary>The main action; null where no verb or noun of action was found.</summary>
    public SenseMatch? Action { get; init; }

    /// <summary>The words that the main action was read from, folded; empty where there is none.</summary>
    public string ActionText { get; init; } = "";

    /// <summary>The stems of the words that the main action was read from.</summary>
    public IReadOnlyList<string> ActionWords { get; init; } = [];

    /// <summary>Actors who do it: one of each mention has to.</summary>
    public IReadOnlyList<ActorMention> Sources { get; init; } = [];

    /// <summary>Actors it is done to, said to or done with.</summary>
    public IReadOnlyList<ActorMention> Targets { get; init; } = [];

    /// <summary>Actors whose side the question leaves open.</summary>
    public IReadOnlyList<ActorMention> Others { get; init; } = [];

    /// <summary>Places it happened in.</summary>
    public IReadOnlyList<ActorMention> Places { get; init; } = [];

    /// <summary>Whoever has a part in it: <see cref="Sources"/>, <see cref="Targets"/> and <see cref="Others"/>.</summary>
    public IReadOnlyList<ActorMention> Parties => [.. Sources, .. Targets, .. Others];

    /// <summary><see cref="Parties"/> and <see cref="Places"/>.</summary>
    public IReadOnlyList<ActorMention> Mentions => [.. Parties, .. Places];

    /// <summary>Actors it leaves out ("besides Japan", "other than Italy").</summary>
    public IReadOnlyList<ActorMention> Excluded { get; init; } = [];

    /// <summary>Times it sets; all of them hold.</summary>
    public IReadOnlyList<TimeConstraint> Times { get; init; } = [];

    /// <summary>The event it dates its answer by; null where there is none.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>Which of several events it means; null for all or the best.</summary>
    public Pick? Pick { get; init; }

    /// <summary>Whether it asks for what may be ("why might Russia break …"): what somebody only said then counts.</summary>
    public bool IsSupposed { get; init; }

    /// <summary>Whether it is a full sentence about a deed: what is only threatened, planned or denied is then no answer.</summary>
    public bool IsClaim { get; init; }

    /// <summary>Whether it names an event that has to have happened, however tersely: one of the two of an order.</summary>
    public bool IsDeed { get; init; }

    /// <summary>Whether it only asks who or what somebody or something is ("who is the Kremlin's spokesman", "what is RT").</summary>
    public bool IsIdentity { get; init; }

    /// <summary>Whether it asks what will be, or where somebody is now ("is NATO in Moscow"): what happened once does not say.</summary>
    public bool IsNotPast { get; init; }

    /// <summary>Whether its contrary is looked for: an event that says that it did not happen.</summary>
    public bool IsContrary { get; init; }

    /// <summary>Whether it asks for what did not happen, or for all but somebody.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Whether it asks what would be if something were otherwise.</summary>
    public bool IsHypothetical { get; init; }

    /// <summary>What a "how many" counts, actors left out; empty where it counts something else.</summary>
    public IReadOnlyList<Term> Counted { get; init; } = [];

    /// <summary>Whether a "who" asks how many they are.</summary>
    public bool CountsActors { get; init; }

    /// <summary>Whether it names two who did something together ("Putin and Biden met"): no two deeds of one each will do.</summary>
    public bool IsMutual { get; init; }

    /// <summary>For whom whoever is asked for acts ("who signed for Britain", "on Hezbollah's side").</summary>
    public IReadOnlyList<ActorMention> Behalf { get; init; } = [];

    /// <summary>Who it says the answer comes from ("according to Moscow"): the one who says it, or does it.</summary>
    public IReadOnlyList<ActorMention> Attributed { get; init; } = [];

    /// <summary>The publisher whose word it asks for ("according to RT"), as the question names it, folded; null for any.</summary>
    public string? Publisher { get; init; }

    /// <summary>What kind of actor a "who" asks for ("which president"), singular or plural as in the question; null for any.</summary>
    public string? AskedKind { get; init; }

    /// <summary>Whether it asks since or until when something holds: an event's own day is no answer unless it took effect then.</summary>
    public bool AsksBound { get; init; }

    /// <summary>Whether it asks for the hour.</summary>
    public bool AsksHour { get; init; }

    /// <summary>Whether a "where" asks for a town, so that a country is no answer.</summary>
    public bool AsksTown { get; init; }

    /// <summary>Whether it asks for somebody else than the other event names ("who else").</summary>
    public bool IsElse { get; init; }

    /// <summary>Whether a pronoun in it stands for an actor named elsewhere.</summary>
    public bool HasPronoun { get; init; }

    /// <summary>Whether its only pronoun is a possessive behind its own subject ("did Italy expel its Russians").</summary>
    public bool OwnsPronoun { get; init; }

    /// <summary>Whether a "how many" counts deeds ("how many visits"): rows are counted, curated facts have to give the number.</summary>
    public bool CountsDeeds { get; init; }

    /// <summary>Whether a "who" asks for countries: they come first, then whoever else did it.</summary>
    public bool AsksCountry { get; init; }

    /// <summary>Things that the action's words name ("its ambassador", "the mission"): curated facts have to carry them.</summary>
    public IReadOnlyList<Term> ActionTerms { get; init; } = [];

    /// <summary>Whether it asks for whoever did it most often.</summary>
    public bool MostOften { get; init; }

    /// <summary>The same question by its next action, where the main one is only a saying or a wish; null where there is none.</summary>
    public Question? Alternative { get; init; }

    /// <summary>
    /// The same question as rows of a dataset can answer it, who have nothing but a source, a type, a target and a day; null where there
    /// are none.
    /// </summary>
    public Question? OfRows { get; init; }

    /// <summary>Whether it is read for rows of a dataset, and for nothing else.</summary>
    public bool IsOfRows { get; init; }

    /// <summary>
    /// The actors that are put in order, one for each of <see cref="Parts"/>; empty where the parts are events in their own words.
    /// </summary>
    public IReadOnlyList<ActorMention> Alternatives { get; init; } = [];

    /// <summary>The two events of an order or a how-long question, or one for each actor that is put in order.</summary>
    public IReadOnlyList<Question> Parts { get; init; } = [];

    /// <summary>Everything else that an answer has to carry.</summary>
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>Spelling that was put right: as typed, as read.</summary>
    public IReadOnlyList<(string Typed, string Read)> Corrections { get; init; } = [];

    /// <summary>Impossible dates in it, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Whether nothing was found in it that could be asked for.</summary>
    public bool IsEmpty =>
        Action is null && Anchor is null && Mentions.Count + Times.Count + Terms.Count + Parts.Count == 0;
}
