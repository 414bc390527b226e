using Bot.Core.Chat;
using Bot.DiscordAdapter.Interactions;
using Bot.DiscordAdapter.Wire.Payloads;

namespace Bot.DiscordAdapter.Rendering;

/// <summary>Lays the buttons of a reply out in rows. Every id carries all that a click needs, so that it works after a restart.</summary>
internal static class ComponentRenderer
{
    private const int RowLength = 5;
    private const int MostRows = 5;
    private const int LongestLabel = 80;
    private const int LongestOption = 100;
    private const int MostOptions = 25;
    private const int Blurple = 1;
    private const int Grey = 2;
    private const int OneLine = 1;

    /// <summary>The rows of a reply; empty where it has no buttons.</summary>
    /// <param name="buttons">In order.</param>
    /// <param name="owner">Who asked.</param>
    /// <param name="isPrivate">Whether only they see it.</param>
    /// <param name="canShare">Whether they may post it publicly.</param>
    public static List<Component> Render(IReadOnlyList<ReplyButton> buttons, string owner, bool isPrivate, bool canShare)
    {
        var related = buttons.Where(b => b.Kind == ReplyButtonKind.Related).DistinctBy(b => b.State).ToList();
        var asMenu = related.Count > 1;
        var row = new List<Component>();
        foreach (var button in buttons.Where(b =>
            b.Kind is not (ReplyButtonKind.Year or ReplyButtonKind.Event) && !(asMenu && b.Kind == ReplyButtonKind.Related)))
        {
            var id = new ButtonId(ActionOf(button.Kind), isPrivate, owner, row.Count, button.State);
            row.Add(Button(button.Label, id, Grey));
        }

        if (isPrivate && canShare)
        {
            row.Add(Button(DiscordTexts.Share, new ButtonId(ButtonAction.Share, isPrivate, owner, row.Count, ""), Blurple));
        }

        var rows = row.Chunk(RowLength).Select(chunk => Row([.. chunk])).ToList();
        if (asMenu)
        {
            rows.Insert(0, Row([Menu(related, new ButtonId(ButtonAction.Menu, isPrivate, owner, row.Count, ""))]));
        }

        return [.. rows.Take(MostRows)];
    }

    /// <summary>The form that asks which page of a list is wanted. Its id is the button's, so that its content finds the list.</summary>
    public static ModalBody JumpForm(ButtonId id) => new(id.ToString(), DiscordTexts.Jump,
    [
        new Component
        {
            Type = Component.Labelled,
            Label = DiscordTexts.JumpField,
            Field = new Component
            {
                Type = Component.TextInput,
                Style = OneLine,
                CustomId = "to",
                Placeholder = DiscordTexts.JumpExample,
                MaxLength = LongestLabel,
            },
        },
    ]);

    /// <summary>
    /// The rows of a private answer as they stand under its public copy: ids made public, without "share". Foreign components are left out.
    /// </summary>
    public static List<Component> Publish(IReadOnlyList<Component>? rows) =>
        Change(rows, id => id.Action == ButtonAction.Share ? null : id with { IsPrivate = false });

    /// <summary>The rows of a private answer after it was shared: without "share".</summary>
    public static List<Component> WithoutShare(IReadOnlyList<Component>? rows) =>
        Change(rows, id => id.Action == ButtonAction.Share ? null : id);

    private static List<Component> Change(IReadOnlyList<Component>? rows, Func<ButtonId, ButtonId?> change)
    {
        var changed = new List<Component>();
        foreach (var row in rows ?? [])
        {
            var parts = (row.Components ?? [])
                .Select(part =>
                    ButtonId.Parse(part.CustomId) is { } id && change(id) is { } kept ? part with { CustomId = kept.ToString() } : null)
                .OfType<Component>()
                .ToList();
            if (parts.Count > 0)
            {
                changed.Add(Row(parts));
            }
        }

        return changed;
    }

    private static ButtonAction ActionOf(ReplyButtonKind kind) => kind switch
    {
        ReplyButtonKind.Sources or ReplyButtonKind.Related => ButtonAction.Open,
        ReplyButtonKind.Jump => ButtonAction.Jump,
        _ => ButtonAction.Turn,
    };

    private static Component Row(List<Component> parts) => new() { Type = Component.Row, Components = parts };

    private static Component Button(string label, ButtonId id, int style) =>
        new() { Type = Component.Button, Style = style, Label = Shown(label, LongestLabel), CustomId = id.ToString() };

    private static Component Menu(List<ReplyButton> related, ButtonId id) => new()
    {
        Type = Component.Menu,
        CustomId = id.ToString(),
        Placeholder = DiscordTexts.Related,
        Options = [.. related.Take(MostOptions).Select(b => new SelectOption(Shown(b.Label, LongestOption), b.State))],
    };

    /// <summary>Labels take no Markdown; an empty one is refused.</summary>
    private static string Shown(string label, int most) => string.IsNullOrWhiteSpace(label) ? "…" : TextCut.AtWord(label, most);
}
