using System.Text.Json;
using Telegram.Bot.Requests;
using Telegram.Bot.Types.Enums;

namespace Bot.TelegramAdapter.Packages;

/// <summary>
/// <c>getUpdates</c> with each update left as JSON: the package's own request reads all at once, so that one update of an unforeseen shape
/// would block the ones behind it for ever.
/// </summary>
internal sealed class RawUpdatesRequest() : RequestBase<JsonElement[]>("getUpdates")
{
    public long? Offset { get; init; }

    public required int Limit { get; init; }

    /// <summary>Whole seconds.</summary>
    public required int Timeout { get; init; }

    public required IReadOnlyList<UpdateType> AllowedUpdates { get; init; }
}
