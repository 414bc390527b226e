using Bot.Core.Chat;
using Bot.Core.Chat.Dialogue;
using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.TestSupport;

/// <summary>The real bot over the shipped facts (<c>seeds/</c>), and texts approved of what a platform shows of it.</summary>
public sealed class ShippedBot : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("shipped-");
    private readonly TimelineIndex _index;
    private readonly ConversationMemory _memory = new(TimeProvider.System);

    /// <summary>Builds the index.</summary>
    public ShippedBot()
    {
        Facts = SeedReader.Read(Path.Combine(Checkout, "seeds")).Facts
            ?? throw new InvalidOperationException("The shipped facts have mistakes.");
        _index = IndexBuilder.OpenOrBuild(Facts, Language.English, Path.Combine(_folder.FullName, "index.db"));
        Bot = new TimelineBot(_index, Language.English, _memory);
    }

    /// <summary>The shipped facts.</summary>
    public FactBase Facts { get; }

    /// <summary>The bot.</summary>
    public TimelineBot Bot { get; }

    /// <summary>The day on which it is asked.</summary>
    public static DateTimeOffset Today { get; } = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private static string Checkout
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bots.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new FileNotFoundException("The tests do not run inside the checkout.", "Bots.sln");
        }
    }

    /// <summary>The folder of a test project's approved texts.</summary>
    /// <param name="project">The folder of the test project.</param>
    public static string Golden(string project) => Path.Combine(Checkout, "tests", project, "EndToEnd", "golden");

    /// <summary>An approved text: what stands in the file below its first line, which is the question.</summary>
    /// <param name="project">The folder of the test project.</param>
    /// <param name="file">A file of its <c>EndToEnd/golden</c>.</param>
    public static (string Question, string Shown) Approved(string project, string file)
    {
        var text = File.ReadAllText(Path.Combine(Checkout, "tests", project, "EndToEnd", "golden", file));
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        return (text[..end], text[(end + 1)..].Trim('\n'));
    }

    /// <summary>A shown text with dots for the fact base's id, which changes with every fact, and for the version.</summary>
    public string Neutral(string shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return shown.Replace(Bot.FactsHash[..8], "········", StringComparison.Ordinal)
            .Replace($"Version {ProgramVersion.Number}.", "Version ·.", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _index.Dispose();
        _memory.Dispose();
        _folder.Delete(recursive: true);
    }
}
