namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>Checks and completes the addresses that a server hands out: the token is sent there.</summary>
internal static class GatewayAddress
{
    /// <summary>
    /// The address to connect to, with version and encoding; null where it is none, or where it would carry the token in the clear although
    /// the API itself is encrypted.
    /// </summary>
    /// <param name="url">As the server gave it.</param>
    /// <param name="encrypted">Whether the API is reached over TLS.</param>
    public static Uri? Complete(string? url, bool encrypted)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || !(address.Scheme == Uri.UriSchemeWss || (address.Scheme == Uri.UriSchemeWs && !encrypted)))
        {
            return null;
        }

        return new UriBuilder(address) { Query = "v=10&encoding=json" }.Uri;
    }
}
