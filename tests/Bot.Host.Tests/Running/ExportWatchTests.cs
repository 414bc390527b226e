using System.Net;
using Bot.Host.Running;

namespace Bot.Host.Tests.Running;

public sealed class ExportWatchTests
{
    [Fact]
    public async Task Send_FailingForAWhile_IsLoggedAtTheFirstFailureAndTheFirstSuccess()
    {
        var log = new LogLines();
        var results = new Queue<HttpStatusCode?>(
            [HttpStatusCode.OK, null, HttpStatusCode.BadGateway, null, HttpStatusCode.OK, HttpStatusCode.OK, null]);
        using var client = new HttpClient(new ExportWatch(log, new Scripted(results)));
        while (results.Count > 0)
        {
            try
            {
                using var response = await client.PostAsync(new Uri("http://me:key@collector.example:4318/key/v1/metrics?key=x"), null);
            }
            catch (HttpRequestException)
            {
                // As the exporter, which goes on.
            }
        }

        Assert.Equal(2, log.Of(1015).Count);
        Assert.Equal("Metrics are sent to http://collector.example:4318 again. ", Assert.Single(log.Of(1016)));
        Assert.DoesNotContain("key", log.All, StringComparison.Ordinal);
    }

    private sealed class Scripted(Queue<HttpStatusCode?> results) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            results.Dequeue() is { } status
                ? Task.FromResult(new HttpResponseMessage(status))
                : Task.FromException<HttpResponseMessage>(new HttpRequestException("no connection"));
    }
}
