using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Core.Chat;
using Bot.DiscordAdapter.Registration;
using Bot.DiscordAdapter.Wire.Payloads;
using Bot.TestSupport.Discord;

namespace Bot.DiscordAdapter.Tests.Registration;

public sealed class CommandPayloadsTests
{
    private static readonly string[] Locales = ["de", "en-GB", "en-US", "es-419", "es-ES", "fr", "ru", "uk"];
    private static readonly IReadOnlyList<CommandPayload> All = CommandPayloads.Build(CommandCatalogue.Commands);

    [Fact]
    public void Build_WholeCatalogue_KeepsDiscordsRules()
    {
        var json = JsonSerializer.SerializeToUtf8Bytes([.. All], DiscordJson.Default.ListCommandPayload);

        Assert.Empty(BodyRules.CheckCommands((JsonArray)JsonNode.Parse(json)!));
        if (EndToEnd.RunningBot.Spec is { } spec)
        {
            Assert.Empty(spec.Check("put", "/applications/{application_id}/commands", JsonDocument.Parse(json).RootElement));
        }
    }

    [Fact]
    public void Build_EveryCommandAndOption_IsLocalisedEverywhere()
    {
        foreach (var command in All)
        {
            Assert.Equal(Locales, command.NameLocalizations!.Keys);
            Assert.All(command.Options ?? [], o => Assert.Equal(Locales, o.NameLocalizations!.Keys));
            Assert.All(command.Options ?? [], o => Assert.Equal(Locales, o.DescriptionLocalizations!.Keys));
            if (command.Type == 1)
            {
                Assert.Equal(Locales, command.DescriptionLocalizations!.Keys);
            }
        }
    }

    [Fact]
    public void Build_LanguageOfTheHost_IsWhatEverybodyElseReads()
    {
        var when = CommandPayloads.Build(CommandCatalogue.Commands, "de").Single(c => c.Name == "when");

        Assert.Equal("Wann etwas geschah", when.Description);
        Assert.Equal(["In eigenen Worten", "Nur Sie sehen die Antwort"], when.Options!.Select(o => o.Description));
        Assert.Equal("When something happened", when.DescriptionLocalizations!["en-US"]);
    }

    [Fact]
    public void Build_EveryCommand_IsForServersAndUsersEverywhere() =>
        Assert.All(All, c =>
        {
            Assert.Equal([0, 1], c.IntegrationTypes!);
            Assert.Equal([0, 1, 2], c.Contexts!);
        });

    [Fact]
    public void Build_EverySlashCommand_EndsWithThePrivateOption() =>
        Assert.All(
            All.Where(c => c.Type == 1),
            c => Assert.Equal((CommandOptionPayload.YesNo, "private"), (c.Options![^1].Type, c.Options[^1].Name)));

    [Fact]
    public void Build_Additions_AreTheMessageCommandOnly()
    {
        var added = Assert.Single(All, c => c.Type == 3);
        Assert.Equal("Check dates", added.Name);
        Assert.Equal(CommandCatalogue.Commands.Count, All.Count(c => c.Type == 1));
    }

    [Fact]
    public void Build_OptionsThatComplete_AskForAutocompletion()
    {
        var when = All.Single(c => c.Name == "when");
        Assert.Equal((true, true), (when.Options![0].Autocomplete, when.Options[0].Required));
        Assert.Null(All.Single(c => c.Name == "timeline").Options!.Single(o => o.Name == "to").Autocomplete);
    }

    [Fact]
    public void Build_EveryText_IsNoLongerThanWhatIsRead() =>
        Assert.All(
            All.SelectMany(c => c.Options ?? []),
            o => Assert.Equal(o.Type == CommandOptionPayload.Text ? CommandText.LongestValue : null, o.MaxLength));
}
