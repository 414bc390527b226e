using System.CommandLine;
using System.Globalization;
using Bot.Core.Answers;
using Bot.Core.Chat;
using Bot.Core.Chat.Explaining;
using Bot.Host.Json;
using Bot.Host.Terminal;

namespace Bot.Host.Commands;

/// <summary><c>bots ask</c>: answers once, or once a line of standard input.</summary>
internal static class AskCommand
{
    private const string StandardInput = "-";

    public static Command Create(HostSurroundings surroundings)
    {
        var question = new Argument<string[]>("QUESTION")
        {
            Description = "The question or command, such as: when was the treaty signed. "
                + "A lone - reads one question a line from standard input and writes one JSON object a line.",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "Write a JSON object instead of text." };
        var explain = new Option<bool>("--explain") { Description = "Add how the question was read and why the first answer won." };
        var page = new Option<int?>("--page")
        {
            Description = "The page of an answer that has several. Default: 1.",
            HelpName = "N",
        };
        page.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0
                && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1))
            {
                result.AddError($"--page takes a number from 1 on, not '{result.Tokens[0].Value}'.");
            }
        });
        var facts = new FactOptions();
        var command = new Command("ask", "Answers a question.") { question, json, explain, page };
        facts.AddTo(command);
        command.SetAction(parsed =>
        {
            using var open = facts.Open(parsed, surroundings);
            if (open is null)
            {
                return ExitCodes.Failure;
            }

            var asker = new Asker(
                open, surroundings, facts.Day(parsed, surroundings), parsed.GetValue(explain), parsed.GetValue(page) ?? 1);
            var words = parsed.GetRequiredValue(question);
            return words is [StandardInput] ? asker.AskLines() : asker.AskOnce(string.Join(' ', words), parsed.GetValue(json));
        });
        return command;
    }

    private sealed class Asker(OpenFacts facts, HostSurroundings surroundings, DateOnly today, bool explain, int page)
    {
        private readonly JsonAnswerWriter _writer = new(surroundings.Out);

        public int AskLines()
        {
            while (surroundings.In.ReadLine() is { } line)
            {
                WriteJson(line);
                surroundings.Out.Flush();
            }

            return ExitCodes.Success;
        }

        public int AskOnce(string question, bool json)
        {
            var reply = json ? WriteJson(question) : WriteText(question);
            var pages = reply.Page?.Of ?? 1;
            if (page > pages)
            {
                surroundings.Error.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"There is no page {page}: this is page {pages}, the last."));
            }

            return reply.Outcome is Outcome.Answered or Outcome.Disputed or Outcome.Corrected ? ExitCodes.Success : ExitCodes.NoAnswer;
        }

        private ChatReply WriteJson(string question)
        {
            var began = surroundings.Clock.GetTimestamp();
            var report = Ask(question);
            var elapsed = surroundings.Clock.GetElapsedTime(began);
            _writer.Write(
                JsonAnswer.Of(question, report, facts.Bot.FactsHash, elapsed, explain ? Explainer.Explain(facts.Index, report) : null));
            return report.Reply;
        }

        private ChatReply WriteText(string question)
        {
            var report = Ask(question);
            var terminal = new ReplyWriter(surroundings.Out, surroundings.Colour, surroundings.Width);
            terminal.Write(report.Reply);
            if (explain)
            {
                terminal.Write(Explainer.Explain(facts.Index, report));
            }

            return report.Reply;
        }

        private AskReport Ask(string question) => facts.Bot.Ask(new ChatRequest { Text = question, Today = today, Page = page });
    }
}
