namespace Bot.Core.Facts.Reading;

/// <summary>Collects problems and hands them out in reading order.</summary>
internal sealed class ProblemList
{
    /// <summary>Problems kept. A file that is no fact file at all would otherwise fill the memory with complaints.</summary>
    public const int Limit = 1000;

    private readonly List<FactProblem> _problems = [];
    private int _dropped;

    /// <summary>Whether there is any problem.</summary>
    public bool Any => _problems.Count > 0;

    /// <summary>Whether further problems are only counted.</summary>
    public bool IsFull => _problems.Count >= Limit;

    /// <summary>Adds a problem at a place of a file.</summary>
    public void Add(FilePosition at, string message)
    {
        if (IsFull)
        {
            _dropped++;
        }
        else
        {
            _problems.Add(new FactProblem(at.File, at.Line, at.Column, message));
        }
    }

    /// <summary>Adds a problem of a whole file or folder.</summary>
    public void Add(string file, string message) => Add(new FilePosition(file, 0, 0), message);

    /// <summary>All problems by file, line, column and words; a last one counts those beyond the limit.</summary>
    /// <param name="folder">What the closing count names.</param>
    public IReadOnlyList<FactProblem> ToSorted(string folder)
    {
        var sorted = new List<FactProblem>(_problems);
        sorted.Sort(Compare);
        if (_dropped > 0)
        {
            sorted.Add(new FactProblem(folder, 0, 0, FactMessages.MoreProblems(_dropped)));
        }

        return sorted;
    }

    private static int Compare(FactProblem left, FactProblem right)
    {
        var order = string.CompareOrdinal(left.File, right.File);
        order = order != 0 ? order : left.Line.CompareTo(right.Line);
        order = order != 0 ? order : left.Column.CompareTo(right.Column);
        return order != 0 ? order : string.CompareOrdinal(left.Message, right.Message);
    }
}
