namespace Bot.Core.Chat.Claims;

/// <summary>Where a clause stands in the chunks of its sentence.</summary>
/// <param name="Kind">How it leans on another clause.</param>
/// <param name="Start">Index of its first chunk; the word that ties it is not part of it.</param>
/// <param name="End">Index behind its last chunk.</param>
/// <param name="Head">Index of the clause that it leans on; null where it stands alone.</param>
/// <param name="Link">The word that ties it, folded; empty where none does.</param>
internal sealed record ClauseSpan(ClauseKind Kind, int Start, int End, int? Head, string Link);
