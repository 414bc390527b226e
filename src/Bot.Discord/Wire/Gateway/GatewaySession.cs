namespace Bot.DiscordAdapter.Wire.Gateway;

/// <summary>What is needed to take a session up again. The sequence number is of the last dispatch that was handled.</summary>
internal sealed class GatewaySession(string id, Uri resumeAddress, int sequence)
{
    private int _sequence = sequence;

    /// <summary>Discord's name for it.</summary>
    public string Id { get; } = id;

    /// <summary>Where to connect to resume it.</summary>
    public Uri ResumeAddress { get; } = resumeAddress;

    /// <summary>Sequence number of the last dispatch.</summary>
    public int Sequence => Volatile.Read(ref _sequence);

    /// <summary>Notes a dispatch; a repeated or late one changes nothing.</summary>
    public void Note(int sequence)
    {
        if (sequence > _sequence)
        {
            Volatile.Write(ref _sequence, sequence);
        }
    }
}
