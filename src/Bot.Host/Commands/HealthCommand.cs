using System.CommandLine;
using System.Net;
using Bot.Host.Running;

namespace Bot.Host.Commands;

/// <summary>
/// <c>bots health</c>: asks the bot that runs beside it whether it is connected, so that an image needs no other program for it.
/// </summary>
internal static class HealthCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "health";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static Command Create(HostSurroundings surroundings)
    {
        var command = new Command(Name, "Asks the running bot whether it is connected: exit code 0 if every adapter is, 1 if not.");
        command.SetAction(_ => Ask(surroundings));
        return command;
    }

    private static int Ask(HostSurroundings surroundings)
    {
        var mistakes = new List<string>();
        var address = RunOptions.ReadAddress(surroundings.Variable, mistakes);
        var port = RunOptions.ReadPort(surroundings.Variable, mistakes);
        if (mistakes.Count > 0)
        {
            mistakes.ForEach(surroundings.Error.WriteLine);
            return ExitCodes.Failure;
        }

        // Who listens everywhere is asked on the way that is always there.
        address = address.Equals(IPAddress.Any) ? IPAddress.Loopback : address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : address;
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"http://{new IPEndPoint(address, port)}/readyz"));
        try
        {
            using var response = client.Send(request);
            using var body = new StreamReader(response.Content.ReadAsStream());
            surroundings.Out.WriteLine(body.ReadToEnd());
            return response.StatusCode == HttpStatusCode.OK ? ExitCodes.Success : ExitCodes.Problems;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
        {
            surroundings.Error.WriteLine(
                $"No answer from the health endpoint at {new IPEndPoint(address, port)}: is `bots run` running, "
                + "with the same BOT_HEALTH_PORT? Its log says why where it has not started.");
            return ExitCodes.Problems;
        }
    }
}
