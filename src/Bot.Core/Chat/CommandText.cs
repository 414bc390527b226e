using System.Text;
using Bot.Core.Questions;

namespace Bot.Core.Chat;

/// <summary>Turns a command whose options a platform delivers one by one into the text that <see cref="ChatRequest.Text"/> takes.</summary>
public static class CommandText
{
    /// <summary>Longest value of one option, in UTF-16 code units: what is longer is no question that is read.</summary>
    public const int LongestValue = QuestionParser.LongestQuestion;

    /// <summary>
    /// <c>/timeline</c> with actor "nato", from "2021-10" becomes <c>/timeline nato from 2021-10</c>: the first option's value stands bare,
    /// every other one behind its name. Options that are missing or blank are left out; options that the command does not have are ignored.
    /// </summary>
    /// <param name="command">The command.</param>
    /// <param name="options">Option values by name.</param>
    public static string Compose(CommandSpec command, IReadOnlyDictionary<string, string> options)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(options);
        var text = new StringBuilder("/").Append(command.Name);
        for (var i = 0; i < command.Options.Count; i++)
        {
            var name = command.Options[i].Name;
            if (!options.TryGetValue(name, out var value) || string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            text.Append(' ');
            if (i > 0)
            {
                text.Append(name).Append(' ');
            }

            text.Append(value.Trim());
        }

        return text.ToString();
    }
}
