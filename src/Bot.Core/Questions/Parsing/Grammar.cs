using System.Globalization;
using Bot.Core.Text;

namespace Bot.Core.Questions.Parsing;

/// <summary>The closed classes of English that questions are read by; their words stand in <c>grammar.txt</c>, folded.</summary>
internal static class Grammar
{
    private static readonly Dictionary<string, IReadOnlySet<string>> Classes = Read();

    public static readonly IReadOnlySet<string> WhWords = Classes["whWords"];

    public static readonly IReadOnlySet<string> Auxiliaries = Classes["auxiliaries"];

    /// <summary>Forms of "be" that make a passive with a participle.</summary>
    public static readonly IReadOnlySet<string> Be = Classes["be"];

    public static readonly IReadOnlySet<string> Possessives = Classes["possessives"];

    /// <summary>Participles that are the verb's own form: "put", "cut".</summary>
    public static readonly IReadOnlySet<string> BareParticiples = Classes["bareParticiples"];

    public static readonly IReadOnlySet<string> Money = Classes["money"];

    /// <summary>Units in which money is counted.</summary>
    public static readonly IReadOnlySet<string> Currencies = Classes["currencies"];

    /// <summary>Stems of verbs whose subject stands above those who do something together.</summary>
    public static readonly IReadOnlySet<string> Leading = Classes["leading"];

    /// <summary>Stems of verbs that say of things no more than that they were there, moved or changed hands.</summary>
    public static readonly IReadOnlySet<string> MotionVerbs = Classes["motionVerbs"];

    /// <summary>Words behind a verb that make another verb with it: "put forward".</summary>
    public static readonly IReadOnlySet<string> Particles = Classes["particles"];

    public static readonly IReadOnlySet<string> Prepositions = Classes["prepositions"];

    public static readonly IReadOnlySet<string> Conjunctions = Classes["conjunctions"];

    /// <summary>Those of them that put one question behind another.</summary>
    public static readonly IReadOnlySet<string> Joining = Classes["joining"];

    /// <summary>Words behind which another clause begins, with actors of its own.</summary>
    public static readonly IReadOnlySet<string> Subordinators = Classes["subordinators"];

    /// <summary>Words that turn a question into its contrary, or take somebody out of it.</summary>
    public static readonly IReadOnlySet<string> Negations = Classes["negations"];

    /// <summary>Words in front of a verb whose deed was not done: "almost expelled".</summary>
    public static readonly IReadOnlySet<string> Undone = Classes["undone"];

    /// <summary>What narrows a claim, beside adverbs: "only", "all".</summary>
    public static readonly IReadOnlySet<string> Qualifiers = Classes["qualifiers"];

    /// <summary>Words behind which a "to" tells of what was not, or not yet, done: "promised to visit".</summary>
    public static readonly IReadOnlySet<string> Intents = Classes["intents"];

    /// <summary>Words in front of what a text says was not done.</summary>
    public static readonly IReadOnlySet<string> Denials = Classes["denials"];

    /// <summary>Auxiliaries of what may be.</summary>
    public static readonly IReadOnlySet<string> Modals = Classes["modals"];

    public static readonly IReadOnlySet<string> PlacePrepositions = Classes["placePrepositions"];

    public static readonly IReadOnlySet<string> AnchorWords = Classes["anchorWords"];

    /// <summary>Nouns that say a "which" or "what" asks for an actor.</summary>
    public static readonly IReadOnlySet<string> ActorNouns = Classes["actorNouns"];

    /// <summary>Words between "how many" and a noun that do not change what is counted.</summary>
    public static readonly IReadOnlySet<string> Counting = Classes["counting"];

    /// <summary>Adjectives that stand behind "be" as participles do, but make no passive.</summary>
    public static readonly IReadOnlySet<string> Adjectives = Classes["adjectives"];

    /// <summary>Pronouns that stand for an actor named elsewhere.</summary>
    public static readonly IReadOnlySet<string> Pronouns = Classes["pronouns"];

    /// <summary>
    /// Participles of verbs that say little beside the noun of an action: "an ultimatum given to", "sanctions imposed on".
    /// </summary>
    public static readonly IReadOnlySet<string> LightParticiples = Classes["lightParticiples"];

    /// <summary>Words that stand before a person's name and are no part of it.</summary>
    public static readonly IReadOnlySet<string> Titles = Classes["titles"];

    public static readonly IReadOnlySet<string> OrderNouns = Classes["orderNouns"];
    public static readonly IReadOnlySet<string> DateNouns = Classes["dateNouns"];

    /// <summary>Nouns that say a question asks for events.</summary>
    public static readonly IReadOnlySet<string> EventNouns = Classes["eventNouns"];

    /// <summary>Nouns that ask for a town: "which city".</summary>
    public static readonly IReadOnlySet<string> Towns = Classes["towns"];

    /// <summary>Nouns that ask for a place: "the venue of".</summary>
    public static readonly IReadOnlySet<string> PlaceNouns = Classes["placeNouns"];

    /// <summary>Nouns that ask for a reason: "on what grounds".</summary>
    public static readonly IReadOnlySet<string> ReasonNouns = Classes["reasonNouns"];

