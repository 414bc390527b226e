using System.Globalization;
using System.Text;

namespace Bot.Core.Facts.Reading;

/// <summary>Every sentence that tells of a mistake in fact files. docs/facts.md lists what is checked.</summary>
internal static class FactMessages
{
    public const string FolderMissing = "There is no such folder.";
    public const string FolderIsFile = "This is a file; name the folder that the fact files are in.";
    public const string NoFiles = "No fact file is in this folder; fact files end with .yaml or .yml.";
    public const string FileIsFolder =
        "This is a folder, though its name says fact file; a container makes one where the file to mount is missing.";
    public const string LinkedFolder = "A linked folder is not followed; put its files here, or link the files.";
    public const string Utf16 = "This is UTF-16; save the file as UTF-8.";
    public const string EmptyFile = "The file holds no facts; write 'sources', 'actors' or 'events', or remove it.";
    public const string SecondDocument = "A second document starts here; put its lists into a file of their own.";
    public const string ParserTripped = "What stands here, or before it, makes no sense";
    public const string Tag = "Tags (!) are not part of the format; leave the tag out.";
    public const string Anchor = "Anchors (&) are not part of the format; write the value where it is needed.";
    public const string Alias =
        "Aliases (*) are not part of the format; write the value itself, in quotation marks where it starts with '*'.";
    public const string MergeKey = "Merge keys (<<) are not part of the format; write the keys themselves.";
    public const string KeyShape = "A key is one word here, not a list or a record.";
    public const string CodeUnquoted =
        "Put the CAMEO code in quotation marks; as a number it would lose its leading zero in other programs.";
    public const string TextWithoutStop = "'text' does not end with a full stop; write one whole sentence.";
    public const string DescriptionWithoutStop = "'description' does not end with a full stop; write whole sentences.";
    public const string EventWithoutAssertion = "The event has no assertion; say which source carries it.";
    public const string EvidenceEmpty =
        "'evidence' is an empty list; name what stands in the paragraph, or leave it out where there is no copy.";
    public const string RoleCitation =
        "The role has 'source' and 'locator' both, with 'evidence' or without, or none of the three.";
    public const string PublishedNoteWithoutBasis =
        "'published_note' explains a date that is not stated; write 'published_basis: inferred' too, or leave the note out.";
    public const string BasisWithoutDate =
        "'basis' says where the date comes from, and there is no 'date'; write one or leave 'basis' out.";

    public static readonly string FoldersTooDeep = Say($"Folders lie more than {FactLimits.FolderDepth} deep; move this one up.");
    public static readonly string TooDeep = Say($"Lists and records lie more than {FactLimits.Nesting} deep here; the format needs seven.");
    public static readonly string TooManyRecords = Say(
        $"The folder holds more than {FactLimits.Records} sources, actors and events; import such a dataset into an index instead.");

    public static string MoreProblems(int count) => Say($"{count} more problems are not listed.");

    public static string TooManyFiles(int count) => Say($"The folder holds {count} fact files; at most {FactLimits.Files} are read.");

    public static string FileTooBig(long bytes) =>
        Say($"The file has {bytes} bytes; at most {FactLimits.FileBytes} (4 MiB) are read, so split it.");

    public static string Unreadable(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "It cannot be read: it is gone, or a link to nowhere.",
        UnauthorizedAccessException => "It cannot be read: access is denied.",
        _ => "It cannot be read: the system reports an input/output error.",
    };

    public static string NotUtf8(string bad) => $"The byte 0x{bad} is not UTF-8; save the file as UTF-8.";

    public static string ForbiddenCharacter(char c) => Say($"The character U+{(int)c:X4} must not stand in a fact file; remove it.");

    public static string Syntax(string parserMessage) => $"Not YAML: {SyntaxRemedy(parserMessage)}.";

    public static string FileShape(SeedNode node) =>
        $"A fact file consists of the keys 'sources', 'actors' and 'events', not of {Kind(node)}.";

    public static string ListExpected(string key, SeedNode node) => $"'{key}' takes a list ('- …' or '[…]'), not {Kind(node)}.";

    public static string CommaWithoutList(string key) =>
        $"'{key}' holds a comma: write several in brackets, […, …], or a single one in quotation marks.";

    public static string ScalarExpected(string key, SeedNode node) => $"'{key}' takes a single value, not {Kind(node)}.";

    public static string RecordExpected(string name, SeedNode node) =>
        $"{Capital(name)} consists of keys with values, not of {Kind(node)}.";

    public static string UnknownKey(string key, RecordShape shape, string? nearest) => (nearest, shape) switch
    {
        ({ }, _) => $"Unknown key {Quote(key)} in {shape.Name}; did you mean '{nearest}'?",
        _ when shape == FactShapes.Event && FactShapes.Assertion.IndexOf(key) >= 0 =>
            $"'{key}' belongs to an assertion, below 'assertions', not to the event.",
        _ => $"Unknown key {Quote(key)} in {shape.Name}; it has {Listing(shape.KeyNames)}.",
    };

