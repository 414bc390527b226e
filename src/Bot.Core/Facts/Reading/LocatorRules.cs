namespace Bot.Core.Facts.Reading;

/// <summary>A place in a source is written in one of the forms that <see cref="Locator"/> knows.</summary>
internal static class LocatorRules
{
    /// <summary>The locator of a record; null where it is missing or bad, which is then reported.</summary>
    public static SeedScalar? Read(RecordReader record, ProblemList problems)
    {
        if (record.Scalar("locator") is not { } locator)
        {
            return null;
        }

        if (Locator.Parse(locator.Text) is not null)
        {
            return locator;
        }

        problems.Add(locator.At, FactMessages.BadLocator(locator.Text));
        return null;
    }
}
