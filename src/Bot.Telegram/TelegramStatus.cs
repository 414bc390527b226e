namespace Bot.TelegramAdapter;

internal sealed class TelegramStatus : ITelegramStatus
{
    private readonly Lock _lock = new();
    private State _state = new(TelegramConnection.Starting, null, null, null, null);

    public TelegramConnection Connection => Read().Connection;

    public string? Username => Read().Username;

    public DateTimeOffset? LastContact => Read().LastContact;

    public DateTimeOffset? LastUpdate => Read().LastUpdate;

    public string? Problem => Read().Problem;

    public void Identified(string username) => Change(state => state with { Username = username });

    public void Connected(DateTimeOffset now) =>
        Change(state => state with { Connection = TelegramConnection.Connected, LastContact = now, Problem = null });

    public void Disconnected(string problem) =>
        Change(state => state with { Connection = TelegramConnection.Disconnected, Problem = problem });

    public void Stopped(string? problem) => Change(state => state with { Connection = TelegramConnection.Stopped, Problem = problem });

    public void Update(DateTimeOffset now) => Change(state => state with { LastUpdate = now });

    private State Read()
    {
        lock (_lock)
        {
            return _state;
        }
    }

    private void Change(Func<State, State> change)
    {
        lock (_lock)
        {
            _state = change(_state);
        }
    }

    private sealed record State(
        TelegramConnection Connection, string? Username, DateTimeOffset? LastContact, DateTimeOffset? LastUpdate, string? Problem);
}
