namespace Bot.Core.Dates.Phrases;

/// <summary>The kinds of tokens; <see cref="End"/> stands outside the text.</summary>
internal enum TokenKind
{
    End,
    Word,

    /// <summary>Digits alone.</summary>
    Number,

    /// <summary>Digits with st, nd, rd or th.</summary>
    Ordinal,

    /// <summary>Digits with s, as 1990s and 90s.</summary>
    Decade,

    /// <summary>One character that is neither letter, digit nor blank; dashes and apostrophes are normalised.</summary>
    Mark,

    /// <summary>Digits with other letters, as 16s or 1500m.</summary>
    Other,
}
