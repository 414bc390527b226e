using System.Globalization;
using System.Net;

namespace Bot.DiscordAdapter.Wire.Rest;

/// <summary>
/// What the headers have taught about limits. Nothing is known beforehand: the first request of a route goes out at once and alone, and its
/// answer names the bucket. Thread-safe.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Buckets of interaction tokens are good for one interaction each; past this many the spent ones are forgotten.</summary>
    private const int PruneAt = 256;

    private readonly Lock _lock = new();
    private readonly long _start = time.GetTimestamp();
    private readonly Dictionary<string, string> _bucketByTemplate = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Bucket, string Major), Count> _counts = [];
    private readonly Dictionary<(string Template, string Major), TaskCompletionSource> _probes = [];
    private TimeSpan _globalUntil;

    // By the counter that nobody sets: a clock put back by a day must not make anybody wait for a day.
    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>How many buckets are remembered.</summary>
    public int Buckets
    {
        get
        {
            lock (_lock)
            {
                return _counts.Count;
            }
        }
    }

    /// <summary>
    /// Takes a place for a request: null. Otherwise what to wait for before asking again: a time, or the answer of the one request that
    /// finds out what a bucket holds that is unknown, or whose window is over. <see cref="Done"/> has to follow every place taken.
    /// </summary>
    public Func<CancellationToken, Task>? TryTake(RestRoute route)
    {
        lock (_lock)
        {
            var now = Now;
            if (route.Authorized && _globalUntil > now)
            {
                return Until(_globalUntil - now);
            }

            var known = _counts.TryGetValue(KeyOf(route), out var count);
            if (known && count!.Reset > now)
            {
                if (count.Remaining <= 0)
                {
                    return Until(count.Reset - now);
                }

                count.Remaining--;
                return null;
            }

            var probe = (route.Template, route.Major);
            if (_probes.TryGetValue(probe, out var answer))
            {
                return answer.Task.WaitAsync;
            }

            _probes[probe] = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return null;
        }
    }

    /// <summary>A request for which a place was taken has ended, and what its answer taught has been learned.</summary>
    public void Done(RestRoute route)
    {
        lock (_lock)
        {
            if (_probes.Remove((route.Template, route.Major), out var answer))
            {
                answer.TrySetResult();
            }
        }
    }

    /// <summary>Learns from a response.</summary>
    public void Learn(RestRoute route, HttpResponseMessage response)
    {
        if (Text(response, "X-RateLimit-Bucket") is not { } bucket
            || Number(response, "X-RateLimit-Remaining") is not { } remaining
            || Number(response, "X-RateLimit-Reset-After") is not { } resetAfter)
        {
            return;
        }

        lock (_lock)
        {
            var now = Now;
            _bucketByTemplate[route.Template] = bucket;
            var key = (bucket, route.Major);
            if (!_counts.TryGetValue(key, out var count))
            {
                Prune(now);
                _counts[key] = count = new Count { Remaining = int.MaxValue };
            }

            var reset = now + TimeSpan.FromSeconds(resetAfter);

            // answers overtake each other: within one window the smaller number is the later one
            var sameWindow = count.Reset > now && (reset - count.Reset).Duration() < TimeSpan.FromMilliseconds(500);
            count.Remaining = sameWindow ? Math.Min(count.Remaining, (int)remaining) : (int)remaining;
            count.Reset = reset;
        }
    }

    /// <summary>Learns from a 429 how long to keep quiet: the whole bot, or this bucket.</summary>
    public TimeSpan Limited(RestRoute route, HttpResponseMessage response, double? bodySeconds)
    {
        var wait = TimeSpan.FromSeconds(Math.Clamp(Number(response, "Retry-After") ?? bodySeconds ?? 1, 0.001, 3_600));
        lock (_lock)
        {
            if (IsGlobal(response))
            {
                _globalUntil = Now + wait;
            }
            else if (_counts.TryGetValue(KeyOf(route), out var count))
            {
                count.Remaining = 0;
                count.Reset = Now + wait;
            }
        }

        return wait;
    }

    /// <summary>Whether a 429 is not the bot's own fault: others use the resource too.</summary>
    public static bool IsShared(HttpResponseMessage response) => Text(response, "X-RateLimit-Scope") == "shared";

    private Func<CancellationToken, Task> Until(TimeSpan wait) => stop => Task.Delay(wait, time, stop);

    private static bool IsGlobal(HttpResponseMessage response) =>
        response.StatusCode == HttpStatusCode.TooManyRequests
        && (Text(response, "X-RateLimit-Scope") == "global" || Text(response, "X-RateLimit-Global") == "true");

    private (string Bucket, string Major) KeyOf(RestRoute route) =>
        (_bucketByTemplate.GetValueOrDefault(route.Template, route.Template), route.Major);

    private void Prune(TimeSpan now)
    {
        if (_counts.Count < PruneAt)
        {
            return;
        }

        foreach (var key in _counts.Where(c => c.Value.Reset <= now).Select(c => c.Key).ToList())
        {
            _counts.Remove(key);
        }
    }

    private static string? Text(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    private static double? Number(HttpResponseMessage response, string name) =>
        double.TryParse(Text(response, name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class Count
    {
        public int Remaining { get; set; }

        public TimeSpan Reset { get; set; }
    }
}