    /// <summary>Nouns that ask for a number: "the vote count".</summary>
    public static readonly IReadOnlySet<string> NumberNouns = Classes["numberNouns"];

    /// <summary>Nouns that ask for a country.</summary>
    public static readonly IReadOnlySet<string> Countries = Classes["countries"];

    /// <summary>Nouns that ask for a person.</summary>
    public static readonly IReadOnlySet<string> PersonNouns = Classes["personNouns"];

    /// <summary>Nouns that ask for an organisation or a group.</summary>
    public static readonly IReadOnlySet<string> OrganisationNouns = Classes["organisationNouns"];

    /// <summary>Nouns that ask for whoever holds an office, and what its title has.</summary>
    public static readonly IReadOnlyDictionary<string, string> OfficeNouns = Pairs("officeNouns");

    /// <summary>Nouns for what acts for a state: what its parliament does it does.</summary>
    public static readonly IReadOnlySet<string> Organs = Classes["organs"];

    /// <summary>What a title says of a deed that nobody vouches for; parts of words.</summary>
    public static readonly IReadOnlySet<string> Alleged = Classes["alleged"];

    /// <summary>What units of people that came to harm have; parts of words.</summary>
    public static readonly IReadOnlySet<string> Casualties = Classes["casualties"];

    /// <summary>What "how many" asks a time by.</summary>
    public static readonly IReadOnlySet<string> Durations = Classes["durations"];

    /// <summary>What a "how" asks a number by: "how big".</summary>
    public static readonly IReadOnlySet<string> Amounts = Classes["amounts"];

    /// <summary>What somebody holds of a deed: "was Trump right to leave".</summary>
    public static readonly IReadOnlySet<string> Judgements = Classes["judgements"];

    /// <summary>Verbs whose subject is a reason: "what prompted".</summary>
    public static readonly IReadOnlySet<string> Causing = Classes["causing"];

    /// <summary>Verbs that ask for events: "what happened".</summary>
    public static readonly IReadOnlySet<string> Happening = Classes["happening"];

    /// <summary>Plural actors of whom "how many" asks a number that a source gives, and no list.</summary>
    public static readonly IReadOnlySet<string> Counted = Classes["counted"];

    /// <summary>Words between "how many" and a deed: "how many rounds of talks".</summary>
    public static readonly IReadOnlySet<string> Deeds = Classes["deeds"];

    /// <summary>Prepositions behind which a text names a place.</summary>
    public static readonly IReadOnlySet<string> Locatives = Classes["locatives"];

    /// <summary>Points of the compass, behind which "of" tells where a place lies.</summary>
    public static readonly IReadOnlySet<string> Directions = Classes["directions"];

    /// <summary>Months and weekdays: "on Monday" is no place.</summary>
    public static readonly IReadOnlySet<string> Calendar = Classes["calendar"];

    /// <summary>Phrases that are read as one word: "on its own" as "alone".</summary>
    public static readonly IReadOnlyDictionary<string, string> Phrases = Pairs("phrases");

    /// <summary>Short forms of chat and slips in small words, and the words that they stand for.</summary>
    public static readonly IReadOnlyDictionary<string, string> Short = Pairs("short");

    /// <summary>Which of several, counted from the first or from the last: "third", "penultimate".</summary>
    public static readonly IReadOnlyDictionary<string, (int Position, bool FromEnd)> Ordinals = Classes["ordinals"]
        .Select(w => w.Split('='))
        .ToDictionary(w => w[0], w => Position(int.Parse(w[1], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    /// <summary>Whether a noun asks for a town or another place.</summary>
    public static bool IsPlaceNoun(string norm) => Towns.Contains(norm) || PlaceNouns.Contains(norm);

    /// <summary>Whether a word belongs to one of these classes.</summary>
    public static bool IsKnown(string norm) =>
        WhWords.Contains(norm) || Auxiliaries.Contains(norm) || Prepositions.Contains(norm) || Conjunctions.Contains(norm)
        || AnchorWords.Contains(norm) || ActorNouns.Contains(norm) || Counting.Contains(norm) || LightParticiples.Contains(norm)
        || DateNouns.Contains(norm) || EventNouns.Contains(norm) || Ordinals.ContainsKey(norm);

    private static Dictionary<string, string> Pairs(string name) =>
        Classes[name].Select(w => w.Split('=')).ToDictionary(w => w[0], w => w[1], StringComparer.Ordinal);

    private static (int Position, bool FromEnd) Position(int number) => (Math.Abs(number), number < 0);

    // "name: words", going on in lines that begin with a space; "_" is a space in a phrase.
    private static Dictionary<string, IReadOnlySet<string>> Read()
    {
        var classes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in EmbeddedText.Lines("Bot.Core.Questions.Data.grammar.txt"))
        {
            var colon = line.StartsWith(' ') ? -1 : line.IndexOf(':', StringComparison.Ordinal);
            if (colon >= 0)
            {
                words = classes[line[..colon]] = new HashSet<string>(StringComparer.Ordinal);
            }

            words.UnionWith(line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace('_', ' ')));
        }

        return classes.ToDictionary(c => c.Key, c => (IReadOnlySet<string>)c.Value, StringComparer.Ordinal);
    }
}
