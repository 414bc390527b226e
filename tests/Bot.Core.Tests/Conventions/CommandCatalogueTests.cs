using System.Text.RegularExpressions;
using Bot.Core.Chat;

namespace Bot.Core.Tests.Conventions;

/// <summary>Limits of both platforms: Discord's application commands and Telegram's setMyCommands.</summary>
public sealed partial class CommandCatalogueTests
{
    private const int ShortestDescription = 3;
    private const int LongestDescription = 100;
    private const int MostOptions = 25;
    private const int MostCommands = 100;

    public static TheoryData<string> Names => [.. CommandCatalogue.Commands.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Command_NameAndOptions_FitBothPlatforms(string name)
    {
        var command = CommandCatalogue.Find(name)!;

        Assert.Matches(PlatformName(), command.Name);
        Assert.All(command.Options, option => Assert.Matches(PlatformName(), option.Name));
        Assert.Equal(command.Options.Count, command.Options.Select(o => o.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(command.Options.Count, 0, MostOptions);
        Assert.Equal(command.Options.OrderByDescending(o => o.Required).Select(o => o.Name), command.Options.Select(o => o.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Command_Descriptions_StandInEveryLanguageAndFit(string name)
    {
        var command = CommandCatalogue.Find(name)!;

        Assert.All(command.Options.Select(o => o.Descriptions).Prepend(command.Descriptions), descriptions =>
        {
            Assert.Equal(CommandCatalogue.Languages.Order(StringComparer.Ordinal), descriptions.Keys.Order(StringComparer.Ordinal));
            Assert.All(descriptions.Values, text => Assert.InRange(text.Length, ShortestDescription, LongestDescription));
            Assert.Equal(descriptions.Count, descriptions.Values.Distinct(StringComparer.Ordinal).Count());
        });
    }

    [Fact]
    public void Commands_Names_AreDistinctAndFew()
    {
        Assert.Equal(
            CommandCatalogue.Commands.Count, CommandCatalogue.Commands.Select(c => c.Name).Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(CommandCatalogue.Commands.Count, 1, MostCommands);
    }

    [GeneratedRegex("^[a-z]{1,32}$", RegexOptions.NonBacktracking)]
    private static partial Regex PlatformName();
}
