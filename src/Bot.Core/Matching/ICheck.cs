using Bot.Core.Questions;

namespace Bot.Core.Matching;

/// <summary>Holds a fact against one kind of thing that questions say.</summary>
internal interface ICheck
{
    /// <summary>What it finds; nothing where the question says nothing of the kind.</summary>
    IEnumerable<Finding> Compare(Question question, Clause clause, Fact fact);
}
