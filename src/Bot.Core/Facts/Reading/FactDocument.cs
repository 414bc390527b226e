namespace Bot.Core.Facts.Reading;

/// <summary>Everything that a folder's files say, read one by one and not yet compared with each other.</summary>
internal sealed class FactDocument
{
    private readonly Dictionary<string, FilePosition>[] _ids =
        [new(StringComparer.Ordinal), new(StringComparer.Ordinal), new(StringComparer.Ordinal)];

    private readonly Dictionary<string, (Actor Actor, int Folder)> _actors = new(StringComparer.Ordinal);
    private readonly ProblemList _problems;
    private FilePosition? _bot;
    private int _folder;

    private FactDocument(ProblemList problems) => _problems = problems;

    /// <summary>The sources in reading order.</summary>
    public List<SourceEntry> Sources { get; } = [];

    /// <summary>The actors in reading order.</summary>
    public List<ActorEntry> Actors { get; } = [];

    /// <summary>The events in reading order.</summary>
    public List<EventEntry> Events { get; } = [];

    /// <summary>Every place that says where a source says something.</summary>
    public List<CitationEntry> Citations { get; } = [];

    /// <summary>How the bot introduces itself.</summary>
    public BotProfile Profile { get; private set; } = BotProfile.None;

    /// <summary>The questions that the bot shows.</summary>
    public IReadOnlyList<SeedScalar> Examples { get; private set; } = [];

    /// <summary>Every place that names another record.</summary>
    public List<Reference> References { get; } = [];

    /// <summary>Whether every file could be read to its end. Where not, an unknown id may well stand in the unread part.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Reads all fact files below a folder.</summary>
    public static FactDocument Read(string folder, ProblemList problems) => Read([folder], problems);

    /// <summary>Reads all fact files below several folders.</summary>
    public static FactDocument Read(IReadOnlyList<string> folders, ProblemList problems)
    {
        var document = new FactDocument(problems);
        var files = folders.Select(folder => FactFiles.Find(folder, problems)).ToList();
        document.IsComplete = !problems.Any;
        foreach (var (folder, inFolder) in folders.Zip(files))
        {
            document._folder++;
            foreach (var file in inFolder)
            {
                document.ReadFile(file, isBot: BotReader.IsBotFile(folder, file));
            }
        }

        return document;
    }

    /// <summary>The ids of a kind.</summary>
    public IReadOnlyCollection<string> Ids(RecordKind kind) => _ids[(int)kind].Keys;

    /// <summary>Whether a record of the kind has the id.</summary>
    public bool IsDefined(RecordKind kind, string id) => _ids[(int)kind].ContainsKey(id);

    /// <summary>Notes an id that a record takes; reports it where another one has it.</summary>
    public void Define(RecordKind kind, string record, SeedScalar? id)
    {
        if (id is not null && !_ids[(int)kind].TryAdd(id.Text, id.At))
        {
            _problems.Add(id.At, FactMessages.DuplicateId(id.Text, record, _ids[(int)kind][id.Text]));
        }
    }

    /// <summary>
    /// Notes an actor; reports it where another one has its id, but for the same actor in another folder, whose name and kind it has.
    /// </summary>
    public void Define(Actor actor, SeedScalar? id)
    {
        var isKnown = _actors.TryGetValue(actor.Id, out var known) && known.Folder != _folder
            && known.Actor.Name == actor.Name && known.Actor.Kind == actor.Kind;
        if (!isKnown)
        {
            Define(RecordKind.Actor, FactShapes.Actor.Name, id);
        }

        _actors[actor.Id] = (actor, _folder);
    }

    /// <summary>Notes how the bot introduces itself; reports it where another folder says so as well.</summary>
    public void Define(FilePosition at, IReadOnlyList<SeedScalar> examples, BotProfile profile)
    {
        if (_bot is { } first)
        {
            _problems.Add(at, FactMessages.SecondBot(first));
            return;
        }

        (_bot, Examples, Profile) = (at, examples, profile);
    }

    /// <summary>Notes that an id is named; gives its text, null where there is none.</summary>
    public string? Refer(RecordKind kind, SeedScalar? id)
    {
        if (id is null)
        {
            return null;
        }

        References.Add(new Reference(kind, id));
        return id.Text;
    }

    /// <summary>Notes that ids are named; gives their texts.</summary>
    public IReadOnlyList<string> Refer(RecordKind kind, IReadOnlyList<SeedScalar> ids)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var texts = new string[ids.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            References.Add(new Reference(kind, ids[i]));
            texts[i] = ids[i].Text;
        }

        return texts;
    }

    private void ReadFile(string file, bool isBot)
    {
        var root = FactFiles.ReadText(file, _problems) is { } text ? SeedYaml.Read(file, text, _problems) : null;
        if (root is null)
        {
            IsComplete = false;
            return;
        }

        if (isBot)
        {
            if (RecordReader.Open(root, FactShapes.Bot, _problems) is { } bot)
            {
                BotReader.Read(bot, this, _problems);
            }

            return;
        }

        if (root is not SeedMap)
        {
            _problems.Add(root.At, FactMessages.FileShape(root));
            IsComplete = false;
            return;
        }

        var lists = RecordReader.Open(root, FactShapes.File, _problems)!;
        ReadList(lists.Records("sources", FactShapes.Source), SourceReader.Read);
        ReadList(lists.Records("actors", FactShapes.Actor), ActorReader.Read);
        ReadList(lists.Records("events", FactShapes.Event), EventReader.Read);
    }

    private void ReadList(IEnumerable<RecordReader> records, Action<RecordReader, FactDocument, ProblemList> read)
    {
        foreach (var record in records)
        {
            if (Sources.Count + Actors.Count + Events.Count == FactLimits.Records)
            {
                _problems.Add(record.At, FactMessages.TooManyRecords);
                IsComplete = false;
                return;
            }

            read(record, this, _problems);
        }
    }
}
