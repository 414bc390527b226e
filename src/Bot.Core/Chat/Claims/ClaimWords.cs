namespace Bot.Core.Chat.Claims;

/// <summary>The small words by which clauses of a claim are told apart and held against a fact; they stand in <c>claims.txt</c>.</summary>
internal static class ClaimWords
{
    /// <summary>Pronouns that stand for whoever does it.</summary>
    public static readonly IReadOnlySet<string> Subjects = Words("subjects").ToHashSet(StringComparer.Ordinal);

    /// <summary>Those that stand for a person.</summary>
    public static readonly IReadOnlySet<string> Persons = Words("persons").ToHashSet(StringComparer.Ordinal);

    /// <summary>The word behind which stands what was said.</summary>
    public static readonly string Complement = Words("complement").Single();

    /// <summary>Words that belong to the time behind them: "earlier this month".</summary>
    public static readonly IReadOnlySet<string> Shifts = Words("shifts").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words that open what is only supposed.</summary>
    public static readonly IReadOnlySet<string> Suppositions = Words("suppositions").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words between a subject and its verb that say nothing.</summary>
    public static readonly IReadOnlySet<string> PassedOver = Words("passed over").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words behind which a participle describes: "the released images".</summary>
    public static readonly IReadOnlySet<string> Describing = Words("describing").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words that end as gerunds do and are none.</summary>
    public static readonly IReadOnlySet<string> NoGerunds = Words("no gerunds").ToHashSet(StringComparer.Ordinal);

    /// <summary>Conjunctions that give a subject another verb.</summary>
    public static readonly IReadOnlySet<string> Joining = Words("joining").ToHashSet(StringComparer.Ordinal);

    /// <summary>Conjunctions that open a clause behind a comma.</summary>
    public static readonly IReadOnlySet<string> Turning = Words("turning").ToHashSet(StringComparer.Ordinal);

    /// <summary>The link of a clause that is added to another.</summary>
    public static readonly string Addition = Words("addition").Single();

    /// <summary>Pronouns of relative clauses; the first stands for their link.</summary>
    public static readonly IReadOnlySet<string> Relatives = Words("relatives").ToHashSet(StringComparer.Ordinal);

    /// <summary>The link of a relative clause.</summary>
    public static readonly string Relative = Words("relatives").First();

    /// <summary>The word for "at the same time as".</summary>
    public static readonly string As = Words("as").Single();

    /// <summary>Words behind it that make it another: "as if", "as well".</summary>
    public static readonly IReadOnlySet<string> NoTimes = Words("no times").ToHashSet(StringComparer.Ordinal);

    /// <summary>The link of what came later.</summary>
    public static readonly string Later = Words("later").Single();

    /// <summary>The link of what came before.</summary>
    public static readonly string Sooner = Words("sooner").Single();

    /// <summary>Words that stand before a clause and are no subject.</summary>
    public static readonly IReadOnlySet<string> Openings = Words("openings").ToHashSet(StringComparer.Ordinal);

    /// <summary>The word before an infinitive.</summary>
    public static readonly string Infinitive = Words("infinitive").Single();

    /// <summary>A number that is a pronoun as well.</summary>
    public static readonly string Pronoun = Words("pronoun number").Single();

    /// <summary>Words between a preposition and its noun.</summary>
    public static readonly IReadOnlySet<string> Determiners = Words("determiners").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words before the name of a state that is meant as one, and as no place.</summary>
    public static readonly IReadOnlySet<string> Towards = Words("towards").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words before the place where something is.</summary>
    public static readonly IReadOnlySet<string> Inside = Words("inside").ToHashSet(StringComparer.Ordinal);

    /// <summary>A bound of two words: "more than".</summary>
    public static readonly IReadOnlySet<string> Comparatives = Words("comparatives").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words of a bound from below.</summary>
    public static readonly IReadOnlySet<string> Above = Words("above").ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of them that stand before its number.</summary>
    public static readonly IReadOnlySet<string> AboveNumber = Words("above a number").ToHashSet(StringComparer.Ordinal);

    /// <summary>The article that counts as one.</summary>
    public static readonly string Article = Words("article").Single();

    /// <summary>Words of a bound from above.</summary>
    public static readonly IReadOnlySet<string> Below = Words("below").ToHashSet(StringComparer.Ordinal);

    /// <summary>What lay ahead of those who said so.</summary>
    public static readonly IReadOnlySet<string> Reported = Words("reported").ToHashSet(StringComparer.Ordinal);

    /// <summary>Whoever says so.</summary>
    public static readonly IReadOnlySet<string> Speakers = Words("speakers").ToHashSet(StringComparer.Ordinal);

    /// <summary>What lies ahead.</summary>
    public static readonly IReadOnlySet<string> Coming = Words("coming").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words before a time that say nothing: "back in 2014".</summary>
    public static readonly IReadOnlySet<string> Back = Words("back").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words of an office before the name of who holds it.</summary>
    public static readonly IReadOnlySet<string> Functions = Words("functions").ToHashSet(StringComparer.Ordinal);

    /// <summary>Words before what a verb governs.</summary>
    public static readonly IReadOnlySet<string> Governing = Words("governing").ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Words(string section) => ClaimLanguage.Sections[section].SelectMany(words => words);
}
