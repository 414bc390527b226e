using Bot.Core.Chat.Talk;
using Bot.Core.Text;

namespace Bot.Core.Chat.Dialogue;

/// <summary>The phrases of <c>follow_ups.txt</c>, folded.</summary>
internal sealed class FollowUpBook
{
    /// <summary>What stands for one word or more.</summary>
    public const string Open = "<x>";

    private static readonly Tokenizer Tokenizer = new(new Lemmas(new Dictionary<string, string>(StringComparer.Ordinal)));
    private static readonly Lazy<FollowUpBook> FromData = new(() => new FollowUpBook(TalkData.Lines("follow_ups.txt")));
    private readonly Dictionary<string, List<string[]>> _lists = new(StringComparer.Ordinal);

    /// <summary>Reads the lists. A mistake in them raises: a test reads them.</summary>
    public FollowUpBook(IEnumerable<string> lines)
    {
        List<string[]>? list = null;
        foreach (var line in lines)
        {
            if (line.StartsWith('['))
            {
                _lists.Add(line.Trim('[', ']'), list = []);
                continue;
            }

            list!.AddRange(line.Split('|', StringSplitOptions.TrimEntries).Select(Words));
        }

        Empty = _lists["empty"].SelectMany(p => p).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The shipped phrases, read when they are first asked for.</summary>
    public static FollowUpBook Shipped => FromData.Value;

    /// <summary>Words that say nothing behind "when" and the like.</summary>
    public IReadOnlySet<string> Empty { get; }

    /// <summary>The phrases of a list, each word by word.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public IReadOnlyList<string[]> this[string list] => _lists[list];

    /// <summary>Whether a word is one of a list of single words.</summary>
    /// <exception cref="KeyNotFoundException">There is no such list.</exception>
    public bool IsIn(string list, string word) => _lists[list].Exists(p => p is [var one] && one == word);

    /// <summary>Whether a word stands for somebody.</summary>
    public bool IsPronoun(string word) => IsPerson(word) || IsIn("party", word);

    /// <summary>Whether a word stands for a person.</summary>
    public bool IsPerson(string word) => IsIn("person", word);

    /// <summary>Whether a word may stand for a thing or for nothing at all ("when was it that …").</summary>
    public bool IsThing(string word) => IsIn("thing", word);

    /// <summary>The question what somebody said.</summary>
    public string Said(string name) => string.Join(' ', _lists["said"][0].Select(w => w == Open ? name : w));

    // The tokenizer takes a final 's off, as in "what's"; so is it here.
    private static string[] Words(string phrase) =>
        [.. phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w == Open ? w : Tokenizer.Tokenize(w)[0].Norm)];
}
