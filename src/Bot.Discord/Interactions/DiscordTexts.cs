using Bot.Core.Chat;

namespace Bot.DiscordAdapter.Interactions;

/// <summary>Every sentence that the adapter itself says. All else comes from Core.</summary>
internal static class DiscordTexts
{
    /// <summary>Label of the button that posts a private answer publicly.</summary>
    public const string Share = "Share";

    /// <summary>Placeholder of the menu of related events.</summary>
    public const string Related = "Related events";

    /// <summary>Title of the form that asks for a page of a list.</summary>
    public const string Jump = "Go to a page or a date";

    /// <summary>Label of its field.</summary>
    public const string JumpField = "Page or date";

    /// <summary>What stands in its field while it is empty.</summary>
    public const string JumpExample = "4, or March 2022";

    /// <summary>To a click on somebody else's private answer.</summary>
    public const string NotYours = "This is somebody else's private answer. Ask the question yourself to get your own.";

    /// <summary>To a click on a component that this version did not make.</summary>
    public const string OldButton = "This button comes from an older version of the bot. Please ask the question again.";

    /// <summary>To a command that is no longer there.</summary>
    public const string OldCommand = "This command is no longer there. Type / to see the present ones.";

    /// <summary>To a click on "share" where the answer can no longer be read.</summary>
    public const string NothingToShare = "This answer can no longer be shared. Please ask the question again.";

    /// <summary>To a second click on "share" under one answer.</summary>
    public const string SharedAlready = "This answer is shared already.";

    /// <summary>Where Discord did not take what was to be shared.</summary>
    public const string NotShared = "Discord did not take the answer. Please press Share again.";

    /// <summary>To somebody who asks too fast.</summary>
    /// <param name="wait">How long until the next answer.</param>
    public static string Slower(TimeSpan wait)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        return $"That was a lot of questions at once. Please wait {seconds} {(seconds == 1 ? "second" : "seconds")} and ask again.";
    }

    /// <summary>Where something went wrong.</summary>
    /// <param name="id">Stands in the log beside what went wrong.</param>
    public static string Failed(string id) => $"Something went wrong here. It is noted under {id}.";

    /// <summary>The footer; empty where there is nothing to say.</summary>
    /// <param name="question">The question, where it stands above only in part.</param>
    /// <param name="page">The page, of several.</param>
    public static string Footer(string? question, ReplyPage? page)
    {
        var asked = question is null ? null : $"Asked: {question}";
        var shown = page is null ? null : $"Page {page.Number} of {page.Of}";
        return string.Join(" · ", new[] { asked, shown }.OfType<string>());
    }

    /// <summary>Title of a field of sources.</summary>
    /// <param name="before">How many such fields stand before it.</param>
    public static string SourcesField(int before) => before == 0 ? "Sources" : "Sources (continued)";
}
