using InfoInterview.People;

namespace InfoInterview.Correspondence;

/// <summary>How letters open: by what people say of themselves, never by a guess (practice §2.4, §7).</summary>
public sealed class SalutationTests
{
    [Theory]
    [InlineData("en", "Robin|Lee", null, CourtesyTitle.Unknown, "Dear Robin Lee,", "Dear Robin,")]
    [InlineData("en", "Robin|Lee", null, CourtesyTitle.Ms, "Dear Ms Lee,", "Dear Robin,")]
    [InlineData("en", "Robin|Lee", null, CourtesyTitle.Mr, "Dear Mr Lee,", "Dear Robin,")]
    [InlineData("en", "Robin|Lee", null, CourtesyTitle.Mx, "Dear Mx Lee,", "Dear Robin,")]
    [InlineData("en", "Robin|Lee", null, CourtesyTitle.Mrs, "Dear Mrs Lee,", "Dear Robin,")]
    [InlineData("en", "Robin|Lee", null, CourtesyTitle.Miss, "Dear Miss Lee,", "Dear Robin,")]
    [InlineData("en", "Robin|Lee", "Dr", CourtesyTitle.Ms, "Dear Dr Lee,", "Dear Dr Lee,")]
    [InlineData("en", "Robin|Lee", "Dr.", CourtesyTitle.Unknown, "Dear Dr. Lee,", "Dear Dr. Lee,")]
    [InlineData("en", "Robin|Lee", "Prof. Dr.", CourtesyTitle.Unknown, "Dear Prof. Lee,", "Dear Prof. Lee,")]
    [InlineData("en", "Robin|Lee", "Rev.", CourtesyTitle.Unknown, "Dear Rev. Lee,", "Dear Rev. Lee,")]
    [InlineData("en", "Sukarno", null, CourtesyTitle.Unknown, "Dear Sukarno,", "Dear Sukarno,")]
    [InlineData("en", "Sukarno", "Dr.", CourtesyTitle.Unknown, "Dear Dr. Sukarno,", "Dear Dr. Sukarno,")]
    [InlineData("en-US", "Robin|Lee", "Dr", CourtesyTitle.Unknown, "Dear Dr. Lee,", "Dear Dr. Lee,")]
    [InlineData("en-US", "Robin|Lee", "Prof", CourtesyTitle.Unknown, "Dear Prof. Lee,", "Dear Prof. Lee,")]
    [InlineData("en-US", "Robin|Lee", null, CourtesyTitle.Mx, "Dear Mx. Lee,", "Dear Robin,")]
    [InlineData("en-US", "Robin|Lee", null, CourtesyTitle.Miss, "Dear Miss Lee,", "Dear Robin,")]
    [InlineData("it", "Robin|Lee", null, CourtesyTitle.Ms, "Dear Ms Lee,", "Dear Robin,")]
    [InlineData("es", "Lucía|López|García", null, CourtesyTitle.Ms, "Estimada Sra. López:", "Hola, Lucía:")]
    [InlineData("es", "Luis|López|García", null, CourtesyTitle.Mr, "Estimado Sr. López:", "Hola, Luis:")]
    [InlineData("es", "Robin|López|García", null, CourtesyTitle.Mx, "Buenos días, Robin López García:", "Hola, Robin:")]
    [InlineData("es", "Robin|López", "Dr.", CourtesyTitle.Miss, "Estimada Dra. López:", "Estimada Dra. López:")]
    [InlineData("es", "Robin|López", "Prof. Dr.", CourtesyTitle.Ms, "Estimada Prof.ª López:", "Estimada Prof.ª López:")]
    [InlineData("es", "Robin|López", "Dra.", CourtesyTitle.Unknown, "Buenos días, Dra. Robin López:", "Buenos días, Dra. Robin López:")]
    [InlineData("fr", "Élodie|Durand", null, CourtesyTitle.Ms, "Madame,", "Bonjour Élodie,")]
    [InlineData("fr", "Luc|Durand", null, CourtesyTitle.Mr, "Monsieur,", "Bonjour Luc,")]
    [InlineData("fr", "Robin|Durand", null, CourtesyTitle.Mx, "Bonjour Robin Durand,", "Bonjour Robin,")]
    [InlineData("fr", "Robin|Durand", "Prof. Dr.", CourtesyTitle.Ms, "Madame la Professeure,", "Madame la Professeure,")]
    [InlineData("fr", "Robin|Durand", "Professeur", CourtesyTitle.Mr, "Monsieur le Professeur,", "Monsieur le Professeur,")]
    [InlineData("fr", "Robin|Durand", "Dr.", CourtesyTitle.Mr, "Docteur,", "Docteur,")]
    [InlineData("fr", "Robin|Durand", "Dr.", CourtesyTitle.Unknown, "Bonjour Dr Robin Durand,", "Bonjour Dr Robin Durand,")]
    [InlineData("fr", "Sukarno", null, CourtesyTitle.Mr, "Monsieur,", "Bonjour Sukarno,")]
    [InlineData("de", "Greta|Braun", null, CourtesyTitle.Ms, "Sehr geehrte Frau Braun,", "Hallo Greta,")]
    [InlineData("de", "Jan|Braun", null, CourtesyTitle.Mr, "Sehr geehrter Herr Braun,", "Hallo Jan,")]
    [InlineData("de", "Robin|Braun", null, CourtesyTitle.Mx, "Guten Tag Robin Braun,", "Hallo Robin,")]
    [InlineData("de", "Greta|Braun", "Dr", CourtesyTitle.Mrs, "Sehr geehrte Frau Dr. Braun,", "Sehr geehrte Frau Dr. Braun,")]
    [InlineData("de", "Greta|Braun", "Prof. Dr.", CourtesyTitle.Ms, "Sehr geehrte Frau Prof. Braun,", "Sehr geehrte Frau Prof. Braun,")]
    [InlineData("de", "Robin|Braun", "Dr.-Ing.", CourtesyTitle.Unknown, "Guten Tag Dr. Robin Braun,", "Guten Tag Dr. Robin Braun,")]
    [InlineData("de", "Sukarno", null, CourtesyTitle.Mr, "Sehr geehrter Herr Sukarno,", "Hallo Sukarno,")]
    public void Opening_InEachLanguage_FollowsWhatThePersonSays(string language, string name, string? title, CourtesyTitle courtesy, string formal, string familiar)
    {
        PersonName person = Named(name) with { Title = title, Courtesy = courtesy, Suffix = "PhD, PMP" };

        Salutation.Formal(person, new Language(language)).Should().Be(formal);
        Salutation.Familiar(person, new Language(language)).Should().Be(familiar);
    }

