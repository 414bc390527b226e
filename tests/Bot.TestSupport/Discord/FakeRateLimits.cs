using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace Bot.TestSupport.Discord;

/// <summary>Buckets of the fake: fixed windows by route and major parameter, told in Discord's headers.</summary>
internal sealed class FakeRateLimits(DiscordFakeOptions options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (long Started, int Taken)> _buckets = new(StringComparer.Ordinal);
    private int _refused;

    public int Refused => Volatile.Read(ref _refused);

    public bool TryTake(string method, FakeRoute route, HttpResponse response)
    {
        if (route.IsExempt)
        {
            return true;
        }

        lock (_lock)
        {
            var key = $"{method} {route.Template} {route.Id} {route.Token}";
            var now = Stopwatch.GetTimestamp();
            var bucket = _buckets.TryGetValue(key, out var known) ? known : (Started: now, Taken: 0);
            if (Stopwatch.GetElapsedTime(bucket.Started, now) >= options.BucketWindow)
            {
                bucket = (now, 0);
            }

            var left = options.BucketWindow - Stopwatch.GetElapsedTime(bucket.Started, now);
            var fits = bucket.Taken < options.BucketLimit;
            if (fits)
            {
                _buckets[key] = bucket = (bucket.Started, bucket.Taken + 1);
            }
            else
            {
                _refused++;
            }

            response.Headers["X-RateLimit-Bucket"] = $"b{string.GetHashCode(method + route.Template, StringComparison.Ordinal):x}";
            response.Headers["X-RateLimit-Limit"] = options.BucketLimit.ToString();
            response.Headers["X-RateLimit-Remaining"] = (options.BucketLimit - bucket.Taken).ToString();
            response.Headers["X-RateLimit-Reset-After"] = (Math.Ceiling(left.TotalMilliseconds) / 1_000).ToString("0.###");
            return fits;
        }
    }
}
