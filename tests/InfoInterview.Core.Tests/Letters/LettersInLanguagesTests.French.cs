using System.Text.RegularExpressions;
using InfoInterview.People;

namespace InfoInterview.Letters;

/// <summary>What only French can get wrong: elisions, agreement with a person whose gender nobody knows, and the closing that repeats the opening.</summary>
public sealed partial class LettersInLanguagesTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>Readers by what they say of themselves, with the opening line and what the letter on paper repeats of it.</summary>
    public static TheoryData<string?, CourtesyTitle, string, string> FrenchReaders => new()
    {
        { null, CourtesyTitle.Ms, "Madame,", "Madame" },
        { null, CourtesyTitle.Mr, "Monsieur,", "Monsieur" },
        { null, CourtesyTitle.Unknown, "Bonjour Élodie Durand,", "Madame, Monsieur" },
        { "Docteur", CourtesyTitle.Ms, "Docteur,", "Docteur" },
        { "Docteur", CourtesyTitle.Unknown, "Bonjour Dr Élodie Durand,", "Madame, Monsieur" },
    };

    [Theory]
    [MemberData(nameof(FrenchReaders))]
    public void PostalRequest_InFrench_RepeatsItsOpeningInTheClosing(string? title, CourtesyTitle courtesy, string opening, string form)
    {
        Words words = Languages["fr"] with { Name = new PersonName("Élodie", "Durand") { Title = title, Courtesy = courtesy } };

        Letter letter = LetterComposer.Default.Compose(LettersIn(Language.French, words).Single(l => l.Name == "postal-request").Model).Value;

        letter.Paragraphs.Should().Contain(opening);
        letter.Paragraphs[^2].Should().Be($"Je vous prie d'agréer, {form}, l'expression de mes salutations distinguées.");
    }

    [Theory]
    [InlineData(null, CourtesyTitle.Ms)]
    [InlineData(null, CourtesyTitle.Unknown)]
    [InlineData("Docteur", CourtesyTitle.Ms)]
    [InlineData("Docteur", CourtesyTitle.Unknown)]
    public void Compose_InFrenchWhenEveryNameBeginsWithAVowel_NeedsNoElision(string? title, CourtesyTitle courtesy)
    {
        Words words = Languages["fr"] with { Name = new PersonName("Élodie", "Arnaud") { Title = title, Courtesy = courtesy } };

        foreach ((string name, LetterModel model) in LettersIn(Language.French, words, introducedBy: "Ingrid"))
        {
            Elidable().Match(LetterComposer.Default.Compose(model).Value.ToText()).Value.Should().BeEmpty(name);
        }
    }

    [Fact]
    public void Elidable_OnTextsThatALetterMustNotHold_FindsThem()
    {
        Elidable().IsMatch("de la part de Ingrid").Should().BeTrue();
        Elidable().IsMatch("avant que Élodie réponde").Should().BeTrue();
        Elidable().IsMatch("de la part d'Ingrid et de Robin").Should().BeFalse();
    }

    [Theory]
    [InlineData("Je suis ravie de vous lire", true)]
    [InlineData("ce qui vous a conduit à ce métier", true)]
    [InlineData("Voici ce dont nous sommes convenus", true)]
    [InlineData("ce que vous m'avez conseillé", false)]
    public void Gendered_OnATextThatAgreesWithAPerson_FindsIt(string text, bool isGendered) => Gendered().IsMatch(text).Should().Be(isGendered);

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void Compose_InFrench_AgreesWithNobodysGender(string language, string name, LetterModel model)
    {
        // The seeker's own words, such as the headline, agree with the seeker and are not looked at here: none of them is in the list.
        if (language == "fr")
        {
            Gendered().Match(LetterComposer.Default.Compose(model).Value.ToText()).Value.Should().BeEmpty(name);
        }
    }

    [Theory]
    [MemberData(nameof(EveryLetter))]
    public void Compose_InFrench_GoesOnInLowerCaseBehindAColonOfASentence(string language, string name, LetterModel model)
    {
        if (language == "fr")
        {
            // A sentence of the seeker begins with a capital, so a colon before it would be a fault; a name or a day of the list may follow one.
            LetterComposer.Default.Compose(model).Value.Body.Should().NotMatchRegex(@"\u00a0: (Un bon essai|Depuis|Votre article)", name);
        }
    }

    [Fact]
    public void LinkedInNote_InFrench_FitsIntoAnInvitation() =>
        LettersIn(Language.French, Languages["fr"]).Where(l => l.Name.StartsWith("linkedin-note", StringComparison.Ordinal))
            .Should().OnlyContain(l => LetterComposer.Default.Compose(l.Model).Value.Body.Length <= Policies.PolicyPack.Standard.Letters.LinkedInNoteCharacters);

    [GeneratedRegex(@"\b(de|que|je|me|se|ne|le|la|jusque|lorsque|puisque) (?=[aeiouyâàéèêëîïôûù])|\bsi (?=ils?\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elidable();

    [GeneratedRegex(@"\b(ravie?|heureu(x|se)|sûre?|certaine? de|honorée?|touchée?|désolée?|enchantée?|cher|chère|vous (a|ont) \p{L}+(é|i|u|it|is)e?|(suis|êtes|sommes) \p{L}+(é|i|u|it|is)e?s?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Gendered();
}
