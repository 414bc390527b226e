namespace Bot.Core.Tests.Chat;

/// <summary>A test on the example questions that lie beside the checkout where the bot is developed; elsewhere it is skipped.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ExampleSetFactAttribute : FactAttribute
{
    /// <summary>Where they are, from the folder of the solution on.</summary>
    public const string File = "../shared/eval/questions.jsonl";

    public ExampleSetFactAttribute()
    {
        if (!System.IO.File.Exists(Path.Combine(ShippedFacts.Checkout, File)))
        {
            Skip = $"{File} is not there.";
        }
    }
}