    public static string DuplicateKey(string key, int firstLine) =>
        Say($"Key {Quote(key)} stands twice; the first is in line {firstLine}.");

    public static string MissingKey(string key, string record) => $"'{key}' is missing in {record}.";

    public static string NoValue(KeyShape key) => $"'{key.Name}' has no value; {Fill(key)}.";

    public static string Blank(KeyShape key) => $"'{key.Name}' is empty; {Fill(key)}.";

    public static string OuterSpace(string key) => $"'{key}' starts or ends with white space; remove it.";

    public static string Invisible(string key, Rune rune) =>
        Say($"'{key}' contains the character U+{rune.Value:X4}, which cannot be seen; remove it.");

    public static string TooLong(string key, int limit) => Say($"'{key}' is longer than {limit} characters.");

    public static string TwiceInList(string key, string value) => $"{Quote(value)} stands twice in '{key}'.";

    public static string AskedAndNot(string question) =>
        $"{Quote(question)} stands under 'asks' as well; either the event answers it, or it does not.";

    public static string BadId(string id) => Say(
        $"{Quote(id)} is no id; use lower-case letters, digits and single hyphens between them, at most {TextRules.IdLength} characters.");

    public static string DuplicateId(string id, string record, FilePosition first) =>
        Say($"The id '{id}' is already taken by {record} at {first.File}:{first.Line}:{first.Column}.");

    public static string UnknownId(string id, string record, string? nearest) => nearest is null
        ? $"There is no {record} '{id}'."
        : $"There is no {record} '{id}'; did you mean '{nearest}'?";

    public static string UnknownWord(string key, string word, IReadOnlyCollection<string> words, string? nearest) => nearest is null
        ? $"'{key}' cannot be {Quote(word)}; it is one of {Listing(words)}."
        : $"'{key}' cannot be {Quote(word)}; did you mean '{nearest}'?";

    public static string BadDate(string key, string text, string problem, IReadOnlyList<string> meant) =>
        $"'{key}' {Quote(text)} cannot be read. " + meant switch
        {
            [] => problem,
            [var only] => $"Write '{key}: {only}'.",
            _ => $"Write '{key}: {meant[0]}' if the day comes first, '{key}: {meant[1]}' if the month does.",
        };

    public static string UnknownCode(string code, string? nearest) => nearest is null
        ? $"{Quote(code)} is no CAMEO code, such as \"161\"."
        : $"{Quote(code)} is no CAMEO code; did you mean \"{nearest}\"?";

    public static string BadNumber(string key, string text) =>
        $"'{key}' is a number of 0 or more, in digits with at most one point, such as 8 or 3.67, not {Quote(text)}.";

    public static string BadUrl(string key, string text) =>
        $"'{key}' is a whole address that starts with https:// or http://, not {Quote(text)}.";

    public static string BadColour(string text) =>
        $"'accent' is a colour of six hexadecimal digits, such as 2E7D32, not {Quote(text)}.";

    public static string SecondBot(FilePosition first) =>
        $"How the bot introduces itself stands in {first.File} already; keep one bot.yaml.";

    public static string ExampleUnanswered(string example, string headline) =>
        $"The example {Whole(example)} is not answered: {Whole(headline)}";

    public static string BadCopyName(string text) => $"'copy' is the name of a file without folders, not {Quote(text)}.";

    // In quotation marks, since a comma ends the value where the record stands in braces.
    public static string BadLocator(string text, string? meant) => meant is not null
        ? $"'locator' {Quote(text)} cannot be read. Write 'locator: \"{meant}\"'."
        : "'locator' has a form such as \"para. 2\", \"p. 27\", \"pp. 12-14, n. 7\", \"p. 27, para. 2\", \"art. IV\", \"sec. 2.6\", "
            + "\"op. para. 8\", \"preamble\", \"annex II\", \"table 3\", \"at 1:02:33\" or \"whole document\", "
            + $"not {Quote(text)}.";

    public static string EvidenceMissing(string source) =>
        $"'evidence' is missing in an assertion; list names or numbers that stand there, "
        + $"or leave 'body' out of '{source}' if there is no copy.";

    public static string VotesOf(string key) => $"'{key}' is a number of votes, or the actors who voted so.";

    public const string NothingLasts =
        "'begins_with' and 'ends_with' date an assertion of the milestone 'lasted' that has no 'date' of its own; there is none.";

    public static string EndsBeforeItBegins(string start, string end) => $"The event ends with '{end}' before it begins with '{start}'.";

    public static string TooManyWords(string term) =>
        Say($"The evidence {Quote(term)} has more than {FactLimits.EvidenceWords} words; a name or a number is enough.");

