namespace Bot.TelegramAdapter.Packages;

/// <summary>
/// Remembers for the call under way which status came: the package keeps it to itself where the answer breaks off, but Telegram says 200
/// only to what it has done, and asking again would do it twice.
/// </summary>
internal sealed class SentStatus(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly AsyncLocal<Note?> Current = new();

    /// <summary>Begins a call; its status is in the note afterwards.</summary>
    public static Note Begin() => Current.Value = new Note();

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (Current.Value is { } note)
        {
            note.Status = (int)response.StatusCode;
            note.IsJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        }

        return response;
    }

    /// <summary>What is known of a call.</summary>
    public sealed class Note
    {
        /// <summary>The HTTP status; null where none came.</summary>
        public int? Status { get; set; }

        /// <summary>Whether the Bot API answered, not a gateway on the way.</summary>
        public bool IsJson { get; set; }
    }
}
