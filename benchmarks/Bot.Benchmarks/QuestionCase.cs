namespace Bot.Benchmarks;

/// <summary>One question three ways.</summary>
/// <param name="Kind">Its kind, which names its row in the results.</param>
/// <param name="Text">What a person types.</param>
/// <param name="Sql">
/// The same retrieval as plain SQL, the names of actors and the codes of types already looked up: {name} and {#code}; {day} is its number.
/// </param>
/// <param name="Match">The question's words as a full-text query.</param>
public sealed record QuestionCase(string Kind, string Text, string Sql, string Match)
{
    /// <inheritdoc/>
    public override string ToString() => Kind;
}
