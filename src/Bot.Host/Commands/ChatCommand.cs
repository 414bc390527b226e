using System.CommandLine;
using System.Globalization;
using Bot.Core.Chat;
using Bot.Host.Terminal;

namespace Bot.Host.Commands;

/// <summary><c>bots chat</c>: the same bot in the terminal. Buttons are numbered and pressed by typing their number.</summary>
internal static class ChatCommand
{
    private const string Conversation = "terminal";

    private const string Opening =
        "This is the bot as people meet it on Discord and Telegram. Ask in your own words, or write /help. A number presses a button; "
        + "quit, exit or Ctrl+D leaves.";

    public static Command Create(HostSurroundings surroundings)
    {
        var facts = new FactOptions();
        var command = new Command("chat", "Chats in the terminal. A number presses a button; quit, exit or the end of input leaves.");
        facts.AddTo(command);
        command.SetAction(parsed =>
        {
            using var open = facts.Open(parsed, surroundings);
            if (open is null)
            {
                return ExitCodes.Failure;
            }

            surroundings.Error.WriteLine(Wrapping.Line(Opening, surroundings.Width()));
            Chat(open.Bot, surroundings, facts.Day(parsed, surroundings));
            return ExitCodes.Success;
        });
        return command;
    }

    private static void Chat(TimelineBot bot, HostSurroundings surroundings, DateOnly today)
    {
        var writer = new ReplyWriter(surroundings.Out, surroundings.Colour, surroundings.Width);
        IReadOnlyList<ReplyButton> buttons = [];
        while (Read(surroundings)?.Trim() is { } line && line is not ("quit" or "exit"))
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (buttons.Count > 0 && IsNumber(line, out var number) && number > buttons.Count)
            {
                surroundings.Out.Write($"There is no button {line}; the last is {buttons.Count}.\n\n");
                continue;
            }

            var reply = Pressed(buttons, line) is { } button
                ? bot.Press(button.State, today, Conversation)
                : bot.Answer(new ChatRequest { Text = line, Today = today, Conversation = Conversation });
            writer.Write(reply);
            buttons = [.. reply.Buttons.Where(b => b.Kind is not (ReplyButtonKind.Jump or ReplyButtonKind.Event))];
            writer.Write(buttons);
            surroundings.Out.Write('\n');
        }
    }

    private static string? Read(HostSurroundings surroundings)
    {
        if (surroundings.IsInteractive)
        {
            surroundings.Out.Write("> ");
        }

        return surroundings.In.ReadLine();
    }

    private static ReplyButton? Pressed(IReadOnlyList<ReplyButton> buttons, string line) =>
        IsNumber(line, out var number) && number <= buttons.Count ? buttons[number - 1] : null;

    // A year is a question, "/timeline 2021" for short; nobody sees a hundred buttons.
    private static bool IsNumber(string line, out int number) =>
        int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is >= 1 and < 100;
}