    [Theory]
    [InlineData("en", "zh", "Xiaoming", "Dear Li Xiaoming,", "Dear Xiaoming,")]
    [InlineData("de", "vi", "Xiaoming", "Guten Tag Li Xiaoming,", "Hallo Xiaoming,")]
    [InlineData("fr", "ja", "Xiaoming", "Bonjour Xiaoming Li,", "Bonjour Xiaoming,")]
    public void Opening_WhenTheNameIsOfALanguageThatPutsTheFamilyFirst_KeepsItsOrder(string language, string own, string given, string formal, string familiar)
    {
        var name = new PersonName(given, "Li") { Language = new Language(own) };

        Salutation.Formal(name, new Language(language)).Should().Be(formal);
        Salutation.Familiar(name, new Language(language)).Should().Be(familiar);
    }

    [Theory]
    [InlineData("Dr.", CourtesyTitle.Ms, "Docteur")]
    [InlineData(null, CourtesyTitle.Ms, "Madame")]
    [InlineData(null, CourtesyTitle.Mr, "Monsieur")]
    [InlineData(null, CourtesyTitle.Unknown, "Madame, Monsieur")]
    public void Form_InFrench_RepeatsTheOpening(string? title, CourtesyTitle courtesy, string form) =>
        Salutation.Form(new PersonName("Robin", "Durand") { Title = title, Courtesy = courtesy }, Language.French).Should().Be(form);

    [Theory]
    [InlineData("en", "To whom it may concern,")]
    [InlineData("es", "A quien corresponda:")]
    [InlineData("fr", "Madame, Monsieur,")]
    [InlineData("de", "Sehr geehrte Damen und Herren,")]
    public void Nobody_InEachLanguage_IsItsLastResort(string language, string opening) => Salutation.Nobody(new Language(language)).Should().Be(opening);

    private static PersonName Named(string parts) => parts.Split('|') switch
    {
        [var given] => new PersonName(given),
        [var given, var family] => new PersonName(given, family),
        [var given, var family, var second, ..] => new PersonName(given, family) { SecondFamily = second },
        _ => throw new ArgumentException($"A name has one to three parts; this is {parts}.", nameof(parts)),
    };
}
