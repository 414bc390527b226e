using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Bot.Core.Facts;

namespace Bot.Host.Checking;

/// <summary>Asks for the addresses of sources: the only thing that the program does on the network but for its chat platforms.</summary>
internal sealed class LinkCheck(HttpMessageHandler handler, TimeSpan patience)
{
    private const int AtOnce = 8;

    /// <summary>The check as it is run: redirects are followed, an address has twenty seconds.</summary>
    public static LinkCheck OfProcess() => new(new SocketsHttpHandler { MaxConnectionsPerServer = 2 }, TimeSpan.FromSeconds(20));

    /// <summary>Asks for every address once, however often it stands in the facts.</summary>
    public async Task<LinkReport> CheckAsync(IReadOnlyList<FactLink> links)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = patience };

        // Some sites turn away whoever does not say what he is.
        client.DefaultRequestHeaders.UserAgent.ParseAdd("diplomatic-timeline-bots/1.0 (link check)");
        var answers = new ConcurrentDictionary<Uri, (bool? IsAlive, string What)>();
        await Parallel.ForEachAsync(
            links.Select(link => link.Url).Distinct(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (url, cancellation) => answers[url] = await AskAsync(client, url, cancellation));
        return new LinkReport(
            [.. links.Where(l => answers[l.Url].IsAlive == false).Select(l => l.Problem($"{l.Url} leads nowhere: {answers[l.Url].What}."))],
            [.. links.Where(l => answers[l.Url].IsAlive is null).Select(l => l.Problem($"{l.Url} is unsure: {answers[l.Url].What}."))],
            answers.Values.Count(a => a.IsAlive == true));
    }

    // Only what says that there is nothing is dead: a refusal may be meant for programs, an error may pass.
    private static async Task<(bool? IsAlive, string What)> AskAsync(HttpClient client, Uri url, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellation);
            var status = $"it answers {(int)response.StatusCode}";
            return response.IsSuccessStatusCode ? (true, status)
                : response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone ? (false, status)
                : (null, status);
        }
        catch (HttpRequestException e) when (e.InnerException is SocketException { SocketErrorCode: SocketError.HostNotFound })
        {
            return (false, "there is no such host");
        }
        catch (HttpRequestException e)
        {
            return (null, e.Message.TrimEnd('.'));
        }
        catch (TaskCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return (null, $"no answer within {client.Timeout.TotalSeconds:0} seconds");
        }
    }
}
