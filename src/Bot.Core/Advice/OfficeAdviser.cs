using Bot.Core.Dates;
using Bot.Core.Facts;
using Bot.Core.Facts.Reading;

namespace Bot.Core.Advice;

/// <summary>Advice on offices whose time is missing, or does not end although somebody else holds them later.</summary>
internal static class OfficeAdviser
{
    public static void Advise(FactDocument document, ProblemList advice)
    {
        var held = document.Actors.SelectMany(a => a.Record.Roles.Zip(a.Roles, (role, at) => (Actor: a.Record, Role: role, At: at)))
            .ToList();
        var byOffice = held.ToLookup(h => (h.Role.Title, h.Role.Of));
        foreach (var (actor, role, at) in held)
        {
            if (role.During is not { } during)
            {
                AdviceOn.Actor(advice, actor.Id).Add(at, AdviceMessages.OfficeWithoutTime(role.Title));
                continue;
            }

            var next = byOffice[(role.Title, role.Of)].FirstOrDefault(h => h.Actor != actor && h.Role.During?.First > during.First).Actor;
            if (next is not null && IsWithoutEnd(during))
            {
                AdviceOn.Actor(advice, actor.Id).Add(at, AdviceMessages.OfficeWithoutEnd(role.Title, next.Name));
            }
        }
    }

    private static bool IsWithoutEnd(DateSpan during) => during.Precision == DatePrecision.Interval && during.IsOpenEnd;
}
