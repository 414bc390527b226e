using Bot.Core.Index;
using Bot.Core.Questions;

namespace Bot.Core.Tests.Index;

public sealed class FactStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fact-store-").FullName;
    private readonly List<string> _warnings = [];

    public FactStoreTests()
    {
        Directory.CreateDirectory(Facts);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Facts", "base.yaml"), FactFile);
    }

    private string Facts => Path.Combine(_folder, "facts");

    private string FactFile => Path.Combine(Facts, "base.yaml");

    private string Place => Path.Combine(_folder, "place");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_SecondTime_LeavesTheIndexAlone()
    {
        var first = Open();
        var written = Mark();

        Assert.Equal(first, Open());
        Assert.Equal(written, Marked());
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Open_CommentAdded_LeavesTheIndexAlone()
    {
        var first = Open();
        var written = Mark();
        File.AppendAllText(FactFile, "# a remark\n");

        Assert.Equal(first, Open());
        Assert.Equal(written, Marked());
    }

    [Fact]
    public void Open_FactChangedWithinTheSameTick_BuildsAnew()
    {
        var first = Open();
        var time = File.GetLastWriteTimeUtc(FactFile);
        var text = File.ReadAllText(FactFile);
        var title = text.IndexOf("title: ", StringComparison.Ordinal) + "title: ".Length + 1;
        File.WriteAllText(FactFile, text[..title] + "x" + text[(title + 1)..]);
        File.SetLastWriteTimeUtc(FactFile, time);

        Assert.NotEqual(first, Open());
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Open_FactsBrokenAfterwards_GivesTheProblemsAndNoIndex()
    {
        Open();
        File.AppendAllText(FactFile, "nonsense: 1\n");

        var opening = FactStore.Open(Facts, [Place], () => Language.English, _warnings.Add);

        Assert.Null(opening.Index);
        Assert.Contains("base.yaml:", Assert.Single(opening.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Open_IndexWithoutStamp_BuildsAnewInSilence()
    {
        var first = Open();
        File.Delete(IndexPath + ".stamp");
        File.WriteAllText(IndexPath, "half an index");

        Assert.Equal(first, Open());
        Assert.Empty(_warnings);
    }

    [Fact]
    public void Open_IndexDamaged_WarnsOnceAndBuildsAnew()
    {
        var first = Open();
        File.WriteAllText(IndexPath, "damaged");

        Assert.Equal(first, Open());
        Assert.Equal(first, Open());
        Assert.Equal(
            $"The index {IndexPath} is damaged: it is not as it was built. It is built anew from the facts.", Assert.Single(_warnings));
    }

    [Fact]
    public void Open_IndexToBuild_SaysThatTheFactsAreSoundBeforeItAsksForTheLanguage()
    {
        var order = new List<string>();
        FactStore.Open(Facts, [Place], Ask, _warnings.Add, () => order.Add("sound")).Index!.Dispose();
        FactStore.Open(Facts, [Place], Ask, _warnings.Add, () => order.Add("sound")).Index!.Dispose();

        Assert.Equal(["sound", "language"], order);

        Language Ask()
        {
            order.Add("language");
            return Language.English;
        }
    }

    [Fact]
    public void Open_BrokenFacts_AreNeverSaidToBeSound()
    {
        File.AppendAllText(FactFile, "nonsense: 1\n");

        Assert.Null(
            FactStore.Open(Facts, [Place], () => Language.English, _warnings.Add, () => Assert.Fail("The facts are broken.")).Index);
    }

    [Fact]
    public void Open_NoPlaceCanBeWritten_GivesAProblemForEach()
    {
        var blocked = Path.Combine(_folder, "blocked");
        File.WriteAllText(blocked, "");

        var opening = FactStore.Open(
            Facts, [Path.Combine(blocked, "a"), Path.Combine(blocked, "b")], () => Language.English, _warnings.Add);

        Assert.Null(opening.Index);
        Assert.Equal(2, opening.Problems.Count);
    }

    [Fact]
    public void Open_SameFolderNamedOtherwise_SharesTheIndex()
    {
        Open();
        var roundabout = Path.Combine(Facts, "..", "facts") + Path.DirectorySeparatorChar;
        FactStore.Open(roundabout, [Place], () => Language.English, _warnings.Add).Index!.Dispose();

        Assert.Single(Directory.GetFiles(Place, "*.db"));
    }

    private string IndexPath => Directory.GetFiles(Place, "*.db").Single();

    private string Open()
    {
        var opening = FactStore.Open(Facts, [Place], () => Language.English, _warnings.Add);
        Assert.Empty(opening.Problems);
        using var index = opening.Index!;
        return index.FactsHash;
    }

    // An old time on the file: building anew would give it a new one.
    private DateTime Mark()
    {
        var longAgo = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(IndexPath, longAgo);
        return longAgo;
    }

    private DateTime Marked() => File.GetLastWriteTimeUtc(IndexPath);
}
