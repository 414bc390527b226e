using System.Net;
using Bot.Core.Facts;
using Bot.Host.Checking;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Tests.Checking;

public sealed class LinkCheckTests
{
    [Fact]
    public async Task Check_Addresses_ToldApartByWhatTheyAnswer()
    {
        var asked = 0;
        await using var site = await SiteAsync(async context =>
        {
            Interlocked.Increment(ref asked);
            context.Response.StatusCode = context.Request.Path.Value switch
            {
                "/there" => 200,
                "/moved" => 302,
                "/gone" => 410,
                "/closed" => 403,
                _ => 404,
            };
            context.Response.Headers.Location = "/there";
            await context.Response.CompleteAsync();
        });
        var root = site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        FactLink Link(string path, int line) => new(new Uri(root + path), "a.yaml", line, 5);

        using var handler = new SocketsHttpHandler();
        var report = await new LinkCheck(handler, TimeSpan.FromSeconds(20)).CheckAsync(
            [Link("/there", 1), Link("/moved", 2), Link("/gone", 3), Link("/closed", 4), Link("/nowhere", 5), Link("/nowhere", 6)]);

        Assert.Equal(
            [
                $"a.yaml:3:5: {root}/gone leads nowhere: it answers 410.", $"a.yaml:5:5: {root}/nowhere leads nowhere: it answers 404.",
                $"a.yaml:6:5: {root}/nowhere leads nowhere: it answers 404.",
            ],
            report.Dead.Select(problem => problem.ToString()));
        Assert.Equal([$"a.yaml:4:5: {root}/closed is unsure: it answers 403."], report.Unsure.Select(problem => problem.ToString()));
        Assert.Equal(2, report.Alive);
        Assert.Equal(6, asked);
    }

    [Fact]
    public async Task Check_NobodyListening_IsUnsure()
    {
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();

        using var handler = new SocketsHttpHandler();
        var report = await new LinkCheck(handler, TimeSpan.FromSeconds(20))
            .CheckAsync([new FactLink(new Uri($"http://127.0.0.1:{port}/"), "a.yaml", 1, 1)]);

        Assert.Empty(report.Dead);
        Assert.Single(report.Unsure);
    }

    private static async Task<WebApplication> SiteAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.Run(answer);
        await site.StartAsync();
        return site;
    }
}
