namespace InfoInterview.People;

public sealed class WrittenNameTests
{
    [Theory]
    [InlineData("Anna", "Lind", "Anna|Lind||||")]
    [InlineData("Suharto", "", "Suharto|||||")]
    [InlineData("", "Teller", "Teller|||||")]
    [InlineData("Dr. Anna", "Lind", "Anna|Lind|Dr.|||")]
    [InlineData("Prof. Dr. med. Anna", "Lind", "Anna|Lind|Prof. Dr. med.|||")]
    [InlineData("Prof.", "Hendrik Vos", "Hendrik|Vos|Prof.|||")]
    [InlineData("Anna", "Lind, PhD, PMP", "Anna|Lind||PhD, PMP||")]
    [InlineData("Anna", "Lind MBA", "Anna|Lind||MBA||")]
    [InlineData("Robert", "King Jr.", "Robert|King||Jr.||")]
    [InlineData("Yo-Yo", "Ma", "Yo-Yo|Ma||||")]
    [InlineData("Ing", "Nat", "Ing|Nat||||")]
    [InlineData("Miguel", "Torres ⭐", "Miguel|Torres||||⭐")]
    [InlineData("👩‍🔧 Ana", "Reed | Hiring!", "Ana|Reed||||👩‍🔧 | Hiring!")]
    [InlineData("Sam", "Okonkwo (they/them)", "Sam|Okonkwo||||(they/them)")]
    [InlineData("Margaret (Peggy)", "Olsen", "Margaret|Olsen|||Peggy|")]
    [InlineData("Robert \"Bob\"", "O'Brien-Smith", "Robert|O'Brien-Smith|||Bob|")]
    [InlineData("伟", "王", "伟|王||||")]
    [InlineData("𝓐𝓷𝓷𝓪", "Lind", "Anna|Lind||||")]
    [InlineData("María José", "Núñez de la Cruz", "María José|Núñez de la Cruz||||")]
    [InlineData("نگار", "می‌خواه", "نگار|می‌خواه||||")]
    public void Read_WhenANameIsWrittenAsPeopleDo_TakesItApart(string given, string family, string expected)
    {
        PersonName name = WrittenName.Read(given, family, out string? lost)!;

        string.Join('|', name.Given, name.Family, name.Title, name.Suffix, name.Preferred, lost).Should().Be(expected);
    }

    [Theory]
    [InlineData("=1+1", "")]
    [InlineData("https://evil.example", "x")]
    [InlineData("🚀", "")]
    [InlineData("42", "")]
    [InlineData("Dr.", "")]
    [InlineData("anna@example.org", "")]
    public void Read_WhenNoNameIsLeft_GivesNone(string given, string family) =>
        WrittenName.Read(given, family, out _).Should().BeNull();

    [Fact]
    public void Read_WhenTheNameIsLongerThanANameCanBe_GivesNone() =>
        WrittenName.Read(new string('a', 101), new string('b', 100), out _).Should().BeNull();
}
