using Bot.Core.Facts;
using Bot.Core.Questions;
using Bot.Core.Questions.Parsing;
using Bot.Core.Text;

namespace Bot.Core.Index;

/// <summary>Works out what an event is found by: its words, and its marks (see <see cref="Marks"/>).</summary>
internal sealed class EventText(Language language, IReadOnlyDictionary<string, int> actorIds, IReadOnlyDictionary<string, Actor> actors)
{
    private const string Statement = "010";

    /// <summary>
    /// The six columns of the text index. Of its questions only the words count: what a question mentions the event need not have done.
    /// </summary>
    public (string Title, string Aliases, string Body, string Names, string Marks, string Asks) Columns(Event happening)
    {
        var people = happening.Sources.Concat(happening.Targets).Concat(happening.Mentions).Distinct(StringComparer.Ordinal)
            .SelectMany(id => actors[id].Aliases.Prepend(actors[id].Name));
        var aliases = string.Join(" . ", happening.Aliases);
        var body = string.Join(" . ", happening.Assertions.Select(a => a.Reason is null ? a.Text : a.Text + " . " + a.Reason));
        var marks = string.Join(' ', MarksOf(happening, aliases));
        var asks = string.Join(" . ", happening.Questions.Asks);
        return (Stems(happening.Title), Stems(aliases), Stems(body), Stems(string.Join(" . ", people)), marks, Stems(asks));
    }

    // Questions are compared stem by stem, so that "froze" and "F-16s" meet "freeze" and "F16".
    private string Stems(string text) => string.Join(' ', language.Words.Tokenizer.Tokenize(text).Where(t => t.Kind != TokenKind.Boundary).Select(t => t.Stem));

    private HashSet<string> MarksOf(Event happening, string aliases)
    {
        var marks = new HashSet<string>(StringComparer.Ordinal) { Marks.Family(Marks.FamilyOf(happening.Type)) };
        AddNature(marks, happening);

        var speakers = happening.Assertions.Where(a => a.AttributedTo is not null).Select(a => a.AttributedTo!).ToList();
        AddActors(marks, speakers, (actor, _) => Marks.Speaker(actor));
        AddActors(marks, happening.Sources, Marks.Source);

        // What befalls a place befalls those in it, whoever they are.
        AddActors(marks, happening.Targets.Where(t => actors[t].Kind != ActorKind.Place), (actor, _) => Marks.Sufferer(actor));
        marks.UnionWith(happening.Targets.Select(t => Marks.Sufferer(actorIds[t])));
        AddActors(marks, happening.Targets.Concat(happening.Mentions).Concat(speakers).Concat(happening.Place is null ? [] : [happening.Place]), Marks.Target);

        // Of a reason only the words count: what NATO did before is not what Russia did because of it.
        var told = string.Join(" . ", happening.Assertions.Select(a => a.Text));
        AddSenses(marks, happening.Title + " . " + aliases, Marks.MainSense, Marks.Number);
        AddSenses(marks, happening.Title + " . " + aliases, Marks.NamedSense, Marks.Number);
        AddSenses(marks, told, Marks.OtherSense, Marks.OtherNumber);
        foreach (var name in happening.Aliases.Prepend(happening.Title))
        {
            AddHead(marks, name);
        }

        AddTypeSenses(marks, happening, told);

        // "people killed": what is counted is what happened.
        var units = string.Join(" . ", happening.Assertions.SelectMany(a => a.Quantities).Select(q => q.Unit));
        AddSenses(marks, units, Marks.MainSense, Marks.Number);
        AddSenses(marks, units, Marks.HeadSense, Marks.Number);
        foreach (var quantity in happening.Assertions.SelectMany(a => a.Quantities))
        {
            marks.Add(quantity.Bound == QuantityBound.AtMost ? Marks.OtherNumber(quantity.Value) : Marks.Number(quantity.Value));
            if (quantity.From is { } before)
            {
                marks.Add(Marks.OtherNumber(before));
            }
        }

        return marks;
    }

