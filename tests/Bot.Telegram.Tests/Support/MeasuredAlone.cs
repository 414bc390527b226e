namespace Bot.TelegramAdapter.Tests.Support;

/// <summary>Tests that measure memory: they run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "alone";
}
