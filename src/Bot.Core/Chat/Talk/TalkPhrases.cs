namespace Bot.Core.Chat.Talk;

/// <summary>What is said to small talk and to questions in other languages, from <c>replies.tsv</c>.</summary>
internal static class TalkPhrases
{
    private const string English = "en";
    private const string ToQuestion = "other";
    private static readonly Lazy<Dictionary<(string Kind, string Language), string>> Sentences = new(Read);

    /// <summary>What is asked back where several events, or none, may be meant.</summary>
    public static string WhichEvent => In("which", English);

    /// <summary>The sentence for a kind of small talk, in English where there is none in the language.</summary>
    public static string To(TalkKind kind, string language) => In(kind.ToString(), language);

    /// <summary>To whoever asks for the name of a bot that has one.</summary>
    public static string Named(string name, string language) => In("named", language).Replace("{0}", name, StringComparison.Ordinal);

    /// <summary>That only questions in English are read so far, in the language of the question.</summary>
    public static string ToQuestionIn(string language) => In(ToQuestion, language);

    private static string In(string kind, string language) =>
        Sentences.Value.GetValueOrDefault((kind.ToLowerInvariant(), language)) ?? Sentences.Value[(kind.ToLowerInvariant(), English)];

    private static Dictionary<(string Kind, string Language), string> Read() =>
        TalkData.Lines("replies.tsv").Select(l => l.Split('\t')).ToDictionary(f => (f[0], f[1]), f => f[2]);
}
