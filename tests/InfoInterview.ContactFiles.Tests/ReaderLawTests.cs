using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InfoInterview.Diagnostics;
using InfoInterview.Timing;
using static InfoInterview.People.FileBytes;

namespace InfoInterview.People;

/// <summary>What holds for every file whatsoever.</summary>
public sealed class ReaderLawTests
{
    private const string Sample = "Notes:\n\"some, text\"\n\n" + Header
        + "Anna,Lind,https://www.linkedin.com/in/anna-lind,anna@example.org,\"Lindenau, Pumpen\",\"Head\nof \"\"Sales\"\"\",07 Mar 2024\r\n"
        + "Suharto,,https://www.linkedin.com/in/suharto,,,,1 Jan 2020\n,,,,,,\n李,伟 🚀,https://www.linkedin.com/in/li,,Firma,Chef,\n";

    private const string SampleTies = TieHeader + "a@example.org,b@example.org,kin,3,2025-11-03,\"aunt, sister\",yes\nhttps://www.linkedin.com/in/x,a@example.org,academic,0,,,\n";

    private static readonly Gen<byte[]> AnyBytes = Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf();

    // A good file with a few pieces cut out, doubled or replaced by what hurts readers.
    private static Gen<byte[]> Mutated(string good) =>
        from edits in Gen.Choose(1, 6).SelectMany(n => Edit.ArrayOf(n))
        from bom in Gen.Elements<byte[]>([], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF])
        select (byte[])[.. bom, .. edits.Aggregate(Encoding.UTF8.GetBytes(good), (bytes, edit) => edit(bytes))];

    private static readonly Gen<Func<byte[], byte[]>> Edit =
        from at in Gen.Choose(0, 10_000)
        from length in Gen.Choose(0, 12)
        from piece in Gen.Elements("", "\"", "\"\"", ",", ";", "\n", "\r", "\r\n", "\0", "\t", "=1+1", "'", "\uFEFF", "\u202E", "\u00A0", "ä", "𝓐", "\u200D", "99 Foo 2024", "First Name", "from", new string(',', 250), new string('x', 3_000))
            .Select(Encoding.UTF8.GetBytes).Or(AnyBytes)
        select new Func<byte[], byte[]>(bytes =>
        {
            int start = at % (bytes.Length + 1);
            return [.. bytes[..start], .. piece, .. bytes[Math.Min(bytes.Length, start + length)..]];
        });

    [Fact]
    public void Read_WhateverTheBytes_NeverThrowsAndCountsAddUp() =>
        Prop.ForAll(AnyBytes.Or(Mutated(Sample)).Or(Mutated(SampleTies)).ToArbitrary(), bytes => Holds(Connections(bytes)) && Holds(Ties(bytes)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\na@example.org,b@example.org,kin,3")]
    [InlineData("a@example.org,\"b\nx\"y,kin,3\n\uFEFF")]
    [InlineData("\u00A0")]
    [InlineData("\"\"")]
    [InlineData("\t\n\"\"\n \na@example.org,b@example.org,kin,3")]
    public void Read_WhenALineHoldsNothingThatShows_StillCountsIt(string rows) =>
        Holds(Ties(Encoding.UTF8.GetBytes("from,to,kind,closeness\n" + rows + "\n"))).Should().BeTrue();

    [Fact]
    public void Merge_WhateverWasRead_NeverThrowsAndASecondTimeChangesNothing() =>
        Prop.ForAll(Mutated(Sample).Zip(Mutated(SampleTies)).ToArbitrary(), files =>
        {
            var at = Instant.FromUtc(2026, 3, 1, 0, 0);
            var owner = new Seeker { Id = PersonId.Parse("5f0c9a52-6f0e-4b53-9b1e-2f7d7a0c1e11"), Name = new("Mara"), Email = EmailAddress.Parse("b@example.org"), Availability = Availability.In(DateTimeZone.Utc) };
            ContactBook book = ContactBook.Of(owner);
            foreach (Result<ContactImport> read in (Result<ContactImport>[])[Connections(files.Item1), Ties(files.Item2)])
            {
                if (read.TryGet(out ContactImport? import))
                {
                    book = book.Merge(import, at, out MergeReport report);
                    ContactBook again = book.Merge(import, at, out MergeReport second);
                    if (report.ContactsAdded + report.ContactsMerged != import.Contacts.Count
                        || report.TiesAdded + report.TiesMerged + report.TiesRefused != import.Ties.Count
                        || !ReferenceEquals(again, book) || second.HasChanged || second.ContactsAdded + second.TiesAdded > 0)
                    {
                        return false;
                    }
                }
            }

            return book.Contacts.All(c => c.Id != owner.Id && c.Email?.Equals(owner.Email) != true);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Read_WhereverACellStands_ItsPlaceIsThatOfThePhysicalFile()
    {
        // Every row is bad in its date; above it stand rows that run over lines, blank lines and broken quotes.
        Gen<string> filler = Gen.Elements("Anna,Lind,,a{0}@example.org,\"Two\nlines\",,\n", "Anna,Lind,,a{0}@example.org,\"Three\r\n\r\nlines\",\"x\"\"y\",\r\n", "\n", "\r\n", "  \n", "Rolf,\"Open,,,,,\n", "Al\"an,,,,,,\n", ",,,,,,\n");
        Prop.ForAll(filler.ListOf().Select(l => l.ToList()).ToArbitrary(), above =>
        {
            string before = "Notes:\n\"n\"\n\n" + Header + string.Concat(above.Select((f, i) => string.Format(System.Globalization.CultureInfo.InvariantCulture, f, i)));
            Result<ContactImport> read = Connections(before + "Eva,Berg,,eva@example.org,\"Acme, \"\"Inc\"\"\",Boss,31 Feb 2024\n");
            int line = before.Replace("\r\n", "\n", StringComparison.Ordinal).Count(c => c == '\n') + 1;
            SourcePlace? place = read.Diagnostics.Single(d => d.Code == "II1802").Place;
            return place == new SourcePlace("c.csv", line, 1 + "Eva,Berg,,eva@example.org,\"Acme, \"\"Inc\"\"\",Boss,".Length, 11);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    // True, or an exception that says which law the file broke.
    private static bool Holds(Result<ContactImport> read)
    {
        read.Diagnostics.Should().NotContain(d => d.ToString().Contains("@example", StringComparison.Ordinal) || d.ToString().Contains("Lind", StringComparison.Ordinal), "messages hold no personal data");
        if (!read.TryGet(out ContactImport? import))
        {
            read.HasErrors.Should().BeTrue();
            return true;
        }

        int refusedLines = read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Place!.Line).Distinct().Count();
        int repeats = read.Diagnostics.Count(d => d.Code is "II1806" or "II1726");
        import.RowsRead.Should().Be(import.RowsKept + import.RowsMerged + import.RowsEmpty + import.RowsRefused);
        import.RowsKept.Should().Be(import.Source == "c.csv" ? import.Contacts.Count : import.Ties.Count);
        (import.RowsRefused > 0).Should().Be(read.HasErrors);
        refusedLines.Should().BeGreaterThanOrEqualTo(import.RowsRefused);
        repeats.Should().Be(import.RowsMerged);
        return true;
    }
}
