using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Rendering;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Tests.Rendering;

public sealed class ComponentRendererTests
{
    [Fact]
    public void Render_OneRelated_IsAButton()
    {
        var rows = ComponentRenderer.Render(
            [new ReplyButton(ReplyButtonKind.Related, "Geneva", "e:1")], "7", isPrivate: false, canShare: true);

        var button = Assert.Single(Assert.Single(rows).Components!);
        Assert.Equal((Component.Button, "oa.7.0.e:1"), (button.Type, button.CustomId));
    }

    [Fact]
    public void Render_SameStateTwice_HasDifferentIds()
    {
        var rows = ComponentRenderer.Render(
            [new ReplyButton(ReplyButtonKind.Earlier, "a", "e:1"), new ReplyButton(ReplyButtonKind.Later, "b", "e:1")],
            "7", isPrivate: false, canShare: false);

        Assert.Equal(["ta.7.0.e:1", "ta.7.1.e:1"], rows[0].Components!.Select(c => c.CustomId!));
    }

    [Fact]
    public void Render_ManyButtons_AreSpreadOverRows()
    {
        var buttons = Enumerable.Range(0, 10).Select(i => new ReplyButton(ReplyButtonKind.Sources, $"{i}", $"s:{i}")).ToList();

        var rows = ComponentRenderer.Render(buttons, "7", isPrivate: true, canShare: true);

        Assert.Equal([5, 5, 1], rows.Select(r => r.Components!.Count));
        Assert.Equal(DiscordTexts.Share, rows[2].Components![0].Label);
    }

    [Fact]
    public void Render_NoButtonsPublic_IsEmpty() => Assert.Empty(ComponentRenderer.Render([], "7", isPrivate: false, canShare: true));

    [Fact]
    public void Publish_ForeignComponents_AreLeftOut()
    {
        var foreign = new Component { Type = Component.Button, CustomId = "other", Label = "x", Style = 1 };

        Assert.Empty(
            ComponentRenderer.Publish([new Component { Type = Component.Row, Components = [foreign] }, new Component { Type = 10 }]));
        Assert.Empty(ComponentRenderer.Publish(null));
    }
}
