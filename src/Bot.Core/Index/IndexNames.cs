using Bot.Core.Questions;
using Bot.Core.Questions.Linking;

namespace Bot.Core.Index;

/// <summary>The names and words of an index.</summary>
internal sealed class IndexNames(TimelineIndex index) : IFactNames
{
    public bool HasRows => index.HasRows;

    public IReadOnlySet<string> Publishers => index.Publishers;

    public IReadOnlyList<(string Code, string Name)> Types => index.Types.Named;

    public IReadOnlyList<int> Years => index.Years;

    public (IReadOnlyList<int> Actors, KeyRank Rank) Actors(long key) => index.Keys.Find(key);

    public bool IsPlace(int actor) => index.IsPlace(actor);

    public bool IsTown(int actor) => index.IsTown(actor);

    public bool IsState(int actor) => index.IsState(actor);

    public bool IsPart(int actor) => index.IsPart(actor);

    public bool IsTold(string stem) => index.Read(session => session.EventsWith(stem)) > 0;

    public bool IsOfName(string stem) => index.Read(s => s.Rows("SELECT 1 FROM word WHERE stem = $1", _ => true, stem)).Count > 0;

    public IReadOnlyList<(string Stem, string Form, int Weight)> Words() =>
        index.Read(s => s.Rows("SELECT stem, form, weight FROM word", r => (r.GetString(0), r.GetString(1), r.GetInt32(2))));
}
