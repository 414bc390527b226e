#pragma warning disable
using Bot.Core.Chat;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;

if (args[0] == "import") { return new System.CommandLine.RootCommand { Bot.Host.Commands.ImportCommand.Create() }.Parse(args).Invoke(); }
FactReading? reading = Directory.Exists(args[0]) ? SeedReader.Read(args[0]) : null;
foreach (var p in reading?.Problems ?? []) Console.Error.WriteLine(p);
using var index = reading is null ? TimelineIndex.Open(args[0]) : IndexBuilder.OpenOrBuild(reading.Facts!, Language.English, args[1], Console.Error.WriteLine);
var bot = new TimelineBot(index, Language.English);
var today = new DateOnly(2026, 11, 22);
while (Console.ReadLine() is { } line)
{
    var clock = System.Diagnostics.Stopwatch.StartNew();
    var report = bot.Ask(new ChatRequest { Text = line, Today = today });
    var ms = clock.Elapsed.TotalMilliseconds;
    Console.WriteLine(System.Text.Json.JsonSerializer.Serialize(new
    {
        question = line,
        outcome = report.Reply.Outcome switch { Bot.Core.Answers.Outcome.Answered => "answered", Bot.Core.Answers.Outcome.Disputed => "disputed", Bot.Core.Answers.Outcome.NoSource => "no_source", _ => "not_understood" },
        answers = report.Values,
        text = PlainText.Of(report.Reply),
        dates = report.Dates,
        events = report.Events,
        citations = report.Reply.Citations.Select(c => new { n = c.Number, source = c.Source }),
        elapsedMs = ms,
        parsed = report.Question is { } q ? $"{q.Asked} {q.AskedSide} action={string.Join('|', q.Action?.Uses.Select(u => u.Sense.Name + ":" + u.Kind) ?? [])} src=[{string.Join(';', q.Sources.Select(m => m.Text + "#" + string.Join(',', m.Actors)))}] tgt=[{string.Join(';', q.Targets.Select(m => m.Text + "#" + string.Join(',', m.Actors)))}] oth=[{string.Join(';', q.Others.Select(m => m.Text + "#" + string.Join(',', m.Actors)))}] times=[{string.Join(';', q.Times.Select(t => t.Relation + " " + t.Edtf))}] terms=[{string.Join(';', q.Terms.Select(t => (t.IsSoft ? "~" : "") + t.Text + "(" + string.Join(',', t.Senses.Select(s => s.Name)) + ")"))}] anchor={(q.Anchor is { } a ? a.Relation + ":" + (a.Actor?.Text ?? "<" + string.Join('|', a.Event!.Action?.Uses.Select(u => u.Sense.Name) ?? []) + " " + string.Join(';', a.Event.Terms.Select(t => t.Text)) + ">") : "")} pick={q.Pick} parts={string.Join(" || ", q.Parts.Select(p => string.Join('|', p.Action?.Uses.Select(u => u.Sense.Name) ?? []) + " " + string.Join(';', p.Terms.Select(t => t.Text))))} corr={string.Join(';', q.Corrections)}" : "",
    }, new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
return 0;
