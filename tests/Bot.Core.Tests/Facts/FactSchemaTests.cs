using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Core.Facts;
using Bot.Core.Facts.Reading;

namespace Bot.Core.Tests.Facts;

/// <summary>The JSON Schema that editors use says the same as the reader.</summary>
public sealed class FactSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(FactFolder.Checkout("Bots.sln"), "docs", "schemas", "facts.schema.json"))).RootElement;

    private static readonly Dictionary<string, RecordShape> Shapes = new(StringComparer.Ordinal)
    {
        [""] = FactShapes.File,
        ["source"] = FactShapes.Source,
        ["actor"] = FactShapes.Actor,
        ["role"] = FactShapes.Role,
        ["member"] = FactShapes.Member,
        ["event"] = FactShapes.Event,
        ["assertion"] = FactShapes.Assertion,
        ["quantity"] = FactShapes.Quantity,
        ["votes"] = FactShapes.Votes,
    };

    private static readonly JsonElement BotSchema = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(FactFolder.Checkout("Bots.sln"), "docs", "schemas", "bot.schema.json"))).RootElement;

    public static TheoryData<string> Records() => new(Shapes.Keys);

    [Theory]
    [MemberData(nameof(Records))]
    public void Schema_Record_SameKeysRequiredKeysAndLengthsAsTheReader(string record)
    {
        AssertSame(Record(record), Shapes[record]);
    }

    [Fact]
    public void Schema_Bot_SameKeysAndLengthsAsTheReader()
    {
        AssertSame(BotSchema, FactShapes.Bot);
        Assert.Equal(BotProfile.Languages, Words(BotSchema.GetProperty("properties").GetProperty("language").GetProperty("enum")));
    }

    [Fact]
    public void Schema_ClosedLists_SameWordsAsTheReader()
    {
        Assert.Equal(FactWords.ActorKinds.Words, Words(Enumeration("actor", "kind")));
        Assert.Equal(FactWords.Milestones.Words, Words(Enumeration("assertion", "milestone")));
        Assert.Equal(FactWords.Bases.Words, Words(Enumeration("assertion", "basis")));
        Assert.Equal(FactWords.TitleBases.Words, Words(Enumeration("source", "title_basis")));
        Assert.Equal(FactWords.PublishedBases.Words, Words(Enumeration("source", "published_basis")));
        Assert.Equal(FactWords.Bounds.Words, Words(Enumeration("quantity", "bound")));
    }

    [Fact]
    public void WordTables_EveryMember_HasAWord()
    {
        Assert.Equal(Enum.GetValues<ActorKind>(), FactWords.ActorKinds.Words.Select(word => FactWords.ActorKinds.Find(word)!.Value));
        Assert.Equal(Enum.GetValues<MilestoneKind>(), FactWords.Milestones.Words.Select(word => FactWords.Milestones.Find(word)!.Value));
        Assert.Equal(Enum.GetValues<DateBasis>(), FactWords.Bases.Words.Select(word => FactWords.Bases.Find(word)!.Value));
        Assert.Equal(Enum.GetValues<QuantityBound>(), FactWords.Bounds.Words.Select(word => FactWords.Bounds.Find(word)!.Value));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("rt-2022-04-06")]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a--b")]
    [InlineData("A")]
    [InlineData("a_b")]
    [InlineData("é")]
    [InlineData("a b")]
    public void Schema_IdPattern_SameAsTheReader(string id)
    {
        var schema = Schema.GetProperty("$defs").GetProperty("id");

        Assert.Equal(TextRules.IsId(id), Matches(schema, id));
        Assert.Equal(TextRules.IdLength, schema.GetProperty("maxLength").GetInt32());
    }

    [Theory]
    [InlineData("para. 1")]
    [InlineData("p. 27, para. 12")]
    [InlineData("para. 0")]
    [InlineData("para. 123456")]
    [InlineData("p. 27")]
    [InlineData("preamble, para. 3")]
    [InlineData("annex II, art. 5(2)(a), op. para. 3")]
    [InlineData("at 1:02:33")]
    [InlineData("at 1:62:33")]
    [InlineData("sec. 2.6.1")]
    [InlineData("pp. 12\u201314, nn. 7 and 8")]
    [InlineData("pp. 0-3")]
    [InlineData("vol. 145, no. 139, p. S12548, table 2")]
    [InlineData("whole document")]
    [InlineData("whole")]
    [InlineData("paragraph 1")]
    [InlineData("para. 1, para. 2")]
    public void Schema_LocatorPattern_SameAsTheReader(string locator) =>
        Assert.Equal(Locator.Parse(locator) is not null, Matches(Schema.GetProperty("$defs").GetProperty("locator"), locator));

    [Fact]
    public void Schema_LocatorPattern_LetterByLetterThatOfTheReader() =>
        Assert.Equal(Locator.Pattern, Schema.GetProperty("$defs").GetProperty("locator").GetProperty("pattern").GetString());

    [Theory]
    [InlineData("He left.")]
    [InlineData("He said: “I go.”")]
    [InlineData("He said: \"I go.\"")]
    [InlineData("He left")]
    [InlineData("He said: “I go”")]
    public void Schema_TextPattern_SameAsTheReader(string text) =>
        Assert.Equal(TextRules.IsSentence(text), Matches(Property("assertion", "text"), text));

    [Fact]
    public void Schema_TypePattern_MatchesEveryCode() =>
        Assert.All(Cameo.Codes, code => Assert.True(Matches(Property("event", "type"), code)));

    [Theory]
    [InlineData("actor", "aliases")]
    [InlineData("event", "aliases")]
    [InlineData("event", "asks")]
    [InlineData("event", "not")]
    [InlineData("assertion", "evidence")]
    public void Schema_ListOfTexts_TakesASingleOneToo(string record, string key) =>
        Assert.Superset(new HashSet<string> { "string", "array" }, Words(Property(record, key).GetProperty("type")).ToHashSet());

    [Theory]
    [InlineData("actor", "part_of")]
    [InlineData("event", "actors")]
    [InlineData("event", "targets")]
    [InlineData("event", "mentions")]
    [InlineData("event", "responds_to")]
    public void Schema_ListOfIds_TakesASingleOneToo(string record, string key)
    {
        Assert.Equal("#/$defs/ids", Property(record, key).GetProperty("$ref").GetString());
        Assert.Equal("#/$defs/id", Record("ids").GetProperty("anyOf")[0].GetProperty("$ref").GetString());
    }

    private static void AssertSame(JsonElement schema, RecordShape shape)
    {
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(shape.KeyNames, schema.GetProperty("properties").EnumerateObject().Select(key => key.Name));
        Assert.Equal(
            shape.Keys.Where(key => key.Required).Select(key => key.Name),
            schema.TryGetProperty("required", out var required) ? Words(required) : []);
        foreach (var key in shape.Keys)
        {
            var property = schema.GetProperty("properties").GetProperty(key.Name);
            var value = property.TryGetProperty("items", out var items) ? items : property;
            Assert.Equal(key.Longest, value.TryGetProperty("maxLength", out var longest) ? longest.GetInt32() : 0);
            Assert.False(string.IsNullOrWhiteSpace(property.GetProperty("description").GetString()));
        }
    }

    private static JsonElement Record(string name) => name.Length == 0 ? Schema : Schema.GetProperty("$defs").GetProperty(name);

    private static JsonElement Property(string record, string key) => Record(record).GetProperty("properties").GetProperty(key);

    private static JsonElement Enumeration(string record, string key) => Property(record, key).GetProperty("enum");

    private static IEnumerable<string> Words(JsonElement array) => array.EnumerateArray().Select(word => word.GetString()!);

    private static bool Matches(JsonElement schema, string text) =>
        Regex.IsMatch(text, schema.GetProperty("pattern").GetString()!, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1));
}
