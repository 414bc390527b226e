namespace Bot.Core.Tests.Chat.Claims;

/// <summary>
/// A test on the texts that the shipped facts are cited from, which lie beside the checkout where the bot is developed; elsewhere it is
/// skipped.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SourceTextsFactAttribute : FactAttribute
{
    /// <summary>Where they are, from the folder of the solution on.</summary>
    public const string Folder = "../shared/sources";

    public SourceTextsFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(ShippedFacts.Checkout, Folder)))
        {
            Skip = $"{Folder} is not there.";
        }
    }
}
