using Bot.Core.Facts;

namespace Bot.Core.Index;

/// <summary>An actor as the index has it.</summary>
internal sealed record ActorRow(int Id, string Key, string Name, ActorKind Kind);
