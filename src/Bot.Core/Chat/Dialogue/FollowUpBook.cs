using Bot.Core.Chat.Talk;

namespace Bot.Core.Chat.Dialogue;

/// <summary>The phrases of <c>follow_ups.txt</c>.</summary>
internal sealed class FollowUpBook(PhraseBook phrases)
{
    private static readonly Lazy<FollowUpBook> FromData =
        new(() => new FollowUpBook(new PhraseBook(TalkData.Lines("follow_ups.txt"))));

    /// <summary>The shipped phrases, read when they are first asked for.</summary>
    public static FollowUpBook Shipped => FromData.Value;

    /// <summary>Words that say nothing behind "when" and the like.</summary>
    public IReadOnlySet<string> Empty { get; } = phrases["empty"].SelectMany(p => p).ToHashSet(StringComparer.Ordinal);

    /// <summary>The phrases of a list, each word by word.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public IReadOnlyList<string[]> this[string list] => phrases[list];

    /// <summary>Whether a word is one of a list of single words.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public bool IsIn(string list, string word) => phrases.IsIn(list, word);

    /// <summary>Whether a word stands for somebody.</summary>
    public bool IsPronoun(string word) => IsPerson(word) || IsIn("party", word);

    /// <summary>Whether a word stands for a person.</summary>
    public bool IsPerson(string word) => IsIn("person", word);

    /// <summary>Whether a word may stand for a thing or for nothing at all ("when was it that …").</summary>
    public bool IsThing(string word) => IsIn("thing", word);

    /// <summary>The question what somebody said.</summary>
    public string Said(string name) => Filled("said", name);

    /// <summary>The question when something was done.</summary>
    public string AskedWhen(string deed) => Filled("asked when", deed);

    /// <summary>The question what came before something.</summary>
    public string HappenedBefore(string other) => Filled("happened before", other);

    /// <summary>The question how many of something there were.</summary>
    public string Counted(string things) => Filled("counted", things);

    private string Filled(string list, string open) => string.Join(' ', phrases[list][0].Select(w => w == PhraseBook.Open ? open : w));
}
