using System.CommandLine;
using Bot.Core.Questions;

namespace Bot.Host.Commands;

/// <summary><c>bots types</c>: the codes that an event's <c>type</c> may have, with their names and words.</summary>
internal static class TypesCommand
{
    private const int MostTypes = 10;
    private const int MostWords = 8;

    public static Command Create(HostSurroundings surroundings)
    {
        var word = new Argument<string[]>("WORD")
        {
            Description = "What was done (expel, recall ambassador), or the beginning of a code (16). Default: all types.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("types", "Lists the CAMEO codes for an event's type, with names and the words that mean them.") { word };
        command.SetAction(parsed => List(string.Join(' ', parsed.GetValue(word) ?? []), surroundings));
        return command;
    }

    private static int List(string text, HostSurroundings surroundings)
    {
        var types = EventTypes.Find(Language.English, text.Trim());
        if (types.Count == 0)
        {
            surroundings.Out.WriteLine($"No event type has '{text}' in its name or words; try another word, or `bots types` for all.");
            return ExitCodes.NoAnswer;
        }

        // Whoever asks for all, or for what a code begins, wants them all.
        var shown = text.All(c => !char.IsLetter(c)) ? types.Count : MostTypes;
        foreach (var type in types.Take(shown))
        {
            var words = type.Words.Count == 0 ? "" : $" ({string.Join(", ", type.Words.Take(MostWords))})";
            surroundings.Out.WriteLine($"{type.Code,-4}  {type.Name}{words}");
        }

        if (types.Count > shown)
        {
            surroundings.Out.WriteLine($"… and {types.Count - shown} more");
        }

        return ExitCodes.Success;
    }
}
