namespace Bot.Core.Text;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word, or letters with digits ("f16").</summary>
    Word,

    /// <summary>ASCII digits.</summary>
    Number,

    /// <summary>A comma, semicolon, colon, bracket or dash between spaces: words on its two sides do not belong to one name.</summary>
    Boundary,
}
