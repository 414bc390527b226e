using System.Globalization;
using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Text;

namespace Bot.Core.Chat;

/// <summary>Every fixed sentence and phrase of answers.</summary>
internal static class Phrases
{
    public const string NoSource = "No source here says that.";
    public const string NotUnderstood = "I can't read that as a question about the timeline.";
    public const string TooLong = "That is too long for a question. Please ask in one sentence.";
    public const string TryHelp = "Ask for a date, a person, a place, a number or a reason, for example:";
    public const string Undated = "Without a date";
    public const string OtherTime = "Its date is another.";
    public const string MayBeAnother = "It may be another event than the one that is meant.";
    public const string OldButton = "The facts have changed since that message. Please ask again.";
    public const string UnknownButton = "That button is not one of mine. Please ask again.";
    public const string UnknownCommand = "There is no such command. /help lists them all.";
    public const string MisspeltCommand = "There is no such command. Is it one of these?";
    public const string PreviousPage = "Previous page";
    public const string NextPage = "Next page";
    public const string ThisEvent = "This event";
    public const string Outdated = "The latest change of the facts could not be read; these are the facts before it.";
    public const string Yes = "Yes.";
    public const string No = "No.";
    public const string Alleged = "That is alleged; no source here says that it is so.";

    /// <summary>What a timeline is about, where its host does not say.</summary>
    public static string Described(IReadOnlyList<string> actors, string? years) =>
        actors.Count == 0 ? "A bot that answers questions about a timeline of dated facts, with their sources."
            : $"A bot that answers questions about a timeline of {Enumeration.Of([.. actors.Select(Named)])}, {years}, "
                + "with dates and sources.";

    /// <summary>An example that every timeline answers.</summary>
    public static string WhatHappenedIn(string month) => $"what happened in {month}";

    /// <summary>How to reach whoever runs the bot.</summary>
    public static string Contact(string contact) => $"Contact: {contact}";

    /// <summary>What is said where nothing is dated to a day of the year.</summary>
    public static string NothingOnThisDay(string day) => $"No source here dates anything to {day} of any year.";

    /// <summary>"On 18 October: 8 events."</summary>
    public static string OnThisDay(string day, string headline) => $"On {day}: {Uncapital(headline)}";

    /// <summary>Where the sources are asked for by a name that none has.</summary>
    public static string NoSuchSource(string name) => $"No source here is called “{name}”. These are all of them.";

    /// <summary>The first line of a reply that is no answer.</summary>
    public static string NearestFact(string fact) => $"No direct answer here. Nearest: {fact}.";

    /// <summary>"Not ten but 8. 6 October 2021: NATO expels eight members of Russia's mission."</summary>
    public static string NotSo(string otherwise, string fact) => $"{Capital(otherwise)}. {fact}.";

    public static string NotAsSaid(string? because) => "not so, as far as the sources here say" + (because is null ? "" : $": {because}");

    public static string NotSaid(IReadOnlyList<string> words) => $"It does not say: {Enumeration.Of(words)}.";

    public static string WithReason(string sentence, string reason) => $"{sentence} The reason it gives: {reason}.";

    public static string Otherwise(string because) => $"It differs: {because}.";

    /// <summary>What is asked for, where the nearest fact says all but that.</summary>
    public static string NotAsked(Asked asked) => asked switch
    {
        Asked.When => "No source here gives that date.",
        Asked.Who => "No source here says who.",
        Asked.Where => "No source here gives the place.",
        Asked.Why => "No source here gives the reason.",
        Asked.HowMany => "No source here gives that number.",
        Asked.HowLong => "No source here says how long.",
        Asked.YesNo => "No source here says yes or no to that.",
        _ => "No source here says that.",
    };

    /// <summary>Where a message asks twice and only the first is answered.</summary>
    public static string NoAnswerTo(string question) => $"No direct answer here to “{question}”.";

    public static string SaidBy(string speakers) => $"{speakers} said so; no source here says it in its own voice.";

