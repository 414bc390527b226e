using Bot.Core.Answers;
using Bot.Core.Dates;
using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>Answers who belonged to an organisation or a group, and when, from the memberships that the sources give.</summary>
internal sealed class MemberPage(TimelineIndex index, IndexSession session, Language language)
{
    /// <summary>The answer to "who was in the E3 in 2003"; null for another question, and where no source names members then.</summary>
    public AskReport? Answer(Question question)
    {
        if (question is not { Asked: Asked.Who, Action: null, Parts.Count: 0 } || question.Mentions is not [{ Actors: [var owner] }]
            || !question.Terms.Where(t => !t.IsSoft).SelectMany(t => t.Words).All(IsMembership))
        {
            return null;
        }

        var window = DayWindow.Of(question);
        var members = session.Members(owner).Where(m => KnownTime.IsIn(session, m.During, m.Source, window)).ToList();
        if (members.Count == 0)
        {
            return null;
        }

        var composer = new ReplyComposer(index, session);
        var names = members.Select(m => session.Actor(m.Actor).Name).Distinct(StringComparer.Ordinal).ToList();
        var blocks = members.GroupBy(m => (m.Source, m.Locator)).Select(told => composer.Cited(
            $"{session.Actor(owner).Name}: {Enumeration.Of(told.Select(Told).ToList())}.", told.Key.Source, told.Key.Locator));
        var headline = Phrases.Capital(Enumeration.Of(names.Select(Phrases.Named).ToList())) + ".";
        var reply = composer.Reply(Outcome.Answered, ReplySize.Cut(headline, ReplyLimits.Headline), [.. blocks]);
        return new AskReport(reply, names, [], [], question);
    }

    private bool IsMembership(string stem) => language.Words.Classes["member"].Any(word => language.Words.Lemmas.Stem(word) == stem);

    // "the United Kingdom (from 2003 to 2020)"
    private string Told(MemberRow member) =>
        Phrases.Named(session.Actor(member.Actor).Name) + (member.During is { } during ? $" ({DateWords.Lasting(during)})" : "");
}
