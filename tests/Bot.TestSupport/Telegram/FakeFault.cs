namespace Bot.TestSupport.Telegram;

/// <summary>What goes wrong with one request.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Length">For <see cref="FakeFaultKind.Delay"/>, how long; infinite to hold the request until the caller hangs up.</param>
/// <param name="RetryAfter">For <see cref="FakeFaultKind.TooMany"/>, seconds.</param>
public sealed record FakeFault(FakeFaultKind Kind, TimeSpan Length = default, int RetryAfter = 0);
