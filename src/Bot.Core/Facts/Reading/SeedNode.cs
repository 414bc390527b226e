namespace Bot.Core.Facts.Reading;

/// <summary>A place in a fact file: the path as it was given, 1-based line and column (UTF-16 units, as editors count).</summary>
internal readonly record struct FilePosition(string File, int Line, int Column);

/// <summary>
/// A value of a fact file with its place. Own small nodes instead of a deserializer: every check reports line and
/// column, and nothing needs reflection, which trimming would break.
/// </summary>
internal abstract class SeedNode(FilePosition at)
{
    /// <summary>Where the value starts.</summary>
    public FilePosition At { get; } = at;
}

/// <summary>A single value, always read as the text that stands there: <c>2021</c> and <c>no</c> are texts, too.</summary>
internal sealed class SeedScalar(FilePosition at, string text, bool isPlain) : SeedNode(at)
{
    /// <summary>The value without quotation marks, escapes resolved.</summary>
    public string Text { get; } = text;

    /// <summary>Whether it stands without quotation marks.</summary>
    public bool IsPlain { get; } = isPlain;

    /// <summary>Whether nothing stands there, or YAML's words for nothing.</summary>
    public bool IsNothing => IsPlain && (Text is "" or "~" or "null" or "Null" or "NULL");

    /// <summary>The place of a character of the text, in a value that stands on one line without escapes.</summary>
    public FilePosition PlaceOf(int index) => At with { Column = At.Column + (IsPlain ? 0 : 1) + index };
}

/// <summary>A list of values.</summary>
internal sealed class SeedList(FilePosition at, IReadOnlyList<SeedNode> items) : SeedNode(at)
{
    /// <summary>The values in written order.</summary>
    public IReadOnlyList<SeedNode> Items { get; } = items;
}

/// <summary>Keys with values; no key stands twice.</summary>
internal sealed class SeedMap(FilePosition at, IReadOnlyList<(SeedScalar Key, SeedNode Value)> entries) : SeedNode(at)
{
    /// <summary>The keys with their values in written order.</summary>
    public IReadOnlyList<(SeedScalar Key, SeedNode Value)> Entries { get; } = entries;
}

/// <summary>A value whose problem is already reported; whoever meets it keeps silent.</summary>
internal sealed class SeedUnusable(FilePosition at) : SeedNode(at);
