namespace Bot.TestSupport.Telegram;

/// <summary>What can go wrong with a request.</summary>
public enum FakeFaultKind
{
    /// <summary>The connection is cut before the request is carried out.</summary>
    DropBefore,

    /// <summary>The request is carried out and the connection cut without an answer.</summary>
    DropAfter,

    /// <summary>A gateway answers 502 with a page; the request is not carried out.</summary>
    BadGateway,

    /// <summary>The request is carried out; half of its answer arrives.</summary>
    HalfBody,

    /// <summary>The request is carried out later.</summary>
    Delay,

    /// <summary>The request does not wait, though it asks to.</summary>
    Hurry,

    /// <summary>429; the request is not carried out.</summary>
    TooMany,
}
