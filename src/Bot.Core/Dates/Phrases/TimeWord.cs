namespace Bot.Core.Dates.Phrases;

/// <summary>What a word can mean in a phrase of time.</summary>
internal enum TimeWord
{
    /// <summary>Nothing; any other word.</summary>
    None,
    Month,
    Weekday,
    Season,
    Unit,
    Hour,
    Cardinal,
    Ordinal,
    DecadeName,
    QuarterCode,
    The,
    A,
    Of,
    In,
    On,
    At,
    During,
    Within,
    Before,
    After,
    Since,
    Until,
    By,
    From,
    To,
    Through,
    Between,
    And,
    Or,
    Up,
    Prior,
    Earlier,
    Later,
    Than,
    Following,
    As,
    No,
    Not,
    Early,
    Mid,
    Late,
    Middle,
    Beginning,
    End,
    Half,
    Last,
    Past,
    Next,
    This,
    Previous,
    Same,
    That,
    Ago,
    Today,
    Yesterday,
    Tomorrow,
    Recently,
    Now,
    Onwards,
    Around,
    Couple,
    Less,
    Least,
    Pre,
    Post,
    Starting,
    Century,

    /// <summary>"BC", "BCE", "AD", "CE": its value is the sign of the years before or behind it.</summary>
    Era,

    /// <summary>"over", "nearly": what follows is an amount.</summary>
    Amount,

    /// <summary>"thousand", "million".</summary>
    Scale,

    /// <summary>"soldiers", "km": what a number before it counts.</summary>
    Counted,

    /// <summary>"talks", "protests": may be told apart by a year before it.</summary>
    Happening,

    /// <summary>"resolution", "article": a number after it is its name.</summary>
    Numbered,

    /// <summary>"did", "which": ends what a number could count.</summary>
    Function,

    /// <summary>"arab", "prague": a spring after it is a name.</summary>
    Springs,
}
