using Bot.Core.Answers;
using Bot.Core.Chat;
using Microsoft.Data.Sqlite;

namespace Bot.Benchmarks;

/// <summary>Runs the statements that the bot is held against.</summary>
internal static class Floor
{
    /// <summary>The reference date of all questions.</summary>
    public static DateOnly Today { get; } = new(2024, 10, 18);

    /// <summary>Runs a statement and reads every column of its rows.</summary>
    /// <returns>How many rows there were.</returns>
    public static int Run(SqliteConnection connection, string sql, string? match = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (match is not null)
        {
            command.Parameters.AddWithValue("$1", match);
        }

        using var reader = command.ExecuteReader();
        var values = new object[reader.FieldCount];
        var count = 0;
        while (reader.Read())
        {
            reader.GetValues(values);
            count++;
        }

        return count;
    }

    /// <summary>A question that is not answered, or whose floor finds nothing, would measure nothing.</summary>
    public static void Check(QuestionCase question, TimelineBot bot, int rows, int texts)
    {
        var report = bot.Ask(new ChatRequest { Text = question.Text, Today = Today });
        Console.WriteLine(
            $"// {question.Kind}: {report.Reply.Outcome}, {string.Join(" · ", report.Values.Take(3))}; {rows} rows, {texts} texts");
        if (report.Reply.Outcome is not (Outcome.Answered or Outcome.Disputed) || rows == 0 || texts == 0)
        {
            throw new InvalidOperationException($"'{question.Text}' is not answered, or its floor finds nothing.");
        }
    }
}
