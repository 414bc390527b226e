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
    /// <summary>
    /// The answer to "who was in the E3 in 2003", "was France in the E3 in 2003" and "when was France a member of the E3"; null for another
    /// question, and where no source names members then.
    /// </summary>
    public AskReport? Answer(Question question)
    {
        var said = question.Terms.Where(t => !t.IsSoft).SelectMany(t => t.Words).Concat(question.ActionWords).ToList();
        if (question is { Parts.Count: > 0 } or { IsNegated: true } || !said.TrueForAll(IsMembership))
        {
            return null;
        }

        return question switch
        {
            { Asked: Asked.Who, Action: null, Mentions: [{ Actors: [var owner] }] } => Told(question, owner, null),
            { Asked: Asked.YesNo, Mentions: [{ Actors: [var member] }, { Actors: [var owner] }] } => Told(question, owner, member),
            { Asked: Asked.When, Mentions: [{ Actors: [var member] }, { Actors: [var owner] }] } when AsksMembership(question) =>
                Told(question, owner, member),
            _ => null,
        };
    }

    // All members of the days asked for, or the one that is meant.
    private AskReport? Told(Question question, int owner, int? member)
    {
        var window = DayWindow.Of(question);
        var members = session.Members(owner).Where(m => m.Actor == (member ?? m.Actor))
            .Where(m => KnownTime.IsIn(session, m.During, m.Source, window)).ToList();
        if (members.Count == 0 || (question.Asked == Asked.When && members.Exists(m => m.During is null)))
        {
            return null;
        }

        var composer = new ReplyComposer(index, session);
        var values = question.Asked switch
        {
            Asked.YesNo => [ValueReader.Yes],
            Asked.When => members.ConvertAll(m => DateWords.Lasting(m.During!)),
            _ => members.Select(m => session.Actor(m.Actor).Name).Distinct(StringComparer.Ordinal).ToList(),
        };
        var blocks = members.GroupBy(m => (m.Source, m.Locator)).Select(told => composer.Cited(
            $"{session.Actor(owner).Name}: {Enumeration.Of(told.Select(Told).ToList())}.", told.Key.Source, told.Key.Locator));
        var headline = Phrases.Capital(Enumeration.Of(values.Select(Phrases.Named).ToList())) + ".";
        var reply = composer.Reply(Outcome.Answered, ReplySize.Cut(headline, ReplyLimits.Headline), [.. blocks]);
        return new AskReport(reply, values, [], [], question);
    }

    private bool AsksMembership(Question question) =>
        question.Terms.SelectMany(t => t.Words).Concat(question.ActionWords).Any(IsMembership);

    private bool IsMembership(string stem) => language.Words.Classes["member"].Any(word => language.Words.Lemmas.Stem(word) == stem);

    // "the United Kingdom (from 2003 to 2020)"
    private string Told(MemberRow member) =>
        Phrases.Named(session.Actor(member.Actor).Name) + (member.During is { } during ? $" ({DateWords.Lasting(during)})" : "");
}