    // What kind of event it is: a saying, one that did not happen, one that is still to take effect, one with or without a place.
    private void AddNature(HashSet<string> marks, Event happening)
    {
        if (Marks.IsSaying(happening.Type))
        {
            marks.Add(Marks.Saying);
        }

        if (language.Words.Tokenizer.Tokenize(happening.Title).Any(t => Grammar.Negations.Contains(t.Norm)))
        {
            marks.Add(Marks.Negated);
        }

        if (happening.Assertions.Any(a => a.Milestone == MilestoneKind.Effective))
        {
            marks.Add(Marks.TakesEffect);
        }

        if (happening.Place is { } place)
        {
            AddActors(marks, [place], (actor, _) => Marks.Place(actor));
        }
        else
        {
            marks.Add(Marks.Placeless);
        }
    }

    // The type's own senses, senses of the types above it, and for whatever somebody is quoted with: saying.
    private void AddTypeSenses(HashSet<string> marks, Event happening, string body)
    {
        var quoted = happening.Assertions.Any(a => a.AttributedTo is not null) || body.Contains('“', StringComparison.Ordinal);
        var ofType = false;
        foreach (var sense in language.Lexicon.Senses.Where(s => s.Codes.Count > 0))
        {
            var code = sense.Codes[0];
            if (code == happening.Type && !ofType)
            {
                // The first sense of a code is the one that means no more than the code.
                ofType = true;
                marks.Add(Marks.MainSense(sense.Id));
                marks.Add(Marks.HeadSense(sense.Id));
            }
            else if (code.Length == 3 && happening.Type.Length > 3 && happening.Type.StartsWith(code, StringComparison.Ordinal))
            {
                // A threat to attack with weapons of some kind is a threat of force.
                marks.Add(Marks.MainSense(sense.Id));
                marks.Add(Marks.HeadSense(sense.Id));
            }
            else if ((code.Length == 2 && happening.Type.StartsWith(code, StringComparison.Ordinal)) || (quoted && code == Statement))
            {
                marks.Add(Marks.OtherSense(sense.Id));
            }
        }
    }

    private void AddActors(HashSet<string> marks, IEnumerable<string> ids, Func<int, bool, string> mark)
    {
        foreach (var id in ids)
        {
            marks.Add(mark(actorIds[id], true));
            foreach (var parent in Ancestors(id))
            {
                marks.Add(mark(actorIds[parent], false));
            }
        }
    }

    private IEnumerable<string> Ancestors(string id)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { id };
        var open = new Queue<string>(actors[id].PartOf);
        while (open.TryDequeue(out var parent))
        {
            if (seen.Add(parent))
            {
                yield return parent;
                foreach (var next in actors[parent].PartOf)
                {
                    open.Enqueue(next);
                }
            }
        }
    }

    private void AddHead(HashSet<string> marks, string name)
    {
        var tokens = language.Words.Tokenizer.Tokenize(name);
        var head = Enumerable.Range(0, tokens.Count).Select(i => language.Lexicon.Match(tokens, i)).FirstOrDefault(m => m is { HasRoles: true });
        marks.UnionWith((head?.Uses ?? []).Select(u => Marks.HeadSense(u.Sense.Id)));
    }

    private void AddSenses(HashSet<string> marks, string text, Func<int, string> mark, Func<long, string> numberMark)
    {
        var tokens = language.Words.Tokenizer.Tokenize(text);
        for (var i = 0; i < tokens.Count; i++)
        {
            // "according to" is no accord.
            var match = language.Lexicon.Match(tokens, i);
            foreach (var use in match is { Words: 1 } && tokens[i].Norm is "according" ? [] : match?.Uses ?? [])
            {
                marks.Add(mark(use.Sense.Id));
            }

            if (language.Words.Numbers.TryGetValue(tokens[i].Norm, out var number)
                || (tokens[i].Kind == TokenKind.Number && tokens[i].Norm.Length < 10 && long.TryParse(tokens[i].Norm, out number)))
            {
                marks.Add(numberMark(number));
            }
        }
    }
}
