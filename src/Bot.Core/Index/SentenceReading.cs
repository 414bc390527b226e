namespace Bot.Core.Index;

/// <summary>One sentence of the facts, as questions are held against it.</summary>
/// <param name="Stems">The stems of its words, in order.</param>
/// <param name="Senses">Ids of the senses its words carry.</param>
/// <param name="Heads">
/// Ids of the senses of its first action that gives roles: what "Russia considers downgrading relations" tells of is considering.
/// </param>
/// <param name="Numbers">The numbers in it.</param>
internal sealed record SentenceReading(
    IReadOnlyList<string> Stems, IReadOnlyList<int> Senses, IReadOnlyList<int> Heads, IReadOnlyList<long> Numbers)
{
    /// <summary>Ids of those senses that it tells of nothing done by: "Kim promised to visit Seoul" tells of no visit.</summary>
    public IReadOnlyList<int> Unreal { get; init; } = [];

    /// <summary>The stems of the verbs that it tells of nothing done by, whether they carry a sense or not.</summary>
    public IReadOnlyList<string> UnrealStems { get; init; } = [];
}
