using Bot.Core.Index;
using Bot.Core.Matching;
using Bot.Core.Questions;

namespace Bot.Core.Chat;

/// <summary>The facts, and what reads questions about them.</summary>
/// <param name="Index">The facts. Not owned.</param>
/// <param name="Parser">Reads questions with their names.</param>
/// <param name="Facts">What the facts' words mean.</param>
internal sealed record Timeline(TimelineIndex Index, QuestionParser Parser, FactCache Facts)
{
    private readonly Lazy<Introduction> _introduction = new(() =>
        Index.Read(session => new Introduction(session, Index.Profile, Index.Leading)));

    /// <summary>What it is introduced by, read when it is first asked for.</summary>
    public Introduction Introduction => _introduction.Value;

    /// <summary>Whether facts newer than these could not be read.</summary>
    public bool IsOutdated { get; set; }
}