    public static string Milestone(MilestoneKind kind, string text) => kind switch
    {
        MilestoneKind.Effective => "in effect",
        MilestoneKind.Decided =>
            WordingData.English.Ordered.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)) ? "ordered" : "decided",
        MilestoneKind.Signed => "signed",
        MilestoneKind.Announced => "announced",
        MilestoneKind.Adopted => "adopted",
        MilestoneKind.Concluded => "concluded",
        MilestoneKind.Reported => "reported",
        _ => "",
    };

    public static string Quantity(Quantity quantity)
    {
        var number = Number(quantity.Value);
        var bounded = quantity.Bound switch
        {
            QuantityBound.Over => "over " + number,
            QuantityBound.About => "about " + number,
            QuantityBound.AtMost => "at most " + number,
            _ => number,
        };
        var unit = " " + (quantity.Value == 1 ? One(quantity.Unit) : quantity.Unit);
        return quantity.From is { } before ? $"{bounded}{unit}, from {Number(before)} before" : bounded + unit;
    }

    // "1 person killed", whatever the facts call several.
    private static string One(string unit)
    {
        var first = unit.Split(' ')[0];
        var one = WordingData.English.Single.FirstOrDefault(s => s.Several == first).One;
        return one is null ? unit : one + unit[first.Length..];
    }

    /// <summary>"1,234.5": thousands parted, as many digits behind the point as there are.</summary>
    public static string Number(decimal number) => number.ToString("#,0.##################", CultureInfo.InvariantCulture);

    /// <summary>What is known of the end of a state of things that goes on: no more than its source could know.</summary>
    public static string StillSo(string published) => $"Still so when the source was published, {published}.";

    /// <summary>Said behind <see cref="NoSource"/>, which alone leaves nowhere to go.</summary>
    public static string Covers(int events, IReadOnlyList<string> actors) => actors.Count == 0
        ? $"There are {Plural(events, "event")} here."
        : $"Most of the {Plural(events, "event")} here {(events == 1 ? "is" : "are")} about {Enumeration.Of(actors)}.";

    /// <summary>The same where there are rows of a dataset alone.</summary>
    public static string CoversRows(IReadOnlyList<string> publishers) => $"What is read here: {Enumeration.Of(publishers)}.";

    public static string Plural(int count, string noun) =>
        $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>"once", "twice", "3 times".</summary>
    public static string Times(int count) => count switch { 1 => "once", 2 => "twice", _ => Plural(count, "time") };

    /// <summary>A count of what is told here, which need not be all that there was.</summary>
    public static string Told(string number, string names) => $"The sources here tell of {number}: {names}";

    public static string Counted(string number, bool countries) =>
        !countries ? number : number == "1" ? "1 country" : number + " countries";

    /// <summary>A name as it stands in a sentence: "the Netherlands", "the European Union".</summary>
    public static string Named(string name) =>
        WordingData.English.WithArticle.Any(end => name.EndsWith(end, StringComparison.Ordinal))
        && !name.StartsWith("The ", StringComparison.OrdinalIgnoreCase)
            ? "the " + name
            : name;

    private static string Uncapital(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"Date worked out (4 April 2022): “Monday”, counted from publication."</summary>
    public static string BasisNote(DateBasis basis, string date, string note) =>
        $"Date {(basis == DateBasis.Relative ? "worked out" : "inferred")} ({date}): {note.TrimEnd('.')}.";

    public static string AlsoCarried(IReadOnlyList<string> publishers, bool alike) =>
        $"Also carried by {Enumeration.Of(publishers)}{(alike ? "" : ", dated less exactly")}.";

    public static string SourcesOf(int events) => $"Sources: {Plural(events, "event")}.";

    public static string CountedFrom(string line) => "Counted from this event: " + line;

    public static string Meanwhile(string line) => "At that time: " + line;

    public static string Dispute(IEnumerable<(string Publisher, string Date)> dates) =>
        $"Sources differ: {string.Join("; ", dates.Select(d => $"{d.Publisher} gives {d.Date}"))}.";

    public static string Corrected(IEnumerable<(string Typed, string Read)> corrections) =>
        $"Read {string.Join(", ", corrections.Select(c => $"“{c.Typed}” as “{c.Read}”"))}.";

    /// <summary>For whoever has to say over which facts an answer was given.</summary>
    public static string FactBase(string hash) => $"Facts {hash[..8]}.";

    public static string NoPage(string typed) =>
        $"“{typed}” is neither a page nor a date. Write a page, such as 4, or a date, such as March 2022.";

    public static string More(int count) => $"{Plural(count, "more event")} fit; narrow the question by a date or an actor to see them.";
}
