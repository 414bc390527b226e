using System.Globalization;

namespace Bot.Core.Facts.Reading;

/// <summary>Reads <c>bot.yaml</c>: how the bot introduces itself.</summary>
internal static class BotReader
{
    private const int AccentDigits = 6;

    /// <summary>Whether a file is the one of the bot: it lies in the folder itself, since a folder below holds facts alone.</summary>
    public static bool IsBotFile(string folder, string file) =>
        Path.GetFileName(file) is ("bot.yaml" or "bot.yml") and var name && file == Path.Combine(folder, name);

    /// <summary>Reads it into the document.</summary>
    public static void Read(RecordReader record, FactDocument document, ProblemList problems)
    {
        var examples = record.Texts("examples");
        document.Define(
            record.At,
            examples,
            new BotProfile
            {
                Name = record.OptionalText("name"),
                Description = Description(record, problems),
                Examples = Texts.Of(examples),
                Accent = Accent(record, problems),
                Contact = record.OptionalText("contact"),
                Language = Language(record, problems),
            });
    }

    private static string? Description(RecordReader record, ProblemList problems)
    {
        if (record.Scalar("description") is not { } text)
        {
            return null;
        }

        if (!TextRules.IsSentence(text.Text))
        {
            problems.Add(text.At, FactMessages.DescriptionWithoutStop);
        }

        return text.Text;
    }

    // With "#" in front it has to stand in quotation marks: YAML takes it for a comment otherwise.
    private static int? Accent(RecordReader record, ProblemList problems)
    {
        if (record.Scalar("accent") is not { } text)
        {
            return null;
        }

        var digits = text.Text.StartsWith('#') ? text.Text[1..] : text.Text;
        if (digits.Length == AccentDigits
            && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var colour))
        {
            return colour;
        }

        problems.Add(text.At, FactMessages.BadColour(text.Text));
        return null;
    }

    private static string Language(RecordReader record, ProblemList problems)
    {
        var languages = BotProfile.Languages;
        if (record.Scalar("language") is not { } text)
        {
            return languages[0];
        }

        if (!languages.Contains(text.Text, StringComparer.Ordinal))
        {
            problems.Add(text.At, FactMessages.UnknownWord("language", text.Text, languages, Nearest.Find(text.Text, languages)));
        }

        return text.Text;
    }
}