    public static string NoteMissing(string note, string basis, string word) =>
        $"'{note}' is missing; say why the date is what it is, since '{basis}' is {word}.";

    public static string Cycle(string key, string path) => $"'{key}' goes in a circle: {path}.";

    public static string BeforeCause(string id, string last, string cause, string first) =>
        $"The event responds to '{cause}', which is later: '{id}' is dated {last} at the latest, '{cause}' {first} at the earliest.";

    public static string AfterPublication(string date, string source, string published) =>
        $"'date' {date} is later than the source's publication: '{source}' is dated {published}.";

    public const string CopyFolderMissing = "There is no such folder; name the one that the copies of the sources are in.";

    public static string CopyMissing(string source, string path) => $"There is no copy of '{source}' to compare with; it would be {path}.";

    public static string BodyNotFound(string body, string copy) => $"No line of {copy} starts with {Quote(body)}.";

    public static string ParagraphBeyondEnd(int paragraph, int count, string copy) =>
        Say($"There is no para. {paragraph}: {copy} has {count} from the body on.");

    public static string EvidenceNowhere(string term, string copy) => $"The evidence {Quote(term)} does not stand in {copy}.";

    public static string EvidenceNotThere(string term, int paragraph, string copy, IReadOnlyList<int> elsewhere) => elsewhere.Count == 0
        ? Say($"The evidence {Quote(term)} does not stand in para. {paragraph} of {copy}, nor in any other.")
        : Say($"The evidence {Quote(term)} does not stand in para. {paragraph} of {copy}, but in para. {string.Join(", ", elsewhere)}.");

    public static string AskUnanswered(string question, string id, string headline, IReadOnlyList<string> nearest) =>
        $"{Whole(question)} should be answered with '{id}', and is not answered: {Whole(headline)}"
        + (nearest.Count == 0 ? string.Empty : $" Nearest: {Few(nearest)}.");

    public static string AskByHeart(string question) =>
        $"{Whole(question)} is told this event only because the line stands here, by its title and with no short answer; in other words it "
        + "would not be understood. “bots ask --explain” without the line shows what is missing.";

    public static string AskAnsweredOtherwise(string question, string id, string headline, IReadOnlyList<string> events) =>
        $"{Whole(question)} should be answered with '{id}', and is answered with "
        + $"{(events.Count == 0 ? "no event (who holds an office may be asked under 'examples' in bot.yaml)" : Few(events))}: "
        + $"{Whole(headline)}";

    public static string NotAnswered(string question, string id, string headline) =>
        $"{Whole(question)} should not be answered with '{id}', and is: {Whole(headline)}";

    /// <summary>A question or a headline: reading has kept both free of what cannot be seen.</summary>
    private static string Whole(string text) => $"“{text}”";

    private static string Few(IReadOnlyList<string> ids)
    {
        const int Most = 5;
        var more = ids.Count > Most ? Say($" and {ids.Count - Most} more") : "";
        return "'" + string.Join("', '", ids.Take(Most)) + "'" + more;
    }

    /// <summary>What a user wrote, short and on one line, since messages go to terminals and logs.</summary>
    private static string Quote(string text)
    {
        const int Longest = 60;
        var shown = new StringBuilder("'");
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length > Longest)
            {
                shown.Append('…');
                break;
            }

            shown.Append(TextRules.FirstInvisible(rune.ToString()) is null ? rune.ToString() : Say($"\\u{rune.Value:X4}"));
        }

        return shown.Append('\'').ToString();
    }

    private static string Kind(SeedNode node) => node switch
    {
        SeedList => "a list",
        SeedMap => "keys with values",
        SeedScalar { IsNothing: true } => "nothing",
        _ => "a single value",
    };

    // The parser's own words name its inner state; these name what people do.
    private static string SyntaxRemedy(string message) =>
        Has(message, " tab ") ? "the indentation holds a tab; indent with spaces"
        : Has(message, "invalid mapping")
            ? "a second colon stands in this line, or its indentation differs; put a value with ': ' in quotation marks"
        : Has(message, "cannot start any token")
            ? "no value starts with this character; indent with spaces instead of tabs, "
                + "and put values that start with @, ` or % in quotation marks"
        : Has(message, "unexpected end of stream") || Has(message, "wrong indentation")
            ? "the quotation mark that opens here is never closed"
        : Has(message, "expected ',' or") ? "the list or record in brackets is not closed here; a comma or a closing bracket is missing"
        : Has(message, "did not find expected")
            ? "what stands here does not fit what is above it; look at indentation, dashes, brackets and quotation marks"
        : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    private static string Fill(KeyShape key) => key.Required ? "write one" : "write one or leave it out";

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.Ordinal);

    private static string Listing(IReadOnlyCollection<string> words) => "'" + string.Join("', '", words) + "'";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Say(FormattableString message) => message.ToString(CultureInfo.InvariantCulture);
}
