using System.Text.Json.Nodes;

namespace Bot.TestSupport.Discord;

/// <summary>A gateway session: numbers events, keeps them for a resume, and passes them to the connection that holds it.</summary>
internal sealed class FakeSession(string id, int shard, int shards)
{
    /// <summary>Far more than can be missed during one cut.</summary>
    private const int MostKept = 500;

    private readonly Lock _lock = new();
    private readonly List<(int Sequence, byte[] Data)> _events = [];
    private FakeConnection? _connection;
    private int _sequence;

    public string Id { get; } = id;

    public int Shard { get; } = shard;

    public int Shards { get; } = shards;

    public int Sequence
    {
        get
        {
            lock (_lock)
            {
                return _sequence;
            }
        }
    }

    /// <summary>The connection that receives events now.</summary>
    public FakeConnection? Connection
    {
        get
        {
            lock (_lock)
            {
                return _connection;
            }
        }
    }

    /// <summary>Sends an event, or keeps it for a resume.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="data">Its data.</param>
    /// <param name="twice">Whether it is delivered twice.</param>
    /// <param name="end">How the connection ends with it.</param>
    public void Dispatch(string name, JsonNode data, bool twice = false, FakeCut? end = null)
    {
        lock (_lock)
        {
            var frame = Frame(name, data, ++_sequence);
            _events.Add((_sequence, frame));
            if (_events.Count > 2 * MostKept)
            {
                _events.RemoveRange(0, MostKept);
            }

            _connection?.Send(new Outgoing(frame, end));
            if (twice)
            {
                _connection?.Send(new Outgoing(frame));
            }
        }
    }

    /// <summary>Gives the session to a connection; what came after the sequence number is sent again, then RESUMED.</summary>
    public void Resume(FakeConnection connection, int sequence)
    {
        lock (_lock)
        {
            foreach (var (_, data) in _events.Where(e => e.Sequence > sequence))
            {
                connection.Send(new Outgoing(data));
            }

            _connection = connection;
        }

        Dispatch("RESUMED", new JsonObject());
    }

    /// <summary>Gives the new session to its first connection.</summary>
    public void Begin(FakeConnection connection)
    {
        lock (_lock)
        {
            _connection = connection;
        }
    }

    /// <summary>A connection is gone; events are kept from now on.</summary>
    public void Detach(FakeConnection connection)
    {
        lock (_lock)
        {
            if (_connection == connection)
            {
                _connection = null;
            }
        }
    }

    private static byte[] Frame(string name, JsonNode data, int sequence) =>
        Json.Bytes(new JsonObject
        {
            ["t"] = name,
            ["s"] = sequence,
            ["op"] = 0,
            ["d"] = data.DeepClone(),
            ["unheard_of"] = new JsonArray(1, "two"),
        });
}
