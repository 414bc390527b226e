namespace Bot.Core.Chat.Claims;

/// <summary>The small words by which clauses of a claim are told apart and held against a fact; they stand in <c>claims.txt</c>.</summary>
internal static class ClaimWords
{
    /// <summary>Pronouns that stand for whoever does it.</summary>
    public static readonly IReadOnlySet<string> Subjects = Set("subjects");

    /// <summary>Those that stand for a person.</summary>
    public static readonly IReadOnlySet<string> Persons = Set("persons");

    /// <summary>The word behind which stands what was said.</summary>
    public static readonly string Complement = Set("complement").Single();

    /// <summary>Words that belong to the time behind them: "earlier this month".</summary>
    public static readonly IReadOnlySet<string> Shifts = Set("shifts");

    /// <summary>Words that open what is only supposed.</summary>
    public static readonly IReadOnlySet<string> Suppositions = Set("suppositions");

    /// <summary>Words between a subject and its verb that say nothing.</summary>
    public static readonly IReadOnlySet<string> PassedOver = Set("passed over");

    /// <summary>Words behind which a participle describes: "the released images".</summary>
    public static readonly IReadOnlySet<string> Describing = Set("describing");

    /// <summary>Words that end as gerunds do and are none.</summary>
    public static readonly IReadOnlySet<string> NoGerunds = Set("no gerunds");

    /// <summary>Conjunctions that give a subject another verb.</summary>
    public static readonly IReadOnlySet<string> Joining = Set("joining");

    /// <summary>Conjunctions that open a clause behind a comma.</summary>
    public static readonly IReadOnlySet<string> Turning = Set("turning");

    /// <summary>The link of a clause that is added to another.</summary>
    public static readonly string Addition = Set("addition").Single();

    /// <summary>Pronouns of relative clauses; the first stands for their link.</summary>
    public static readonly IReadOnlySet<string> Relatives = Set("relatives");

    /// <summary>The link of a relative clause.</summary>
    public static readonly string Relative = ClaimLanguage.Sections["relatives"][0][0];

    /// <summary>The word for "at the same time as".</summary>
    public static readonly string As = Set("as").Single();

    /// <summary>Words behind it that make it another: "as if", "as well".</summary>
    public static readonly IReadOnlySet<string> NoTimes = Set("no times");

    /// <summary>The link of what came later.</summary>
    public static readonly string Later = Set("later").Single();

    /// <summary>The link of what came before.</summary>
    public static readonly string Sooner = Set("sooner").Single();

    /// <summary>Words that stand before a clause and are no subject.</summary>
    public static readonly IReadOnlySet<string> Openings = Set("openings");

    /// <summary>The word before an infinitive.</summary>
    public static readonly string Infinitive = Set("infinitive").Single();

    /// <summary>A number that is a pronoun as well.</summary>
    public static readonly string Pronoun = Set("pronoun number").Single();

    /// <summary>Words between a preposition and its noun.</summary>
    public static readonly IReadOnlySet<string> Determiners = Set("determiners");

    /// <summary>Past forms of what a thing undergoes and nobody is said to do: "the office closed".</summary>
    public static readonly IReadOnlySet<string> Undergone = Set("undergone");

    /// <summary>Forms of "have" before them.</summary>
    public static readonly IReadOnlySet<string> Had = Set("had");

    /// <summary>Words before the name of a state that is meant as one, and as no place.</summary>
    public static readonly IReadOnlySet<string> Towards = Set("towards");

    /// <summary>Words before the place where something is.</summary>
    public static readonly IReadOnlySet<string> Inside = Set("inside");

    /// <summary>A bound of two words: "more than".</summary>
    public static readonly IReadOnlySet<string> Comparatives = Set("comparatives");

    /// <summary>Words of a bound from below.</summary>
    public static readonly IReadOnlySet<string> Above = Set("above");

    /// <summary>Those of them that stand before its number.</summary>
    public static readonly IReadOnlySet<string> AboveNumber = Set("above a number");

    /// <summary>The article that counts as one.</summary>
    public static readonly string Article = Set("article").Single();

    /// <summary>Words of a bound from above.</summary>
    public static readonly IReadOnlySet<string> Below = Set("below");

    /// <summary>What lay ahead of those who said so.</summary>
    public static readonly IReadOnlySet<string> Reported = Set("reported");

    /// <summary>Whoever says so.</summary>
    public static readonly IReadOnlySet<string> Speakers = Set("speakers");

    /// <summary>What lies ahead.</summary>
    public static readonly IReadOnlySet<string> Coming = Set("coming");

    /// <summary>Words before a time that say nothing: "back in 2014".</summary>
    public static readonly IReadOnlySet<string> Back = Set("back");

    /// <summary>Words of an office before the name of who holds it.</summary>
    public static readonly IReadOnlySet<string> Functions = Set("functions");

    /// <summary>Words before what a verb governs.</summary>
    public static readonly IReadOnlySet<string> Governing = Set("governing");

    private static HashSet<string> Set(string section) =>
        ClaimLanguage.Sections[section].SelectMany(words => words).ToHashSet(StringComparer.Ordinal);
}
