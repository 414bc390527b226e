using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bot.TelegramAdapter.Webhook;

/// <summary>
/// Kestrel with one handler for every request. There is no web host around it, no routing and no middleware: one path or two need
/// none of them, and the program is smaller for it (docs/decisions/0005-a-small-program.md).
/// </summary>
public sealed class HttpEndpoint : IAsyncDisposable
{
    private readonly KestrelServer _server;

    private HttpEndpoint(KestrelServer server) => _server = server;

    /// <summary>Where it listens; differs from what was asked for where that has port 0.</summary>
    public Uri Address => new(_server.Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Listens until disposed of.</summary>
    /// <param name="listen">Scheme <c>http</c>, host and port; port 0 takes a free one.</param>
    /// <param name="largestBody">Bytes of a request's body; a longer one is refused with 413. 0: no body.</param>
    /// <param name="answer">Answers a request. What it throws is logged and answered with 500.</param>
    /// <param name="loggers">Where the server logs.</param>
    /// <param name="cancel">Ends the start.</param>
    /// <exception cref="IOException">The address cannot be listened on.</exception>
    public static async Task<HttpEndpoint> StartAsync(
        Uri listen, long largestBody, Func<HttpContext, Task> answer, ILoggerFactory loggers, CancellationToken cancel)
    {
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = largestBody;
        var sockets = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers);
        var server = new KestrelServer(Options.Create(options), sockets, loggers);
        server.Features.Get<IServerAddressesFeature>()!.Addresses.Add(listen.AbsoluteUri);
        try
        {
            await server.StartAsync(new Handler(answer), cancel);
        }
        catch (Exception e)
        {
            server.Dispose();
            if (e is SocketException)
            {
                // Of an address that this machine does not have; one that is taken comes as the other kind.
                throw new IOException(e.Message, e);
            }

            throw;
        }

        return new HttpEndpoint(server);
    }

    /// <summary>Takes no more requests and waits for those in progress.</summary>
    /// <param name="cancel">Ends the wait; their connections are then cut.</param>
    public Task StopAsync(CancellationToken cancel) => _server.StopAsync(cancel);

    /// <summary>Stops, and cuts what is in progress.</summary>
    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(new CancellationToken(canceled: true));
        _server.Dispose();
    }

    private sealed class Handler(Func<HttpContext, Task> answer) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
