using Bot.Core.Dates;

namespace Bot.Core.Facts;

/// <summary>A bibliographic record: the text that assertions are cited from.</summary>
public sealed record Source
{
    /// <summary>The id that assertions name, such as <c>rt-2022-04-06</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who published it.</summary>
    public required string Publisher { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Where the title comes from.</summary>
    public TitleBasis TitleBasis { get; init; }

    /// <summary>Its author; null where none is named.</summary>
    public string? Author { get; init; }

    /// <summary>The publication date; its precision is that of the source.</summary>
    public required DateSpan Published { get; init; }

    /// <summary>Where the publication date comes from.</summary>
    public DateBasis PublishedBasis { get; init; }

    /// <summary>Why the publication date is what it is, where it is not stated; null where it is stated.</summary>
    public string? PublishedNote { get; init; }

    /// <summary>Its address; null where none is known.</summary>
    public string? Url { get; init; }

    /// <summary>The address of an archived copy; null where none is known.</summary>
    public string? Archived { get; init; }

    /// <summary>When it was read at its address; null where nobody says.</summary>
    public DateSpan? Retrieved { get; init; }

    /// <summary>Whether whoever wrote the facts has a copy, so that evidence can be compared with it; a citation says where not.</summary>
    public bool HasCopy { get; init; }
}
