using System.Numerics;

namespace Bot.Core.Chat.Talk;

/// <summary>One element of a pattern: one of several words or phrases, or a gap of any words.</summary>
/// <param name="Choices">Phrases, each as folded words; empty for a gap.</param>
/// <param name="IsOptional">Whether it may be missing.</param>
/// <param name="Fewest">The fewest words of a gap.</param>
/// <param name="Most">The most words of a gap; 0 for anything else.</param>
internal sealed record TalkElement(IReadOnlyList<IReadOnlyList<string>> Choices, bool IsOptional, int Fewest, int Most)
{
    /// <summary>Whether any words stand for it.</summary>
    public bool IsGap => Most > 0;

    private HashSet<string> FirstWords { get; } = Choices.Select(c => c[0]).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether it may be found among some words: false only where none of them begins it.</summary>
    public bool MayBeAmong(IReadOnlyList<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (FirstWords.Contains(words[i]))
            {
                return true;
            }
        }

        return IsOptional || IsGap;
    }

    /// <summary>Where it ends for every place that it may begin at. Places are bits: bit 0 before the first word, bit n behind the n-th.
    /// </summary>
    /// <param name="words">Fewer than 64 folded words.</param>
    /// <param name="starts">The places where it may begin.</param>
    public ulong Ends(IReadOnlyList<string> words, ulong starts)
    {
        var ends = IsOptional ? starts : 0;
        if (IsGap)
        {
            for (var length = Fewest; length <= Most && length <= words.Count; length++)
            {
                ends |= starts << length;
            }

            return ends & (ulong.MaxValue >> (63 - words.Count));
        }

        for (var left = starts; left != 0; left &= left - 1)
        {
            var start = BitOperations.TrailingZeroCount(left);
            foreach (var choice in Choices)
            {
                if (IsAt(words, start, choice))
                {
                    ends |= 1UL << (start + choice.Count);
                }
            }
        }

        return ends;
    }

    private static bool IsAt(IReadOnlyList<string> words, int start, IReadOnlyList<string> choice)
    {
        if (start + choice.Count > words.Count)
        {
            return false;
        }

        for (var i = 0; i < choice.Count; i++)
        {
            if (!string.Equals(words[start + i], choice[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
