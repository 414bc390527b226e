using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.DiscordAdapter.Tests.Interactions;

public sealed class ButtonIdTests
{
    [Fact]
    public void Parse_AnyWrittenId_IsTheSame() =>
        Prop.ForAll<string, ulong, bool>((state, owner, isPrivate) =>
        {
            var id = new ButtonId(ButtonAction.Menu, isPrivate, owner.ToString(), 3, state ?? "");
            return ButtonId.Parse(id.ToString()) == id;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Parse_AnyText_NeverRaises() =>
        Prop.ForAll<string>(text =>
        {
            ButtonId.Parse(text);
            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void ToString_LongestParts_FitsDiscord()
    {
        var longest = new ButtonId(ButtonAction.Share, true, ulong.MaxValue.ToString(), 10, new string('s', ButtonId.LongestState));

        Assert.Equal(100, longest.ToString().Length);
    }

    [Theory]
    [InlineData("tp.1.0.e:1", ButtonAction.Turn, true)]
    [InlineData("oa.1.0.s.with.dots", ButtonAction.Open, false)]
    [InlineData("ma.1.4.", ButtonAction.Menu, false)]
    [InlineData("sp.1.2.", ButtonAction.Share, true)]
    internal void Parse_WrittenForms_StayReadable(string text, ButtonAction action, bool isPrivate)
    {
        var id = ButtonId.Parse(text);

        Assert.Equal((action, isPrivate), (id!.Action, id.IsPrivate));
        Assert.Equal(text, id.ToString());
    }
}
