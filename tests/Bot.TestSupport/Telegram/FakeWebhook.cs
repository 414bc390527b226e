using System.Net.Http.Headers;
using System.Text;

namespace Bot.TestSupport.Telegram;

/// <summary>Pushes updates as Telegram does: several at a time, each until it was taken.</summary>
internal sealed class FakeWebhook(UpdateQueue queue) : IAsyncDisposable
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(20);
    private readonly HttpClient _http = new();
    private CancellationTokenSource? _stop;
    private Task _pump = Task.CompletedTask;

    public Uri? Url { get; private set; }

    public async Task SetAsync(string? url, string? secret)
    {
        await StopAsync();
        Url = string.IsNullOrEmpty(url) ? null : new Uri(url);
        if (Url is not null)
        {
            _stop = new CancellationTokenSource();
            _pump = PumpAsync(Url, secret, _stop.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _http.Dispose();
    }

    private async Task StopAsync()
    {
        if (_stop is not null)
        {
            await _stop.CancelAsync();
            await _pump.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _stop.Dispose();
            _stop = null;
        }
    }

    private async Task PumpAsync(Uri url, string? secret, CancellationToken cancel)
    {
        var last = long.MinValue;
        while (true)
        {
            var (id, update) = await queue.NextAsync(last, cancel);
            last = id;
            _ = PushAsync(url, secret, id, update, cancel);
        }
    }

    private async Task PushAsync(Uri url, string? secret, long id, string update, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                using var content = new StringContent(update, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
                using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
                if (secret is not null)
                {
                    request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
                }

                using var response = await _http.SendAsync(request, cancel);
                if (response.IsSuccessStatusCode)
                {
                    queue.Remove(id);
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Tried again, as below.
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(RetryDelay, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
