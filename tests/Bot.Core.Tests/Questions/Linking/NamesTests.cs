using Bot.Core.Facts;
using Bot.Core.Index;
using Bot.Core.Questions;
using Bot.Core.Questions.Linking;

namespace Bot.Core.Tests.Questions.Linking;

/// <summary>Country names, office names, units of names and the keys of actors.</summary>
public sealed class NamesTests
{
    private static readonly Language English = Language.English;
    private static readonly NameUnits Units = new(English);

    [Theory]
    [InlineData("China", "China")]
    [InlineData("Chinese", "China")]
    [InlineData("the Dutch", null)]
    [InlineData("Dutch", "Netherlands")]
    [InlineData("Poles", "Poland")]
    [InlineData("Polish", "Poland")]
    [InlineData("south korean", "South Korea")]
    [InlineData("US", "United States")]
    [InlineData("us", null)]
    [InlineData("U.S.", "United States")]
    [InlineData("New Zealand", "New Zealand")]
    [InlineData("Atlantis", null)]
    [InlineData("Papua New Guinea", "Papua New Guinea")]
    public void Find_Words_GiveTheCountryThatBeginsThere(string text, string? country) =>
        Assert.Equal(country, English.Countries.Find(English.Words.Tokenizer.Tokenize(text), 0)?.Country);

    [Fact]
    public void Find_LongerName_Wins() =>
        Assert.Equal(("South Sudan", 2), English.Countries.Find(English.Words.Tokenizer.Tokenize("South Sudan"), 0));

    [Fact]
    public void Countries_Names_FindThemselves() =>
        Assert.DoesNotContain(
            English.Countries.All,
            c => !c.Contains(',', StringComparison.Ordinal)
                && English.Countries.Find(English.Words.Tokenizer.Tokenize(c), 0)?.Country != c);

    [Theory]
    [InlineData("Russia", "Moscow")]
    [InlineData("Ukraine", "Kyiv")]
    public void Capitals_Country_HasItsCapital(string country, string capital) =>
        Assert.Contains(capital, English.Countries.Capitals(country));

    [Fact]
    public void Capitals_NoCountry_IsEmpty() => Assert.Empty(English.Countries.Capitals("Atlantis"));

    [Fact]
    public void Synonyms_Office_GivesItsOtherNames()
    {
        Assert.Contains("prime minister", English.Offices.Synonyms("Head of Government"));
        Assert.Contains("Head of Government", English.Offices.Synonyms("Prime Minister"));
        Assert.Equal(["Keeper of the Seals and Owls"], English.Offices.Synonyms("Keeper of the Seals and Owls"));
    }

    [Theory]
    [InlineData("the Foreign Ministry of South Korea", "South Korea's foreign ministry")]
    [InlineData("South Korean foreign ministry", "foreign ministry of South Korea")]
    [InlineData("NATO", "nato")]
    [InlineData("Lech Wałęsa", "Walesa Lech")]
    [InlineData("Bank for Development and Trade", "Trade Development Bank")]
    public void Key_SameName_IsTheSame(string one, string other) => Assert.Equal(Units.Key(one), Units.Key(other));

    [Theory]
    [InlineData("North Korea", "South Korea")]
    [InlineData("foreign minister of Peru", "foreign minister of Chile")]
    [InlineData("foreign minister", "foreign ministry")]
    public void Key_OtherName_Differs(string one, string other) => Assert.NotEqual(Units.Key(one), Units.Key(other));

    [Theory]
    [InlineData("")]
    [InlineData("of the")]
    [InlineData("…")]
    public void Key_NothingInIt_IsZero(string name) => Assert.Equal(0, Units.Key(name));

    [Fact]
    public void Of_CuratedActor_HasKeysByRank()
    {
        var keys = new ActorKeys(English).Of(
            new Actor
            {
                Id = "v",
                Name = "Anita Vargas",
                Kind = ActorKind.Person,
                Aliases = ["the iron hand"],
                Roles = [new ActorRole("Foreign Minister", "peru", null)],
            },
            id => id == "peru" ? "Peru" : null,
            _ => ["Luis Ortega"]);

        Assert.Equal(KeyRank.Name, keys[Units.Key("anita vargas")]);
        Assert.Equal(KeyRank.Alias, keys[Units.Key("iron hand")]);
        Assert.Equal(KeyRank.Derived, keys[Units.Key("Peruvian foreign minister")]);
        Assert.Equal(KeyRank.Derived, keys[Units.Key("Ortega's top diplomat")]);
        Assert.Equal(KeyRank.Loose, keys[Units.Key("Vargas")]);
        Assert.DoesNotContain(Units.Key("Anita"), keys.Keys);
    }

    [Fact]
    public void Of_QualifiedName_IsFoundByTheSectorsSynonyms()
    {
        var keys = new ActorKeys(English).Of("Foreign Affairs (South Korea)");

        Assert.Equal(KeyRank.Derived, keys[Units.Key("South Korean foreign minister")]);
        Assert.DoesNotContain(Units.Key("Seoul"), keys.Keys);
    }

    [Fact]
    public void Of_Country_IsFoundByItsCapital() =>
        Assert.Equal(KeyRank.Loose, new ActorKeys(English).Of("South Korea")[Units.Key("Seoul")]);

    [Theory]
    [InlineData("Foreign Affairs (South Korea)", ActorKind.Group)]
    [InlineData("South Korea", ActorKind.Country)]
    public void KindOf_Name_IsWorkedOut(string name, ActorKind kind) => Assert.Equal(kind, new ActorKeys(English).KindOf(name));
}
