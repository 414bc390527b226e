namespace Bot.Core.Facts.Reading;

/// <summary>Takes the texts out of nodes.</summary>
internal static class Texts
{
    /// <summary>The texts in written order.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<SeedScalar> scalars)
    {
        if (scalars.Count == 0)
        {
            return [];
        }

        var texts = new string[scalars.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = scalars[i].Text;
        }

        return texts;
    }
}
