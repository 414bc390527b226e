using System.Numerics;

namespace Bot.Core.Chat.Talk;

/// <summary>One pattern of <c>small_talk.txt</c> or <c>everyday.txt</c>: elements in their order, matched against folded words.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Language">The language that it is in.</param>
/// <param name="Place">How many patterns stand before it in the files.</param>
/// <param name="Elements">Its elements; at least one of them must be there and is no gap.</param>
internal sealed record TalkPattern(TalkKind Kind, string Language, int Place, IReadOnlyList<TalkElement> Elements)
{
    /// <summary>Words of which one stands in whatever the pattern matches: the first words of its narrowest element.</summary>
    public IEnumerable<string> Keys =>
        Elements.Where(e => e is { IsOptional: false, IsGap: false }).MinBy(e => e.Choices.Count)!.Choices.Select(c => c[0]);

    /// <summary>Where the matches that begin before a word end, as indexes behind their last word, each once, the longest first.</summary>
    /// <param name="words">Fewer than 64 folded words.</param>
    /// <param name="start">The index of the word.</param>
    public IEnumerable<int> Ends(IReadOnlyList<string> words, int start)
    {
        var places = 1UL << start;
        for (var i = 0; i < Elements.Count && places != 0; i++)
        {
            places = Elements[i].Ends(words, places);
        }

        while (places != 0)
        {
            var last = BitOperations.Log2(places);
            yield return last;
            places &= ~(1UL << last);
        }
    }
}
