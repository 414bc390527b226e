namespace Bot.Core.Chat;

/// <summary>What a button does.</summary>
public enum ReplyButtonKind
{
    /// <summary>Shows the sources of an event with their evidence and date basis.</summary>
    Sources,

    /// <summary>The event before this one.</summary>
    Earlier,

    /// <summary>The event after this one.</summary>
    Later,

    /// <summary>One related event; its label is the event's title, so adapters may show these as a menu.</summary>
    Related,

    /// <summary>The event whose sources are shown; for platforms where they take the place of its answer.</summary>
    Event,

    /// <summary>The previous page.</summary>
    PreviousPage,

    /// <summary>The next page.</summary>
    NextPage,

    /// <summary>
    /// Another page by its number or a date, which is typed (<see cref="ButtonPress.Typed"/>); for platforms that can ask for it.
    /// </summary>
    Jump,

    /// <summary>The page on which a year, or a month of the list's only year, begins; for platforms without <see cref="Jump"/>.</summary>
    Year,
}
