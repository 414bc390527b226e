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
