using Bot.Core.Chat;

namespace Bot.Core.Tests.Chat;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("/when nato office closed", "when", "nato office closed")]
    [InlineData("  /WHEN   nato  ", "when", "nato")]
    [InlineData("/help", "help", "")]
    [InlineData("/timeline@bot nato", "timeline", "@bot nato")]
    [InlineData("/onthisday\n18 october", "onthisday", "18 october")]
    [InlineData("when did it close", "", "when did it close")]
    [InlineData("", "", "")]
    [InlineData("/", "", "/")]
    [InlineData("//", "", "//")]
    [InlineData("/ when", "", "/ when")]
    [InlineData("/1st", "", "/1st")]
    [InlineData("/é", "", "/é")]
    public void Read_Text_IsCutIntoCommandAndRest(string text, string name, string rest)
    {
        var command = CommandLine.Read(text);

        Assert.Equal((name, rest), (command.Name, command.Rest));
        Assert.Equal(name.Length > 0, command.Spec is not null);
    }

    [Theory]
    [InlineData("/where putin biden met", "where putin biden met")]
    [InlineData("/why did it close", "why did it close")]
    [InlineData("/howmany diplomats", "how many diplomats")]
    [InlineData("/howlong between a and b", "how long between a and b")]
    public void Read_QuestionWordAsACommand_IsAQuestion(string text, string rest)
    {
        var command = CommandLine.Read(text);

        Assert.Equal(("", rest), (command.Name, command.Rest));
    }

    [Theory]
    [InlineData("/nonsense")]
    [InlineData("/start now")]
    [InlineData("/when_ x")]
    public void Read_UnknownCommand_HasANameAndNoSpec(string text)
    {
        var command = CommandLine.Read(text);

        Assert.NotEmpty(command.Name);
        Assert.Null(command.Spec);
    }

    [Fact]
    public void Commands_Names_AreFoundInAnyCase() =>
        Assert.All(CommandCatalogue.Commands, c => Assert.Same(c, CommandCatalogue.Find(c.Name.ToUpperInvariant())));

    [Fact]
    public void Commands_Descriptions_AreInEveryLanguage() =>
        Assert.All(CommandCatalogue.Commands, c => Assert.All(CommandCatalogue.Languages, l =>
        {
            Assert.InRange(c.Descriptions[l].Length, 1, 100);
            Assert.All(c.Options, o => Assert.InRange(o.Descriptions[l].Length, 1, 100));
        }));
}
