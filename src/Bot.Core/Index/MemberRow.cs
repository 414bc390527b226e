using Bot.Core.Dates;

namespace Bot.Core.Index;

/// <summary>A membership as the index has it: the member, when it was one (null where no time is set), and who says so where.</summary>
internal sealed record MemberRow(int Actor, DateSpan? During, int Source, string Locator);
