using Bot.Core.Text;

namespace Bot.Core.Chat.Talk;

/// <summary>
/// Tells what is about the one who asks, or about the bot ("how many days did I take off", "do you sleep"), from questions that are only
/// wrapped in such words ("can you tell me when …"). Total: any text gives an answer.
/// </summary>
internal sealed class Personal(PhraseBook book)
{
    private static readonly Lazy<Personal> FromData = new(() => new Personal(new PhraseBook(TalkData.Lines("personal.txt"))));

    /// <summary>Over the shipped words, read when they are first asked for.</summary>
    public static Personal Shipped => FromData.Value;

    /// <summary>
    /// Whether a message gives an order, asks for what holds at any time, or speaks of things of every day: nothing that happens between
    /// the actors of a timeline, unless it names one of them.
    /// </summary>
    /// <param name="text">The message.</param>
    /// <param name="told">The words of it that the facts have, folded.</param>
    /// <param name="isWeak">
    /// Whether they have next to nothing of it: a message about the one who asks, or with a word that may be meant otherwise, is then none
    /// of theirs either.
    /// </param>
    public bool IsOfEveryDay(string text, IReadOnlyCollection<string> told, bool isWeak)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = PhraseBook.Tokens(text);
        bool Has(string list) => book[list].Any(p => !p.All(told.Contains) && tokens.Where((_, i) => PhraseBook.IsAt(p, tokens, i)).Any());
        return IsOrder(tokens) || book["generic"].Any(p => PhraseBook.IsAt(p, tokens, 0)) || Has("things")
            || (isWeak && (Has("topics") || IsAbout(text)));
    }

    private bool IsOrder(List<Token> tokens)
    {
        var start = 0;
        while (book["lead"].Where(p => PhraseBook.IsAt(p, tokens, start)).MaxBy(p => p.Length) is { } lead)
        {
            start += lead.Length;
        }

        bool IsNoun(int behind) => behind < tokens.Count && book.IsIn("noun", tokens[behind].Norm);
        return book["orders"].Any(p => PhraseBook.IsAt(p, tokens, start) && !IsNoun(start + p.Length));
    }

    /// <summary>Whether a message is about the one who asks or about the bot.</summary>
    public bool IsAbout(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = PhraseBook.Tokens(text);
        var at = 0;
        while (at < tokens.Count)
        {
            var frame = book["frames"].Where(p => PhraseBook.IsAt(p, tokens, at)).Select(p => p.Length).DefaultIfEmpty().Max();
            if (frame == 0 && book.IsIn("words", tokens[at].Norm))
            {
                return true;
            }

            at += Math.Max(frame, 1);
        }

        return false;
    }
}
