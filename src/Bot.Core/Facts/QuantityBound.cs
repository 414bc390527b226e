namespace Bot.Core.Facts;

/// <summary>How a source qualifies a number.</summary>
public enum QuantityBound
{
    /// <summary>The number itself.</summary>
    Exactly,

    /// <summary>"Over", "more than".</summary>
    Over,

    /// <summary>"About", "around", "dozens" put into a number.</summary>
    About,

    /// <summary>"Up to", a maximum.</summary>
    AtMost,
}
