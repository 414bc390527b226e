namespace Bot.Host.Tests.Running;

/// <summary>
/// Tests that read the meters of this process: they run while no other test does, since every host in it has the same meters.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "alone";
}
