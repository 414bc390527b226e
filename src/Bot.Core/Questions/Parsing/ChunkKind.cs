namespace Bot.Core.Questions.Parsing;

/// <summary>What a chunk of a question is.</summary>
internal enum ChunkKind
{
    Actor,
    Action,
    Time,
    Number,
    Wh,
    Auxiliary,
    Preposition,
    Conjunction,
    Boundary,
    Function,
    Word,
}
