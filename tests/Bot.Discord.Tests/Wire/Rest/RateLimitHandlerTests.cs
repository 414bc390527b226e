using System.Net;
using Bot.DiscordAdapter.Wire.Rest;
using Bot.TestSupport;

namespace Bot.DiscordAdapter.Tests.Wire.Rest;

public sealed class RateLimitHandlerTests
{
    private static readonly RestRoute Route = new("GET /things", "") { Repeatable = true };
    private readonly ManualTime _time = new();
    private readonly Queue<HttpResponseMessage> _answers = new();
    private int _sent;

    [Fact]
    public async Task Send_BucketEmpty_WaitsForItsReset()
    {
        using var http = Client();
        Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "2.5"));
        Answer(HttpStatusCode.OK);
        using var first = await SendAsync(http, Route);

        var second = SendAsync(http, Route);
        Assert.Equal(1, _sent);
        _time.Advance(TimeSpan.FromSeconds(2.5));

        using var response = await second.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(2, _sent);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task Send_ClockSetWhileABucketIsEmpty_WaitsForTheSameTime(int days)
    {
        using var http = Client();
        Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "2.5"));
        Answer(HttpStatusCode.OK);
        using var first = await SendAsync(http, Route);

        _time.SetClock(TimeSpan.FromDays(days));
        var second = SendAsync(http, Route);
        Assert.Equal(1, _sent);
        _time.Advance(TimeSpan.FromSeconds(2.5));

        using var response = await second.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(2, _sent);
    }

    [Fact]
    public async Task Send_BucketOfAnotherMajor_DoesNotWait()
    {
        using var http = Client();
        Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "60"));
        Answer(HttpStatusCode.OK);
        using var first = await SendAsync(http, Route);

        using var second = await SendAsync(http, Route with { Major = "other" }).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(2, _sent);
    }

    [Fact]
    public async Task Send_TwoRoutesOfOneBucket_ShareIt()
    {
        using var http = Client();
        var other = new RestRoute("PUT /things", "");
        Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Remaining", "3"), ("X-RateLimit-Reset-After", "60"));
        Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Reset-After", "60"));
        Answer(HttpStatusCode.OK);
        using var first = await SendAsync(http, Route);
        using var second = await SendAsync(http, other);

        var third = SendAsync(http, Route);
        Assert.False(third.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(60));
        using var response = await third.WaitAsync(TimeSpan.FromMinutes(2));
    }

    [Fact]
    public async Task Send_Global429_HoldsEveryAuthorizedRouteButNotInteractions()
    {
        using var http = Client();
        Answer(HttpStatusCode.TooManyRequests, ("Retry-After", "4"), ("X-RateLimit-Scope", "global"), ("X-RateLimit-Global", "true"));
        Answer(HttpStatusCode.OK);
        Answer(HttpStatusCode.OK);
        var limited = SendAsync(http, Route);
        var other = SendAsync(http, new RestRoute("PUT /things", ""));
        using var callback = await SendAsync(http, new RestRoute("POST /callback", "t") { Authorized = false, Exempt = true }).WaitAsync(
            TimeSpan.FromMinutes(2));

        Assert.False(limited.IsCompleted);
        Assert.False(other.IsCompleted);
        Answer(HttpStatusCode.OK);
        _time.Advance(TimeSpan.FromSeconds(4));

        using var first = await limited.WaitAsync(TimeSpan.FromMinutes(2));
        using var second = await other.WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
    }

    [Theory]
    [InlineData(true, 4, HttpStatusCode.OK)]
    [InlineData(false, 1, HttpStatusCode.BadGateway)]
    public async Task Send_ServerFails_RepeatsOnlyWhatIsSafe(bool repeatable, int sent, HttpStatusCode status)
    {
        using var http = Client();
        Answer(HttpStatusCode.BadGateway);
        Answer(HttpStatusCode.ServiceUnavailable);
        Answer(HttpStatusCode.InternalServerError);
        Answer(HttpStatusCode.OK);
        var sending = SendAsync(http, Route with { Repeatable = repeatable });
        while (!sending.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        using var response = await sending;
        Assert.Equal(sent, _sent);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Send_AfterTheTokenWasRefused_IsNotSentAnyMore()
    {
        using var http = Client();
        Answer(HttpStatusCode.Unauthorized);
        using var first = await SendAsync(http, Route);

        var refused = await Assert.ThrowsAsync<DiscordApiException>(() => SendAsync(http, Route));
        Assert.Equal(401, refused.Status);
        Assert.Equal(1, _sent);
    }

    [Fact]
    public async Task Send_TooManyRefused_StopsUntilTheWindowIsOver()
    {
        using var http = Client();
        for (var i = 0; i < InvalidRequestBudget.Most; i++)
        {
            Answer(HttpStatusCode.Forbidden);
            using var refused = await SendAsync(http, Route);
        }

        await Assert.ThrowsAsync<DiscordApiException>(() => SendAsync(http, Route));
        _time.Advance(TimeSpan.FromMinutes(10));
        Answer(HttpStatusCode.OK);

        using var response = await SendAsync(http, Route);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public void Count_Shared429_CostsNothing()
    {
        using var shared = new HttpResponseMessage(HttpStatusCode.TooManyRequests);
        shared.Headers.Add("X-RateLimit-Scope", "shared");
        using var own = new HttpResponseMessage(HttpStatusCode.TooManyRequests);

        Assert.True(RateLimits.IsShared(shared));
        Assert.False(RateLimits.IsShared(own));
    }

    [Fact]
    public async Task Learn_ManyInteractionTokens_ForgetsTheSpentOnes()
    {
        var limits = new RateLimits(_time);
        using var handler = new RateLimitHandler(limits, new InvalidRequestBudget(_time), new RestTimings(), _time, new Stub(Next));
        using var http = new HttpClient(handler, disposeHandler: false);
        for (var i = 0; i < 2_000; i++)
        {
            Answer(HttpStatusCode.OK, ("X-RateLimit-Bucket", "abc"), ("X-RateLimit-Remaining", "4"), ("X-RateLimit-Reset-After", "1"));
            using var response = await SendAsync(http, Route with { Major = $"token{i}" });
            _time.Advance(TimeSpan.FromMilliseconds(50));
        }

        Assert.InRange(limits.Buckets, 1, 256);
    }

    private HttpClient Client() =>
        new(new RateLimitHandler(new RateLimits(_time), new InvalidRequestBudget(_time), new RestTimings(), _time, new Stub(Next)));

    private HttpResponseMessage Next()
    {
        _sent++;
        return _answers.Dequeue();
    }

    private void Answer(HttpStatusCode status, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status);
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        _answers.Enqueue(answer);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, RestRoute route)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://localhost/things");
        request.Options.Set(RestRoute.Key, route);
        return await http.SendAsync(request);
    }

    private sealed class Stub(Func<HttpResponseMessage> next) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(next());
    }
}
