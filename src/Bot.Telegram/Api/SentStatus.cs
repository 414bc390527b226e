namespace Bot.TelegramAdapter.Api;

/// <summary>
/// Remembers for the call under way which status came: the library keeps it to itself where the answer breaks off, but Telegram says 200
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
            note.IsDone = (int)response.StatusCode == 200 && response.Content.Headers.ContentType?.MediaType == "application/json";
        }

        return response;
    }

    /// <summary>What is known of a call.</summary>
    public sealed class Note
    {
        /// <summary>Whether the Bot API, not a gateway on the way, has said that the request is carried out.</summary>
        public bool IsDone { get; set; }
    }
}
