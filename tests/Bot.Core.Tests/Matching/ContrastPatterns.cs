using System.Text.RegularExpressions;

namespace Bot.Core.Tests.Matching;

internal static partial class ContrastPatterns
{
    /// <summary>A word or a number.</summary>
    [GeneratedRegex(@"\b[\p{L}\d]+\b", RegexOptions.NonBacktracking)]
    public static partial Regex Word();

    /// <summary>Words that say where, whatever they say.</summary>
    [GeneratedRegex(@"\b(in|at|from|near|into) \p{Lu}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Whereabouts();

    /// <summary>Words that say why.</summary>
    [GeneratedRegex(
        @"\b(because|for|over|after|in answer to|in response|so that|in order|to)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    public static partial Regex Reason();
}
