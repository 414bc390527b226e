using Bot.TestSupport.Telegram;

namespace Bot.TelegramAdapter.Tests.EndToEnd;

/// <summary>Skipped, for everybody to see, where the published description of the Bot API is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecFactAttribute : FactAttribute
{
    public SpecFactAttribute()
    {
        if (BotApiSpec.Shared is null)
        {
            Skip = $"{BotApiSpec.Variable} names no file: NO REQUEST TO TELEGRAM IS VALIDATED IN THIS RUN";
        }
    }
}
