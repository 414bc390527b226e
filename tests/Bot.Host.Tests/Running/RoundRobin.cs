using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Tests.Running;

/// <summary>The proxy in front of replicas: each request goes to the next one.</summary>
internal sealed class RoundRobin : IAsyncDisposable
{
    private readonly HttpClient _http = new();
    private readonly WebApplication _app;
    private readonly List<Uri> _targets = [];
    private readonly List<int> _forwarded = [];
    private int _requests;

    private RoundRobin()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.Run(ForwardAsync);
    }

    public Uri Url => new(_app.Urls.Single());

    /// <summary>How many requests each has had.</summary>
    public IReadOnlyList<int> Forwarded => _forwarded;

    public static async Task<RoundRobin> StartAsync()
    {
        var proxy = new RoundRobin();
        await proxy._app.StartAsync();
        return proxy;
    }

    public void Add(Uri target)
    {
        _targets.Add(target);
        _forwarded.Add(0);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        var target = (Interlocked.Increment(ref _requests) - 1) % _targets.Count;
        _forwarded[target]++;
        using var body = new StreamContent(context.Request.Body);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_targets[target], context.Request.Path)) { Content = body };
        var telegrams = context.Request.Headers.Where(h => h.Key.StartsWith("X-Telegram", StringComparison.OrdinalIgnoreCase));
        foreach (var (name, value) in telegrams)
        {
            request.Headers.Add(name, value.ToString());
        }

        try
        {
            using var response = await _http.SendAsync(request);
            context.Response.StatusCode = (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }
}
