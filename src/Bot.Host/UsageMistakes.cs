using System.CommandLine;
using System.CommandLine.Parsing;
using Bot.Core.Text;
using Bot.Host.Commands;

namespace Bot.Host;

/// <summary>
/// What is wrong with a call, with what was probably meant. A word that begins with a dash is an option, also where a question or a folder
/// could stand: a slip in an option must not become part of the question. Behind <c>--</c> everything is taken as it is.
/// </summary>
internal static class UsageMistakes
{
    private const int FewestSlips = 2;

    /// <summary>Every mistake, one sentence each; empty where the call can be carried out.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (command is RootCommand root)
        {
            return parsed.Errors.Count == 0 ? [] : [OfNoCommand(root, parsed.UnmatchedTokens)];
        }

        var mistakes = new List<string>();
        foreach (var word in OptionLike(parsed).Concat(parsed.UnmatchedTokens.Where(IsOptionLike)).Distinct(StringComparer.Ordinal))
        {
            mistakes.Add(OfFolder(word, command) ?? OfOption(word, Options(command), command.Arguments.Count > 0));
        }

        mistakes.AddRange(
            parsed.UnmatchedTokens.Where(word => !IsOptionLike(word)).Select(word => $"`bots {command.Name}` does not take '{word}'."));
        if (mistakes.Count > 0 && command.Name is RunCommand.Name or HealthCommand.Name)
        {
            mistakes.Add($"`bots {command.Name}` has its settings from the environment: docs/operations.md lists them.");
        }

        // The command line's own words for what is told above.
        var told = parsed.UnmatchedTokens.Select(word => $"Unrecognized command or argument '{word}'.");
        return [.. mistakes, .. parsed.Errors.Select(error => error.Message).Except(told, StringComparer.Ordinal)];
    }

    private static string OfNoCommand(RootCommand root, IReadOnlyList<string> words)
    {
        var names = root.Subcommands.Select(command => command.Name).ToList();
        if (words.Count == 0)
        {
            return $"Name a command: {string.Join(", ", names)}.";
        }

        if (IsOptionLike(words[0]))
        {
            return OfOption(words[0], Options(root), takesWords: false);
        }

        return Nearest(words[0], names) is { } meant
            ? $"There is no command '{words[0]}': did you mean `bots {meant}`?"
            : $"There is no command '{words[0]}'. A question goes behind `ask`: bots ask {string.Join(' ', words)}";
    }

    // Where other commands have --facts, the folder of facts is what the command is about, and stands by itself.
    private static string? OfFolder(string word, Command command)
    {
        var name = word.Split('=')[0];
        return command.Name == CheckCommand.Name && Nearest(name, [.. Options(command), FactOptions.FactsName]) == FactOptions.FactsName
            ? $"There is no option {name}: the folder stands by itself, `bots {command.Name} DIR`."
            : null;
    }

    private static string OfOption(string word, IEnumerable<string> options, bool takesWords)
    {
        var name = word.Split('=')[0];
        var meant = Nearest(name, options) is { } option ? $"did you mean {option}?" : "--help shows those that there are.";
        return $"There is no option {name}: {meant}" + (takesWords ? " Behind -- everything is taken as it is." : "");
    }

    // What the command line took for an argument, in front of the --.
    private static IEnumerable<string> OptionLike(ParseResult parsed)
    {
        var behind = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Count(token => token.Type == TokenType.Argument);
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens)
            .SkipLast(behind).Select(token => token.Value).Where(IsOptionLike);
    }

    // A lone dash is standard input; with a blank in it, it is a text that was quoted.
    private static bool IsOptionLike(string word) => word.Length > 1 && word[0] == '-' && !word.Any(char.IsWhiteSpace);

    private static IEnumerable<string> Options(Command command) => command.Options.Select(option => option.Name).Append("--help");

    private static string? Nearest(string word, IEnumerable<string> names) => names
        .Select(name => (Name: name, Slips: Slips(word, name)))
        .Where(candidate => candidate.Slips <= Math.Max(FewestSlips, candidate.Name.Length / 3))
        .OrderBy(candidate => candidate.Slips).ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
        .Select(candidate => candidate.Name).FirstOrDefault();

    // A beginning is as good as the whole: --exp is --explain.
    private static int Slips(string word, string name) =>
        word.Length > FewestSlips + 1 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            ? 0
            : EditDistance.Between(word, name, Math.Max(FewestSlips, name.Length / 3));
}
