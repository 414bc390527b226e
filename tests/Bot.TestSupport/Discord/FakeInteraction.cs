using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Bot.TestSupport.Discord;

/// <summary>One interaction that the fake has sent, and what came of it.</summary>
public sealed class FakeInteraction
{
    /// <summary>The flag of a message that one person sees.</summary>
    public const int Ephemeral = 64;

    private readonly TaskCompletionSource<JsonObject> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<JsonObject> _message = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<JsonObject> _followUp = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private int _followUps;

    /// <summary>Snowflake.</summary>
    public required string Id { get; init; }

    /// <summary>Its token.</summary>
    public required string Token { get; init; }

    /// <summary>2 command, 3 component, 4 half-typed option.</summary>
    public required int Type { get; init; }

    /// <summary>When it was sent.</summary>
    public long SentAt { get; } = Stopwatch.GetTimestamp();

    /// <summary>How old it was when it was sent.</summary>
    public TimeSpan AgeAtSending { get; init; }

    /// <summary>Whether only the user installed the app: 5 follow-ups at most.</summary>
    public bool IsUserInstalled { get; init; }

    /// <summary>Whether the server makes every response ephemeral.</summary>
    public bool ForcesEphemeral { get; init; }

    /// <summary>Who used the bot.</summary>
    public required string User { get; init; }

    /// <summary>How old it is.</summary>
    public TimeSpan Age => AgeAtSending + Stopwatch.GetElapsedTime(SentAt);

    /// <summary>The first response, as soon as it comes.</summary>
    public Task<JsonObject> First => _first.Task;

    /// <summary>The message, as soon as it is there: of the first response, or of the edit after a deferral.</summary>
    public Task<JsonObject> Message => _message.Task;

    /// <summary>The first follow-up, as soon as it comes.</summary>
    public Task<JsonObject> FollowUp => _followUp.Task;

    /// <summary>From sending to the first response; null before.</summary>
    public TimeSpan? FirstAfter { get; private set; }

    /// <summary>Edits of the first response, in order.</summary>
    public ConcurrentQueue<JsonObject> Edits { get; } = new();

    /// <summary>Whether the first response is seen by one person only; null before.</summary>
    public bool? IsEphemeral { get; private set; }

    /// <summary>Takes a first response; false where there was one before.</summary>
    internal bool TryRespond(JsonObject response)
    {
        lock (_lock)
        {
            if (FirstAfter is not null)
            {
                return false;
            }

            FirstAfter = Stopwatch.GetElapsedTime(SentAt);
        }

        IsEphemeral = ForcesEphemeral || ((Json.Number(response["data"]?["flags"]) ?? 0) & Ephemeral) != 0;
        if (Json.Number(response["type"]) is 4 or 7 or 8 && response["data"] is JsonObject data)
        {
            _message.TrySetResult(data);
        }

        _first.TrySetResult(response);
        return true;
    }

    internal void Edit(JsonObject message)
    {
        Edits.Enqueue(message);
        _message.TrySetResult(message);
    }

    /// <summary>Takes a follow-up; false where there were too many.</summary>
    internal bool TryFollowUp(JsonObject message)
    {
        if (Interlocked.Increment(ref _followUps) > 5 && IsUserInstalled)
        {
            return false;
        }

        _followUp.TrySetResult(message);
        return true;
    }
}
